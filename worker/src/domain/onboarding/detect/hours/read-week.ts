import { spanOf } from "./clock-span.ts";
import { type Clock, type HourToken, hourTokens } from "./hour-tokens.ts";
import { belongsToNext, closing, dayList, isTimed, opens } from "./token-runs.ts";
import { type Span, type Week, without } from "./week.ts";

/** What a text says of the week. */
export interface WeekRead {
  week: Week;
  /** How often a day was given hours again: a timetable of classes does that. */
  repeats: number;
  /** Words that have nothing to do with hours. */
  otherWords: number;
}

/** So many unrelated words between a day and a time, and they have nothing to do with each other. */
const FAR = 4;

/**
 * Reads opening hours out of English or Spanish text: days before or after their times, lists, ranges, split days.
 * Special days, kitchens and emergency lines are left out; "by appointment" is not open. Null where no day has hours.
 */
export function readWeek(text: string): WeekRead | null {
  const reader = new WeekReader();
  reader.read(hourTokens(text));
  return reader.result();
}

class WeekReader {
  #week = new Map<number, Span[]>();
  #stated = new Set<string>();
  /** With how many days together a day was given its hours. */
  #together = new Map<number, number>();
  #byAppointment = new Set<number>();
  #repeats = 0;
  #others = 0;
  /** Days that wait for times, and times that wait for days. */
  #days: readonly number[] | null = null;
  #waiting: (Span | "closed" | "appointment")[] = [];
  /** The days that were given hours last: more times may follow. */
  #last: readonly number[] | null = null;
  #far = 0;
  #apart = false;
  #lineHasDays = false;
  /** What follows holds for a date or a season. */
  #dated = false;
  #closing = false;
  #skipDay = false;

  read(tokens: readonly HourToken[]): void {
    for (let i = 0; i < tokens.length; i++) i = this.#take(tokens, i);
  }

