import { span } from '../../model/span.ts';
import type { DocumentView } from '../text/document-view.ts';
import { hasPageAround } from './boilerplate.ts';
import { figureNeighbours } from './captions.ts';
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
 * of the body is the first of them; one right under the title is its second line; a short one beside a picture, or
 * on a page that has lost its pictures the only one between meta lines and text, is a caption.
 */
export function settleFrontLines(
  document: DocumentView,
  { bodyStart }: Zones,
  taken: ReadonlyMap<number, LineRole>,
  bodyHeadings: readonly HeadingCandidate[],
): FrontLines {
  const { blocks } = document;
  const isBesideFigure = figureNeighbours(document);
  const isPage = hasPageAround(document);
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
      !/[。;:,、]$|\p{Ll}\.$|^[^ :]{1,12}:|^[\u4e00-\u9fff ]{2,8}:|[>»›→]/u.test(text)
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
      text.length <= longestCaption &&
      !/[。!?;:,]/u.test(text) &&
      (isBesideFigure(view) || (isPage && isLast && isBelowMeta(taken, index)))
    ) {
      roles.push({ blockIndex: index, kind: 'caption', confidence: 0.75, reason: 'short-line-above-body' });
    }
  }
  return { roles, headings };
}

function isBelowMeta(taken: ReadonlyMap<number, LineRole>, index: number): boolean {
  const kind = taken.get(index - 1)?.kind;
  return kind === 'meta' || kind === 'byline';
}

function isRightBelowTitle(taken: ReadonlyMap<number, LineRole>, index: number): boolean {
  return taken.get(index - 1)?.kind === 'title';
}
