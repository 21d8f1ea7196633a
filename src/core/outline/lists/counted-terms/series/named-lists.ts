import { tokensWithin } from '../../../../language/words.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { largest, smallest } from '../../../text/extremes.ts';
import { type CountedText, type Series, seriesOf } from '../counted-term-rule.ts';
import { readListUpTo } from '../items/list-before.ts';
import { splitPieces } from '../items/list-pieces.ts';
import { endOfNounPhrase } from '../names/noun-phrase.ts';

const fewestItems = 3;
const mostItems = 12;
const longestSentence = 600;
const longestQuotedItem = 8;
const longestName = 12;
const longestClauseItem = 40;
const widestClauses = 4;
const shortestAttributed = 4;

const announcedNoun = '(?:目标|任务|举措|措施|原则|指标|特点|特征|优势)';
const announcing = '(?:是|包括|如下|有|为):';
/** What most sentences have none of; `announced` takes longer to find that out. */
const announcement = new RegExp(announcedNoun + announcing);
/** `主要目标是：甲，乙，丙。`: nouns that name lists of results or measures, right before 是：. */
const announced = new RegExp(
  `((?:[“”\\u4e00-\\u9fff]{1,24}的)?(?:主要|重点|总体|基本|核心|具体|工作|预期|约束性){0,3}${announcedNoun})${announcing}`,
  'u',
);
/** 〔建议〕今年的主要目标是：: said of the name. */
const saying = /^(?:建议|提出|确定|明确)/u;
const continued = /^(?:在(?:实际)?工作中|并|且|力争|争取|努力|其中)/u;
/** `“覆盖广、产品优、服务暖”的支付服务新格局`, and other words for what many are: `”的“同心”服务机制`, `”为指导思想`. */
const quotedList = /[“「]([^“”「」,。;]{5,120})[”」]([的为]?)(“[^“”,。;:]{2,8}”)?/gu;
const nameToMark =
  /[\u4e00-\u9fff]{2,8}(?:格局|体系|机制|模式|目标|原则|方针|理念|标准|特征|品质|环境|网络|特点|优势|思路|要求)(?=[,。;:!、]|$)/uy;
/** Of three, a slogan is as usual as a list. */
const fewestOfAnyName = 4;
/** 原则 and 道路 alone name no list. */
const shortestNameOfMany = 4;

/** 产业兴旺、生态宜居、乡风文明〔的总要求〕: what requirements, aims and principles are, stands before them. */
const attributed =
  /的([\u4e00-\u9fff]{0,10}(?:新(?:格局|机制|体制|体系|模式|局面)|总要求|总目标|总思路|总方针|(?:核心|发展|基本)(?:理念|原则)))(?=[,。;:!、”)]|$)/gu;

/** Lists that carry a name without a number, by what finds them in a paragraph. */
export function findNamed(find: (view: BlockView) => readonly Series[]) {
  return ({ body }: CountedText): readonly Series[] => body.flatMap(find);
}

/** Members of one length before 的 and the name of what they are together. */
export function findAttributed(view: BlockView): readonly Series[] {
  if (!view.text.includes('、')) return [];
  return [...view.text.matchAll(attributed)].flatMap(({ index, 1: name = '' }) => {
    const list = readListUpTo(view, index);
    const lengths = list?.items.map(({ start, end }) => end - start) ?? [];
    const isEven = smallest(lengths) === largest(lengths) && smallest(lengths) >= shortestAttributed;
    if (list === null || lengths.length < fewestItems || !isEven) return [];
    return [seriesOf(view, span(index + 1, index + 1 + name.length), list.items)];
  });
}

/** Clauses after a name that announces them: 主要目标是：甲，乙，丙。 */
export function findAnnounced(view: BlockView): readonly Series[] {
  return view.sentences.flatMap((sentence) => {
    const { start, end } = sentence.span;
    const text = view.text.slice(start, end);
    if (end - start > longestSentence || !announcement.test(text)) return [];
    const match = announced.exec(text);
    const name = match?.[1];
    if (match === null || name === undefined) return [];
    const nameStart = start + match.index;
    const clauses = joinContinued(
      view,
      sentence.clauses.filter((clause) => clause.start >= nameStart + match[0].length),
    );
    const lengths = clauses.map((clause) => clause.end - clause.start);
    if (clauses.length < fewestItems || clauses.length > mostItems) return [];
    const isUniform = largest(lengths) <= Math.min(longestClauseItem, smallest(lengths) * widestClauses);
    const said = saying.exec(name)?.[0].length ?? 0;
    return isUniform ? [seriesOf(view, span(nameStart + said, nameStart + name.length), clauses)] : [];
  });
}

/** 总产增长5%，〔力争更好〕: goes on with the clause before it. */
function joinContinued({ text }: BlockView, clauses: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last !== undefined && continued.test(text.slice(clause.start, clause.end)))
      joined[joined.length - 1] = span(last.start, clause.end);
    else joined.push(clause);
  }
  return joined;
}

/** Short members in one pair of quotation marks before the name of what they are together. */
export function findQuoted(view: BlockView): readonly Series[] {
  if (!/[”」]/.test(view.text)) return [];
  return [...view.text.matchAll(quotedList)].flatMap(
    ({ index, 0: whole, 1: list = '', 2: link, 3: quoted = '' }) => {
      const items = splitPieces(view.text, span(index + 1, index + 1 + list.length), '、');
      const lengths = items.map((item) => item.end - item.start);
      const isUniform = lengths.every(
        (length) => length === lengths[0] && length >= 2 && length <= longestQuotedItem,
      );
      if (items.length < fewestItems || !isUniform) return [];
      const end = index + whole.length;
      const name = (link === '的' && nameUpToMark(view, end)) || nameOfMany(view, end, items);
      const start = end - quoted.length;
      return name === null || name.end - start > longestName
        ? []
        : [seriesOf(view, span(start, name.end), items)];
    },
  );
}

function nameUpToMark({ text }: BlockView, start: number): Span | null {
  nameToMark.lastIndex = start;
  const length = nameToMark.exec(text)?.[0].length;
  return length === undefined ? null : span(start, start + length);
}

/** A noun phrase after four members or more that are no counts themselves (一淀、三带、九片、多廊). */
function nameOfMany(view: BlockView, start: number, items: readonly Span[]): Span | null {
  const first = items[0]?.start ?? 0;
  if (items.length < fewestOfAnyName || /[一二三四五六七八九十\d]/u.test(view.text.charAt(first)))
    return null;
  const end = endOfNounPhrase(view, start);
  const words = tokensWithin(view.tokens, start, end);
  const head = words.at(-1);
  const isNoun = head?.wordClass === 'noun' && head.end - head.start > 1;
  const opening = words[0]?.wordClass;
  const isName = end - start >= shortestNameOfMany && opening !== 'verb' && opening !== 'number';
  return isNoun && isName ? span(start, end) : null;
}
