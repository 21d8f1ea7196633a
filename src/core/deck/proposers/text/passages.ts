import type { ClassifiedBlock, Section, Sentence } from '../../../model/outline/outline.ts';
import { containsSpan, type Span, span } from '../../../model/span.ts';
import { headlineListSlides } from '../../passages/headline-list.ts';
import type { Passage } from '../../passages/passage.ts';
import { sentenceSlides } from '../../passages/sentence-slides.ts';
import { aroundLists, titledParagraphs } from '../../passages/titled-paragraphs.ts';
import { isShowable } from '../../plan/audience-marks.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { maxBodyLength } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import {
  announcedGroup,
  bodyBlocks,
  descendants,
  hasSectionSlide,
  type PlanContext,
  type TopSection,
} from '../../plan/plan-context.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { headingText } from '../../titles/heading-text.ts';
import { isVocative } from '../../titles/headline.ts';
import { sectionTitle } from '../../titles/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import {
  isAddressLine,
  isAttendance,
  isIssuingFormula,
  isThanks,
  opensWithMeeting,
} from '../../wording/document-formulas.ts';
import { isEnglishFormula } from '../../wording/english-prose.ts';
import { bigrams, sentenceScore } from '../../wording/key-sentence.ts';
import { paragraphTitle } from '../../wording/paragraph-title.ts';
import { sentenceFrom } from '../../wording/sentence-piece.ts';
import { titleSpan } from '../../wording/whole-clauses.ts';

/** Up to so many, sentences of one paragraph stay together. */
const fewSentences = 4;
/** Up to so many sentences one of them speaks for the paragraph; above, each gives a headline. */
const keySentenceUpTo = { zh: 4, en: 1 };
/** In Han characters: what one sentence of a paragraph may leave to the notes. */
const mostUntold = { inBrief: 190, otherwise: 0 };
/** In Han characters: paragraphs that share a slide, each and all of them. */
const together = {
  zh: { eachUpTo: 60, upTo: 150 },
  en: { eachUpTo: Number.POSITIVE_INFINITY, upTo: maxBodyLength * 1.5 },
};
/** Above, a paragraph (a document crawled into one line) is cut into passages. */
const passageSentences = 6;
/** In Han characters. */
const longestPeriodTitle = 32;
/** Before the other key passages of a deck. */
const worthOfAims = 10;
/** A longer heading is about something else. */
const longestAims = 16;
/** What stands before the first section in fewer characters is a formula of address. */
const briefLead = 80;

/** Paragraphs in plain words: a statement, or the author's clauses one under the other. */
export function proposePassages(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const all = descendants(context.outline.root);
  const closed = new Map(
    all.flatMap((above) =>
      above.children.flatMap((child) => (child.heading === null ? [[child, above] as const] : [])),
    ),
  );
  const announcing = new Map(
    all.filter(announcesPoints).flatMap((above) => above.children.map((child) => [child, above] as const)),
  );
  return context.topSections.flatMap((top) => {
    const passages = descendants(top.section).flatMap((section) =>
      sectionPassages(context, top, section, claimed, {
        closes: closed.get(section) ?? null,
        announcedBy: announcing.get(section) ?? null,
      }),
    );
    const weighty = passages.filter((passage) => passage.rank === ranks.passage && passage.group === null);
    const eligible = weighty.length === 0 && context.sections.length === 0 ? [...passages] : weighty;
    const [best] = eligible.sort((a, b) => b.score - a.score);
    const isBrief = top.index === null && context.sections.length > 0 && lengthOf(passages) < briefLead;
    return passages.flatMap((passage) => {
      if (isBrief) return passageSlides(context, { ...passage, rank: ranks.detail });
      return passageSlides(context, passage === best ? { ...passage, rank: ranks.keyPassage } : passage);
    });
  });
}

/** As the overviews: a section with a heading and several points. */
function announcesPoints({ heading, children }: Section): boolean {
  return heading !== null && children.filter((child) => child.heading !== null).length >= 2;
}

function lengthOf(passages: readonly Passage[]): number {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return sentences.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
}

/** Sentences of one title, or of one paragraph. */
interface PassageGroup {
  readonly key: string;
  readonly title: Passage['title'];
  readonly sentences: readonly Sentence[];
  /** All of those that an overview announces get slides, or none. */
  readonly isAnnounced: boolean;
  /** A slide of its section comes before it. */
  readonly continues?: true;
}

