import type { Token, WordClass } from '../../../language/token.ts';
import { tokenise } from '../../../language/tokenise.ts';
import { wordOf } from '../../../language/words.ts';

/** A section number of the first level; others lead their paragraphs. */
const number = /^[一二三四五六七八九十]{1,3}、/u;
const longestClause = 80;
const shortestHeading = 4;
const longestHeading = 30;
/** Words that a sentence begins with, and no heading continues with. */
const openings = new Set([
  '我',
  '我们',
  '大家',
  '你们',
  '这',
  '这些',
  '这个',
  '当前',
  '目前',
  '今天',
  '刚才',
  '首先',
]);
/** A heading is over after one of these. */
const closings: ReadonlySet<WordClass> = new Set([
  'noun',
  'verbal-noun',
  'verb',
  'idiom',
  'place',
  'organisation',
  'localiser',
]);
/** Epochs that sentences of speeches begin with: 改革开放以来, 党的十八大以来, 新中国成立70年来. */
const since =
  /^(?:改革开放|党的[一二三四五六七八九十]{2,3}大|新中国成立|新时代|进入|长期|一直|疫情发生|建[国党军])[^，。,的]{0,10}来(?!自)|^(?:近|今|去|明|过去|未来|这)[\u4e00-\u9fff\d]{0,4}年来?|^\d{4}年/u;

/**
 * Where the heading ends that a section number begins at `start`, in text that has lost its line ends: before the words
 * that open the first sentence (保护市场主体活力|改革开放以来，…). Null where a mark ends it, or nothing says where.
 */
export function headingEnd(text: string, start: number): number | null {
  const marker = number.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  if (marker === 0) return null;
  const from = start + marker;
  const clause = /^[^，。：；！？,:;!?\n]+/u.exec(text.slice(from, from + longestClause))?.[0] ?? '';
  if (clause.length <= shortestHeading || /[。：]/u.test(text.charAt(from + clause.length))) return null;
  const tokens = tokenise(clause, 'zh');
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before === undefined || token.start < shortestHeading || token.start > longestHeading) continue;
    if (closings.has(before.wordClass) && opensSentence(clause, token)) return from + token.start;
  }
  return null;
}

function opensSentence(clause: string, token: Token): boolean {
  const rest = clause.slice(token.start);
  return token.wordClass === 'time' || openings.has(wordOf(clause, token)) || since.test(rest);
}
