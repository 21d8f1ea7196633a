import { useSortable } from '@dnd-kit/sortable';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../core/model/deck/deck.ts';
import { SlidePicture } from '../../app/slide/slide-picture.tsx';
import { markupOf } from '../../app/store/scene.ts';
import { selectSlide } from '../../app/store/session.ts';
import { smallIconSize } from '../../ui/icons.ts';
import type { SlideRow } from './slide-rows.ts';

interface SlideThumbProps {
  readonly id: string;
  readonly row: Extract<SlideRow, { type: 'page' }>;
  readonly deck: Deck;
  readonly widthPx: number;
  readonly isSelected: boolean;
  readonly pageCount: number;
  /** Faults that the checks found on the slide. */
  readonly faultCount: number;
}

/** A page in the list: its number and its picture; dragged, it moves the slide. */
export function SlideThumb({ id, row, deck, widthPx, isSelected, pageCount, faultCount }: SlideThumbProps) {
  const { t } = useTranslation();
  const { setNodeRef, listeners, transform, isDragging, isOver, activeIndex, index } = useSortable({
    id: row.key,
  });
  const slide = deck.slides.find((each) => each.id === row.slideId);
  const markup = slide === undefined ? null : markupOf(deck, slide, row.sceneIndex, 'thumb');
  const page = row.sceneIndex + 1;
  const landing = isOver && activeIndex !== index ? (activeIndex > index ? 'above' : 'below') : null;
  return (
    <div
      ref={setNodeRef}
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={page}
      aria-setsize={pageCount}
      className={[
        'slide-thumb',
        isDragging ? 'slide-thumb-dragged' : '',
        landing === null ? '' : `slide-thumb-landing-${landing}`,
      ].join(' ')}
      style={isDragging && transform !== null ? { transform: `translateY(${transform.y}px)` } : undefined}
      tabIndex={-1}
      // The list keeps the keyboard, and names its active option.
      onFocus={(event) => event.currentTarget.closest<HTMLElement>('[role="listbox"]')?.focus()}
      onPointerDown={(event) => {
        if (event.button === 0) selectSlide(row.slideId, row.part);
        listeners?.onPointerDown?.(event);
      }}
    >
      <span className="visually-hidden">
        {t('ui.slides.page', { page, title: row.title })}
        {faultCount > 0 && t('ui.slides.faults', { count: faultCount })}
      </span>
      <span className="slide-thumb-number" aria-hidden="true">
        {page}
        {faultCount > 0 && <TriangleAlert {...smallIconSize} className="slide-thumb-fault" />}
      </span>
      <span className="slide-thumb-frame">
        {markup !== null && <SlidePicture markup={markup} widthPx={widthPx} aspect={deck.aspect} />}
      </span>
    </div>
  );
}
