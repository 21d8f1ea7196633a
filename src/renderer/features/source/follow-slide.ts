import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Slide } from '../../../core/model/deck/deck.ts';
import type { ClassifiedBlock } from '../../../core/model/outline/outline.ts';
import { blockAt } from './block-uses.ts';
import { isInView, scrollIntoView } from './scroll-into-view.ts';

interface FollowedSlide {
  readonly blocks: readonly ClassifiedBlock[];
  readonly slide: Slide | undefined;
  /** False while words of the source are lit up: they are brought into view instead. */
  readonly isFollowing: boolean;
  readonly rows: Virtualizer<HTMLElement, Element>;
}

/** Brings what a slide shows into view when the slide is selected, unless some of it stands in view already. */
export function useFollowedSlide({ blocks, slide, isFollowing, rows }: FollowedSlide): void {
  const followedId = useRef<string>(null);
  useEffect(() => {
    if (slide === undefined || slide.id === followedId.current) return;
    followedId.current = slide.id;
    const scroller = rows.scrollElement;
    if (!isFollowing || scroller === null) return;
    // Whoever works in the pane chose what it shows.
    if (scroller.contains(document.activeElement)) return;
    const offsets = shownOffsets(slide);
    const index = blockAt(blocks, offsets[0] ?? -1);
    if (index === null) return;
    if (offsets.some((offset) => isInView(scroller, pieceAt(scroller, offset)))) return;
    scrollIntoView(
      scroller,
      () => pieceAt(scroller, offsets[0] ?? -1),
      () => rows.scrollToIndex(index, { align: 'start' }),
    );
  }, [blocks, slide, isFollowing, rows]);
}

/** Where the words that a slide shows stand in the source, in order: of its body, or of the title where it has no more. */
export function shownOffsets({ slots }: Slide): readonly number[] {
  const startsIn = (chosen: Slide['slots']) =>
    chosen
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
      .flatMap(({ prov }) => (prov.type === 'source' ? [prov.start] : []))
      .sort((a, b) => a - b);
  const body = startsIn(slots.filter(({ role }) => role !== 'title'));
  return body.length > 0 ? body : startsIn(slots);
}

/** The element that holds the character at an offset; null where it is not drawn. */
function pieceAt(scroller: HTMLElement, offset: number): Element | null {
  const pieces = [...scroller.querySelectorAll<HTMLElement>('[data-offset]')];
  const covers = ({ dataset, textContent }: HTMLElement) => {
    const start = Number(dataset.offset);
    return start <= offset && offset < start + textContent.length;
  };
  return pieces.find(covers) ?? null;
}
