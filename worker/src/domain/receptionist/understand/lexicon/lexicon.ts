import type { Language } from "../../../conversation/language.ts";
import type { ChoiceWords } from "../choice.ts";
import type { DateWords } from "../when/date-phrases.ts";
import type { DigitWords } from "../contact/digits.ts";
import type { EmailWords } from "../contact/email.ts";
import type { AskingWords } from "../expecting.ts";
import type { PurposeWords } from "../purpose/intents.ts";
import type { NameWords } from "../contact/names.ts";
import type { Wording } from "../normalise.ts";
import type { NumberWords } from "../numbers.ts";
import type { PhoneWords } from "../contact/phone.ts";
import type { TurnWords } from "../purpose/purpose.ts";
import type { ServiceWords } from "../services.ts";
import type { SpellingWords } from "../contact/spelling.ts";
import type { TimeWords } from "../when/time-phrases.ts";
import type { WishWords } from "../when/when.ts";

/** Everything hearing knows of one language. Readers work on any of them; each says beside itself what it needs to know. */
export interface Lexicon {
  readonly language: Language;
  readonly wording: Wording;
  readonly numbers: NumberWords;
  readonly purposes: PurposeWords;
  readonly turns: TurnWords;
  readonly asking: AskingWords;
  readonly dates: DateWords;
  readonly times: TimeWords;
  readonly wishes: WishWords;
  readonly choices: ChoiceWords;
  readonly digits: DigitWords;
  readonly phones: PhoneWords;
  readonly emails: EmailWords;
  readonly spelling: SpellingWords;
  readonly names: NameWords;
  readonly services: ServiceWords;
}
