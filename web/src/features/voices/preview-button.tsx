import { CircleAlert, LoaderCircle, Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "../../ui/button.tsx";

type State = "still" | "loading" | "playing" | "failed";

/** The sample that sounds now: another one silences it. */
let sounding: HTMLAudioElement | null = null;

/** Plays a voice's sample, and stops it. */
export function PreviewButton({ name, path }: { name: string; path: string }) {
  const [state, setState] = useState<State>("still");
  const audio = useRef<HTMLAudioElement>(null);
  const busy = state === "playing" || state === "loading";
  function press() {
    const element = audio.current;
    if (element === null) return;
    if (busy) return element.pause();
    if (sounding !== element) sounding?.pause();
    sounding = element;
    element.currentTime = 0;
    setState("loading");
    element.play().catch((error: unknown) => {
      const wasPaused = error instanceof DOMException && error.name === "AbortError";
      setState(wasPaused ? "still" : "failed");
    });
  }
  const Icon = { still: Play, loading: LoaderCircle, playing: Pause, failed: CircleAlert }[state];
  return (
    <span className="flex items-center gap-2">
      {state === "failed" && (
        <span role="status" className="text-xs text-bad">
          No sample now
        </span>
      )}
      <IconButton label={`${busy ? "Stop" : "Play"} ${name}`} onClick={press} className="rounded-full! bg-sunken">
        <Icon aria-hidden className={state === "loading" ? "size-4 animate-spin" : "size-4"} />
      </IconButton>
      <audio
        ref={audio}
        src={path}
        preload="none"
        onPlaying={() => setState("playing")}
        onPause={() => setState((before) => (before === "failed" ? before : "still"))}
        onEnded={() => setState("still")}
      >
        <track kind="captions" />
      </audio>
    </span>
  );
}
