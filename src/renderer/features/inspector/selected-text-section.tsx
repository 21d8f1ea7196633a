import diff from 'fast-diff';
import { LocateFixed, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Paragraph, Slide, SlideSlotRole } from '../../../core/model/deck/deck.ts';
import { legibleTextOf, restoreWording } from '../../app/store/edits.ts';
import { selectText, sourceSpans } from '../../app/store/links.ts';
import { originOf } from '../../app/store/origin.ts';
import type { OpenDocument, TextTarget } from '../../app/store/session.ts';
import { useSession } from '../../app/store/session.ts';
import { Button } from '../../ui/button.tsx';
import { smallIconSize } from '../../ui/icons.ts';
import { ProvenanceTag } from '../../ui/provenance-tag.tsx';

interface SelectedTextSectionProps {
  readonly document: OpenDocument;
  readonly slide: Slide;
  readonly target: TextTarget;
  readonly paragraph: Paragraph;
}

/** The selected words: against the wording they came from, and where that stands. */
export function SelectedTextSection({ document, slide, target, paragraph }: SelectedTextSectionProps) {
  const { t } = useTranslation();
  const part = useSession((state) => state.selection?.part ?? 0);
  const origin = originOf(paragraph);
  const role = slide.slots.find(({ id }) => id === target.slotId)?.role ?? 'item';
  const spans = sourceSpans(paragraph);
  const place = placeOf(document, spans[0]?.start);
  const locate = () => selectText(slide.id, part, { ...target });
  return (
    <div className="inspector-section">
      <h3>
        {t('ui.inspector.selected')}
        <ProvenanceTag origin={origin} label={t(`ui.origin.${origin}`)} />
      </h3>
      <p className="evidence" lang={document.deck.language === 'zh' ? 'zh-CN' : 'en'}>
        <Wording paragraph={paragraph} role={role} />
      </p>
      {place !== null && (
        <dl className="facts">
          <dt>{t('ui.inspector.from')}</dt>
          <dd>{t(`ui.inspector.place.${place.kind}`, { number: place.number })}</dd>
        </dl>
      )}
      {(paragraph.planned !== undefined || spans.length > 0) && (
        <div className="inspector-actions">
          {paragraph.planned !== undefined && (
            <Button onClick={() => restoreWording(slide.id, target.slotId, target.paragraphIndex)}>
              <RotateCcw {...smallIconSize} />
              {t('ui.stage.restore')}
            </Button>
          )}
          {spans.length > 0 && (
            <Button onClick={locate}>
              <LocateFixed {...smallIconSize} />
              {t('ui.inspector.locate')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The words, with what was taken out and put in since they were planned. */
function Wording({ paragraph, role }: { readonly paragraph: Paragraph; readonly role: SlideSlotRole }) {
  const text = legibleTextOf(paragraph, role);
  if (paragraph.planned === undefined) return text;
  const planned = paragraph.planned.map((run) => run.text).join('');
  return comparedPieces(planned, text).map(({ key, change, words }) => {
    if (change === diff.DELETE) return <del key={key}>{words}</del>;
    return change === diff.INSERT ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
  });
}

function comparedPieces(before: string, after: string) {
  let offset = 0;
  return diff(before, after, undefined, true).map(([change, words]) => {
    const key = `${change} ${offset}`;
    offset += words.length;
    return { key, change, words };
  });
}

/** How people cite the place: which paragraph, or which heading. */
function placeOf(
  { outline }: OpenDocument,
  offset: number | undefined,
): { readonly kind: 'paragraph' | 'heading' | 'title' | 'front'; readonly number: number } | null {
  if (offset === undefined) return null;
  const block = outline.blocks.find(({ span }) => span.start <= offset && offset < span.end);
  if (block === undefined) return null;
  const numbered = (kinds: readonly string[]) =>
    outline.blocks.filter(({ kind }) => kinds.includes(kind)).findIndex(({ id }) => id === block.id) + 1;
  if (block.kind === 'paragraph' || block.kind === 'list-item') {
    return { kind: 'paragraph', number: numbered(['paragraph', 'list-item']) };
  }
  if (block.kind === 'heading') return { kind: 'heading', number: numbered(['heading']) };
  return { kind: block.kind === 'title' ? 'title' : 'front', number: 0 };
}
