import { simplified } from '../../../language/zh/simplified.ts';
import type { Run } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, type TopSection } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { shortTitle } from '../../titles/document-title.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { headingAbove } from '../../titles/headings/top-title.ts';
import { displayLength } from '../../wording/display-length.ts';
import { meetingVerbs } from '../../wording/document-formulas.ts';
import { withoutClosingMark } from '../../wording/sentence-piece.ts';

const says = new RegExp(
  `^\\s*((?:会议|大会|全会)(?:还|最后|同时)?(?:${meetingVerbs}|同意|确定|议定))\\s*[，,：:]`,
  'u',
);
const matter =
  /^\s*(?:会议|大会|全会)(?:还)?(?:听取|研究|审议|讨论|传达|学习|审定)(?:讨论|学习|通过|并通过)?了?/u;
const fewestWords = 2;
const mostWords = 6;
/** In Han characters: what a panel holds of one word of the meeting, and of all. */
const longestSaid = 150;
const longestInAll = 340;
const longestTitle = 40;

/** Decisions with numbers are a list of their own. */
const numbered = /[（(][一二三四五六七八九十\d]{1,2}[）)]/u;

interface Word {
  readonly label: Span;
  readonly said: Span;
  readonly sentences: readonly Sentence[];
}

/**
 * What a meeting said and decided on one matter, in one paragraph or in one after the other (会议指出，…。会议决定，…。
 * 会议要求，…。): each below what the meeting does, under the matter.
 */
export function proposeMeetingWords(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) => {
      const free = (block: ClassifiedBlock) =>
        block.kind === 'paragraph' && !claimed.touches(block.span) && !context.headings.touches(block.span);
      return matters(context, bodyBlocks(context, section), free).flatMap((blocks) =>
        wordsSlides(context, top, blocks),
      );
    }),
  );
}

/** Paragraphs that tell one matter: what is heard or adopted, and what the meeting says of it. */
function matters(
  { source: { raw } }: PlanContext,
  blocks: readonly ClassifiedBlock[],
  isFree: (block: ClassifiedBlock) => boolean,
): readonly (readonly ClassifiedBlock[])[] {
  const found: ClassifiedBlock[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const [first, ...others] = block.sentences;
    const text = first === undefined ? '' : simplified(sliceSpan(raw, first.span));
    const opens = isFree(block) && others.length === 0 && matter.test(text);
    const speaks = isFree(block) && says.test(text);
    if (opens || (speaks && !isOpen) || (isFree(block) && !speaks)) found.push([block]);
    else if (speaks) found.at(-1)?.push(block);
    isOpen = opens || speaks;
  }
  return found;
}

function wordsSlides(
  context: PlanContext,
  top: TopSection,
  blocks: readonly ClassifiedBlock[],
): readonly SlideCandidate[] {
  const { source } = context;
  const { raw } = source;
  const [first] = blocks;
  const { lead, words } = readWords(raw, blocks);
  const lengths = words.map(({ said }) => displayLength(raw, said));
  const [topic, ...others] = lead;
  // What is said before the first of them has slides of its own.
  const isMatter = topic !== undefined && others.length === 0 && matter.test(sliceSpan(raw, topic.span));
  const fits =
    words.length >= (isMatter && blocks.length > 1 ? 1 : fewestWords) &&
    lengths.every((length) => length <= longestSaid) &&
    !words.some(({ said }) => numbered.test(sliceSpan(raw, said)));
  if (first === undefined || !fits || (lead.length > 0 && !isMatter)) return [];
  const pages = pagesOf(words, lengths);
  // One paragraph of a whole meeting is told otherwise.
  if (pages.length > 1 && blocks.length === 1) return [];
  const named = isMatter ? withoutClosingMark(raw, topic.span) : null;
  const heading = headingAbove(context, first.span.start);
  const isTitle = heading === null && named !== null && displayLength(raw, named) <= longestTitle;
  const title = isTitle ? slideRuns(source, named) : (heading ?? titleOfMeeting(context, blocks));
  if (title === null) return [];
  return pages.map((page, index) => ({
    id: index === 0 ? `meeting-${first.id}` : `meeting-${first.id}-${index + 1}`,
    layout: 'facts',
    sectionIndex: top.index,
    slots: [
      slot('title', paragraph(title)),
      ...(named === null || isTitle || index > 0
        ? []
        : [slot('subtitle', paragraph(slideRuns(source, named)))]),
      ...numberedSlots(
        'item',
        page.map(({ label, said }) => [
          paragraph(slideRuns(source, label), 'label'),
          paragraph(slideRuns(source, said)),
        ]),
      ),
    ],
    rank: ranks.keyPassage,
    score: words.length,
    group: null,
    offset: page === pages[0] ? first.span.start : (page[0]?.label.start ?? first.span.start),
    order: 22 + index,
    claims: [...(index === 0 ? lead : []), ...page.flatMap(({ sentences }) => sentences)].map(
      (sentence) => sentence.span,
    ),
  }));
}

/** Paragraphs of a meeting without a heading are told under the name of the text; a paragraph alone has none. */
function titleOfMeeting(context: PlanContext, blocks: readonly ClassifiedBlock[]): readonly Run[] | null {
  return blocks.length > 1 ? shortTitle(context) : null;
}

/** As many words on a slide as it holds. */
function pagesOf(words: readonly Word[], lengths: readonly number[]): readonly (readonly Word[])[] {
  const pages: Word[][] = [];
  let length = 0;
  words.forEach((word, index) => {
    const own = lengths[index] ?? 0;
    const page = pages.at(-1);
    const isFull = page === undefined || page.length >= mostWords || length + own > longestInAll;
    if (isFull) pages.push([word]);
    else page.push(word);
    length = isFull ? own : length + own;
  });
  return pages;
}

/** What is said before the meeting speaks, and each of its words with the sentences up to the next. */
function readWords(
  raw: string,
  blocks: readonly ClassifiedBlock[],
): { readonly lead: readonly Sentence[]; readonly words: readonly Word[] } {
  const said = blocks.flatMap(({ sentences }) => sentences);
  const starts = said.flatMap((sentence, index) =>
    says.test(simplified(sliceSpan(raw, sentence.span))) ? [index] : [],
  );
  const words = starts.flatMap((from, place): readonly Word[] => {
    const sentences = said.slice(from, starts[place + 1] ?? said.length);
    const own = sentences[0]?.span;
    if (own === undefined) return [];
    const [opening = '', name = ''] = says.exec(simplified(sliceSpan(raw, own))) ?? [];
    const at = own.start + opening.indexOf(name);
    const end = sentences.at(-1)?.span.end ?? own.end;
    return [
      {
        label: span(at, at + name.length),
        said: withoutClosingMark(raw, trimSpan(raw, span(own.start + opening.length, end))),
        sentences,
      },
    ];
  });
  return { lead: said.slice(0, starts[0] ?? 0), words };
}
