import { Link } from "@tanstack/react-router";
import { RotateCcw, Volume2, VolumeX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTenancy } from "../features/auth/tenant.tsx";
import { ChatLog } from "../features/chat/chat-log.tsx";
import { Composer } from "../features/chat/composer.tsx";
import { Openers } from "../features/chat/openers.tsx";
import { useSpeech } from "../features/chat/speech.ts";
import { useChat } from "../features/chat/use-chat.ts";
import { useConfig, useServiceName } from "../features/settings/config.ts";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeader } from "../ui/page-header.tsx";

export function TestPage() {
  const { tenant } = useTenancy();
  return <Test key={tenant.id} tenantId={tenant.id} />;
}

function Test({ tenantId }: { tenantId: string }) {
  const chat = useChat(tenantId);
  const config = useConfig().data;
  const serviceName = useServiceName();
  const speech = useSpeech(config?.language ?? "en-US", chat.send);
  const [aloud, setAloud] = useState(false);
  useReadAloud(chat.thread, aloud, speech.speak);
  const service = config?.services[0]?.name;
  const openers = [
    "What are your opening hours?",
    service === undefined ? "I'd like to make an appointment" : `I'd like to book a ${service.toLowerCase()}`,
    "Can I talk to a person?",
  ];
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Test"
        description="Talk to it as a customer would. Bookings and messages are real."
        actions={
          <>
            {speech.canSpeak && (
              <Button
                variant="secondary"
                aria-pressed={aloud}
                icon={aloud ? <Volume2 aria-hidden className="size-4" /> : <VolumeX aria-hidden className="size-4" />}
                onClick={() => {
                  speech.hush();
                  setAloud(!aloud);
                }}
              >
                Read aloud
              </Button>
            )}
            <Button
              variant="secondary"
              disabled={chat.thread.entries.length === 0}
              icon={<RotateCcw aria-hidden className="size-4" />}
              onClick={() => {
                speech.stop();
                speech.hush();
                chat.startOver();
              }}
            >
              Start over
            </Button>
          </>
        }
      />
      <Card
        aria-label="Conversation with your receptionist"
        className="flex h-[min(42rem,calc(100dvh-18rem))] min-h-96 max-lg:h-[calc(100dvh-22rem)] max-lg:min-h-80 flex-col overflow-hidden"
      >
        <div className="min-h-0 flex-1">
          {chat.thread.entries.length === 0 ? (
            <Openers title="Say something" openers={openers} onChoose={chat.send}>
              It answers from your published settings. Try one of these:
            </Openers>
          ) : (
            <ChatLog thread={chat.thread} serviceName={serviceName} onAgain={chat.again} />
          )}
        </div>
        <Composer busy={chat.busy} speech={speech} onSend={chat.send} />
      </Card>
      <p className="mt-4 px-1 text-sm text-ink-3">
        Something to correct?{" "}
        <Link to="/app/settings/business" className="text-link underline underline-offset-3">
          Change your settings
        </Link>
        , then start over: a conversation keeps the settings it began with.
      </p>
    </div>
  );
}

/** Speaks each answer once, when the whole of it is there. */
function useReadAloud(
  thread: ReturnType<typeof useChat>["thread"],
  aloud: boolean,
  speak: (text: string) => void,
): void {
  const spoken = useRef<string | null>(null);
  const last = thread.entries.findLast((entry) => entry.by === "receptionist");
  const whole = last !== undefined && !last.typing ? last : null;
  useEffect(() => {
    if (whole === null || spoken.current === whole.id) return;
    spoken.current = whole.id;
    if (aloud) speak(whole.clauses.join(" "));
  });
}
