import { isReport } from '../../../language/clauses/clause-grammar.ts';
import type { Sentence } from '../../../model/outline/outline.ts';
import { containsSpan } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import { balancedGroups, maxItems } from '../../plan/clause-items.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { bodyBlocks, type PlanContext } from '../../plan/plan-context.ts';
import { itemRuns } from '../../runs/item-runs.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { topTitle } from '../../titles/headings/top-title.ts';
import { framesText } from '../../wording/document-formulas.ts';

/** A text of fewer characters is told whole. */
const briefText = 360;
const fewestCharacters = 3;
const words = /[\p{L}\p{N}]/gu;

/** What no other slide tells of a few lines without headings: a form, a memo of two lines. */
export function proposeBriefTexts(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const { source, outline, sections } = context;
  if (sections.length > 0 || context.bodyLength > briefText) return [];
  const { addressee } = outline.metadata;
  const left = context.topSections
    .flatMap(({ section }) => bodyBlocks(context, section))
    .flatMap(({ sentences }) => sentences)
    .filter(({ span: { start, end } }) => {
      const said = source.raw.slice(start, end).match(words)?.length ?? 0;
      const text = source.raw.slice(start, end);
      if (addressee !== undefined && containsSpan(addressee.span, { start, end })) return false;
      if (framesText(text)) return false;
      // Who said what another slide quotes.
      if (isReport(text.replace(/(?<![。.\s])[。.\s]+$/u, ''))) return false;
      return said >= fewestCharacters && !claimed.touches({ start, end });
    });
  return balancedGroups(left, maxItems)
    .filter((group) => group.length > 0)
    .map((group, index) => briefSlide(context, group, index));
}

function briefSlide(context: PlanContext, sentences: readonly Sentence[], index: number): SlideCandidate {
  const start = sentences[0]?.span.start ?? 0;
  return {
    id: `brief-${start}`,
    layout: 'clauses',
    sectionIndex: null,
    slots: [
      slot('title', paragraph(topTitle(context, start))),
      ...numberedSlots(
        'item',
        sentences.map(({ span }) => [paragraph(itemRuns(context, trimSpan(context.source.raw, span)))]),
      ),
    ],
    rank: index === 0 ? ranks.keyPassage : ranks.detail,
    score: 0,
    group: null,
    offset: start,
    order: 40,
    claims: sentences.map(({ span }) => span),
  };
}
