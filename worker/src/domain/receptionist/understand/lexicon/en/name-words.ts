/** Words around names in English, and the given names common enough to be known in lower case. */

/** Always followed by the caller's name. */
export const NAME_CUE =
  /(?:\b(?:my|the|his|her|full|first|whole) (?:full |first |last |whole )?name(?:'?s| is| would be| will be|:)+(?: is)?|\bname'?s?(?: is|:| of)(?! the)|\bnames |\bcall me|\bi go by|\bi am called|\bi'm called|\b(?:under|in) (?:the )?(?:name(?: of)?)(?: is)?|\bunder|\bname is|\bname)(?=[\s,:])/gi;

/** Followed by a name if it looks like one. */
export const WEAK_NAME_CUE =
  /\b(?:it'?s|it is|this is|i'?m|i am|im|here is|here's|speaking is|you'?re speaking (?:to|with)|appointment for|booking for|reservation for|schedule for|book for|that's|that is|for)\s(?=\S)/gi;

/** Follows a name: "Maria here". */
export const NAME_TAIL = /^(?:here|speaking|calling|again|on the (?:line|phone))\b/i;

export const FIRST_THEN_LAST =
  /\bfirst name(?:'s| is|:)?,? ([\p{L}'-]+)[,.]?(?: and)?(?: my| the)? (?:last name|surname|family name)(?:'s| is|:)?,? ([\p{L}'-]+)/iu;
export const LAST_THEN_FIRST =
  /\b(?:last name|surname|family name)(?:'s| is|:)?,? ([\p{L}'-]+)[,.]?(?: and)?(?: my| the)? first name(?:'s| is|:)?,? ([\p{L}'-]+)/iu;

/** Inside a name, and lower case there. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de la las los del da dos van von der den di el al bin ibn st le du ter ten".split(" "),
);
export const TITLES: ReadonlySet<string> = new Set("dr mr mrs ms miss doctor prof professor".split(" "));

/** No name, even after a cue or when a name was asked for. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "yes yeah yep yup no nope nah not ok okay sure fine good great perfect right correct alright well hi hello hey thanks thank you your yours " +
    "please sorry what who where when why how which that this these those there here it its it's i i'm i'd i'll i've me my mine myself we our us he she they them " +
    "his her their a an the and or but so if then than because since with without from for to at on in of by about as into over under after " +
    "before until between during near is are am was were be been being do does did done doing have has had having can could will would shall " +
    "should may might must need needs want wants like likes looking look calling call called trying try going gonna go get got getting make " +
    "making made take taking come coming book booking booked schedule scheduling scheduled reserve appointment appointments reservation " +
    "visit meeting slot table time times date day days week weeks month months year today tomorrow tonight yesterday morning afternoon " +
    "evening night noon midnight monday tuesday wednesday thursday friday saturday sunday january february march july september " +
    "october november december am pm o'clock half quarter past next last first second third fourth fifth one two three four five six seven " +
    "eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty hundred oh zero double triple plus number phone " +
    "email mail address name names surname spelled spelling spell letter cell mobile service cleaning haircut checkup exam consultation oil " +
    "change repair inspection tooth teeth hair nails massage new old same different other another any some all both either neither none " +
    "every each more most less few many much lot just only also too very really actually maybe perhaps probably possibly still already " +
    "again later earlier soon sooner now never always sometimes urgent emergency important ready available free busy late early open closed " +
    "interested wondering hoping running stuck sick hurt broken leaking okay alright fine happy glad afraid sure certain positive unsure " +
    "driving working waiting asking checking returning requesting speaking talking planning thinking leaving done finished back home work " +
    "office doctor's dentist mechanic plumber customer patient client person human robot bot machine computer ai real somebody someone anyone " +
    "anybody everyone nobody nothing something anything everything whatever whichever whenever wherever however kind sort type thing things " +
    "idea problem question questions issue matter reason case deal price cost charge much quick quickly hold wait moment minute hour hours " +
    "minutes second seconds repeat say said tell told know knew think thought see saw hear heard understand mean meant guess hope bet wish " +
    "help let lets let's give given put set send sent show text message leave left cancel cancelled reschedule move moved switch bring okay uh um er hmm " +
    "yeah wrong true false bad better best worse hard easy long short big small little high low hot cold nice lovely wonderful awesome cool " +
    "crazy terrible horrible ridiculous annoying frustrating amazing exactly definitely absolutely certainly totally basically literally " +
    "kids children son daughter husband wife mom dad mother father friend boss dog cat car truck house wedding birthday party dinner lunch " +
    "breakfast two-hour follow-up follow up down out off up through around because cause pain bye goodbye later's dont don't doesn't can't won't it'll " +
    "i'll that's what's there's here's who's isn't aren't wasn't gmail yahoo dot com calling"
  ).split(" "),
);

/** Months that people are named after; only a full name or a question for the name makes them names. */
export const NAMES_AND_MONTHS: ReadonlySet<string> = new Set(["april", "may", "june", "august"]);

