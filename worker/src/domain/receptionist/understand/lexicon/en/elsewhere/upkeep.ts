import { topic } from "../../../purpose/cue.ts";

/** How a car is looked after: a garage is booked for it, it gives no lessons. */
export const UPKEEP = topic(
  `
    psi
  `,
  [
    "(?:tire|tyre|air) pressure",
    "air (?:is |do |are |should )?(?:in|for|left|do)(?: \\w+){0,3} tires?",
    "jump ?start\\w*",
    "jump(?:ing)? (?:a|my|the|off)",
    "(?:dead|car) battery",
    "battery (?:died|dead|is dead|tested|jumped)",
    "jumper cables",
    "how much (?:do|does|did|are) (?:you|he|she|they) (?:make|earn|weigh|getting)",
    "(?:when|how often|how soon|how long|how many miles|how frequently|what mileage|at what point|" +
      "how many months)(?: \\w+){0,7} (?:oil|tires?|oil change|brakes|filters?)(?! appointment)(?: [^ ]+){0,8}$",
    "how (?:do|can|would|should|to|does|might|is)(?: (?:i|you|one|we|someone|a person|people|to|the|" +
      "my))* (?:change|changing|replace|rotate|put|switch|swap|check)(?: \\w+){0,3} (?:oil|tires?|" +
      "flat)(?! appointment)",
    "(?:instructions?|steps|tutorial|directions|guide|show me how|explain how|teach me|tell me how|learn how|" +
      "help me|way to|know how)(?: \\w+){0,5} (?:chang\\w+|replac\\w+|do)(?: \\w+){0,4} (?:oil|tires?|flat)",
    "change oil",
    "(?:my|the) last (?:oil change|tune up|service)",
    "(?:last|recent|previous|latest)(?: \\w+){0,5} (?:oil change|maintenance|service|serviced|shop|tune up|" +
      "checked|looked at|mechanic|changed|inspection|inspected)",
    "(?:oil|car|tires?|maintenance|vehicle|looked|serviced)(?: \\w+){0,7} (?:last|most recently|refresh)$",
    "(?:how long|when|what day|what date|long)(?: \\w+){0,2} (?:since|was|did|last)(?: \\w+){0,6} (?:oil|car|" +
      "vehicle|tires?|maintenance|shop)",
    "car (?:was )?in the shop",
    "last (?:oil change|maintenance|serviced|service)",
  ],
);
