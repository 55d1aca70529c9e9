import { byWord } from "../subjects.ts";
import type { Subjects } from "../subjects.ts";

/** What English questions and facts are about. */
export const englishSubjects: Subjects = {
  stopWords: new Set(
    (
      "a an the and or but so of to in on at for from with by as is are was were be been am do does did done have has had " +
      "i you he she it we they me my your our us their them this that these those there here what which who when how " +
      "can could would will shall should may might must if then than any some also just only too very really please " +
      "um uh er like well know tell say want wanted need get got going go come let hi hello hey thanks thank okay ok yes no not " +
      "take takes taking out up there time possible wondering wonder question ask asking something anything guys folks about kind sort thing wanna gonna gotta yeah yep just over still actually right back wait oh maybe sure even ever alright accept accepts accepted before s t re ll ve d m"
    ).split(" "),
  ),
  phrases: [
    [/\b(?:[a-z]+[ -])?(?:year|month)s?[ -]olds?\b/g, "child"],
    [/\b(walk|drop|stop)(ping)? (right )?in\b/g, "walk-in"],
  ],
  concepts: byWord({
    address: "address location located locate where directions direction situated street find",
    parking: "parking park garage lot",
    payment: "payment pay paying credit debit cash cheque check apple venmo visa mastercard amex",
    insurance:
      "insurance insured insurer coverage cover covered network in-network medicaid medicare ppo hmo aetna cigna humana metlife bcbs anthem tricare kaiser",
    child: "child children kid kids son daughter toddler baby infant pediatric teen teenager",
    pet: "pet pets dog dogs cat cats puppy kitten",
    access: "wheelchair accessible accessibility ramp elevator lift disabled stairs",
    price: "price prices cost costs fee fees charge charges rate rates much pricing expensive quote",
    hours: "hours hour shut shuts open opening close closing closed",
    walkin: "walk-in walk-ins walkin walkins drop-in dropin",
    cancellation: "cancellation cancelling canceling cancel cancelled",
    emergency: "emergency emergencies urgent urgently",
    new: "new first accepting",
    patient: "patient patients client clients customer customers",
    refund: "refund refunds money-back guarantee warranty",
    website: "website site online web",
    email: "email mail e-mail",
    discount: "discount discounts deal deals offer offers promotion promotions coupon special specials",
    language: "language languages spanish speak speaks",
    long: "long duration",
    advance: "advance ahead beforehand",
    bring: "bring bringing prepare",
    plan: "plan plans financing installment installments",
    card: "card cards",
    gift: "gift gifts",
    estimate: "estimate estimates",
    weekend: "weekend weekends",
    visit: "visit visits",
    senior: "senior seniors",
    policy: "policy policies",
    license: "license licensed licence licences",
    area: "area areas",
    water: "water",
    heater: "heater heaters",
    install: "install installs installing installation",
    repair: "repair repairs repairing fix fixes fixing",
    appointment: "appointment appointments",
    fill: "fill",
    form: "form forms",
    clean: "clean cleaning cleanings",
    tooth: "tooth teeth",
    whiten: "whiten whitening",
    haircut: "haircut haircuts cut cuts",
    color: "color colour coloring dye",
    hair: "hair",
    man: "man men mens",
    woman: "woman women womens",
    product: "product products",
    tip: "tip tips tipping gratuity",
    massage: "massage massages",
    lawyer: "lawyer lawyers attorney attorneys",
    consult: "consult consultation consultations",
    delivery: "delivery deliver delivers deliveries",
    home: "home house",
    deposit: "deposit deposits",
    wifi: "wifi wi-fi internet",
  }),
  endings: /(ies|ing|ed|es|s|ly)$/,
};