const GIVEN = `
aaron abby abdul abigail adam adrian adriana ahmed aisha alan albert alejandra alejandro alex alexa alexander alexandra alexis alfred ali
alice alicia alison allison alyssa amanda amber amir amy ana andre andrea andres andrew angel angela angelica angie anita ann anna anne
annie anthony antonio april arjun arthur ashley austin ava barbara beatriz ben benjamin bernard beth betty beverly bill billy blake bob bobby
bonnie brad bradley brandon brenda brendan brent brian brianna bridget brittany brooke bruce bryan caitlin caleb calvin cameron camila carl
carla carlos carmen carol carolina caroline carolyn carrie casey catherine cathy cesar chad charles charlie charlotte chelsea chen cheryl
chloe chris christian christina christine christopher cindy claire clara claudia cody colin connie connor corey courtney craig cristina
crystal curtis cynthia daisy dale dan dana daniel daniela danielle danny darren dave david dawn dean deborah debbie debra denise dennis derek
diana diane diego dominic don donald donna dorothy doug douglas dustin dylan eddie edgar eduardo edward edwin eileen elaine eleanor elena eli
elijah elizabeth ella ellen emily emma enrique eric erica erik erika erin esteban esther ethan eugene eva evan evelyn faith fatima felicia
felipe fernando fiona florence frances francesca francis francisco frank fred gabriel gabriela gail garrett gary george gerald gina glenn
gloria gordon grace graham greg gregory guadalupe gustavo hailey hannah harold harry hassan heather hector heidi helen henry holly howard
hugo ian ibrahim imani irene iris isaac isabel isabella ivan jack jackie jackson jacob jacqueline jaime jake jamal james jamie jan jane janet
janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jessie jesus jill jim jimmy jin joan joann joanna joe
joel john johnny jon jonathan jordan jorge jose joseph joshua josh joy joyce juan juanita judith judy julia julian julie julio june justin
kaitlyn karen karl karla kate katherine kathleen kathryn kathy katie kayla keith kelly ken kendra kenneth kevin khalid kim kimberly kirk
kristen kristin kyle lakshmi larry laura lauren laurie lawrence leah lee leo leon leonard leslie leticia li liam lillian lily linda lindsay
lisa logan lois lopez lorena lori lorraine louis louise lucas lucia lucy luis luke luz lydia lynn mackenzie madison malik manuel marc marcia marco
marcus margaret maria mariah marie marilyn mario marisol marissa mark marlene marta martha martin marvin mary mason matt matthew maureen
maurice max maya megan mei melanie melinda melissa melody mercedes michael michele michelle miguel mike mildred miles mitchell mohamed mohammed
molly monica morgan muhammad nadia nancy naomi natalia natalie natasha nathan neil nicholas nick nicole nina noah noel nora norma norman
olga oliver olivia omar oscar pablo paige pamela pat patricia patrick patty paul paula pedro peggy penny perry peter phil philip phillip
phyllis priya rachel rafael raj ralph ramon randy raul ravi ray raymond rebecca reggie regina renee rhonda ricardo richard rick ricky rita
rob robert roberto robin rodney roger roland ron ronald rosa rosario rose rosemary ross roy ruben ruby russell ruth ryan sabrina sally sam
samantha samuel sandra sandy santiago sara sarah scott sean sebastian sergio seth shane shannon sharon shaun shawn shayne sheila shelby shelly
sherry shirley sierra silvia simon sofia sonia sophia sophie stacey stacy stanley stella stephanie stephen steve steven stuart sue susan suzanne sydney
sylvia tamara tammy tanya tara taylor ted teresa terri terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni
tony tracy travis trevor trisha troy tyler valentina valerie vanessa vera veronica vicki victor victoria vincent virginia vivian wade walter
wanda warren wayne wei wendy wesley whitney will william willie wilma xavier ximena yesenia yolanda yusuf yvonne zach zachary zoe
`;
export const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.trim().split(/\s+/));
