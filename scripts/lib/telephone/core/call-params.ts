/** Who is on the line, as Twilio names them. */
export interface Line {
  callSid: string;
  accountSid: string;
  from: string;
  to: string;
}

export type Params = Readonly<Record<string, string>>;

/** Twilio's sid shape: two letters and 32 hexadecimal digits. */
export const sid = (prefix: string, hex: string): string => prefix + hex.toLowerCase().padEnd(32, "0").slice(0, 32);

/** Parameters of every voice webhook of an inbound call. */
export const callParams = (line: Line, callStatus: "ringing" | "in-progress" | "completed"): Params => ({
  CallSid: line.callSid,
  AccountSid: line.accountSid,
  From: line.from,
  Caller: line.from,
  To: line.to,
  Called: line.to,
  CallStatus: callStatus,
  ApiVersion: "2010-04-01",
  Direction: "inbound",
});

/** How a relay session ended. */
export interface SessionEnd {
  sessionId: string;
  status: "ended" | "completed" | "failed";
  seconds: number;
  /** What the app's `end` carried. */
  handoffData?: string | undefined;
  /** Twilio's error, for example 64105 where the socket was lost. */
  error?: { code: string; message: string } | undefined;
}

/** What `<Connect action>` gets beside the call's own parameters. */
export const sessionEndParams = (end: SessionEnd): Params => ({
  SessionId: end.sessionId,
  SessionStatus: end.status,
  SessionDuration: String(end.seconds),
  ...(end.handoffData !== undefined && { HandoffData: end.handoffData }),
  ...(end.error && { ErrorCode: end.error.code, ErrorMessage: end.error.message }),
});

/** What `<Record action>` gets beside the call's own parameters: a voicemail of five seconds. */
export function recordingParams(line: Line): Params {
  const recording = sid("RE", line.callSid.slice(2));
  return {
    RecordingSid: recording,
    RecordingUrl: `https://api.twilio.com/2010-04-01/Accounts/${line.accountSid}/Recordings/${recording}`,
    RecordingDuration: "5",
  };
}

/** What a number's status callback gets at the end. `CallDuration` is seconds; `Duration` is billed minutes. */
export const completedParams = (line: Line, seconds: number): Params => ({
  ...callParams(line, "completed"),
  CallDuration: String(seconds),
  Duration: String(Math.max(1, Math.ceil(seconds / 60))),
  CallbackSource: "call-progress-events",
  SequenceNumber: "0",
});
