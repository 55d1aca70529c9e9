import type { Industry } from "./industry.ts";

type Greeting = Industry["greeting"];

/** Said where nothing better fits. */
export const thanks: Greeting = {
  en: "Thanks for calling {name}. How can I help you?",
  es: "Gracias por llamar a {name}. ¿En qué le puedo ayudar?",
};

/** With the courtesy people expect who entrust their affairs. */
export const courteous: Greeting = {
  en: "Thank you for calling {name}. How may I help you?",
  es: "Gracias por llamar a {name}. ¿En qué podemos servirle?",
};

/** Short, where people are at ease. */
export const brief: Greeting = {
  en: "Hi, this is {name}. What can I do for you?",
  es: "Hola, habla {name}. ¿En qué te puedo ayudar?",
};