  result(): WeekRead | null {
    // Where everything is by appointment, the hours say when appointments are.
    const open = [...this.#week].filter(([, spans]) => spans.length > 0).map(([day]) => day);
    if (open.some((day) => !this.#byAppointment.has(day))) {
      for (const day of this.#byAppointment) this.#week.set(day, []);
    }
    if (open.length === 0) return null;
    return { week: this.#week, repeats: this.#repeats, otherWords: this.#others };
  }

  /** Takes what begins at `i`; returns the index of the last token taken. */
  #take(tokens: readonly HourToken[], i: number): number {
    const token = tokens[i]!;
    switch (token.kind) {
      case "days":
        return this.#takeDays(tokens, i);
      case "clock":
        return this.#takeClock(tokens, i, token.clock);
      case "all-day":
        if (token.week) {
          if (!this.#apart && (this.#days !== null || opens(tokens, i))) this.#give([0, 1, 2, 3, 4, 5, 6], [0, 1440]);
          this.#days = null;
        } else this.#takeSpan([0, 1440]);
        break;
      case "closed":
      case "appointment":
        this.#takeState(token.kind);
        break;
      case "until":
        return this.#takeUntil(tokens, i);
      case "irregular":
        this.#skipDay = true;
        break;
      case "apart":
        this.#apart = true;
        break;
      case "holiday":
      case "month":
        this.#forget();
        // "December 24: 9-1" is no week's day.
        if (token.kind === "month") {
          this.#dated = true;
          this.#last = null;
          this.#skipDay = false;
        }
        break;
      case "line":
        this.#dated = false;
        this.#waiting = [];
        this.#closing = false;
        this.#apart = false;
        this.#lineHasDays = false;
        break;
      case "stop":
        this.#dated = false;
        this.#waiting = [];
        this.#closing = false;
        this.#apart = false;
        break;
      case "other":
        this.#others++;
        if (++this.#far > FAR) {
          this.#forget();
          this.#last = null;
        }
        break;
      default:
    }
    return i;
  }

  #forget(): void {
    this.#days = null;
    this.#waiting = [];
    this.#closing = false;
  }

  #takeDays(tokens: readonly HourToken[], at: number): number {
    const [days, end] = dayList(tokens, at);
    const dated =
      tokens[end + 1]?.kind === "month" || (tokens[end + 1]?.kind === "and" && tokens[end + 2]?.kind === "month");
    const skipped = this.#skipDay || dated || this.#dated;
    // "Sat: 9-3 (every other Sat)" is not every week, so not to be relied on; "closed the last Saturday" is nearly every one.
    const last = this.#closing ? [] : (this.#last ?? []);
    if (this.#skipDay && days.length === last.length && days.every((day) => last.includes(day)))
      for (const day of days) this.#week.set(day, []);
    this.#skipDay = false;
    this.#far = 0;
    if (this.#lineHasDays) this.#apart = false;
    this.#lineHasDays = true;
    this.#closing = false;
    if (skipped) {
      this.#forget();
      this.#last = null;
      this.#apart = true;
      this.#lineHasDays = false;
      return end;
    }
    const { length } = this.#waiting;
    if (length > 0 && !isTimed(tokens, end + 1)) {
      for (const waiting of this.#waiting) this.#settle(days, waiting);
      this.#waiting = [];
      this.#days = null;
    } else {
      this.#waiting = [];
      this.#days = days;
    }
    return end;
  }

  #takeClock(tokens: readonly HourToken[], at: number, from: Clock): number {
    const [to, end] = closing(tokens, at);
    if (to === null) {
      this.#others++;
      return at;
    }
    const more = this.#days === null && !belongsToNext(tokens, end + 1) ? this.#last : null;
    const after = Math.max(0, ...(this.#week.get(more?.[0] ?? -1) ?? []).map((span) => span[1]));
    const before = this.#waiting.flatMap((each) => (typeof each === "string" ? [] : [each[1]]));
    const span = spanOf(from, to, Math.max(after % 1440, ...before));
    if (span !== null) this.#takeSpan(span, tokens, end);
    return end;
  }

  #takeSpan(span: Span, tokens: readonly HourToken[] = [], end = 0): void {
    this.#far = 0;
    if (this.#apart || this.#dated) return;
    if (this.#closing) {
      this.#close(this.#closedFor(tokens, end), span);
      this.#closing = false;
      this.#waiting = [];
      return;
    }
    if (this.#days !== null) {
      this.#give(this.#days, span);
      this.#last = this.#days;
      this.#days = null;
    } else if (this.#last !== null && this.#waiting.length === 0 && !belongsToNext(tokens, end + 1)) {
      this.#give(this.#last, span);
    } else this.#waiting.push(span);
  }

  #takeState(state: "closed" | "appointment"): void {
    if (this.#apart) return;
    if (this.#days !== null) {
      this.#settle(this.#days, state);
      this.#last = this.#days;
      this.#days = null;
      this.#closing = state === "closed";
    } else if (state === "appointment" && this.#last !== null && this.#lineHasDays) {
      for (const day of this.#last) this.#byAppointment.add(day);
    } else {
      this.#waiting = [state];
      this.#closing = state === "closed";
    }
    this.#far = 0;
  }

  /** "Thursday until 8pm": that day closes later than it was said to. */
  #takeUntil(tokens: readonly HourToken[], at: number): number {
    const next = tokens[at + 1];
    const days = this.#days;
    if (next?.kind !== "clock" || days === null || this.#apart) return at;
    // "Mon-Thu 9-6 and Friday until 4": it opens as the days before do.
    const start = this.#week.get(this.#last?.[0] ?? -1)?.[0]?.[0];
    for (const day of days) {
      const spans = this.#week.get(day) ?? [];
      const last: Span | undefined = spans.at(-1) ?? (start === undefined ? undefined : [start, start]);
      if (last === undefined) continue;
      const end = spanOf({ minutes: last[0], half: "sure" }, next.clock, 0)?.[1];
      if (end !== undefined) this.#week.set(day, [...spans.slice(0, -1), [last[0], end]]);
    }
    this.#days = null;
    return at + 1;
  }

  #settle(days: readonly number[], what: Span | "closed" | "appointment"): void {
    if (typeof what !== "string") return this.#give(days, what);
    // "Mon-Fri 9-5, closed Wednesdays": what is said of fewer days is the exception.
    const exception = (day: number) => what === "closed" && days.length < (this.#together.get(day) ?? 0);
    for (const day of days) if (!this.#week.has(day) || exception(day)) this.#week.set(day, []);
  }

  /** The days of "closed 12-1": those named on its line, else every day so far. */
  #closedFor(tokens: readonly HourToken[], end: number): readonly number[] {
    let i = end + 1;
    while (tokens[i]?.kind === "open") i++;
    if (belongsToNext(tokens, i)) return dayList(tokens, i)[0];
    return this.#lineHasDays && this.#last !== null ? this.#last : [...this.#week.keys()];
  }

  #close(days: readonly number[], span: Span): void {
    for (const day of days) this.#week.set(day, without(this.#week.get(day) ?? [], span));
  }

  #give(days: readonly number[], span: Span): void {
    for (const day of days) {
      const key = `${day} ${span[0]} ${span[1]}`;
      const spans = this.#week.get(day) ?? [];
      if (this.#stated.has(key)) continue;
      this.#stated.add(key);
      if (spans.length > 0) this.#repeats++;
      this.#week.set(day, [...spans, span]);
      this.#together.set(day, Math.max(days.length, this.#together.get(day) ?? 0));
    }
    this.#last = days;
  }
}
