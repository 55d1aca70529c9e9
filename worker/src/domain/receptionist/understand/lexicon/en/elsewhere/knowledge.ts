import { topic } from "../../../purpose/cue.ts";

/** Weather, sums, cooking, eating out, petrol, orders. */
export const KNOWLEDGE = topic(
  `
    weather forecast temperature temperatures degrees rain raining rainy snow snowing sunny storm umbrella windy
    news headlines joke jokes riddle riddles trivia funny coin coins dice die horoscope poem poems story divide
    subtract equation math measurement measurements recipe recipes cook cooks cooking cooked bake baked baking fry
    fried oven ingredient ingredients healthy unhealthy vitamin vitamins protein carbs expire expires expired
    expiration expiry fridge freezer refrigerator review reviews rating ratings rated pizza mpg mileage fuel
    gasoline octane unleaded diesel amazon walmart ebay tracking shopping
  `,
  [
    "humid\\w*",
    "hot outside",
    "cold outside",
    "fun facts?",
    "interesting facts?",
    "(?:a|any|some|facts?|random) facts? (?:about|on)",
    "facts about",
    "something (?:interesting|funny|fun)",
    "make me laugh",
    "(?:flip|toss) (?:a|that|the)? ?coins?",
    "heads or tails",
    "roll (?:a|the|two|some)",
    "coin flip",
    "(?:what is|calculate|compute|solve|how much is|know what|add up|is|whats) [\\d., ]*\\d(?: ?%|" +
      " percent)?(?: \\w+)? ?(?:\\+|-|/|x|plus|minus|times|divided|multiplied|tip|on|and|by|of)",
    "\\d+ ?[+*x] ?\\d+",
    "(?:square|cube) root",
    "multipl\\w+",
    "divided? by",
    "\\w+ (?:plus|times|minus) \\w+",
    "percent (?:of|tip)",
    "percentage of",
    "(?:18|20|15|tip|percent) (?:percent )?tip",
    "sum of",
    "calculat\\w+",
    "(?:how many|convert|number of|what is|in|to|into|are|between|into how many) (?:\\w+ ){0,4}?(?:centimeters?|" +
      "inches|inch|feet|foot|meters?|kilometers?|miles|yards?|ounces?|oz|pounds?|lbs|grams?|kilos?|kilograms?|" +
      "liters?|litres?|gallons?|pints?|quarts?|cups?|teaspoons?|tablespoons?|celsius|fahrenheit|millimeters?|cm|km|" +
      "mm|acres?|tons?)",
    "boil(?:ed)?",
    "grill(?:ed)?",
    "roast(?:ed)?",
    "calor\\w+",
    "nutrit\\w+",
    "substitut\\w*",
    "(?:sub|swap|switch|switch in|exchange|replace|use)(?: \\w+){1,4} (?:for|instead of|with|" +
      "in place of)(?: \\w+){1,3}$",
    "(?:salt|pepper|flour|sugar|butter|milk|eggs?|yogurt|cream|baking soda|oil)(?: \\w+){0,3} (?:instead|" +
      "in place|for|and not) (?:\\w+)",
    "use (?:\\w+ ){1,3}instead of",
    "(?:food|eggs?|milk|meat|steak|chicken|turkey|fish|cheese|bread|rice|beef|pork|soup|fruit|lettuce|leftovers|" +
      "pie|muffins?|cookies?|bananas?|apples?|onions?|avocados?|chocolate|ice cream|tea|coffee|lasagn[ae]|" +
      "spaghetti|potato\\w*|tacos?|burgers?|pasta|salad|peanut butter|turnips?|cottage cheese|vegetables?|sushi|" +
      "chips)(?! salon)",
    "(?:still|gone|go|going|goes) (?:good|bad|fine|edible|fresh)",
    "last in the (?:fridge|freezer)",
    "shelf life",
    "spoil\\w*",
    "food (?:last|safe)",
    "(?:restaurant|meal|food|dinner|lunch|cuisine|dish|dining|breakfast|brunch) (?:suggestions?|recommendations?|" +
      "ideas?|options|places|reviews?)",
    "(?:suggest|recommend)(?: \\w+){0,4} (?:meals?|restaurants?|dish|dishes|food|recipe|place|places|cuisine)",
    "(?:best|good|great|nice|favorite|top|any|some|nearest|closest|nearby|popular|find|" +
      "local) (?:\\w+ ){0,2}?(?:restaurants?|meal|dishes|dish|cuisine|food|place (?:to eat|for)|places (?:to eat|" +
      "for)|eats)",
    "(?:restaurants?|places) (?:near|around|in|that|nearby|here|close)",
    "(?:meal|dish|dishes|cuisine) (?:suggestion|suggestions|from|to|for|idea|ideas)",
    "what (?:should|can) i (?:eat|make for dinner|cook|have for)",
    "stars does",
    "good place to eat",
    "to eat",
    "miles per gallon",
    "gas mileage",
    "miles (?:per|to the) gallon",
    "fuel economy",
    "gas (?:tank|gauge|level|station|stations|type|left|do i|does|can|is|for|to|should|in)",
    "(?:kind|type|much|sort|what|enough|get|more|of|the) gas",
    "tank (?:of|is)",
    "(?:order|package|delivery|shipment|parcel|purchase)(?: \\w+)? (?:status|arrive|arriving|delivered|shipped|" +
      "tracking|get here|from|coming|is|been)",
    "(?:my|the|track|an|online|amazon|recent|find) (?:\\w+ )?(?:order|package|delivery|shipment|parcel|purchase|mail)",
    "(?:order|buy|purchase|reorder)(?: (?:me|a|an|some|another|more|the|this|that))+ ",
    "out of stock",
    "(?:send|mail|ship|mailed|sent)(?: \\w+){0,3} (?:to me|me a|card)",
    "(?:application|app)(?: \\w+){0,4} (?:status|processed|approved|go through|went through|submitted|completed|" +
      "received|review\\w*)",
    "status of(?: \\w+){0,2} (?:application|order|flight|request|card)",
    "apply for",
    "applied for",
    "(?:vacation|request|leave)(?: \\w+){0,4} (?:approved|denied|accepted)",
  ],
);
