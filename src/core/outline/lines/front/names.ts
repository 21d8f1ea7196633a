/// <reference path="../../../language/raw-imports.d.ts" />
import bodiesFile from '../../../../../resources/lexicon/zh/bodies.txt?raw';
import ranksFile from '../../../../../resources/lexicon/zh/ranks.txt?raw';
import rareSurnamesFile from '../../../../../resources/lexicon/zh/rare-surnames.txt?raw';
import surnamesFile from '../../../../../resources/lexicon/zh/surnames.txt?raw';
import { alternation, readWordList } from '../../../language/word-list.ts';

const surnames = new Set([...readWordList(surnamesFile), ...readWordList(rareSurnamesFile)]);

/** Endings of offices and ranks that stand before a name. */
const office = new RegExp(`(?:${alternation(ranksFile)}|首席[\\u4e00-\\u9fff]{2,4})$`, 'u');

const ornament = /^[□■●◎◇◆○▲◢◣|/ ]+/u;

/** How many characters of a line are marks set before a name: ■ 本报记者 李明, ◎ 王芳. */
export function ornamentLength(text: string): number {
  return ornament.exec(text)?.[0].length ?? 0;
}

/** Whether folded text is a Chinese personal name as it stands in a byline. */
export function isPersonalName(text: string): boolean {
  if (/^[\u4e00-\u9fff]{2,5}·[\u4e00-\u9fff·]{2,8}$/u.test(text)) return true;
  if (!/^[\u4e00-\u9fff]{2,4}$/u.test(text)) return false;
  if (surnames.has(text.slice(0, 2))) return text.length >= 3;
  return text.length <= 3 && surnames.has(text.charAt(0));
}

/** Whether folded text is a line of several personal names: 王建国, 李晓梅. */
export function areNames(text: string): boolean {
  const names = text.split(/[ ,、]+/u);
  return names.length > 1 && names.every((name) => isPersonalName(name));
}

export function endsWithOffice(text: string): boolean {
  return office.test(text);
}

/** Characters of the name that words end with, alone or after an office (省长李明); null where they end with none. */
export function nameLength(words: string): number | null {
  const length = [2, 3, 4].find((each) => {
    const before = words.slice(0, -each);
    return isPersonalName(words.slice(-each)) && (words.length === each || endsWithOffice(before));
  });
  return length ?? null;
}

const organisation = new RegExp(
  `(?:${alternation(bodiesFile)}|[\\u4e00-\\u9fff]{2}委|[部厅局院会处科署行司])$`,
  'u',
);

/** Whether folded text is the name of an office, without punctuation and figures. */
export function isOffice(text: string): boolean {
  return /^[\u4e00-\u9fffA-Za-z·()]{3,40}$/u.test(text) && organisation.test(text.replace(/\(.*\)$/u, ''));
}

const nobody =
  /^(?:佚名|匿名|无名氏?|未知|不详|网络|互联网|本站|本站原创|原创|转载|admin(?:istrator)?|anonymous|unknown|n\/?a)$/iu;

/** What a page fills in where it does not know who wrote a text or where it is from: 佚名, 本站原创, admin. */
export function namesNobody(name: string): boolean {
  return nobody.test(name.trim());
}
