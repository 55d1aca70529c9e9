import type { ClaimForm } from "./claim.ts";

/** Where in a sentence a claim was found, all in plain words with a space at both ends. */
export interface Place {
  form: ClaimForm;
  /** The stretch without a stop that holds it: before it, itself, after it. */
  before: string;
  matched: string;
  after: string;
  /** The stretches of the sentence before and after that one. */
  earlier: string;
  later: string;
  /** The sentence ends with a question mark, and whether a Spanish one opened before the claim. */
  asked: boolean;
  opened: boolean;
}

const things =
  "appointment|appointments|booking|bookings|reservation|visit|message|messages|text|texts|slot|one|cancellation|refund|refunds|email|emails|payment|charge|change|changes|spot|reminder|reminders";
/** Who or what a clause is about, between its conjunction and its verb. */
const subject =
  "(?: (?:that|all|then|everything|anything|any \\w+|and|que|ya|le|se|su|la|lo|te|todo|you|it|i|we|they|he|she|this|someone|somebody|usted|alguien|your (?:\\w+ ){0,2}\\w+|the \\w+|(?:su|tu|la|el) \\w+|already|now|esta|este'|have|has|me))*";
/** What stands right before a claim and denies it. */
const denied = new RegExp(
  ` (?:nothing|nobody|no one|none|neither|no (?:${things})|not|not yet|never|nada|nadie|ningun\\w* \\w+|no|nunca|tampoco)(?: of (?:it|them|that|this|these))?(?: (?:has|have|is|are|was|yet|se|le|les|lo|la|te|me|ha|he|hemos|esta|queda|quedo'?|todavia|aun|ya))* $`,
);
const startsDenied = /^ (?:nothing|nobody|none|neither|no|not|never|nada|nadie|ninguna?|nunca|tampoco) /;
const notSaid =
  / (?:(?:do|does|did|can|could|would|will|should|must|am|is) not (?:\w+ )?(?:think|believe|say|see|promise|confirm|guarantee|tell|claim|pretend|know|mean|show|sure|certain)|cannot (?:say|promise|confirm)|(?:before|until|unless) (?:\w+ ){1,4}(?:say|confirm|promise|tell)|no (?:puedo|podemos|creo|se|quiero|debo|significa|quiere decir|es que|estoy segur[oa] de|me consta|veo|aparece)(?: (?:decir|confirmar|prometer|asegurar|garantizar)\w*)?)(?: (?:you|yet|if|whether|that|que|si|someone|somebody|alguien|it|is|your \w+|su \w+|la \w+))* $/;

/** "I couldn't get that change confirmed." */
const notGot = / not (?:get|have|find|see|make|get to)(?: (?!but |and |so |you )\w+){0,3} $/;

const conditions = new RegExp(
  " (?:if|unless|until|till|before|whether|as soon as|in case|assuming|provided|(?<!^ )so that|once|as if|suppose|si|una vez que|en cuanto|hasta que|antes de que|despues de que|para que|a menos que|por si|apenas|tan pronto como|en caso de que|siempre que|(?:quiere|quieres|gustaria|prefiere|desea|necesita|pide|permite|parece|gusta|parece bien|espere a|de acuerdo en|acuerdo con) que)" +
    subject +
    " $",
);
const times = new RegExp(" (?:when|whenever|after|by the time|the moment|the minute|cuando)" + subject + " $");
const reported = new RegExp(
  "(?:(?<! (?:as|like)) (?:you|usted)| me) (?:\\w+ )?(?:said|say|mentioned|told me|wrote|claimed|think|thought|believe|believed|want|wanted|were told|would like|were hoping|are hoping|asked (?:me )?(?:if|whether)|asked|dice|dijo|menciono'?|quiere|cree|creia|pregunta|pregunto'?|comento'?|comenta|dices)(?: (?:that|to|me|que|si|have))*" +
    subject +
    " $",
);

const asksFirst =
  /^ (?:(?:and|so|or|but|okay|ok|great|sure|well|then|also|perfect|y|o|entonces|pues|bueno|perfecto) )*(?:shall|should|would|could|can|may|do|does|did|is|are|was|were|have|has|had|will|am|what|when|which|who|where|how|why|want me|que|cual|cuando|como|donde|quien|quiere|quieres|desea|le gustaria|puedo|podria|prefiere|le parece|gusta)(?= )/;
/** Asked about what is taken for granted: "did you know you're booked?" */
const factive =
  / (?:know|hear|notice|forget|realise|realize|mention|remember|guess|believe it|did i tell|not it|not (?:you|it|that)|sabia|sabias|olvida|recuerda|adivine|adivina|le dije) /;
const consentTag =
  /^ (?:, )*(?:le parece(?: bien)?|esta bien|de acuerdo|claro|si|va|bueno|ok|okay|le queda bien|correcto|le sirve|le funciona) $/;

