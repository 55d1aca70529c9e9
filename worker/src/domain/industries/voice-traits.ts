import type { VoiceTraits } from "./industry.ts";

/** For people who worry: calm, and never hurried. */
export const caring: VoiceTraits = {
  gender: "female",
  age: "middle_aged",
  descriptives: ["calm", "warm", "professional", "soothing", "gentle"],
  useCases: ["customer_support", "conversational", "informative_educational"],
  settings: { speed: 0.95, stability: 0.6, similarity: 0.75 },
};

/** For people who look forward to it. */
export const bright: VoiceTraits = {
  gender: "female",
  age: "young",
  descriptives: ["upbeat", "warm", "casual", "cheerful", "relaxed"],
  useCases: ["conversational", "customer_support", "social_media"],
  settings: { speed: 1.05, stability: 0.45, similarity: 0.75 },
};

/** For people who want rest. */
export const soft: VoiceTraits = {
  gender: "female",
  age: "any",
  descriptives: ["calm", "soft", "relaxed", "soothing", "warm"],
  useCases: ["conversational", "meditation", "customer_support"],
  settings: { speed: 0.9, stability: 0.6, similarity: 0.75 },
};

/** For people with something broken who want to hear that somebody comes. */
export const steady: VoiceTraits = {
  gender: "any",
  age: "middle_aged",
  descriptives: ["confident", "casual", "calm", "professional", "pleasant"],
  useCases: ["customer_support", "conversational"],
  settings: { speed: 1, stability: 0.55, similarity: 0.75 },
};

/** For people who entrust their affairs. */
export const formal: VoiceTraits = {
  gender: "any",
  age: "middle_aged",
  descriptives: ["professional", "formal", "confident", "calm", "mature"],
  useCases: ["informative_educational", "customer_support", "conversational"],
  settings: { speed: 0.97, stability: 0.65, similarity: 0.8 },
};

/** For the young, and places with music on. */
export const lively: VoiceTraits = {
  gender: "any",
  age: "young",
  descriptives: ["upbeat", "confident", "casual", "hyped", "pleasant"],
  useCases: ["conversational", "social_media", "customer_support"],
  settings: { speed: 1.08, stability: 0.4, similarity: 0.75 },
};

/** For anybody. */
export const plain: VoiceTraits = {
  gender: "any",
  age: "any",
  descriptives: ["professional", "warm", "calm"],
  useCases: ["customer_support", "conversational"],
  settings: { speed: 1, stability: 0.5, similarity: 0.75 },
};
