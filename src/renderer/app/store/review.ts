import { useMemo } from 'react';
import { type Finding, leftOutFinding, listFindings } from '../../../core/check/findings.ts';
import { isFinding } from '../../../core/check/ledger.ts';
import { reportOf, useCheckedDocument } from './check.ts';
import { projectOf } from './documents.ts';
import { partOf } from './links.ts';
import { sceneOf } from './scene.ts';
import { getSession, type OpenDocument, useSession } from './session.ts';

/** What the checks found in the open document. */
export interface Review {
  readonly pending: readonly Finding[];
  readonly ignored: readonly Finding[];
  /** What stands around the text and is left out: no faults, and listed all the same. */
  readonly around: readonly Finding[];
}

const noReview: Review = { pending: [], ignored: [], around: [] };
const found = new WeakMap<
  object,
  { readonly all: readonly Finding[]; readonly around: readonly Finding[] }
>();

function findingsOf(document: OpenDocument) {
  const report = reportOf(document);
  const known = found.get(report);
  if (known !== undefined) return known;
  const around = report.ledger.leftOut.filter((piece) => !isFinding(piece));
  const made = {
    all: listFindings(projectOf(document), report),
    around: around.map((piece) => leftOutFinding(piece, false)),
  };
  found.set(report, made);
  return made;
}

/** The findings as they are now, for what is done next. */
export function currentReview(): Review {
  const { document, review } = getSession();
  return document === null ? noReview : reviewOf(document, review.ignored);
}

function reviewOf(document: OpenDocument, ignoredIds: ReadonlySet<string>): Review {
  const { all, around } = findingsOf(document);
  return {
    pending: all.filter(({ id }) => !ignoredIds.has(id)),
    ignored: all.filter(({ id }) => ignoredIds.has(id)),
    around,
  };
}

/** The findings of the open document; they follow an edit once there is time. */
export function useReview(): Review {
  const document = useCheckedDocument();
  const ignored = useSession((state) => state.review.ignored);
  return useMemo(() => (document === null ? noReview : reviewOf(document, ignored)), [document, ignored]);
}

/** Faults on each slide that has any. */
export function useFaultCounts(): ReadonlyMap<string, number> {
  const { pending } = useReview();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { slideId, isFault } of pending) {
      if (slideId !== null && isFault) counts.set(slideId, (counts.get(slideId) ?? 0) + 1);
    }
    return counts;
  }, [pending]);
}

/** Opens the panel, at a finding or at the first. */
export function openReview(finding: Finding | null = currentReview().pending[0] ?? null): void {
  useSession.setState(({ panes }) => ({ panes: { ...panes, inspector: true }, sidePanel: 'review' }));
  if (finding !== null) goToFinding(finding);
}

export function closeReview(): void {
  useSession.setState({ sidePanel: 'inspector' });
}

/** F7 and Shift+F7: opens the panel, or goes to the finding after or before the current one. */
export function stepReview(by: 1 | -1): void {
  const { panes, sidePanel, review } = getSession();
  const { pending } = currentReview();
  const at = pending.findIndex(({ id }) => id === review.currentId);
  const isOpen = panes.inspector && sidePanel === 'review';
  if (!isOpen || at < 0) openReview(by === 1 ? pending[0] : pending.at(-1));
  else openReview(pending[(at + by + pending.length) % pending.length]);
}

/** Makes a finding the current one, and shows its place on the slide and in the source. */
export function goToFinding(finding: Finding): void {
  const { document, review } = getSession();
  if (document === null) return;
  const { slideId, slotId, paragraphIndex, spans } = finding;
  const slide = document.deck.slides.find(({ id }) => id === slideId);
  const paragraphs = slide?.slots.find(({ id }) => id === slotId)?.paragraphs ?? [];
  const target =
    slotId === null || paragraphs[paragraphIndex ?? 0] === undefined
      ? null
      : { slotId, paragraphIndex: paragraphIndex ?? 0 };
  useSession.setState({
    review: { ...review, currentId: finding.id },
    link: spans.length > 0 ? { spans, origin: 'slide' } : null,
    isEditing: false,
    ...(slide === undefined
      ? {}
      : {
          selection: {
            slideId: slide.id,
            part: target === null ? 0 : partOf(document.deck, slide.id, target),
            target,
          },
        }),
  });
}

/** Whatever was current is settled: the one that has taken its place is next. */
export function goToPlace(index: number): void {
  const { pending } = currentReview();
  const next = pending[Math.min(index, pending.length - 1)];
  if (next !== undefined) goToFinding(next);
  else useSession.setState(({ review }) => ({ review: { ...review, currentId: null } }));
}

export function setIgnored(finding: Finding, isIgnored: boolean): void {
  const { review } = getSession();
  const at = currentReview().pending.findIndex(({ id }) => id === finding.id);
  const ignored = new Set(review.ignored);
  if (isIgnored) ignored.add(finding.id);
  else ignored.delete(finding.id);
  useSession.setState({ review: { ...review, ignored } });
  if (isIgnored) goToPlace(Math.max(0, at));
}

/** Page of a slide as people count, from 1; 0 for no slide. */
export function pageOfSlide({ deck }: OpenDocument, slideId: string | null): number {
  return sceneOf(deck).value.slides.findIndex((page) => page.slideId === slideId) + 1;
}
