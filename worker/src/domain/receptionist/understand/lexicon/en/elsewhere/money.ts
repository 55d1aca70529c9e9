import { topic } from "../../../purpose/cue.ts";

/** Banks, cards, pay, taxes, bills, insurance policies. */
export const MONEY = topic(
  `
    bank banks banking banker bankers visa mastercard amex apr overdraft overdrafts atm rollover ira pension
    paycheck paychecks payday payroll salary tax taxes irs transaction transactions checkbook checkbooks foreign
    mortgage loan loans stock stocks share shares nasdaq bitcoin inflation currency currencies usd euro euros peso
    pesos yen lira rupee rupees krone kroner conversion
  `,
  [
    "(?:checking|savings?|bank|banking|retirement|brokerage|paypal|venmo|chase|citibank|wells fargo|capital one|" +
      "bank of america|account)(?: \\w+)? accounts?",
    "(?:my|the|an?|bank|freeze|block|unlock|locked|close|terminate|open) (?:\\w+ ){0,2}?accounts?",
    "(?:credit|debit|gift|bank|business|platinum|gold|silver|visa|mastercard|master|amex|express|discover|new|" +
      "replacement|atm|rewards|my|the|a|this|that|your|her|his) cards?",
    "cards?(?: \\w+){0,3} (?:lost|stolen|declined|damaged|expire|expires|broken|broke|missing|limit|number|" +
      "application|app|wrecked|melted|scratched|reader|demagneti[sz]ed|work|working)",
    "(?:demagneti[sz]ed|lost|misplaced|declined|swiped?)(?: \\w+){0,3} cards?",
    "master card",
    "american express",
    "(?:discover|capital one|chase|citi) (?:card|account|miles)",
    "credit (?:score|scores|rating|limit|limits|line|union|report|history|bureau)",
    "change credit",
    "build(?:ing)? credit",
    "my credit",
    "annual percentage",
    "interest rates?",
    "the interest",
    "pin(?: number| code)",
    "(?:my|new|the|a|change) pin",
    "routing(?: number)?",
    "401 ?k",
    "401 k",
    "roll over",
    "pay day",
    "direct deposits?",
    "my (?:income|salary|wages|earnings)",
    "(?:am|get|got|was|be|been|getting) (?:i )?paid",
    "when am i (?:getting )?paid",
    "last (?:time )?(?:i was )?paid",
    "next (?:pay|check)",
    "w ?2s?",
    "1099",
    "refund status",
    "tax (?:form|return|refund)s?",
    "(?:my|the|a|pay|due|electric|electricity|water|gas|cable|phone|telephone|internet|utility|utilities|power|" +
      "cell|repair|medical|plumbing|monthly|rent|credit|that|of|is|are|any|last|outstanding|" +
      "bill's)(?: \\w+)? (?:bills?|bil|invoices?)",
    "bills? (?:due|pay|payment|payments)",
    "due bills",
    "minimum payment",
    "min payment",
    "(?:car|mortgage|loan|house|rent|bill|utility|insurance|student loan) payments?",
    "pay (?:my|the|off|for my) (?:\\w+ )?(?:rent|mortgage|loan|car|bill|bills|balance|insurance|taxes|tuition)",
    "(?:my|account|bank|reward|rewards|points|current|checking|savings|remaining|outstanding|card|recent|" +
      "available|the|full) balances?",
    "balance (?:on|of|in|for|left)",
    "(?:transfer|send|move|wire|deposit|withdraw|put)(?: \\w+){0,6} (?:dollars|bucks|money|funds|cash)",
    "\\d+ (?:dollars|bucks|euros?|pounds|pesos)(?: \\w+){0,3} (?:from|to|into|in) ",
    "reward points?",
    "rewards? (?:points|balance|program)?",
    "(?:my|redeem|earned|earn|collect|how many|card) (?:\\w+ )?(?:points|rewards|miles)",
    "cash ?back",
    "(?:order|more|new|personal|blank|bank) checks",
    "fraud\\w*",
    "unauthori[sz]ed",
    "suspicious (?:charge|activity|transaction)",
    "(?:charge|charging|charges|used) (?:\\w+ ){0,5}?my card",
    "transaction fees?",
    "international (?:fee|transaction)",
    "dow jones",
    "crypto\\w*",
    "invest\\w*",
    "exchange rates?",
    "exchanges? (?:at|to|for)",
    "pounds? (?:to|for|sterling)",
    "dollars? (?:to|in|worth|into)",
    "convert\\w*",
    "(?:did|have|do|has|been|much|am|was|much i|i have|i) (?:i |we |did i )?(?:spend|spent|spending)",
    "spending (?:history|habits)",
    "my spending",
    "total spent",
    "amount (?:i |of money )?spent",
    "insurance (?:plan|plans|policy|policies|coverage|benefits|amenities|premium|provider|company|rates|deductible)",
    "(?:health|my|car|life|home|dental|renters|new|auto|change|switch|medical|switching|different|" +
      "current) (?:\\w+ )?(?:insurance|coverage|health plan|deductible|policy)",
    "health plan",
    "long term care",
  ],
);
