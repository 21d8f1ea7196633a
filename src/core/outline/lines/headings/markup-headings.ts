import { span } from '../../../model/span.ts';
import { withoutClosingMark } from '../../text/closing-marks.ts';
import type { BlockView, DocumentView } from '../../text/document-view.ts';
import { namesFigure } from '../furniture/captions.ts';
import type { HeadingCandidate } from '../line-role.ts';

const longestBoldLine = 60;
const boldLineRank = 24;
const boldLeadRank = 26;
const longestBoldLead = 50;

/** Headings by markup: Markdown headings, bold lines, bold first sentences. */
export function findMarkupHeadings({ source, blocks }: DocumentView): readonly HeadingCandidate[] {
  // On slides bold type is for key words.
  const isBoldTelling = source.format !== 'pptx';
  return blocks.map((view) => readMarkup(view, isBoldTelling)).filter((candidate) => candidate !== null);
}

function readMarkup(view: BlockView, isBoldTelling: boolean): HeadingCandidate | null {
  const { hint } = view.block;
  const common = { blockIndex: view.index, marker: null };
  if (hint?.kind === 'heading') {
    const whole = span(0, withoutClosingMark(view.text, view.text.length));
    return {
      ...common,
      kind: 'style',
      span: whole,
      ownLine: true,
      rank: hint.level,
      confidence: 0.98,
      reason: 'markup-heading',
    };
  }
  if (hint !== null || !isBoldTelling || namesFigure(view.text)) return null;
  const first = view.sentences[0];
  if (first === undefined) return null;
  if (view.isStrong) {
    if (view.text.length > longestBoldLine || view.sentences.length > 1 || /[。!！;,]$/u.test(view.text))
      return null;
    const whole = span(0, withoutClosingMark(view.text, view.text.length));
    return {
      ...common,
      kind: 'unnumbered',
      span: whole,
      ownLine: true,
      rank: boldLineRank,
      confidence: 0.8,
      reason: 'bold-line',
    };
  }
  const lead = view.block.strong[0];
  if (lead === undefined || view.localOffset(lead.start) !== 0) return null;
  const end = view.localOffset(lead.end);
  const closed = /[。.:]$/u.test(view.text.slice(0, end)) || /^[。.:]/u.test(view.text.slice(end));
  if (!closed || end > longestBoldLead || end >= view.text.length - 1) return null;
  return {
    ...common,
    kind: 'run-in',
    span: span(0, withoutClosingMark(view.text, end)),
    ownLine: false,
    rank: boldLeadRank,
    confidence: 0.8,
    reason: 'bold-lead',
  };
}
