/** Whom callers address, at either end of a turn. */
export const ADDRESSEE = new RegExp(
  "^(?:(?:hey|hi|hello|ok|okay|yo|excuse me|so|well|um|and|oh|now|please|alright|listen|look|say|but|ai|siri|" +
    "alexa|cortana|google|computer|assistant|bot|robot|sir|ma'am|miss)(?: |$))*(?:siri|alexa|cortana|google|" +
    "computer|assistant|ai|bot|sir|ma'am) (?=\\w)|(?<=\\w)(?<! (?:a|an|or|real|and|the|actual|some|my|really|you|" +
    "are|just|this|live|not|ai|human)) (?:ai|siri|alexa|computer|assistant|sir|ma'am|buddy|pal|dude|man|bro|friend|" +
    "my friend|ai assistant|ai device|mate|dear|darling|honey|sweetie)$",
);

/** Openings that carry nothing. */
export const COURTESY = new RegExp(
  "^(?:so|well|um|oh|and|please|now|listen|look|but|anyway|anyways|because|cause|just|ok so|okay so|ok well|" +
    "okay well|alright so|i said|i mean|like|ah|hmm) (?=\\w)|(?<=\\w{3}) please$",
);