interface SectionPlace {
  /** The section whose points it closes, without a heading of its own. */
  readonly closes: Section | null;
  /** The section whose overview names this one. */
  readonly announcedBy: Section | null;
}

function sectionPassages(
  context: PlanContext,
  top: TopSection,
  section: Section,
  claimed: OffsetMarks,
  { closes, announcedBy }: SectionPlace,
): readonly Passage[] {
  const isTopWithSlide = section === top.section && (top.index === null || hasSectionSlide(context, top));
  const sectionHeading = isTopWithSlide ? null : sectionTitle(context, section);
  const topic = topicOf(context, section);
  const tellsAims = isAims(context, section);
  const groups: PassageGroup[] = [];
  const blocks = bodyBlocks(context, section).map((block) => belowHeading(context, section, block));
  const freeByBlock = blocks.map((block) => {
    const free = freeSentences(context, section, block, claimed);
    return tellsAims ? aimSentences(block, free, claimed) : free;
  });
  const headed = innerHeadGroups(context, freeByBlock);
  const framed = [...(sectionHeading === null ? [] : frameGroups(context, section, freeByBlock)), ...headed];
  const isHeaded = ({ span: own }: Sentence) => headed.some(({ taken }) => containsSpan(taken, own));
  if (sectionHeading === null) {
    blocks.forEach((block, index) => {
      groups.push({
        key: block.id,
        title: closes === null ? null : sectionTitle(context, closes),
        sentences: (freeByBlock[index] ?? []).filter((sentence) => !isHeaded(sentence)),
        isAnnounced: closes === null && announcedBy !== null,
      });
    });
    groups.push(...headed);
  } else {
    const periods = blocks.map((block, index) => periodTitle(context, block, freeByBlock[index] ?? []));
    const sentences = freeByBlock
      .filter((_, index) => periods[index] === null)
      .flat()
      .filter(({ span: own }) => !framed.some(({ taken }) => containsSpan(taken, own)));
    const paragraphs = freeByBlock.map((free) => free.filter((sentence) => sentences.includes(sentence)));
    aroundLists(blocks, paragraphs, claimed).forEach((part, place) => {
      titledParagraphs(context, part, sectionHeading).forEach((each, index) => {
        const isFirst = index === 0 && place === 0;
        const key = isFirst ? section.id : `${section.id}-from-${each.sentences[0]?.span.start ?? index}`;
        groups.push({
          key,
          ...each,
          isAnnounced: announcedBy !== null,
          ...(index > 0 ? { continues: true } : {}),
        });
      });
    });
    periods.forEach((title, index) => {
      const block = blocks[index];
      if (title === null || block === undefined) return;
      groups.push({ key: block.id, title, sentences: freeByBlock[index] ?? [], isAnnounced: false });
    });
    groups.push(...framed);
  }
  const titledGroups = gathered(context, groups).map((group) => titledAsOne(context, group));
  return titledGroups.flatMap(({ key, title, sentences, isAnnounced, continues }) =>
    slices(sentences, title === null ? fewSentences : passageSentences + 1).map((slice, index): Passage => {
      const scores = slice.map((sentence, place) =>
        sentenceScore(context, sentence, topic, place === slice.length - 1),
      );
      return {
        key: index === 0 ? key : `${key}-${index + 1}`,
        top,
        title,
        rank: passageRank(
          continues === true ? 1 : index,
          scores,
          title !== null && (section === top.section || tellsAims),
        ),
        group:
          index === 0 && continues === undefined && isAnnounced && announcedBy !== null && !tellsAims
            ? announcedGroup(announcedBy)
            : null,
        sentences: slice,
        scores,
        score: Math.max(...scores) + (tellsAims ? worthOfAims : 0),
        isToldWhole: tellsAims,
      };
    }),
  );
}

/** A paragraph of several slides has one title on all of them: what it says first, and nothing from its middle. */
function titledAsOne(context: PlanContext, group: PassageGroup): PassageGroup {
  if (group.title !== null || slices(group.sentences, fewSentences).length < 2) return group;
  const titled = paragraphTitle(context, group.sentences);
  return titled === null || titled.sentences.length === 0
    ? group
    : { ...group, title: titled.runs, sentences: titled.sentences };
}

/** In Han characters: less of what a meeting says stays with the sentences before. */
const shortestFrame = 40;

interface FramedGroup extends PassageGroup {
  /** All of its sentences, that of its title included. */
  readonly taken: Span;
}

