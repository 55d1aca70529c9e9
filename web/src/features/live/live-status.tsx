import type { LiveStatus } from "../../live/connection.ts";
import { Badge, StatusDot, type Tone } from "../../ui/badge.tsx";

const states: Record<LiveStatus, [Tone, string]> = {
  live: ["good", "Connected"],
  connecting: ["calm", "Connecting…"],
  reconnecting: ["warn", "Reconnecting…"],
};

/** Whether what is on the board is current. */
export function LiveStatusBadge({ status }: { status: LiveStatus }) {
  const [tone, words] = states[status];
  return (
    <div role="status">
      <Badge tone={tone} className="py-1">
        <StatusDot tone={tone} />
        {words}
      </Badge>
    </div>
  );
}
