import { memo } from 'react';
import type { MarkupElement } from '../../../core/write/reveal/markup.ts';
import { MarkupView } from './markup-view.tsx';
import './slide-picture.css';

/**
 * A slide at any size: drawn at 1280 px (960 at 4:3) and scaled. Only a picture; the words are read to screen
 * readers where the slide can be edited.
 */
export const SlidePicture = memo(function SlidePicture({
  markup,
  widthPx,
  aspect,
}: {
  readonly markup: MarkupElement;
  readonly widthPx: number;
  readonly aspect: '16:9' | '4:3';
}) {
  const fullWidthPx = aspect === '16:9' ? 1280 : 960;
  const scale = widthPx / fullWidthPx;
  return (
    <div className="slide-picture" aria-hidden="true" inert style={{ width: widthPx, height: 720 * scale }}>
      <div className="slide-picture-scale" style={{ transform: `scale(${scale})` }}>
        <MarkupView markup={markup} />
      </div>
    </div>
  );
});
