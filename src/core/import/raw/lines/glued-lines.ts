import { tokenise } from '../../../language/tokenise.ts';
import { parseNumeral } from '../../../language/zh/numerals.ts';

/** Attachments that a copy has run together: 附件：1.甲.docx2.乙.docx3.丙.docx. */
const attachmentLead = /^附\s*件\s*[：:]?\s*(?=1\s*[.．、])/u;
const attachmentNumber = /(\d{1,2})\s*[.．、]\s*(?=[\p{Script=Han}“《‘（(A-Za-z]|\d{2,4}\s*[年届第]|\d{4})/gu;
/** A name ends with that of its kind, with a mark, or with a space. */
const nameEnd = /(?:\.[a-z]{2,4}|[；;。，,、）)》”]|\s)$/iu;
const attachedThing =
  /(?:表|书|名单|清单|目录|方案|办法|规定|细则|标准|说明|模板|样式|流程|协议|计划|意见|名录|范本|要求|指南|通知)$/u;
const datedStart = /^\D{3,60}\d{4}年\d{1,2}月\d{1,2}日/;
const dateLine =
  /^(\p{Script=Han}{3,30}?(?:局|部|委|厅|院|会|办公室|政府|中心|公司|署|处|行|社|集团|学校|大学))(\d{4}年\d{1,2}月\d{1,2}日)([\p{Script=Han}“”《》（）()、\d]{3,50}(?:办法|规定|条例|细则|方案|意见|规则|章程|制度|规划|计划|纲要|要点|标准|指南|守则|准则|规程))$/u;

const numerals = '一二三四五六七八九十';
const numberedLine = [
  new RegExp(`^([${numerals}]{1,3})、`, 'u'),
  new RegExp(`^[（(]([${numerals}]{1,3})[）)]`, 'u'),
];
/** A heading after a sentence, at the end of a paragraph that closes without a mark. */
const numberedEnd = [
  new RegExp(`(?<=[。！？”）])\\s*([${numerals}]{1,3})、[^。；，：！？、;,:]{4,60}$`, 'u'),
  new RegExp(`(?<=[。！？”）])\\s*[（(]([${numerals}]{1,3})[）)][^。；，：！？;,:]{4,60}$`, 'u'),
];
const longestGlued = 80;
/** An item after the sentence of the one before, on its line: 三、….四、…. */
const numberAfterItem = new RegExp(`(?<=[^。；]{4}[。；])([${numerals}]{1,3})、(?=[^。；]{4,}[。；])`, 'gu');

/**
 * Tells for the paragraphs of a document in turn where a heading begins that has run into the end of one, or an item
 * into the one before: its number is the next one after that of the last line with such a number, and of no line
 * `after` it.
 */
export function gluedHeadings(): (text: string, after: readonly string[]) => number | null {
  const last = [0, 0];
  return (text, after) => {
    let cut: number | null = null;
    for (const [style, line] of numberedLine.entries()) {
      const own = parseNumeral(line.exec(text)?.[1] ?? '');
      if (own !== null) last[style] = own;
      const end = text.slice(-longestGlued);
      const match: RegExpExecArray | null | undefined = cut === null ? numberedEnd[style]?.exec(end) : null;
      const value = parseNumeral(match?.[1] ?? '');
      if (match == null || value === null || value < 2 || value !== (last[style] ?? 0) + 1) continue;
      last[style] = value;
      cut = text.length - end.length + match.index;
    }
    return cut ?? gluedItem(text, after);
  };
}

function gluedItem(text: string, after: readonly string[]): number | null {
  const [first] = numberedLine;
  const own = parseNumeral(first?.exec(text)?.[1] ?? '');
  if (own === null) return null;
  const isNext = (number: string | undefined) => parseNumeral(number ?? '') === own + 1;
  const found = [...text.matchAll(numberAfterItem)].filter(({ 1: number }) => isNext(number));
  const isElsewhere = after.some((line) => isNext(first?.exec(line)?.[1]));
  return found.length === 1 && !isElsewhere ? (found[0]?.index ?? null) : null;
}

