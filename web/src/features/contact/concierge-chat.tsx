import { conciergeTenantId, plans } from "@contract";
import { Card } from "../../ui/card.tsx";
import { ChatLog } from "../chat/chat-log.tsx";
import { Composer } from "../chat/composer.tsx";
import { Openers } from "../chat/openers.tsx";
import { useSpeech } from "../chat/speech.ts";
import { useChat } from "../chat/use-chat.ts";

const enterprise = plans.enterprise.name;

const openers = [
  `What does ${enterprise} include?`,
  "I'd like to book a demo",
  `I'd like to leave a message about ${enterprise}`,
] as const;

/** The site's own receptionist, for whoever comes by: it answers, books demos and takes messages. */
export function ConciergeChat({ className }: { className?: string }) {
  const chat = useChat(conciergeTenantId);
  const speech = useSpeech("en-US", chat.send);
  return (
    <Card
      aria-label="Conversation with our receptionist"
      className={`flex flex-col overflow-hidden ${className ?? ""}`}
    >
      <div className="min-h-0 flex-1">
        {chat.thread.entries.length === 0 ? (
          <Openers title="Our receptionist is here" openers={openers} onChoose={chat.send} tall>
            Day and night, the same one you would have. Ask anything, or begin with one of these:
          </Openers>
        ) : (
          <ChatLog
            thread={chat.thread}
            serviceName={() => "A demo"}
            afterwards={{ message_taken: "It is kept for our team.", text_queued: "It comes to your telephone." }}
            onAgain={chat.again}
          />
        )}
      </div>
      <Composer label="Write to our receptionist" busy={chat.busy} speech={speech} onSend={chat.send} />
    </Card>
  );
}