/**
 * What a meeting says after the points of the one before (会议强调，…), in the paragraph of the last of them: it closes
 * the point, and leads what follows.
 */
function frameGroups(
  context: PlanContext,
  section: Section,
  freeByBlock: readonly (readonly Sentence[])[],
): readonly FramedGroup[] {
  const { raw } = context.source;
  return freeByBlock.flatMap((sentences, place) => {
    const lengthFrom = (index: number) =>
      sentences.slice(index).reduce((sum, { span: own }) => sum + displayLength(raw, own), 0);
    const starts = sentences.flatMap(({ span: own }, index) =>
      (place > 0 || index > 0) &&
      opensWithMeeting(textBetween(raw, own)) &&
      lengthFrom(index) >= shortestFrame
        ? [index]
        : [],
    );
    return starts.map((start, index) => {
      const own = sentences.slice(start, starts[index + 1] ?? sentences.length);
      const titled = paragraphTitle(context, own);
      const isTitled = titled !== null && titled.sentences.length > 0;
      return {
        key: `${section.id}-meeting-${place}-${index}`,
        title: isTitled ? titled.runs : null,
        sentences: isTitled ? titled.sentences : own,
        isAnnounced: false,
        taken: span(own[0]?.span.start ?? 0, own.at(-1)?.span.end ?? 0),
      };
    });
  });
}

/** What short sentences head in a paragraph (项目投资量质齐升。…): each with its head as its title. */
function innerHeadGroups(
  context: PlanContext,
  freeByBlock: readonly (readonly Sentence[])[],
): readonly FramedGroup[] {
  return freeByBlock.flatMap((sentences) =>
    context.innerHeads.flatMap(({ head, whole }): readonly FramedGroup[] => {
      const own = sentences.filter(({ span: where }) => containsSpan(whole, where));
      const said = own.filter(({ span: where }) => where.start >= head.end);
      if (own.length === 0) return [];
      return [
        {
          key: `head-${head.start}`,
          title: slideRuns(context.source, head),
          sentences: said,
          isAnnounced: false,
          taken: whole,
        },
      ];
    }),
  );
}

const aims =
  /(?:总体|指导|基本)(?:要求|思想|思路)|(?:总体|工作|主要|发展|奋斗|具体|预期|阶段|目标)(?:目标|任务)|^目标/u;

/** Aims and guiding thought: what people know of a plan before they have read it. */
function isAims({ source: { raw } }: PlanContext, { heading }: Section): boolean {
  if (heading === null) return false;
  const { whole } = headingText(raw, heading);
  return whole.end - whole.start <= longestAims && aims.test(textBetween(raw, whole));
}

const period = /^(?:力争)?(?:到|至|截至)?(?:20\d\d年|本世纪|“?十[一二三四五六]五”?)/u;

/**
 * The period that a paragraph is about, where a timeline has its first sentence: what else it says holds for that
 * period only. Null for other paragraphs.
 */
function periodTitle(
  { source }: PlanContext,
  { sentences }: ClassifiedBlock,
  free: readonly Sentence[],
): Passage['title'] {
  const [first] = sentences;
  if (first === undefined || free.length === 0 || free.includes(first)) return null;
  if (!period.test(textBetween(source.raw, first.span))) return null;
  const where = titleSpan(source.raw, first, longestPeriodTitle);
  return where === null ? null : slideRuns(source, where);
}

/**
 * A brief paragraph has no slide of its own: neighbours without a heading are told together. In Chinese only those
 * that say little, since what the first says is the title of all.
 */
