import { useEffect, useRef, useState } from "react";

/** The part of the Web Speech API's recogniser that is used; browsers that have it call it by two names. */
interface Recogniser extends EventTarget {
  lang: string;
  interimResults: boolean;
  start: () => void;
  abort: () => void;
}
type ResultEvent = Event & { results: ArrayLike<ArrayLike<{ transcript: string }>> };
type ErrorEvent = Event & { error: string };

const recogniserOf = (globals: typeof globalThis): (new () => Recogniser) | null => {
  const named = globals as { SpeechRecognition?: new () => Recogniser; webkitSpeechRecognition?: new () => Recogniser };
  return named.SpeechRecognition ?? named.webkitSpeechRecognition ?? null;
};

export interface Speech {
  /** False in a browser that cannot hear: then there is no button for it. */
  canListen: boolean;
  listening: boolean;
  /** What has been understood so far of what is being said. */
  heard: string;
  /** Why the microphone gave nothing, in words for the owner. */
  problem: string | null;
  listen: () => void;
  stop: () => void;
  canSpeak: boolean;
  speak: (text: string) => void;
  hush: () => void;
}

/** What the recogniser's own word for a failure means. */
export function problemOf(error: string): string | null {
  if (error === "not-allowed" || error === "service-not-allowed")
    return "The microphone is not allowed here. Allow it in the browser's address bar, or write instead.";
  if (error === "audio-capture") return "No microphone was found. Write instead.";
  if (error === "no-speech" || error === "aborted") return null;
  return "Listening did not work just now. Try again, or write instead.";
}

/**
 * Hears and speaks with what the browser has for it.
 * @param language BCP 47, as the receptionist is set to
 * @param onWords one whole utterance
 */
export function useSpeech(language: string, onWords: (words: string) => void): Speech {
  const [listening, setListening] = useState(false);
  const [heard, setHeard] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<Recogniser | null>(null);
  const Recognition = recogniserOf(globalThis);
  const synthesis = "speechSynthesis" in globalThis ? globalThis.speechSynthesis : null;

  useEffect(
    () => () => {
      current.current?.abort();
      synthesis?.cancel();
    },
    [synthesis],
  );

  function listen() {
    if (Recognition === null) return;
    synthesis?.cancel();
    current.current?.abort();
    const recogniser = new Recognition();
    current.current = recogniser;
    recogniser.lang = language;
    recogniser.interimResults = true;
    let words = "";
    recogniser.addEventListener("result", (event) => {
      words = Array.from((event as ResultEvent).results, (result) => result[0]?.transcript ?? "").join(" ");
      setHeard(words);
    });
    recogniser.addEventListener("error", (event) => setProblem(problemOf((event as ErrorEvent).error)));
    recogniser.addEventListener("end", () => {
      if (current.current !== recogniser) return;
      current.current = null;
      setListening(false);
      setHeard("");
      if (words.trim() !== "") onWords(words.trim());
    });
    setProblem(null);
    setListening(true);
    recogniser.start();
  }

  return {
    canListen: Recognition !== null,
    listening,
    heard,
    problem,
    listen,
    stop: () => {
      const stopped = current.current;
      current.current = null;
      stopped?.abort();
      setListening(false);
      setHeard("");
    },
    canSpeak: synthesis !== null,
    speak: (text) => {
      if (synthesis === null || text === "") return;
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
      synthesis.speak(words);
    },
    hush: () => synthesis?.cancel(),
  };
}
