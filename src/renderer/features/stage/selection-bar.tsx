import { Pencil, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '../../../core/model/deck/deck.ts';
import { restoreWording } from '../../app/store/edits.ts';
import { originOf } from '../../app/store/origin.ts';
import { useSession } from '../../app/store/session.ts';
import { smallIconSize } from '../../ui/icons.ts';
import { ProvenanceTag } from '../../ui/provenance-tag.tsx';
import type { TextBox } from './text-boxes.ts';

interface SelectionBarProps {
  readonly slide: Slide;
  readonly box: TextBox;
  /** Of the selected words, in pixels of the screen from the slide's corner. */
  readonly anchor: { readonly left: number; readonly top: number; readonly bottom: number };
  readonly slideSize: { readonly width: number; readonly height: number };
}

const barHeightPx = 34;

/** Below the selected words: where they come from, and the ways to change them. */
export function SelectionBar({ slide, box, anchor, slideSize }: SelectionBarProps) {
  const { t } = useTranslation();
  const paragraph = slide.slots.find(({ id }) => id === box.slotId)?.paragraphs[box.paragraphIndex];
  if (paragraph === undefined) return null;
  const origin = originOf(paragraph);
  const isAbove = anchor.bottom + barHeightPx + 10 > slideSize.height + 24;
  return (
    <div
      className="selection-bar"
      style={{
        left: Math.max(0, Math.min(anchor.left - 5, slideSize.width - 220)),
        top: isAbove ? anchor.top - barHeightPx - 12 : anchor.bottom + 12,
      }}
    >
      <ProvenanceTag origin={origin} label={t(`ui.origin.${origin}`)} />
      {paragraph.planned !== undefined && (
        <button
          type="button"
          className="selection-action"
          onClick={() => restoreWording(slide.id, box.slotId, box.paragraphIndex)}
        >
          <RotateCcw {...smallIconSize} />
          {t('ui.stage.restore')}
        </button>
      )}
      <button
        type="button"
        className="selection-action"
        onClick={() => useSession.setState({ isEditing: true })}
      >
        <Pencil {...smallIconSize} />
        {t('ui.stage.edit')}
      </button>
    </div>
  );
}