const sees = /^ (?:see|seeing|meet) /;
const offersToSee = / (?:can|could|would|might|may|(?:love|like|able|happy|glad|want|hope|try|need) to)(?: \w+)? $/;
const halfVerb = /^ (?:been|got|gotten|done|set|taken|in|on|down) /;
const couldHave =
  / (?:could|would|should|might|may|must|will|to|podria|puede|deberia|debe)(?: (?:not|have|be|been|only|always|then|haber))* $/;
const plural =
  "appointments|lessons|classes|bookings|reservations|visits|cancellations|messages|calls|texts|reminders|requests|slots|spots|times|changes|cleanings|refunds|deposits|payments|patients|clients|customers|emergencies|weekends|mornings|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|walk ins|prescriptions|services|prices|fees|lines|rooms|staff|technicians";
const about =
  "(?: (?:for|on|at|in|that|which|with|of|made|by|are|before|after|over|under)(?: (?!you|your )[\\w':]+){1,5})?";
const generally = new RegExp(
  ` (?:(?<!your |these |those |both |two |three |the |\\d )(?:${plural})${about}|(?:an?|any|each|every|no|another|all|most|some) (?:\\w+ ){0,2}?(?:appointment|booking|reservation|visit|slot|spot|cancellation|message|request|change|${plural})${about}|(?<!(?:your|these|those|both) )(?:the |all |our |most |many |some )(?:\\w+ )?(?:${plural})${about}|(?:las|los|todas las|nuestras|algunas|muchas|las de) (?:\\w+ )?(?:citas|reservas|reservaciones|cancelaciones|consultas|turnos|mensajes|visitas|llamadas|pagos|depositos|reembolsos|recordatorios|horarios|pacientes|clientes)(?: (?:de|del|en|para|con|por|que|los|las) (?:(?!usted|ustedes)\\w+ ){0,3}\\w+)?|(?:una|cada|toda|cualquier) (?:cita|reserva|consulta)|parking|seating|lot|entrance) $`,
);
const habit = / (?:is|are|esta|estan|son|queda|quedan) /;
const yours = / (?:you|your|usted|su|tu|ustedes)(?= )/;
const full = / (?:fully|completely|totally|heavily|entirely|solidly|all|pretty much) booked $/;
const taken =
  / already (?:\w+ )?(?:booked|reserved|scheduled|confirmed) $| ya (?:esta |fue )?(?:reservad|agendad|apartad|ocupad)[oa] $| (?:esta|fue) ya (?:reservad|agendad|apartad)[oa] $/;
const aPlaceInTime =
  / (?:slot|time|one|spot|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|am|pm|clock|\d[\d:]*|morning|afternoon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|horario|hora|lugar|turno|espacio|las \w+|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ese|esa) $/;
const byAnother =
  /^ (?:just now |just )?(?:by|por) (?:someone|somebody|another|other|the caller|otr[oa]|alguien)|^ (?:under|through) $/;

/** A condition of any kind, for what is only promised. */
const anyCondition =
  / (?:if|once|when|whenever|as soon as|after you|until|unless|in case|si|cuando|una vez|en cuanto|a menos)(?= )/;
const idleCondition =
  / (?:if|in case|si|por si|when) (?:you are (?:wondering|curious|asking)|you were (?:wondering|curious)|you wondered|you must|you asked|you have not heard|anyone|it helps|that helps|memory|you do not mind|there is nothing|you need anything|that is all|se lo pregunta|se pregunta|tenia duda|no hay nada|necesita algo|espera|me espera|me permite|gusta esperar)/;
/** A condition the caller still has to meet, for what is said to be so. */
const unmet =
  / (?:once|as soon as|after|when|if|until|unless) (?:you|i|we|they) (?:have )?(?:say|confirm|give|tell|have your|have the|get your|choose|pick|agree|approve|okay|ok|accept|reply|answer|pay|sign|finish|hear (?:back )?from|verify|check)| (?:una vez que|en cuanto|cuando|si|despues de que) (?:usted |me |lo |la |nos )*(?:confirme|confirma|diga|dice|de|da|elija|elige|acepte|acepta|escoja|apruebe|pague|firme|termine|tenga|tengamos|responda|conteste)\b| (?:just |solo )?(?:say|give me|tell me|diga|digame|deme) [\w ]+ (?:and|y) /;
const ifLiked =
  / (?:si|cuando) (?:gusta|guste|gustas|quiere|quiera|quieres|desea|prefiere|le parece|lo desea|lo prefiere|usted (?:quiere|gusta|prefiere)|me (?:da|dice|confirma)|necesita|no (?:le|puedo|se))/;
/** "Listo, ¿qué día…?" is no more than "okay". */
const askedAfterOkay = /^ list[oa] \| *¿/;
const asARule =
  /(?:enviamos|mandamos|llamamos|confirmamos) .* (?:siempre|un dia antes|el dia antes|el dia anterior|dia previo|24 horas antes|horas antes|normalmente|por lo general|antes de (?:la|su|cada) cita)|(?:siempre|normalmente|por lo general) .*(?:enviamos|mandamos|llamamos|confirmamos)/;

