import type { Script } from '../raw/raised-text.ts';

export type Destination = 'text' | 'skipped' | 'fonts' | 'styles' | 'instruction' | 'form' | 'marker';

/** What a group inherits, and gives back at its end. */
export interface GroupState {
  destination: Destination;
  bold: boolean;
  hidden: boolean;
  struck: boolean;
  deleted: boolean;
  script: Script | null;
  font: number;
  sizePt: number;
  /** What follows is said of Chinese and other double-byte characters. */
  isDoubleByte: boolean;
  /** How many bytes after `\u` old readers show instead of the character; they are skipped. */
  fallback: number;
  /** Within a group that has its text in Unicode as well (`\ud`). */
  hasUnicode: boolean;
  /** The group holds a note: its end is the end of a paragraph. */
  isNote: boolean;
}

const plainCharacters = {
  bold: false,
  hidden: false,
  struck: false,
  deleted: false,
  script: null,
  sizePt: 12,
  isDoubleByte: false,
} as const;

export function outermostGroup(): GroupState {
  return { destination: 'text', ...plainCharacters, font: -1, fallback: 1, hasUnicode: false, isNote: false };
}

/** Takes a word that says what characters look like; false for another. */
export function formatCharacters(state: GroupState, word: string, value: number | null): boolean {
  const isOn = value !== 0;
  switch (word) {
    case 'plain':
      Object.assign(state, plainCharacters);
      return true;
    case 'b':
      state.bold = isOn;
      return true;
    case 'v':
      state.hidden = isOn;
      return true;
    case 'strike':
    case 'striked':
      state.struck = isOn;
      return true;
    case 'deleted':
      state.deleted = isOn;
      return true;
    case 'super':
    case 'sub':
      state.script = isOn ? word : null;
      return true;
    case 'nosupersub':
      state.script = null;
      return true;
    case 'up':
    case 'dn':
      // In half points, 6 where nothing is said; less puts a sign straight.
      state.script = (value ?? 6) < 6 ? null : word === 'up' ? 'super' : 'sub';
      return true;
    case 'dbch':
    case 'loch':
    case 'hich':
    case 'ltrch':
    case 'rtlch':
      state.isDoubleByte = word === 'dbch';
      return true;
    case 'ab':
    case 'afs':
      if (state.isDoubleByte && word === 'ab') state.bold = isOn;
      else if (state.isDoubleByte) state.sizePt = (value ?? 24) / 2;
      return true;
    case 'f':
      state.font = value ?? -1;
      return true;
    case 'fs':
      state.sizePt = (value ?? 24) / 2;
      return true;
    case 'uc':
      state.fallback = Math.min(Math.max(0, value ?? 1), 10);
      return true;
    default:
      return false;
  }
}
