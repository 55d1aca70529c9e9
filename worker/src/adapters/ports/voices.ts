/** A library of voices beyond the standard ones. */
export interface VoiceLibrary {
  /**
   * Voices of the account and of the shared library that speak `language`, unranked; each once.
   * @param language bare code, such as `en`
   * @throws AppError `unavailable`
   */
  search(language: string): Promise<LibraryVoice[]>;
  /**
   * Which of these can no longer be used.
   * @param by integer ms: a withdrawal that is announced for no later than this counts
   * @returns only such as the library itself says are gone: of the others nothing is known
   * @throws AppError `unavailable` where the library says nothing at all
   */
  withdrawn(voiceIds: readonly string[], by: number): Promise<string[]>;
  /**
   * What a voice sounds like.
   * @param previewUrl as `search` gave it
   * @returns null where there is nothing to be heard that may be passed on
   * @throws AppError `unavailable`
   */
  preview(previewUrl: string): Promise<VoiceSample | null>;
}

export interface VoiceSample {
  audio: ArrayBuffer;
  /** An audio type. */
  type: string;
}

/** What a library last said for a language, and when, integer ms. */
export interface StoredVoices {
  voices: LibraryVoice[];
  at: number;
}

/** What libraries last said; derived and always rebuildable. */
export interface VoiceShelf {
  /** Null on a miss, which proves nothing. @throws where the store fails or does not answer in time */
  get(language: string): Promise<StoredVoices | null>;
  put(language: string, stored: StoredVoices): Promise<void>;
  /** When all tenants' voices were last looked at, integer ms; null where that is not known. */
  checkedAt(): Promise<number | null>;
  setCheckedAt(at: number): Promise<void>;
}

/** A voice as a library describes it; traits are the library's own words, lower case. */
export interface LibraryVoice {
  voiceId: string;
  /** Who shares it; null for one of the account's own. */
  publicOwnerId: string | null;
  name: string;
  /** BCP 47 languages or bare language codes it speaks, its own first. */
  languages: string[];
  gender: "female" | "male" | null;
  age: string | null;
  accent: string | null;
  descriptives: string[];
  useCases: string[];
  category: string | null;
  /** A public mp3; null where there is none. */
  previewUrl: string | null;
  /** How many use it: the only measure of quality a library gives. */
  popularity: number;
  /** Days between a withdrawal's announcement and its effect; null where none is promised. */
  noticeDays: number | null;
}