const longestHead = 50;
/** The second item stands at most so many paragraphs after the first. */
export const reachOfSecond = 8;
/** Lines that begin with a number, from the highest level to the lowest. */
const levels: readonly RegExp[] = [
  new RegExp(`^(?:[${numerals}]{1,3}、)`, 'u'),
  new RegExp(`^[（(][${numerals}]{1,3}[）)]`, 'u'),
  /^\d{1,2}[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]/u,
];
/** The first two items of each level but the highest: on the line of a heading, and on one of their own. */
const firstItems = ['[（(](一|二)[）)]', '(1|2)[.．、](?!\\d)', '[（(](1|2)[）)]'].map((item) => ({
  onHeading: new RegExp(`(?<=^[^。！？；;]{4,${longestHead}}[。：:]?\\s*)${item}\\s*\\S`, 'u'),
  onOwnLine: new RegExp(`^${item}`, 'u'),
}));

/**
 * Where the first item of a list begins that stands on the line of its heading (（一）优化布局行动。 1.加快建设节点。…)
 * while the second has a line of its own; `after` are the paragraphs that follow. Null where there is none.
 */
export function firstItemCut(text: string, after: readonly string[]): number | null {
  const level = levels.findIndex((line) => line.test(text));
  if (level === -1) return null;
  for (const { onHeading, onOwnLine } of firstItems.slice(level)) {
    const first = onHeading.exec(text);
    if (first?.[1] !== '一' && first?.[1] !== '1') continue;
    for (const line of after.slice(0, reachOfSecond)) {
      if (levels[level]?.test(line)) break;
      const number = onOwnLine.exec(line)?.[1];
      if (number === '二' || number === '2') return first.index;
    }
  }
  return null;
}

/** Names of what a box is about. */
const boxed = new Set(['工程', '行动', '计划', '专项']);
const shortestPoint = 5;
const boxLabel = /^专栏\s?[\d一二三四五六七八九十]{1,2}[\s：:]+/u;

/** Where the name of a box ends that has run into its first point: 专栏1 云边协同工程|建立协同机制。推动…. */
function boxCuts(text: string): readonly number[] {
  const label = boxLabel.exec(text)?.[0].length ?? 0;
  if (label === 0) return [];
  const clause = /^[^，。：；\n]+(?=。)/u.exec(text.slice(label, label + longestGlued))?.[0] ?? '';
  const words = tokenise(clause, 'zh');
  const place = words.findIndex(({ start, end }, index) => {
    const next = words[index + 1];
    if (!boxed.has(clause.slice(start, end)) || index === 0 || next === undefined) return false;
    const isName = boxed.has(clause.slice(words.at(-1)?.start));
    return next.wordClass === 'verb' || (!isName && clause.length - end >= shortestPoint);
  });
  const end = words[place]?.end;
  return end === undefined || text.length < label + clause.length + 2 ? [] : [label + end];
}

/** Where a line must have ended; offsets in the text of a block, in order. */
export function gluedCuts(text: string): readonly number[] {
  const dated = datedStart.test(text) ? dateLine.exec(text) : null;
  if (dated !== null) {
    const [, office = '', date = ''] = dated;
    return [office.length, office.length + date.length];
  }
  return [...attachmentCuts(text), ...boxCuts(text)];
}

/** Attachments that are numbered from one, each after the end of the one before. */
function attachmentCuts(text: string): readonly number[] {
  if (!attachmentLead.test(text)) return [];
  const cuts: number[] = [];
  let number = 1;
  let from = 0;
  for (const { index, 1: found } of text.matchAll(attachmentNumber)) {
    if (Number(found) !== number) continue;
    const name = text.slice(from, index);
    if (number > 1) {
      const isEnd = nameEnd.test(name) || attachedThing.test(name);
      if (!isEnd) continue;
      cuts.push(index);
    }
    number += 1;
    from = index;
  }
  return cuts;
}
