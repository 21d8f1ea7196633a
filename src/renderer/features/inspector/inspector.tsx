import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/store/session.ts';
import { FitSection } from './fit-section.tsx';
import { LayoutSection } from './layout-section.tsx';
import { OriginsSection } from './origins-section.tsx';
import { SelectedTextSection } from './selected-text-section.tsx';
import './inspector.css';

/** What there is to know and to choose about the slide on the stage. */
export function Inspector() {
  const { t } = useTranslation();
  const document = useSession((state) => state.document);
  const selection = useSession((state) => state.selection);
  const slide = document?.deck.slides.find(({ id }) => id === selection?.slideId);
  if (document === null || selection === null || slide === undefined) return null;
  const { target } = selection;
  const paragraph = slide.slots.find(({ id }) => id === target?.slotId)?.paragraphs[
    target?.paragraphIndex ?? 0
  ];
  return (
    <section className="inspector" aria-label={t('ui.inspector.label')} data-pane="inspector">
      <LayoutSection deck={document.deck} slide={slide} />
      {target !== null && paragraph !== undefined && (
        <SelectedTextSection document={document} slide={slide} target={target} paragraph={paragraph} />
      )}
      <OriginsSection document={document} slide={slide} part={selection.part} target={target} />
      <FitSection deck={document.deck} slide={slide} />
    </section>
  );
}
