import { simplified } from '../../../language/zh/simplified.ts';
import type { ClassifiedBlock, Sentence } from '../../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, descendants, type PlanContext, type TopSection } from '../../plan/plan-context.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
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
 * What a meeting said and decided on one matter, in one paragraph (会议指出，…。会议决定，…。会议要求，…。): each below
 * what the meeting does, under the matter.
 */
export function proposeMeetingWords(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language === 'en') return [];
  return context.topSections.flatMap((top) =>
    descendants(top.section).flatMap((section) =>
      bodyBlocks(context, section).flatMap((block) => {
        const isFree = block.kind === 'paragraph' && !claimed.touches(block.span);
        return isFree && !context.headings.touches(block.span) ? wordsSlide(context, top, block) : [];
      }),
    ),
  );
}

function wordsSlide(
  context: PlanContext,
  top: TopSection,
  block: ClassifiedBlock,
): readonly SlideCandidate[] {
  const { source } = context;
  const { raw } = source;
  const { lead, words } = readWords(raw, block);
  const lengths = words.map(({ said }) => displayLength(raw, said));
  const fits =
    words.length >= fewestWords &&
    words.length <= mostWords &&
    lengths.every((length) => length <= longestSaid) &&
    !words.some(({ said }) => numbered.test(sliceSpan(raw, said))) &&
    lengths.reduce((sum, length) => sum + length, 0) <= longestInAll;
  const [topic, ...others] = lead;
  // What is said before the first of them has slides of its own.
  const isMatter = topic !== undefined && others.length === 0 && matter.test(sliceSpan(raw, topic.span));
  if (!fits || (lead.length > 0 && !isMatter)) return [];
  const named = isMatter ? withoutClosingMark(raw, topic.span) : null;
  const heading = headingAbove(context, block.span.start);
  const isTitle = heading === null && named !== null && displayLength(raw, named) <= longestTitle;
  const title = isTitle ? slideRuns(source, named) : heading;
  if (title === null) return [];
  return [
    {
      id: `meeting-${block.id}`,
      layout: 'facts',
      sectionIndex: top.index,
      slots: [
        slot('title', paragraph(title)),
        ...(named === null || isTitle ? [] : [slot('subtitle', paragraph(slideRuns(source, named)))]),
        ...numberedSlots(
          'item',
          words.map(({ label, said }) => [
            paragraph(slideRuns(source, label), 'label'),
            paragraph(slideRuns(source, said)),
          ]),
        ),
      ],
      rank: ranks.keyPassage,
      score: words.length,
      group: null,
      offset: block.span.start,
      order: 22,
      claims: block.sentences.map((sentence) => sentence.span),
    },
  ];
}

/** What the paragraph says before the meeting speaks, and each of its words with the sentences up to the next. */
function readWords(
  raw: string,
  block: ClassifiedBlock,
): { readonly lead: readonly Sentence[]; readonly words: readonly Word[] } {
  const starts = block.sentences.flatMap((sentence, index) =>
    says.test(simplified(sliceSpan(raw, sentence.span))) ? [index] : [],
  );
  const words = starts.map((from, place): Word => {
    const sentences = block.sentences.slice(from, starts[place + 1] ?? block.sentences.length);
    const own = sentences[0]?.span ?? block.span;
    const [opening = '', name = ''] = says.exec(simplified(sliceSpan(raw, own))) ?? [];
    const at = own.start + opening.indexOf(name);
    const end = sentences.at(-1)?.span.end ?? own.end;
    return {
      label: span(at, at + name.length),
      said: withoutClosingMark(raw, trimSpan(raw, span(own.start + opening.length, end))),
      sentences,
    };
  });
  return { lead: block.sentences.slice(0, starts[0] ?? 0), words };
}
