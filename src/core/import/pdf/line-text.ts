import { wideCharacter } from '../line-joining.ts';
import type { PageLine } from './page-lines.ts';
import type { TextRun } from './text-line.ts';

const word = /[\p{Script=Latin}\p{M}]{2,}/gu;
const brokenWord = /(?<![\p{Script=Latin}-])([\p{Script=Latin}]{2,})-$/u;
const wordRest = /^[\p{Ll}]+/u;

/** Words of the Latin script that stand undivided somewhere, in lower case. */
export function collectWords(lines: readonly PageLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const { 0: found } of text.matchAll(word)) words.add(found.toLowerCase());
  }
  return words;
}

/**
 * The runs of several lines as one text: nothing between Chinese characters, a space between Latin words. A
 * hyphen at a line end goes only where the document has the word undivided elsewhere.
 */
export function joinLines(lines: readonly PageLine[], words: ReadonlySet<string>): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const [first, ...rest] = line.runs;
    if (first === undefined) continue;
    if (last === undefined) {
      runs.push(...line.runs);
      continue;
    }
    const before = last.text.trimEnd();
    const after = first.text.trimStart();
    const joint = jointOf(before, after, words);
    const kept = joint === 'drop-hyphen' ? before.slice(0, -1) : before;
    runs[runs.length - 1] = { ...last, text: joint === 'space' ? `${kept} ` : kept };
    runs.push({ ...first, text: after }, ...rest);
  }
  return runs;
}

function jointOf(
  before: string,
  after: string,
  words: ReadonlySet<string>,
): 'none' | 'space' | 'drop-hyphen' {
  const broken = brokenWord.exec(before.slice(-60))?.[1];
  const rest = wordRest.exec(after.slice(0, 60))?.[0];
  if (broken !== undefined && rest !== undefined) {
    return words.has((broken + rest).toLowerCase()) ? 'drop-hyphen' : 'none';
  }
  if (before === '' || /\p{L}-$/u.test(before)) return 'none';
  return wideCharacter.test(before.slice(-1)) || wideCharacter.test(after.charAt(0)) ? 'none' : 'space';
}
