import { hasHan } from '../../../../language/language-of.ts';

/** The words around the changing part that texts have in common: lengths at their start and end. */
export interface Frame {
  readonly prefix: number;
  readonly suffix: number;
}

/** Longer common parts say no more, and bound the work. */
const longestCompared = 40;

const latinLetter = /[0-9A-Za-z\u00c0-\u024f]/;

/** Two-part words of Chinese syntax: the second part begins the frame after the changing words. */
const circumfixes: readonly { readonly opens: RegExp; readonly closers: string }[] = [
  { opens: /以$/u, closers: '为' },
  { opens: /^(?:.*[^现存])?在[\u4e00-\u9fff]{0,4}$/u, closers: '中上下里内' },
];

/**
 * What all texts share at their start and end; a text's own part between them is never empty. Latin text is
 * compared by words, and fewer words than `fewestWords` on one side are none: half of all clauses begin with The.
 */
export function commonFrame(texts: readonly string[], fewestWords = 2): Frame {
  const [first = '', ...others] = texts;
  let prefix = Math.min(first.length, longestCompared);
  let suffix = prefix;
  let shortest = first.length;
  for (const text of others) {
    prefix = commonStart(first, text, prefix);
    suffix = commonEnd(first, text, suffix);
    shortest = Math.min(shortest, text.length);
  }
  // Texts that are equal have no part of their own: repetition is no shape.
  if (others.length === 0 || texts.every((text) => text === first)) return { prefix: 0, suffix: 0 };
  if (prefix >= shortest) prefix = Math.max(0, shortest - 1);
  if (prefix + suffix >= shortest) suffix = Math.max(0, shortest - prefix - 1);
  while (prefix > 0 && texts.some((text) => isInsideWord(text, prefix))) prefix -= 1;
  while (suffix > 0 && texts.some((text) => isInsideWord(text, text.length - suffix))) suffix -= 1;
  const opening = countLatinWords(first.slice(0, prefix));
  const closing = countLatinWords(first.slice(first.length - suffix));
  return {
    prefix: opening !== null && opening < fewestWords ? 0 : prefix,
    suffix: closing !== null && closing < fewestWords ? 0 : suffix,
  };
}

/** Number of words in text without Chinese characters; null for other text. */
export function countLatinWords(text: string): number | null {
  return hasHan(text) ? null : (text.match(/[0-9A-Za-z\u00c0-\u024f]+/g)?.length ?? 0);
}

function isInsideWord(text: string, at: number): boolean {
  return latinLetter.test(text.charAt(at - 1)) && latinLetter.test(text.charAt(at));
}

function commonStart(a: string, b: string, limit: number): number {
  const end = Math.min(limit, b.length);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(a: string, b: string, limit: number): number {
  const end = Math.min(limit, b.length);
  let length = 0;
  while (length < end && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}

/**
 * Moves words that all texts end with back into the changing part where a two-part word shows that they
 * belong there: 在打造〔甲高地〕中, not 在打造〔甲〕高地中.
 */
export function alignToSyntax(sample: string, frame: Frame): Frame {
  const opening = sample.slice(0, frame.prefix);
  const closing = sample.slice(sample.length - frame.suffix);
  for (const { opens, closers } of circumfixes) {
    if (frame.suffix === 0 || !opens.test(opening)) continue;
    const at = [...closing].findIndex((character) => closers.includes(character));
    if (at > 0) return { ...frame, suffix: frame.suffix - at };
  }
  return frame;
}