function gathered(
  { source, language }: PlanContext,
  groups: readonly PassageGroup[],
): readonly PassageGroup[] {
  const { eachUpTo, upTo } = together[language];
  const lengthOfGroup = ({ sentences }: PassageGroup) =>
    sentences.reduce((sum, sentence) => sum + displayLength(source.raw, sentence.span), 0);
  const joined: PassageGroup[] = [];
  let briefSoFar = false;
  for (const group of groups) {
    const last = joined.at(-1);
    const isBrief = lengthOfGroup(group) <= eachUpTo;
    const both = last === undefined ? group : { ...last, sentences: [...last.sentences, ...group.sentences] };
    if (
      last !== undefined &&
      isBrief &&
      briefSoFar &&
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

/** What continues from the slide before is detail, and so is a formula; a heading without a slide needs one. */
function passageRank(index: number, scores: readonly number[], titlesTop: boolean): number {
  if (index > 0) return ranks.detail;
  if (titlesTop) return ranks.keyPassage;
  return Math.max(...scores) > 0 ? ranks.passage : ranks.detail;
}

/**
 * Sentences that no structure has shown; a title or heading that leads its paragraph is shown as such, and whom the
 * text is addressed to stands in the notes.
 */
function freeSentences(
  { source, outline, language }: PlanContext,
  section: Section,
  block: ClassifiedBlock,
  claimed: OffsetMarks,
): readonly Sentence[] {
  const heading = section.heading?.blockId === block.id ? section.heading.span : null;
  const titles = [heading, outline.metadata.title?.span ?? null].flatMap((title) =>
    title === null ? [] : [span(title.start, title.end + 1)],
  );
  const { addressee } = outline.metadata;
  const hasMore = outline.root.children.length > 1;
  return block.sentences.filter((sentence) => {
    if (addressee !== undefined && containsSpan(addressee.span, sentence.span)) return false;
    if (titles.some((title) => containsSpan(title, sentence.span))) return false;
    const text = textBetween(source.raw, sentence.span);
    if (isVocative(text) || isAddressLine(text) || isThanks(text)) return false;
    if ((hasMore && isIssuingFormula(text)) || isAttendance(text)) return false;
    if (!isShowable(source, sentence.span)) return false;
    if (language === 'en' && isEnglishFormula(textBetween(source.raw, sentence.span))) return false;
    return !claimed.touches(sentence.span);
  });
}

/** The block with what its first sentence says after the heading that it begins with: 一、信息公开：每月公布…. */
function belowHeading(
  { source: { raw } }: PlanContext,
  { heading }: Section,
  block: ClassifiedBlock,
): ClassifiedBlock {
  const [first, ...others] = block.sentences;
  if (first === undefined || heading?.blockId !== block.id) return block;
  const { start, end } = first.span;
  const [mark = ''] = /^\s*[：:。.]\s*/u.exec(raw.slice(heading.span.end, end)) ?? [];
  const from = heading.span.end + mark.length;
  const opens = heading.span.start >= start && /^[\s*_#]*$/u.test(raw.slice(start, heading.span.start));
  return opens && from < end ? { ...block, sentences: [sentenceFrom(first, from), ...others] } : block;
}

const fewestLeft = 3;

/** Sentences of aims without the clauses that other slides show: what comes before those is told all the same. */
function aimSentences(
  block: ClassifiedBlock,
  free: readonly Sentence[],
  claimed: OffsetMarks,
): readonly Sentence[] {
  return block.sentences.flatMap((sentence): readonly Sentence[] => {
    if (free.includes(sentence)) return [sentence];
    const taken = sentence.clauses.findIndex((clause) => claimed.touches(clause));
    const left = sentence.clauses.slice(0, Math.max(0, taken));
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined || left.length < fewestLeft) return [];
    return [{ ...sentence, span: span(first.start, last.end), clauses: left }];
  });
}

/** Balanced slices; few sentences stay together. */
function slices(sentences: readonly Sentence[], fewest: number): readonly (readonly Sentence[])[] {
  if (sentences.length === 0) return [];
  if (sentences.length <= fewest) return [sentences];
  const count = Math.ceil(sentences.length / passageSentences);
  const size = Math.ceil(sentences.length / count);
  return Array.from({ length: count }, (_, index) =>
    sentences.slice(index * size, (index + 1) * size),
  ).filter((slice) => slice.length > 0);
}

function topicOf({ source, outline }: PlanContext, section: Section): ReadonlySet<string> {
  const heading =
    section.heading === null ? '' : textBetween(source.raw, headingText(source.raw, section.heading).whole);
  return bigrams(`${outline.metadata.title?.value ?? ''}${heading}`);
}

function textBetween(raw: string, where: Span): string {
  return raw.slice(where.start, where.end);
}

function passageSlides(context: PlanContext, passage: Passage): readonly SlideCandidate[] {
  const lengths = passage.sentences.map((sentence) => displayLength(context.source.raw, sentence.span));
  const untold = lengths.reduce((sum, length) => sum + length, 0) - Math.max(...lengths);
  const usesKeySentence =
    passage.title === null &&
    passage.sentences.length <= keySentenceUpTo[context.language] &&
    untold <= (context.tellsByStatements ? mostUntold.inBrief : mostUntold.otherwise);
  return usesKeySentence || passage.sentences.length === 1
    ? sentenceSlides(context, passage)
    : headlineListSlides(context, passage);
}
