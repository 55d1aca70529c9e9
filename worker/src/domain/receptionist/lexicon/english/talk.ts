/** How English speakers agree, refuse, leave and turn to the team. */
export const talkCues = {
  /** Yes and no as they are typed. */
  typedYes: /^(y|yup|yea|ya|k|kk|👍\p{M}*\p{Emoji_Modifier}?|✅|👌)[.! ]*$/u,
  typedNo: /^(n|nah|nope|👎\p{Emoji_Modifier}?|❌)[.! ]*$/u,
  /** How somebody leaves who has changed their mind. */
  leaving: /\b(good ?bye|bye( now)?|bye bye|call (you )?back( later)?|have a (good|nice|great) (day|one))\W*$/,
  callsBack:
    /\b(?:i'?ll|i will|i need to|i have to|let me|i'?m gonna|i'?m going to|i want to|gotta|have to) (?:go home and )?think (?:about (?:it|that|this)|it over)\b|\b(i'?ll|i will|let me|can i|could i|i'?m gonna|i'?m going to) call (you )?(back|again)\b/,
  wrongNumber: /\bwrong (number|place)\b|\bmisdialed\b/,
  canYouHear: /\bcan you hear me\b|\bare you (still )?there\b|\b(anyone|anybody|someone|somebody) there\b/,
  /** Asks for a person by refusing what we are. */
  notAMachine:
    /\b(don'?t|do not|rather not|hate) (want to |wanna )?(talk|talking|speak|speaking) (to|with) (a |an |this )?(machine|robot|computer|bot|recording|ai)\b/,
  /** Matters that only the team can settle. */
  needsTeam:
    /\bcomplain(ing|t)?\b|\b(calling|called|call|here) (about|regarding|because|for)\b|\b(problem|issue|complaint|trouble|question) (with|about)\b|\b(my|the) (bill|invoice|refund|order|results?|prescription|claim|records?|account)\b/,
  /** Somebody who asks for a person has said what about. */
  saysWhatAbout: /\b(about|regarding|because) (a|an|the|my|our|that|your|i|we|you)\b/,
  /** Somebody on the way to an appointment, whom only the team can help. */
  runningLate:
    /\b((running|going to be|gonna be|will be|be|am|i'm) (a (bit|little) |\w+ minutes )?late|stuck in traffic|on my way)\b/,
  /** What introduces a message without being part of it. */
  messageLead:
    /^.*?\b(leave|take|give|pass|send|get)\b( \w+){0,4} (a |the |my )?(message|note|word)( (for|to|with) (the )?(\w+ )?(team|owner|manager|office|doctor|staff|you|them|him|her|us))?( (that|saying|please))?[\s,.:]*/i,
};

export type TalkCues = typeof talkCues;
