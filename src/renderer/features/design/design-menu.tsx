import { Palette } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/store/session.ts';
import { iconSize } from '../../ui/icons.ts';
import { AspectChoice } from './aspect-choice.tsx';
import { BudgetChoice } from './budget-choice.tsx';
import { KindChoice } from './kind-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import './design-menu.css';

/** What the whole deck looks like, how long it is and what kind of document it tells; every choice is one step to undo. */
export function DesignMenu() {
  const { t } = useTranslation();
  const document = useSession((state) => state.document);
  if (document === null) return null;
  return (
    <Popover.Root modal={false}>
      <Popover.Trigger asChild>
        <button type="button" className="tool-button" aria-label={t('ui.toolbar.design')}>
          <Palette {...iconSize} />
          <span className="tool-button-label">{t('ui.toolbar.design')}</span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="design-menu"
          aria-label={t('ui.toolbar.design')}
          sideOffset={6}
          align="start"
          collisionPadding={8}
        >
          <ThemeChoice deck={document.deck} />
          <AspectChoice deck={document.deck} />
          <BudgetChoice document={document} />
          <KindChoice deck={document.deck} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
