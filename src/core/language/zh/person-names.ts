import { childOf, type Dictionary, surnameFlag } from '../dictionary.ts';
import type { Token } from '../token.ts';

/**
 * Joins a family name and a given name that no dictionary has: a surname of the list, then one or two single
 * characters that no other word wanted, or a given name that the dictionary has (李|建国).
 */
export function joinNames(from: Dictionary, text: string, tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const isCounted =
      tokens[index - 1]?.wordClass === 'number' ||
      (token.wordClass === 'measure' && !isNameBeforeWords(text, tokens, index));
    const length = !isCounted && isSurname(from, text, token) ? givenNameLength(text, tokens, index) : 0;
    const count = isCommonSurname(text, token) || standsAlone(text, tokens, index, length) ? length : 0;
    const last = tokens[index + count];
    if (count > 0 && last !== undefined) {
      joined.push({ start: token.start, end: last.end, wordClass: 'person' });
      index += count;
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/** Classes of single characters that a given name may be made of. */
const givenClasses: ReadonlySet<string> = new Set([
  'noun',
  'adjective',
  'verb',
  'other',
  'person',
  'place',
  'verbal-noun',
]);

function givenNameLength(text: string, tokens: readonly Token[], surname: number): number {
  let count = 0;
  let end = tokens[surname]?.end ?? 0;
  const given = tokens[surname + 1];
  if (
    given !== undefined &&
    given.start === end &&
    given.end - end === 2 &&
    givenClasses.has(given.wordClass)
  )
    return given.wordClass === 'person' || isCommonSurname(text, tokens[surname]) ? 1 : 0;
  if (given !== undefined && given.start === end && isNameBeforeWords(text, tokens, surname)) return 1;
  while (count < 2) {
    const next = tokens[surname + count + 1];
    if (next === undefined || next.start !== end || next.end - next.start !== 1) break;
    if (!givenClasses.has(next.wordClass) || !isRare(text, next)) break;
    end = next.end;
    count += 1;
  }
  return count;
}

const saying = new Set('说 称 表示 坦言 直言 认为 指出 介绍 告诉 强调 解释 回忆 透露 坦承 建议'.split(' '));
/** They stand before what somebody says, and are no names. */
const beforeSaying = '也还又则均都曾就再更却并只才';

/** 张凡坦言: what stands between a common family name and a word of saying is the given name, whatever it means. */
function isNameBeforeWords(text: string, tokens: readonly Token[], surname: number): boolean {
  const given = tokens[surname + 1];
  const verb = tokens[surname + 2];
  if (given === undefined || verb === undefined || given.end - given.start !== 1) return false;
  return (
    isCommonSurname(text, tokens[surname]) &&
    !beforeSaying.includes(text.charAt(given.start)) &&
    /[\u4e00-\u9fff]/u.test(text.charAt(given.start)) &&
    verb.start === given.end &&
    saying.has(text.slice(verb.start, verb.end))
  );
}

/** Family names that are hardly ever words by themselves, so that a common word after them is a given name. */
const commonSurnames =
  '王李张刘陈杨赵吴徐孙朱胡郭郑梁宋邓韩冯曹彭萧蔡潘袁蒋余杜魏吕卢姚沈姜崔谭陆汪廖韦贾邹孟秦邱侯尹薛闫阎郝龚邵莫赖樊殷庞庄倪俞聂';

function isCommonSurname(text: string, token: Token | undefined): boolean {
  return token !== undefined && commonSurnames.includes(text.charAt(token.start));
}

/** Before a name or after it. */
const roles = new Set([
  '书记',
  '主任',
  '记者',
  '同志',
  '部长',
  '局长',
  '市长',
  '省长',
  '县长',
  '主席',
  '总理',
  '院长',
  '校长',
  '教授',
  '所长',
  '处长',
  '司长',
  '行长',
  '组长',
  '会长',
  '编辑',
  '作者',
  '责编',
  '通讯员',
  '厅长',
  '董事长',
  '总经理',
]);

/** Other family names are words as well (向, 金, 高): a name stands between marks, or beside an office. */
function standsAlone(text: string, tokens: readonly Token[], surname: number, length: number): boolean {
  const [before, after] = [tokens[surname - 1], tokens[surname + length + 1]];
  const isEdge = (token: Token | undefined) => token === undefined || token.wordClass === 'punctuation';
  const isRole = (token: Token | undefined) =>
    token !== undefined && roles.has(text.slice(token.start, token.end));
  return isRole(before) || isRole(after) || (isEdge(before) && isEdge(after));
}

/** Characters that mostly stand as words of their own, and so hardly ever in a run of unknown ones. */
const commonWords =
  '是有在为到说要做看来去会能可对从把被让给向由用使同请等年月日时个名位人家省市县区乡镇村路街部局厅委办院校所站处科股组团队会长员';

function isRare(text: string, token: Token): boolean {
  return !commonWords.includes(text.charAt(token.start));
}

function isSurname(from: Dictionary, text: string, { start, end }: Token): boolean {
  if (end - start > 2) return false;
  let node = from.roots[text.charCodeAt(start)] ?? -1;
  if (end - start === 2 && node !== -1) node = childOf(from, node, text.charCodeAt(start + 1));
  return node !== -1 && ((from.kinds[node] ?? 0) & surnameFlag) !== 0;
}
