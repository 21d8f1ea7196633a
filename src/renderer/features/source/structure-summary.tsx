import { useTranslation } from 'react-i18next';
import type { Outline, Section } from '../../../core/model/outline/outline.ts';
import { useSession } from '../../app/store/session.ts';
import { cancelCorrections } from '../../app/store/structure.ts';
import { unsureBelow } from './block-menu.tsx';

interface StructureSummaryProps {
  readonly outline: Outline;
  readonly areDroppedShown: boolean;
  readonly onToggleDropped: () => void;
  readonly onNextUnsure: () => void;
}

/** How many headings were found, how many lines are left out, and how many are unsure. */
export function StructureSummary(props: StructureSummaryProps) {
  const { t } = useTranslation();
  const correcting = useSession((state) => state.correcting);
  const { areDroppedShown } = props;
  const { blocks, root } = props.outline;
  const headings = countHeadings(root);
  const dropped = blocks.filter(({ kind }) => kind === 'furniture').length;
  const unsure = blocks.filter(({ confidence }) => confidence < unsureBelow).length;
  if (correcting?.isShown === true) {
    return (
      <div className="structure-summary" role="status">
        <span>{t('ui.structure.working')}</span>
        <progress aria-label={t('ui.structure.working')} max={correcting.total} value={correcting.done} />
        <button type="button" className="structure-link structure-cancel" onClick={cancelCorrections}>
          {t('dialog.cancel')}
        </button>
      </div>
    );
  }
  return (
    <section className="structure-summary" aria-label={t('ui.structure.title')}>
      <span>{t('ui.structure.headings', { count: headings })}</span>
      {dropped > 0 && (
        <button
          type="button"
          className="structure-link"
          aria-pressed={areDroppedShown}
          title={t(areDroppedShown ? 'ui.structure.hideDropped' : 'ui.structure.showDropped')}
          onClick={props.onToggleDropped}
        >
          {t('ui.structure.dropped', { count: dropped })}
        </button>
      )}
      {unsure > 0 && (
        <button
          type="button"
          className="structure-link structure-doubt"
          title={t('ui.structure.nextUnsure')}
          onClick={props.onNextUnsure}
        >
          {t('ui.structure.unsureCount', { count: unsure })}
        </button>
      )}
    </section>
  );
}

/** Those that lead their paragraph are headings too. */
function countHeadings({ children }: Section): number {
  return children.reduce((count, section) => count + 1 + countHeadings(section), 0);
}
