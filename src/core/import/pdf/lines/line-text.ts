import { hyphenBetween, type Vocabulary } from '../../raw/lines/divided-words.ts';
import { touchesWide } from '../../raw/wide-characters.ts';
import type { PageLine } from './page-lines.ts';
import type { PrintedText } from './text-line.ts';

/** Of words in Latin letters, which have spaces between them whatever their width. */
const fullWidthLetter = /[\uff21-\uff3a\uff41-\uff5a]/u;
/** An address that ends where addresses may be broken. */
const brokenAddress = /(?:[a-z]{2,8}:\/(?=\/)|www\.)[!-~]*[-/.?&=_%#]$/iu;

/**
 * The runs of several lines as one text: nothing between Chinese characters, a space between Latin words, and a
 * word that a line end has divided is one again. Its hyphen stays where it is one of spelling: where the document
 * has it elsewhere, or where both parts are words of it or of compounds.
 */
export function joinLines(lines: readonly PageLine[], words: Vocabulary): readonly PrintedText[] {
  const runs: PrintedText[] = [];
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

function jointOf(before: string, after: string, words: Vocabulary): 'none' | 'space' | 'drop-hyphen' {
  const hyphen = hyphenBetween(before, after, words);
  if (hyphen !== null) return hyphen === 'drop' ? 'drop-hyphen' : 'none';
  if (brokenAddress.test(before.slice(-300)) && /^[!-~]/u.test(after)) return 'none';
  if (before === '' || /\p{L}-$/u.test(before)) return 'none';
  if (/\d[-–]$/u.test(before) && /^\d/u.test(after)) return 'none';
  if (fullWidthLetter.test(before.slice(-1)) && fullWidthLetter.test(after.charAt(0))) return 'space';
  return touchesWide(before.slice(-3), after.slice(0, 3)) ? 'none' : 'space';
}
