import { useTranslation } from 'react-i18next';
import type { Slide } from '../../../core/model/deck/deck.ts';
import { legibleTextOf } from '../../app/store/edits.ts';
import { selectText } from '../../app/store/links.ts';
import { originOf } from '../../app/store/origin.ts';
import type { OpenDocument, TextTarget } from '../../app/store/session.ts';

interface OriginsSectionProps {
  readonly document: OpenDocument;
  readonly slide: Slide;
  readonly part: number;
  readonly target: TextTarget | null;
}

/** Every text of the slide and where its words come from; a click selects it. */
export function OriginsSection({ document, slide, part, target }: OriginsSectionProps) {
  const { t } = useTranslation();
  const language = document.deck.language === 'zh' ? 'zh-CN' : 'en';
  return (
    <div className="inspector-section">
      <h3>{t('ui.inspector.origins')}</h3>
      <ul className="origins">
        {placedTexts(slide).map(({ key, role, paragraph, place }) => {
          const origin = originOf(paragraph);
          const isCurrent = target?.slotId === place.slotId && target.paragraphIndex === place.paragraphIndex;
          return (
            <li key={key}>
              <button
                type="button"
                className="origin"
                aria-current={isCurrent}
                onClick={() => selectText(slide.id, part, place)}
              >
                <span className="origin-role">{t(`ui.role.${role}`)}</span>
                <span className="origin-text" lang={language}>
                  {legibleTextOf(paragraph, role) || t('ui.stage.empty')}
                </span>
                <span className={`origin-kind origin-${origin}`}>{t(`ui.origin.${origin}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function placedTexts(slide: Slide) {
  return slide.slots.flatMap(({ id, role, paragraphs }) =>
    paragraphs.map((paragraph, paragraphIndex) => ({
      key: `${id} ${paragraphIndex}`,
      role,
      paragraph,
      place: { slotId: id, paragraphIndex },
    })),
  );
}
