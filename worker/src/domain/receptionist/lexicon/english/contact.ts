/** How English speakers say whom an appointment is for. */
export const contactCues = {
  /** The appointment is for somebody else than the caller. */
  forAnother:
    /\bfor (my|our) (\w+ )?(wife|husband|son|daughter|kids?|child|mother|mom|mum|father|dad|partner|friend|brother|sister|girlfriend|boyfriend|boss|grandma|grandpa|grandmother|grandfather)\b/,
  lastName: /\b(last name|surname|family name)\b/,
  /** What follows a name without being part of it. */
  afterName: /(?: (?:instead|please|thanks|thank you|then|actually|though|by the way))+$/i,
  nameLead:
    /^(?:(?:um|uh|yes|yeah|sure|ok|okay|well)[, ]+)*(?:(?:it'?s|it is|my name'?s|my name is|the name'?s|this is|i'?m|i am)\s+)?/i,
  /** Words no name is made of, though some names are words: Will, May, Grace. */
  neverNames:
    /\b(you|your|the|a|an|what|who|where|why|how|that|this|it|not|no|yes|okay|please|can|do|does|is|are|was|to|for|in|on|of|good|great|fine|sounds|wait|hold|sorry|me|we|they)\b/i,
};

export type ContactCues = typeof contactCues;
