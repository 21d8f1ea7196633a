import { sliceSpan, span } from '../../../model/span.ts';
import { callsAll, isAfterAddress } from '../../plan/lines/last-point.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, topSectionAt } from '../../plan/plan-context.ts';
import { isVocative } from '../../titles/clauses/headline.ts';
import { totalLength } from '../../wording/display-length.ts';
import { tellsFigure } from '../../wording/key-figures.ts';
import { laterTitle, paragraphTitle } from '../../wording/paragraph-title.ts';
import { isPartedByClaimed } from '../around-claimed.ts';
import { type PassageGroup, passageSentences, together } from './passage-group.ts';

/** In Han characters: a paragraph of figures that has a slide of its own. */
const shortestTelling = 36;

/** Whether a line of a number alone (二) stands between them, as articles set their parts off, or whom a speaker turns to again. */
function isParted(
  raw: string,
  { sentences: before }: PassageGroup,
  { sentences: after }: PassageGroup,
): boolean {
  const gap = raw.slice(before.at(-1)?.span.end ?? 0, after[0]?.span.start ?? 0);
  if (/\n[^\S\n]*[（(]?[一二三四五六七八九十]{1,3}[）)]?[^\S\n]*\n/u.test(gap)) return true;
  return /[！!：:]/u.test(gap) && gap.split('\n').some((line) => isVocative(line.trim()));
}

/** 我们要…: at the end of a text each call is a part of its own. */
function callsAnew(context: PlanContext, { sentences: [first] }: PassageGroup): boolean {
  if (first === undefined || !callsAll(sliceSpan(context.source.raw, first.span))) return false;
  const top = topSectionAt(context, first.span.start);
  return top !== null && isAfterAddress(top.section);
}

function tellsMuch(raw: string, { sentences }: PassageGroup): boolean {
  return sentences.some(({ span: own }) => tellsFigure(sliceSpan(raw, own)));
}

/** As they stand in the text, so that none is told with one from after the paragraphs between them. */
export function inOrder(groups: readonly PassageGroup[]): readonly PassageGroup[] {
  const start = ({ sentences }: PassageGroup) => sentences[0]?.span.start ?? 0;
  return groups
    .filter(({ sentences }) => sentences.length > 0)
    .sort((one, other) => start(one) - start(other));
}

/** A group, and whether something names it: a heading, or what it says first. */
interface NamedGroup {
  readonly group: PassageGroup;
  readonly isTitled: boolean;
}

/** The group; where nothing names it, what it says before the first sentence that could be a title, and the rest below that. */
function partedAtTitle(context: PlanContext, group: PassageGroup): readonly NamedGroup[] {
  const { title, sentences } = group;
  const isTitled = sentences.length === 0 || title !== null || paragraphTitle(context, sentences) !== null;
  const at = isTitled ? null : laterTitle(context, sentences);
  if (at === null) return [{ group, isTitled }];
  const key = `${group.key}-from-${sentences[at]?.span.start ?? 0}`;
  return [
    ...partedAtTitle(context, { ...group, sentences: sentences.slice(0, at) }),
    ...partedAtTitle(context, { ...group, key, sentences: sentences.slice(at) }),
  ];
}

/**
 * In English, where a long sentence has no clause that could be a title: such paragraphs continue under the title of
 * those before. The first of a text open it, and no later one names them.
 */
export function withoutUntitled(
  context: PlanContext,
  groups: readonly PassageGroup[],
): readonly PassageGroup[] {
  const joined: NamedGroup[] = [];
  for (const { group, isTitled } of groups.flatMap((each) => partedAtTitle(context, each))) {
    const last = joined.at(-1);
    const joins =
      last !== undefined &&
      group.title === null &&
      last.group.title === null &&
      last.group.sentences.length > 0 &&
      !isTitled &&
      last.group.isAnnounced === group.isAnnounced &&
      !isParted(context.source.raw, last.group, group);
    if (joins)
      joined[joined.length - 1] = {
        group: { ...last.group, sentences: [...last.group.sentences, ...group.sentences] },
        isTitled: last.isTitled,
      };
    else joined.push({ group, isTitled });
  }
  return joined.map(({ group }) => group);
}

function isPartedByList(
  { source, language }: PlanContext,
  { sentences: before }: PassageGroup,
  { sentences: [after] }: PassageGroup,
  claimed: OffsetMarks,
): boolean {
  const last = before.at(-1);
  if (last === undefined || after === undefined) return false;
  if (language === 'en') return isPartedByClaimed(source.raw, last, after, claimed);
  return claimed.touches(span(last.span.end, after.span.start));
}

/**
 * A brief paragraph has no slide of its own: neighbours without a heading are told together. In Chinese only those
 * that say little, since what the first says is the title of all. What comes after a list, or after anything that has
 * slides of its own, is told after it.
 */
export function gathered(
  context: PlanContext,
  groups: readonly PassageGroup[],
  afterLists: ReadonlySet<string>,
  claimed: OffsetMarks,
): readonly PassageGroup[] {
  const { source, language } = context;
  const { eachUpTo, upTo } = together[language];
  const lengthOfGroup = ({ sentences }: PassageGroup) => totalLength(source.raw, sentences);
  const joined: PassageGroup[] = [];
  let briefSoFar = false;
  for (const group of groups) {
    const last = joined.at(-1);
    // In Chinese what says how much is told by itself: the first of them would be the title of all.
    const tells =
      language === 'zh' && lengthOfGroup(group) >= shortestTelling && tellsMuch(source.raw, group);
    const isBrief = lengthOfGroup(group) <= eachUpTo && !tells;
    const both = last === undefined ? group : { ...last, sentences: [...last.sentences, ...group.sentences] };
    if (
      last !== undefined &&
      !isParted(source.raw, last, group) &&
      !callsAnew(context, group) &&
      !isPartedByList(context, last, group, claimed) &&
      isBrief &&
      briefSoFar &&
      !afterLists.has(group.sentences[0]?.blockId ?? '') &&
      last.title === null &&
      group.title === null &&
      last.isAnnounced === group.isAnnounced &&
      both.sentences.length <= passageSentences &&
      lengthOfGroup(both) <= upTo
    ) {
      joined[joined.length - 1] = both;
    } else {
      joined.push(group);
      briefSoFar = isBrief;
    }
  }
  return joined;
}
