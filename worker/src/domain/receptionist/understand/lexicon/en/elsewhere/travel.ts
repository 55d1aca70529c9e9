import { topic } from "../../../purpose/cue.ts";

/** Flights, hotels, roads, holidays from work. */
export const TRAVEL = topic(
  `
    flight flights airline airlines airport airports airplane airplanes plane planes luggage baggage suitcase
    suitcases passport passports boarding layover hotel hotels motel motels airbnb hostel hostels resort resorts
    uber ubers lyft lyfts taxi taxis cab cabs tourist tourists touristy sights attraction attractions travel travels
    traveling travelling travelled itinerary vacation vacations abroad overseas cruise vacationing pto hr trip trips
    traffic commute congestion eta
  `,
  [
    "plane tickets?",
    "carry ?ons?",
    "carry on",
    "jet ?blue",
    "(?:fly|flying|flew) (?:\\w+ ){0,3}?(?:to|from|out|with|on|delta|southwest|united|american|spirit)",
    "rental cars?",
    "car rentals?",
    "(?:rent|renting) (?:a|an|me) (?:\\w+ )?(?:car|suv|van|truck|sedan)",
    "site ?seeing",
    "sight ?seeing",
    "(?:things|stuff|something|activities|activity|fun) to (?:do|see)",
    "(?:out of|leaving|another|foreign|the) country",
    "(?:plug|plugs|socket|outlet|electrical)(?: \\w+)? (?:type|types|converter|converters|adapter|adaptor|sizes?|" +
      "different|plugs?|does|do|in|used?|are)",
    "(?:type|kind|types|kinds|different|sort|what) (?:of )?(?:\\w+ )?(?:plug|plugs|outlet|outlets|socket)",
    "(?:socket|plug|power) (?:converter|adapter|adaptor)",
    "time ?zones?",
    "what time is it",
    "(?:current|the) time in",
    "what (?:is the|is|day is) (?:the )?(?:date|time)(?: today| now| in| it|$)",
    "what day is (?:it|today|tomorrow)",
    "(?:shots?|vaccin\\w+|immuni[sz]ations?|inoculations?)(?: \\w+){0,6} (?:before|to (?:go|visit|travel|" +
      "get into|enter)|for (?:\\w+ )?(?:travel|trip)|travel\\w*|abroad|internationally|in [a-z]+$|for [a-z]+$)",
    "(?:trip|traveling|travel|visit|international)(?: \\w+){0,6} (?:vaccin\\w+|shots)",
    "vaccines? (?:for|required|needed)",
    "need (?:\\w+ )?(?:vaccin\\w+|shots)",
    "vaccin\\w+ (?:should|do|would|will|are)",
    "sick days?",
    "sick leave",
    "(?:paid|personal|vacation|requested?|more|much) (?:time off|leave)",
    "days? off",
    "time off",
    "(?:days|hours)(?: \\w+){0,2} (?:off|taken off|of vacation)",
    "off (?:from )?work",
    "off work",
    "my boss",
    "(?:fastest|best|my|quickest|shortest) route",
    "route to",
    "(?:how far|distance|how long)(?: \\w+){0,3} (?:is it |from |to (?:get|drive|walk|fly|go|reach|" +
      "travel) )(?:\\w+ )?(?:to|from|is)?",
    "takes? how long to (?:get|drive|reach)",
    "how long(?: \\w+){0,4} (?:to get|to drive|get) to (?!your|you)",
  ],
);
