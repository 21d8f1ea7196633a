import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck, Slide } from '../../../core/model/deck/deck.ts';
import type { SceneNode } from '../../../core/model/scene/scene-node.ts';
import { textBlocksOf } from '../../../core/model/scene/scene-text.ts';
import { useCheckReport } from '../../app/store/check.ts';
import { sceneOf } from '../../app/store/scene.ts';
import { smallIconSize } from '../../ui/icons.ts';

/** Whether the words have room, and what was done where they had not. */
export function FitSection({ deck, slide }: { readonly deck: Deck; readonly slide: Slide }) {
  const { t } = useTranslation();
  const report = useCheckReport();
  const scene = sceneOf(deck);
  const notices = scene.diagnostics.filter(({ slideId }) => slideId === slide.id);
  const findings = report?.fit?.findings.filter(({ slideId }) => slideId === slide.id).length ?? 0;
  const { letterCount, smallestPt } = useMemo(() => {
    const pages = scene.value.slides.filter(({ slideId }) => slideId === slide.id);
    return measure(pages.flatMap(({ nodes }) => nodes));
  }, [scene, slide]);
  return (
    <div className="inspector-section">
      <h3>
        {t('ui.inspector.fit')}
        <span className={`fit-state ${findings === 0 ? 'fit-fine' : 'fit-wrong'}`}>
          {findings === 0 ? <CircleCheck {...smallIconSize} /> : <CircleAlert {...smallIconSize} />}
          {findings === 0 ? t('ui.inspector.fits') : t('ui.inspector.overflows', { count: findings })}
        </span>
      </h3>
      <dl className="facts">
        <dt>{t('ui.inspector.letters')}</dt>
        <dd>{letterCount}</dd>
        {letterCount > 0 && (
          <>
            <dt>{t('ui.inspector.smallest')}</dt>
            <dd>{t('ui.inspector.points', { size: Math.round(smallestPt * 10) / 10 })}</dd>
          </>
        )}
      </dl>
      {notices.map(({ code, params }) => (
        <p key={code} className="notice">
          <Info {...smallIconSize} />
          {t(`diagnostic.${code}`, { ...params })}
        </p>
      ))}
    </div>
  );
}

/** Of the slide's own words; page number and footer aside. */
function measure(nodes: readonly SceneNode[]): { readonly letterCount: number; readonly smallestPt: number } {
  let letterCount = 0;
  let smallestPt = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const cells = textBlocksOf(node);
    for (const cell of cells) {
      if (cell.slotId === null && !cell.lines.some((line) => line.slotId !== undefined)) continue;
      for (const run of cell.lines.flatMap((line) => line.runs)) {
        letterCount += run.text.replace(/\s/gu, '').length;
        smallestPt = Math.min(smallestPt, run.style.sizePt);
      }
    }
  }
  return { letterCount, smallestPt: Number.isFinite(smallestPt) ? smallestPt : 0 };
}
