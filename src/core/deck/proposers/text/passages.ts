import type { Section, Sentence } from '../../../model/outline/outline.ts';
import { sliceSpan } from '../../../model/span.ts';
import { isAims } from '../../passages/free-sentences.ts';
import { type PassageGroup, passageSentences } from '../../passages/groups/passage-group.ts';
import { sentenceGroups } from '../../passages/groups/sentence-groups.ts';
import { toldTogether } from '../../passages/groups/told-together.ts';
import { headlineListSlides } from '../../passages/headline-list.ts';
import { pagesOfParagraphs } from '../../passages/pages-of-paragraphs.ts';
import type { Passage } from '../../passages/passage.ts';
import { sentenceSlides } from '../../passages/sentence-slides.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { isAfterAddress } from '../../plan/lines/last-point.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import {
  announcedGroup,
  announcingSections,
  descendants,
  hasSectionSlide,
  opensText,
  type PlanContext,
  type TopSection,
} from '../../plan/plan-context.ts';
import { headingText } from '../../titles/headings/heading-text.ts';
import { sectionTitle } from '../../titles/headings/section-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { bigrams, sentenceScore } from '../../wording/key-sentence.ts';
import { sentenceWorth, statesGoal } from '../../wording/sentence-worth.ts';

/** Up to so many sentences one of them speaks for the paragraph; above, each gives a headline. */
const keySentenceUpTo = { zh: 4, en: 1 };
/** In Han characters: what one sentence of a paragraph may leave to the notes. */
const mostUntold = { inBrief: 190, otherwise: 0 };
/** Aims and problems come before the other key passages of a deck. */
const worthOfAims = 10;
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
  const announcing = announcingSections(context);
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
    const isBrief = opensText(top) && context.sections.length > 0 && lengthOf(passages) < briefLead;
    return passages.flatMap((passage) => {
      if (isBrief) return passageSlides(context, { ...passage, rank: ranks.detail });
      return passageSlides(context, passage === best ? { ...passage, rank: ranks.keyPassage } : passage);
    });
  });
}

function lengthOf(passages: readonly Passage[]): number {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return sentences.reduce((sum, { span: { start, end } }) => sum + end - start, 0);
}

/** What stands around a section among the others. */
interface Surroundings {
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
  { closes, announcedBy }: Surroundings,
): readonly Passage[] {
  const isTopWithSlide = section === top.section && (top.index === null || hasSectionSlide(context, top));
  const topic = topicOf(context, section);
  const tellsAims = isAims(context, section);
  const groups = sentenceGroups(context, section, claimed, {
    heading: isTopWithSlide ? null : sectionTitle(context, section),
    closes,
    isAnnounced: announcedBy !== null,
  });
  return groups.flatMap((group) =>
    slices(context, group).map((sentences, index): Passage => {
      const { key, title, isAnnounced, continues, isKey = tellsAims } = group;
      const isFirst = index === 0 && continues === undefined;
      const scores = sentences.map(
        (sentence, place) =>
          sentenceScore(context, sentence, topic, place === sentences.length - 1) +
          sentenceWorth(sliceSpan(context.source.raw, sentence.span)),
      );
      const hasGoal =
        group.isGoal === true ||
        sentences.some(({ span }) => statesGoal(sliceSpan(context.source.raw, span)));
      return {
        key: index === 0 ? key : `${key}-${index + 1}`,
        series: key,
        top,
        title,
        rank: passageRank(
          isFirst || group.isKey === true || hasGoal,
          scores,
          // What is said to all at the end is a part of its own, however little of it there is.
          hasGoal || isAfterAddress(section) || (title !== null && (section === top.section || isKey)),
        ),
        group: isFirst && isAnnounced && announcedBy !== null && !isKey ? announcedGroup(announcedBy) : null,
        sentences,
        scores,
        score: Math.max(...scores) + (isKey ? worthOfAims : 0),
        isToldWhole: isKey,
      };
    }),
  );
}

/** What continues from the slide before is detail, and so is a formula; a heading without a slide needs one. */
function passageRank(isFirst: boolean, scores: readonly number[], titlesTop: boolean): number {
  if (!isFirst) return ranks.detail;
  if (titlesTop) return ranks.keyPassage;
  return Math.max(...scores) > 0 ? ranks.passage : ranks.detail;
}

/** Balanced slices, none of which parts what is told together; one sentence more may stand below a title. */
function slices(
  context: PlanContext,
  { title, sentences }: PassageGroup,
): readonly PassageGroup['sentences'][] {
  if (sentences.length === 0) return [];
  if (sentences.length <= passageSentences + (title === null ? 0 : 1)) return [sentences];
  if (context.language === 'en')
    return pagesOfParagraphs(context, toldTogether(context, sentences), passageSentences).map((page) =>
      page.flat(),
    );
  const size = Math.ceil(sentences.length / Math.ceil(sentences.length / passageSentences));
  const found: Sentence[][] = [];
  let room = size;
  for (const group of toldTogether(context, sentences)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + group.length <= room) last.push(...group);
    else {
      const lead = leadsInto(context, last, group);
      room = size + lead.length;
      found.push([...lead, ...group]);
    }
  }
  return found;
}

const question = /[？?][”’"]?\s*$/u;
/** What it says is said of the sentence before. */
const saidOfBefore = /^\s*(?:用于|用来|以便|以供|供|也就是说|这就是说|换句话说|换言之)/u;

/** What a new slide takes from the one before: a question whose answer it begins with, and what its first words are said of. */
function leadsInto(
  { source: { raw } }: PlanContext,
  before: Sentence[] | undefined,
  [first]: readonly Sentence[],
): readonly Sentence[] {
  const last = before?.at(-1);
  if (before === undefined || last === undefined || before.length < 2 || last.blockId !== first?.blockId)
    return [];
  const isBound = question.test(sliceSpan(raw, last.span)) || saidOfBefore.test(sliceSpan(raw, first.span));
  return isBound ? before.splice(-1) : [];
}

function topicOf({ source, outline }: PlanContext, section: Section): ReadonlySet<string> {
  const heading =
    section.heading === null ? '' : sliceSpan(source.raw, headingText(source.raw, section.heading).whole);
  return bigrams(`${outline.metadata.title?.value ?? ''}${heading}`);
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
