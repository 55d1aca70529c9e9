import { type Element, readXml } from "./xml.ts";

/** What a call is told to do next. `action` and `url` are as written: perhaps relative, perhaps empty. */
export type Verb =
  | { verb: "say"; text: string }
  | { verb: "play"; url: string }
  | { verb: "pause"; seconds: number }
  | { verb: "hangup" }
  | { verb: "reject"; reason: string }
  | { verb: "redirect"; url: string }
  | { verb: "relay"; action: string | undefined; relay: Relay }
  | {
      verb: "gather";
      action: string | undefined;
      input: readonly string[];
      timeoutSeconds: number;
      prompts: readonly Verb[];
    }
  | { verb: "record"; action: string | undefined; maxSeconds: number }
  | { verb: "dial"; action: string | undefined; targets: readonly string[]; timeoutSeconds: number }
  | { verb: "other"; name: string };

/** A ConversationRelay session as TwiML asks for it. */
export interface Relay {
  url: string;
  welcomeGreeting: string;
  /** Every attribute, by its exact name. */
  attributes: Readonly<Record<string, string>>;
  parameters: Readonly<Record<string, string>>;
}

/**
 * Reads a TwiML document.
 * @throws Error where it is not well-formed XML with a `<Response>` root
 */
export function readTwiml(source: string): Verb[] {
  const root = readXml(source);
  if (root.name !== "Response") throw new Error(`TwiML needs <Response>, not <${root.name}>`);
  return root.children.map(readVerb);
}

function readVerb(element: Element): Verb {
  const { attributes, text } = element;
  const action = attributes["action"];
  switch (element.name) {
    case "Say":
      return { verb: "say", text };
    case "Play":
      return { verb: "play", url: text };
    case "Pause":
      return { verb: "pause", seconds: Number(attributes["length"] ?? 1) };
    case "Hangup":
      return { verb: "hangup" };
    case "Reject":
      return { verb: "reject", reason: attributes["reason"] ?? "rejected" };
    case "Redirect":
      return { verb: "redirect", url: text };
    case "Connect":
      return readConnect(element, action);
    case "Gather": {
      const input = (attributes["input"] ?? "dtmf").split(/\s+/);
      const timeoutSeconds = Number(attributes["timeout"] ?? 5);
      return { verb: "gather", action, input, timeoutSeconds, prompts: element.children.map(readVerb) };
    }
    case "Record":
      return { verb: "record", action, maxSeconds: Number(attributes["maxLength"] ?? 3600) };
    case "Dial": {
      const targets = element.children.length > 0 ? element.children.map((child) => child.text) : [text];
      return { verb: "dial", action, targets, timeoutSeconds: Number(attributes["timeout"] ?? 30) };
    }
    default:
      return { verb: "other", name: element.name };
  }
}

function readConnect(element: Element, action: string | undefined): Verb {
  const relay = element.children.find((child) => child.name === "ConversationRelay");
  if (relay === undefined) return { verb: "other", name: `Connect/${element.children[0]?.name ?? "nothing"}` };
  const parameters = relay.children.filter((child) => child.name === "Parameter");
  return {
    verb: "relay",
    action,
    relay: {
      url: relay.attributes["url"] ?? "",
      welcomeGreeting: relay.attributes["welcomeGreeting"] ?? "",
      attributes: relay.attributes,
      parameters: Object.fromEntries(parameters.map((p) => [p.attributes["name"] ?? "", p.attributes["value"] ?? ""])),
    },
  };
}