/** Whether what reads like a claim is none: denied, asked, supposed, reported, or a fact about the business. */
export function excused(place: Place): boolean {
  const { form, before, matched, after, earlier, later, asked, opened } = place;
  if (denied.test(before) || startsDenied.test(matched) || notSaid.test(before)) return true;
  if (form === "is" && notGot.test(before)) return true;
  if (conditions.test(before) || reported.test(before)) return true;
  if ((halfVerb.test(matched) && couldHave.test(before)) || (sees.test(matched) && offersToSee.test(before)))
    return true;
  if (times.test(before) && (form !== "did" || / (?:have|he|hemos) /.test(matched))) return true;
  if (asked && isAsked(place)) return true;
  if (/ (?:maybe|perhaps|quizas?|tal vez|a lo mejor|puede que) /.test(before)) return true;
  if (byAnother.test(after)) return true;
  if (form === "is" && isFactOfBusiness(before, matched, after)) return true;
  const around = `${earlier}${before}, ${after}${later}`;
  if (form === "will") return anyCondition.test(around) && !idleCondition.test(around);
  if (form === "now" && earlier !== "" && anyCondition.test(earlier) && !idleCondition.test(earlier)) return true;
  if (askedAfterOkay.test(`${matched}|${later}`) && asked) return true;
  if (form !== "did" && unmet.test(around)) return true;
  if (
    form === "now" &&
    (ifLiked.test(around) || (asked && !opened && consentTag.test(` ${later.replaceAll("¿", "").trim()} `)))
  )
    return true;
  return asARule.test(`${before}${matched}${after}`);
}

function isAsked({ form, before, matched, earlier, later, opened }: Place): boolean {
  const start = `${before.trimEnd()}${matched}`;
  if (factive.test(before)) return false;
  if (opened) return true;
  if (asksFirst.test(start) && !/^ (?:is|are|has|have) (?:all|now|it is)/.test(before === " " ? "" : " x")) return true;
  return (
    form === "now" &&
    earlier.trim() === "" &&
    later.trim() === "" &&
    !/^ (?:\w+ )*(?:i|we) (?:am|are|will) /.test(start)
  );
}

/** A rule says how or when; "all appointments are cancelled" and no more is news. */
const newsOfAll = / (?:appointments?|bookings?|reservations?|visits?|citas?|reservas?|consultas?) /;
const howOrWhen =
  /^ (?:by|at|through|with|up|only|an?|one|two|\d+|before|within|online|weekly|daily|the|per|via|over|from|about|ahead|when|once|if|after|in (?!the system)|on (?:a|our|first)|for (?:an?|one|new|half|thirty|\d+ min)|\w+ (?:days|hours|weeks) |por|con|en linea|cuando|si|hasta|un|una|al|antes|despues|mediante|desde)(?= )/;
const forAll = / (?:para|for) (?:\w+ )?(?:pacientes|clientes|personal|patients|clients|customers|staff|members) /;
const takenPlace =
  / (?:slot|time|one|day|hour|opening|spot) (?:(?:is|was|has|got|been|just) )+already (?:been )?\w+ed $| (?:slot|time|opening) (?:[\w']+ ){0,4}?(?:is|was) (?:just |now )?(?:gone|taken|filled) $| (?:horario|hora|lugar|turno|espacio|hueco) (?:\w+ )?(?:(?:ya|esta|fue) )+\w+[aei]d[oa] $/;

function isFactOfBusiness(before: string, matched: string, after: string): boolean {
  const whole = after.startsWith(" already ")
    ? `${before}${matched.trim()} `.replace(/ (?=\w+ed $)/, " already ")
    : `${before}${matched.trim()} `;
  if (forAll.test(`${matched}${after}`.replace(/ +/g, " ")) && !yours.test(whole)) return true;
  if (takenPlace.test(whole) && !/ (?:your|su|tu) /.test(whole)) return true;
  if (/ (?:cancellation|cancelacion) $/.test(before) && / (?:confirmed|confirmada) ?$/.test(matched)) return true;
  if (/ (?:for you|your way|to you|to your|para usted)\b/.test(after)) return false;
  const verb = habit.exec(matched);
  if (verb !== null && generally.test(`${before}${matched.slice(0, verb.index)} `.replace(/ +/g, " ")))
    return !newsOfAll.test(whole) || (howOrWhen.test(after) && !/ (?:now|hereby|ya) /.test(matched));
  if (matched.trim() !== "all booked" && full.test(`${matched} `.replace(/ +$/, " ")) && !yours.test(before))
    return true;
  if (after.startsWith(" already ") && aPlaceInTime.test(before) && !yours.test(before)) return true;
  if (before.endsWith(" we ") && / booked ?$/.test(matched) && !after.startsWith(" for ")) return true;
  return taken.test(`${matched} `.replace(/ +$/, " ")) && aPlaceInTime.test(before) && !yours.test(before);
}
