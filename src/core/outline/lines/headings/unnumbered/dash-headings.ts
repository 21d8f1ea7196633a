import { lineMark, runningMark } from '../../../../language/marks.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { withoutClosingMark } from '../../../text/closing-marks.ts';
import type { HeadingCandidate } from '../../line-role.ts';
import { candidate, dashLength, leadOf } from './lead-headings.ts';

const dashRank = 25;
const longestLead = 40;
/** After dashes a paragraph need not be much longer than its lead. */
const shortestRest = 1;
const longestLabel = 20;
const longestLine = 40;
const shortestLine = 6;
const longestSlogan = 20;
/** What stands below a line that heads it. */
const shortestText = 30;
const fewestLines = 2;

/**
 * Headings with dashes: paragraphs one after the other, each with a short first sentence or a label after its dashes
 * (——坚持创新驱动。…, ——错峰生产：…); sentences after dashes on lines of their own, each above its paragraphs; and the
 * calls of a feature that end in dashes above what they lead to (以改革促发展——).
 */
export function findDashHeadings({ blocks }: DocumentView): readonly HeadingCandidate[] {
  return [...findDashLeads(blocks), ...findDashLines(blocks), ...findCalls(blocks)];
}

function findDashLeads(blocks: readonly BlockView[]): readonly HeadingCandidate[] {
  const isDashed = (view: BlockView | undefined) => view !== undefined && dashLength(view) > 0;
  return blocks.flatMap((view) => {
    const neighbours = [blocks[view.index - 1], blocks[view.index + 1]].filter(isDashed);
    if (!isDashed(view) || neighbours.length === 0) return [];
    const areLabelled = neighbours.every((other) => other !== undefined && labelOf(other) !== null);
    const lead = (areLabelled ? labelOf(view) : null) ?? leadOf(view, longestLead, shortestRest);
    return lead === null ? [] : [headingOf(view, lead)];
  });
}

/** The words before the colon of a paragraph after dashes that says more. */
function labelOf(view: BlockView): Span | null {
  const dashes = dashLength(view);
  const colon = view.text.indexOf(':');
  const length = colon - dashes;
  if (dashes === 0 || view.block.hint !== null || length < 2 || length > longestLabel) return null;
  if (runningMark.test(view.text.slice(dashes, colon))) return null;
  return view.text.length - colon > length ? span(0, colon) : null;
}

/** Lines after dashes with nothing but a sentence, apart from one another. */
function findDashLines(blocks: readonly BlockView[]): readonly HeadingCandidate[] {
  const lines = blocks.filter(
    (view) =>
      dashLength(view) > 0 &&
      view.block.hint === null &&
      view.text.length >= shortestLine &&
      view.text.length <= longestLine &&
      /[^。!?;:,]。$/u.test(view.text) &&
      view.sentences.length === 1 &&
      isTextBelow(blocks, view),
  );
  if (lines.length < fewestLines) return [];
  return lines.map((view) => ({
    ...headingOf(view, span(0, withoutClosingMark(view.text, view.text.length))),
    ownLine: true,
  }));
}

const closingDashes = /(?:——|--+|—)$/u;

function findCalls(blocks: readonly BlockView[]): readonly HeadingCandidate[] {
  const calls = blocks.filter(
    (view) =>
      view.block.hint === null &&
      view.text.length <= longestSlogan &&
      /^[\u4e00-\u9fff“”]/u.test(view.text) &&
      closingDashes.test(view.text) &&
      !lineMark.test(view.text) &&
      isTextBelow(blocks, view),
  );
  if (calls.length < fewestLines) return [];
  return calls.map((view) => ({
    ...headingOf(view, span(0, view.text.replace(closingDashes, '').length)),
    kind: 'unnumbered',
    marker: null,
    ownLine: true,
  }));
}

function isTextBelow(blocks: readonly BlockView[], { index }: BlockView): boolean {
  const below = blocks[index + 1];
  return (
    below !== undefined &&
    below.block.hint === null &&
    dashLength(below) === 0 &&
    below.text.length >= shortestText &&
    /[。!?…]$/u.test(below.text)
  );
}

function headingOf(view: BlockView, lead: Span): HeadingCandidate {
  return candidate(view, {
    kind: 'dash',
    marker: span(0, dashLength(view)),
    span: lead,
    rank: dashRank,
    confidence: 0.85,
    reason: 'dash-lead',
  });
}
