/// <reference path="../../../language/raw-imports.d.ts" />
import continuingFile from '../../../../../resources/lexicon/zh/said-of-counted.txt?raw';
import { withoutEnd } from '../../../language/marks.ts';
import { alternation } from '../../../language/word-list.ts';
import type { Span } from '../../../model/span.ts';
import { span } from '../../../model/span.ts';
import { type FigureValue, startOf } from '../values/figure-values.ts';
import type { FigurePlace } from './figure-place.ts';
import type { FoundPredicate } from './predicates.ts';
import { isSubject } from './subject-words.ts';
import { verbBefore } from './verbs.ts';

/** What stands after the unit of a figure. */
export type CountedThing =
  /** The words before the figure say what it is about. */
  | { readonly kind: 'before'; readonly verb: null }
  /** 推出85项改革事项: the thing counted follows. */
  | { readonly kind: 'thing'; readonly subject: Span; readonly verb: Span | null }
  /** Unclear, or the number is part of a description (60岁以上老人, 3公里生活圈, 五个方面). */
  | { readonly kind: 'none' };

const before: CountedThing = { kind: 'before', verb: null };
const none: CountedThing = { kind: 'none' };
const wordAfter = /^ ?[\u4e00-\u9fffA-Za-z“《]/u;
/** These continue with the sentence, they are no thing. */
const noThing =
  /^ ?(?:[的和及与或并且而但也]|以及|以来|之[间多]|增长|下降|提高|提升|增加|减少|增至|升至|降至|上升|高于|低于|占|扩大|回落|跃升|攀升|缩小|降低|到|至|左右)/u;
/** Counted like this they are parts of a text or of a plan, and not of the world. */
const abstractThing =
  /^(?:方面|维度|层面|问题|任务|目标|要求|原则|阶段|步骤|环节|坚持|必须|关系|重点[^\u4e00-\u9fff]|机制|体系|部分|章节|条款|附件|字|统一|确保|不变|合计|百分$)/u;
/** With these words a clause continues after the thing that it counts. */
const continuing = new RegExp(`[获均已达被在为是有占都]|${alternation(continuingFile)}`, 'u');
/** Work on the thing, as a noun: 完成500所学校改造. */
const verbalEnd = /^.{2,12}(?:改造|建设|就业|创业|改革|运行|开展|办理)$/u;
/** Measures are no things that one counts by the piece. */
const noThingInside = /[了着]|(?:总值|收入|[^数]量|率|总额|余额|程度|圈)$/u;
const thingEnd = /[,。;:!?、()\d]/u;
/** What is counted with a number alone: 14万农户. */
const plainThing =
  /^(?:农户|群众|居民|家庭|用户|学生|老人|老年人|党员|干部|职工|游客|农民工|贫困人口|农村人口|外出务工人员|人口)/u;
const longestThing = 18;

export function readCountedThing(
  text: string,
  figure: FigureValue,
  { from, to }: FigurePlace,
  relation: FoundPredicate,
): CountedThing {
  const after = text.slice(figure.end, Math.min(to, figure.end + longestThing + 8));
  const isFollowed = wordAfter.test(after);
  const hasQualifier = figure.unit !== null && figure.end > figure.unit.end;
  if (figure.kind === 'plain') return readPlain(text, figure, after, isFollowed, relation);
  if (/^ ?(?:兑|折合|等于|每)/u.test(after)) return none;
  if (!isFollowed || noThing.test(after)) return before;
  if (figure.kind === 'rank') return before;
  if (figure.kind === 'duration' || hasQualifier) return none;
  if (figure.kind === 'share') return relation.predicate === null ? none : before;
  if (abstractThing.test(after.trimStart())) return none;
  const verb = relation.predicate === null ? verbBefore(text, from, startOf(figure)) : null;
  if (figure.kind !== 'counter' && verb === null) return relation.predicate === null ? none : before;
  const subject = readThing(text, figure.end, to, verb !== null || isDone(text, relation));
  if (subject === 'action') return before;
  return subject === null ? none : { kind: 'thing', subject, verb };
}

/** The predicate is more than 有 or 达, so that what follows it is an object. */
function isDone(text: string, { predicate }: FoundPredicate): boolean {
  return predicate !== null && !/^(?:.*有|为|达|超)$/u.test(text.slice(predicate.start, predicate.end));
}

function readPlain(
  text: string,
  figure: FigureValue,
  after: string,
  isFollowed: boolean,
  relation: FoundPredicate,
): CountedThing {
  if (isFollowed) {
    const thing = plainThing.exec(after)?.[0];
    if (thing === undefined || !/[万亿千百]/u.test(text.slice(startOf(figure), figure.value.end)))
      return none;
    return { kind: 'thing', subject: span(figure.end, figure.end + thing.length), verb: null };
  }
  const said =
    relation.predicate === null ? '' : text.slice(relation.predicate.start, relation.predicate.end);
  const isMeasured = /(?:指数|系数|得分|评分|总数|数量|比|值|[^\d]数|分)$/u.test(
    text.slice(Math.max(0, relation.from - 4), relation.from),
  );
  return isMeasured && /达|为|至|到|超过|突破/u.test(said) ? before : none;
}

/** Where the name of what is counted ends: with its clause, or where that continues with a verb. */
function readThing(text: string, from: number, to: number, isObject: boolean): Span | null | 'action' {
  const start = text.charAt(from) === ' ' ? from + 1 : from;
  const piece = text.slice(start, Math.min(to, start + longestThing + 8));
  const mark = piece.search(thingEnd);
  const words = mark === -1 ? piece : piece.slice(0, mark);
  const isClosed = start + words.length >= to || mark !== -1;
  const verb = words.search(continuing);
  if (verb === 0) return 'action';
  if (verb === -1 && !(isClosed && (isObject || words.length <= 4))) return null;
  const isNamedAction = isObject && isClosed && verbalEnd.test(words) && words.length <= 14;
  const end =
    verb === -1 || isNamedAction || (isObject && isClosed && words.includes('的')) ? words.length : verb;
  const noun = withoutEnd(words.slice(0, end), '的 ');
  if (noun.length > longestThing || !isSubject(noun) || noThingInside.test(noun)) return null;
  return span(start, start + noun.length);
}
