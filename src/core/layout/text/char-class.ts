import { clauseMarks, sentenceMarks } from '../../language/marks.ts';

/** What may not start a line: closing marks, marks that belong to the character before, small kana aside. */
const neverStarts = new Set('，。、；：？！）》」』】〉〕｝］”’…—·％‰℃°～،؛؟۔,.;:?!)]}>%\'"»›–'.split(''));
/** What may not end a line: opening marks and signs that belong to the number after them. */
const neverEnds = new Set('（《「『【〈〔｛［“‘([{<«‹￥¥$£€＃#№'.split(''));
const clauseEnds = new Set(`${clauseMarks}${sentenceMarks}،؛؟۔`);

const han = /\p{Script=Han}/u;
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uff60]/u;
const sharedMarks = new Set('“”‘’…—·'.split(''));
const wordCharacter =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Nd}\p{M}_@&+/\\.\-'’%,:]/u;
const letterOrDigit = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

export function isHan(char: string): boolean {
  return char === '〇' || han.test(char);
}

/** True for a character that Office programs take for East Asian text whatever stands beside it, marks of full width too. */
export function isEastAsian(char: string): boolean {
  return char === '〇' || eastAsian.test(char);
}

/** True for a mark that takes the script of the text before it. */
export function isSharedMark(char: string): boolean {
  return sharedMarks.has(char);
}

export function isSpace(char: string): boolean {
  return char === ' ' || char === '\u3000' || char === '\t' || char === '\n';
}

export function isClauseMark(char: string): boolean {
  return clauseEnds.has(char);
}

/** True for a letter or digit of an alphabetic script: such runs hold together between spaces. */
export function isLetterOrDigit(char: string): boolean {
  return letterOrDigit.test(char);
}

function mayStartLine(char: string): boolean {
  return !neverStarts.has(char);
}

export function mayEndLine(char: string): boolean {
  return !neverEnds.has(char);
}

/** True if no line may end between the two neighbours, whatever the sense (kinsoku and word rules). */
export function holdsTogether(before: string, after: string): boolean {
  if (isSpace(after)) return true;
  if (isSpace(before)) return !mayStartLine(after) && after !== '"' && after !== "'" && !/[—–]/u.test(after);
  if (!mayEndLine(before) || !mayStartLine(after)) return true;
  if (/\p{M}/u.test(after)) return true;
  if (before === '/' && after === '/') return true;
  if (before === '-' || before === '/') return !isHan(after) && /\p{Nd}/u.test(after);
  return wordCharacter.test(before) && wordCharacter.test(after) && !(isHan(before) || isHan(after));
}
