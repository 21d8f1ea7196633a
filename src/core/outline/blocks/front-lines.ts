import { span } from '../../model/span.ts';
import type { DocumentView } from '../text/document-view.ts';
import type { HeadingCandidate, LineRole } from './line-role.ts';
import { isHeadingLine } from './unnumbered-headings.ts';
import type { Zones } from './zones.ts';

const longestCaption = 30;

export interface FrontLines {
  readonly roles: readonly LineRole[];
  readonly headings: readonly HeadingCandidate[];
}

/**
 * Settles the lines between title and body that no other detector claims: one that looks like the headings
 * of the body is the first of them; one right under the title is its second line; a short one below the
 * meta lines is the caption of a picture that the text has lost.
 */
export function settleFrontLines(
  { blocks }: DocumentView,
  { bodyStart }: Zones,
  taken: ReadonlyMap<number, LineRole>,
  bodyHeadings: readonly HeadingCandidate[],
): FrontLines {
  const titleIndex = blocks.findIndex(({ index }) => taken.get(index)?.kind === 'title');
  const unnumbered = bodyHeadings.filter(({ kind, ownLine }) => kind === 'unnumbered' && ownLine);
  const lengths = unnumbered.map((heading) => heading.span.end - heading.span.start).sort((a, b) => a - b);
  const usualLength = lengths[lengths.length >> 1];
  const roles: LineRole[] = [];
  const headings: HeadingCandidate[] = [];
  for (const view of blocks.slice(Math.max(0, titleIndex), bodyStart)) {
    if (taken.has(view.index)) continue;
    const { index, text } = view;
    const isLast = index === bodyStart - 1;
    const isOfUsualLength =
      usualLength !== undefined && text.length >= usualLength * 0.6 && text.length <= usualLength * 1.7;
    if (titleIndex !== -1 && isLast && isOfUsualLength && isHeadingLine(view)) {
      const { rank, confidence } = unnumbered[0] ?? { rank: 23, confidence: 0.6 };
      headings.push({
        blockIndex: index,
        kind: 'unnumbered',
        marker: null,
        span: span(0, text.length),
        ownLine: true,
        rank,
        confidence: confidence * 0.9,
        reason: 'like-other-headings',
      });
    } else if (
      titleIndex !== -1 &&
      isRightBelowTitle(taken, index) &&
      text.length <= 60 &&
      !/[。;:,、]$|^[\u4e00-\u9fff ]{2,8}:/u.test(text)
    ) {
      const inner = /^\([^()]*\)$/u.test(text) ? span(1, text.length - 1) : span(0, text.length);
      const field = { name: 'subtitle' as const, span: inner, confidence: 0.6 };
      roles.push({
        blockIndex: index,
        kind: 'subtitle',
        confidence: 0.6,
        reason: 'below-title',
        fields: [field],
      });
    } else if (
      isAlone(taken, index, bodyStart) &&
      text.length <= longestCaption &&
      !/[。!?;:,]/u.test(text)
    ) {
      roles.push({ blockIndex: index, kind: 'caption', confidence: 0.75, reason: 'short-line-above-body' });
    }
  }
  return { roles, headings };
}

/** A caption stands by itself: several lines that nothing claims are text. */
function isAlone(taken: ReadonlyMap<number, LineRole>, index: number, bodyStart: number): boolean {
  const isFree = (at: number) => at < bodyStart && !taken.has(at);
  return (
    !(isFree(index - 1) && isFree(index + 1)) &&
    !(isFree(index + 1) && isFree(index + 2)) &&
    !(isFree(index - 1) && isFree(index - 2))
  );
}

function isRightBelowTitle(taken: ReadonlyMap<number, LineRole>, index: number): boolean {
  return taken.get(index - 1)?.kind === 'title';
}
