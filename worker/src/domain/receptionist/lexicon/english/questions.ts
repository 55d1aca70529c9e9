/** How English speakers ask. */
export const questionCues = {
  /** Opens a question; one that asks to book is a request. */
  asksSomething:
    /^(?:(?:and|so|um|uh|also|okay|ok|but|oh|hi|hello|yes|yeah)[, ]+)*(?:do|does|is|are|can|could|will|would|what|where|when|how|who|why|should|did)\b(?!.*\b(?:book|appointment|schedule|reserve|come in|get in|opening|slot|available)\b)/,
  /** A question about this business, though nothing in it says what about. */
  aboutUs:
    /^(?:(?:um|uh|so|and|also|hi|hello|hey|ok|okay|well|oh|quick question)[, ]+)*(is|are|do|does|did|will|what|where|when|how|who|why|which|can i|could i|may i)\b.*\b(you|your|you guys|there|here|the (office|doctor|dentist|place|shop|salon|clinic|team|owner|building|store))\b/,
  /** Asks how cancelling works, and cancels nothing. */
  asksForRules: /\b(policy|policies|fees?|charge|penalty|happens if|what if|how (far|late|early|long|much)|notice)\b/,
  tellMe:
    /\b(tell me|know|hear|info|information|explain|details?)\b.*\babout\b|\bwhat('?s| is| does)\b.*\b(like|involve|include|include[sd]?)\b/,
  doYouOffer: /\b(do|does|can) (you|y'?all|they)\b.*\b(do|offer|have|provide|give|perform|sell)\b/,
  howLong: /\bhow (long|much time)\b/,
  /** Asks the way, without a word of an address in it. */
  asksTheWay: /\b(get|come|drive|walk) (there|to you|over)\b|\bfind you\b|\bdirections\b/,
  anyWeekend: /\b(?:weekends|(?:on|at) the weekend)\b/,
  rightNow: /\b(now|right now|currently|at the moment|still open|open yet)\b/,
  holidays: /\b(holidays?|bank holidays?|closed dates?|vacation)\b/,
  closing: /\b(clos(e|es|ing)|shut|until|till|how late)\b/,
  /** "How late are you open?" is about today where no day is named. */
  aboutToday: /\bhow late\b|\btoday\b|\btonight\b|\bwhat time do you close\b/,
  opensWhen: /\b(when|what time)\b.*\bopen|\bopen(s|ing)? (up )?at\b|\bhow early\b/,
  /** Asks the same of something else: "and tomorrow?" */
  andThat: /^(?:(?:ok|okay|alright|so|oh|great)[, ]+)*(?:and|what about|how about)\b/,
  /** Where the question of a long story begins. */
  questionOpener:
    /\b(?:(?:do|does|did|are|can|could|will|would) (?:you|y'?all|they|your|the)|(?:is|are) (?:there|it|that|the|your)|(?:do|can|could|should|may|will) (?:i|we)|how (?:much|long|late|far|old|many|do|does|soon)|what(?:'?s| is| are| do| does| kind| time| type)|where(?:'?s| is| are| do)|(?:if|whether) (?:you|y'?all|they|there)|which|who(?:'?s| is| does))\b/g,
  /** Where one question ends and the next begins in a run-on. */
  questionBreak: /[?,;]|\b(?:and|also|plus|oh)\b/,
};

export type QuestionCues = typeof questionCues;
