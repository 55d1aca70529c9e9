import { LazyMotion, MotionConfig } from "motion/react";
import * as m from "motion/react-m";
import { Link } from "@tanstack/react-router";
import { LiveCallCard } from "../features/live/live-call-card.tsx";
import { LiveStatusBadge } from "../features/live/live-status.tsx";
import { useNumbers } from "../features/settings/numbers/numbers.ts";
import { cx } from "../lib/cx.ts";
import { onThisMachine } from "../lib/on-this-machine.ts";
import { useLive } from "../live/live-provider.tsx";
import { onTheLine } from "../live/reduce.ts";
import { Card } from "../ui/card.tsx";
import { TryCalling } from "../ui/try-calling.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Mark } from "../ui/logo.tsx";
import { PageHeader } from "../ui/page-header.tsx";

const features = () => import("../features/live/motion-features.ts").then((file) => file.default);

export function LivePage() {
  const { state, status } = useLive();
  const open = onTheLine(state);
  const tall = state.calls.length === 1;
  return (
    <>
      <PageHeader
        title="Live"
        description={
          open.length === 0
            ? "Nobody is on the line."
            : open.length === 1
              ? "One call on the line."
              : `${open.length} calls on the line.`
        }
        actions={<LiveStatusBadge status={status} />}
      />
      {state.calls.length === 0 ? (
        <Quiet />
      ) : (
        <LazyMotion features={features} strict>
          <MotionConfig reducedMotion="user">
            <ul className={cx("grid grid-cols-1 items-start gap-6", !tall && "xl:grid-cols-2")}>
              {state.calls.map((call) => (
                <m.li
                  key={call.callId}
                  initial={{ opacity: 0, y: 8 }}
                  animate={{ opacity: 1, y: 0 }}
                  transition={{ duration: 0.25 }}
                >
                  <LiveCallCard call={call} tall={tall} />
                </m.li>
              ))}
            </ul>
          </MotionConfig>
        </LazyMotion>
      )}
    </>
  );
}

function Quiet() {
  const number = useNumbers().data?.find((each) => each.status !== "released")?.phoneNumber;
  return (
    <Card aria-label="No calls">
      <EmptyState
        icon={<Mark />}
        title="All quiet"
        action={
          number !== undefined && (
            <div className="w-full max-w-md">
              <TryCalling number={number} />
            </div>
          )
        }
      >
        {number === undefined ? (
          <>
            Calls appear here word by word.{" "}
            <Link to="/app/settings/numbers" className="text-link underline underline-offset-3">
              Add a phone number
            </Link>{" "}
            to take the first one.
          </>
        ) : (
          `The next call appears here word by word, while it is spoken. Try it${onThisMachine ? " from a terminal" : ""}:`
        )}
      </EmptyState>
    </Card>
  );
}
