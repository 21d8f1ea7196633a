import {
  FilePlus2,
  Languages,
  LayoutTemplate,
  ListChecks,
  PanelLeft,
  PanelRight,
  Play,
  Redo2,
  Share,
  Undo2,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { DesignMenu } from '../../features/design/design-menu.tsx';
import { Button, ToolButton } from '../../ui/button.tsx';
import { iconSize } from '../../ui/icons.ts';
import { commands, runCommand } from '../commands/commands.ts';
import { closeReview, openReview, useReview } from '../store/review.ts';
import { useSession } from '../store/session.ts';
import { bridge } from '../window/bridge.ts';
import './toolbar.css';

/** What is done most often; everything else is in the menu. */
export function Toolbar() {
  const { t } = useTranslation();
  const canUndo = useSession(commands.undo.isEnabled);
  const canRedo = useSession(commands.redo.isEnabled);
  const panes = useSession((state) => state.panes);
  return (
    <div className="toolbar" role="toolbar" aria-label={t('ui.toolbar.label')} data-pane="toolbar">
      <ToolButton
        label={t('ui.toolbar.source')}
        icon={<PanelLeft {...iconSize} />}
        isPressed={panes.source}
        onClick={() => runCommand('toggle-source')}
      />
      <span className="toolbar-divider" />
      <ToolButton
        label={t('ui.toolbar.undo')}
        shortcut="Ctrl+Z"
        icon={<Undo2 {...iconSize} />}
        disabled={!canUndo}
        onClick={() => runCommand('undo')}
      />
      <ToolButton
        label={t('ui.toolbar.redo')}
        shortcut="Ctrl+Y"
        icon={<Redo2 {...iconSize} />}
        disabled={!canRedo}
        onClick={() => runCommand('redo')}
      />
      <span className="toolbar-divider" />
      <ToolButton
        label={t('ui.toolbar.newSlide')}
        isLabelled
        shortcut="Ctrl+M"
        icon={<FilePlus2 {...iconSize} />}
        onClick={() => runCommand('new-slide')}
      />
      <ToolButton
        label={t('ui.toolbar.layout')}
        isLabelled
        icon={<LayoutTemplate {...iconSize} />}
        onClick={showLayouts}
      />
      <DesignMenu />
      <span className="toolbar-space" />
      <LanguageMenu />
      <ReviewButton />
      <ToolButton
        label={t('ui.toolbar.inspector')}
        icon={<PanelRight {...iconSize} />}
        isPressed={panes.inspector}
        onClick={() => runCommand('toggle-inspector')}
      />
      <span className="toolbar-divider" />
      <ToolButton
        label={t('ui.toolbar.export')}
        isLabelled
        shortcut="Ctrl+E"
        icon={<Share {...iconSize} />}
        onClick={() => runCommand('export-pptx')}
      />
      <Button look="primary" className="toolbar-present" onClick={() => runCommand('present')}>
        <Play {...iconSize} />
        {t('ui.toolbar.present')}
        <kbd>F5</kbd>
      </Button>
    </div>
  );
}

/** How many findings wait, and the way to them. */
function ReviewButton() {
  const { t } = useTranslation();
  const { pending } = useReview();
  const isOpen = useSession((state) => state.panes.inspector && state.sidePanel === 'review');
  const faults = pending.filter(({ isFault }) => isFault).length;
  return (
    <ToolButton
      label={t('ui.toolbar.review', { count: pending.length })}
      isLabelled={false}
      shortcut="F7"
      icon={
        <>
          <ListChecks {...iconSize} />
          <span className="tool-button-label">{t('ui.review.title')}</span>
          {pending.length > 0 && (
            <span className={`toolbar-count${faults > 0 ? ' toolbar-count-wrong' : ''}`}>
              {pending.length}
            </span>
          )}
        </>
      }
      isPressed={isOpen}
      onClick={() => (isOpen ? closeReview() : openReview())}
    />
  );
}

/** Layouts are chosen in the inspector, where each is a picture of this slide. */
function showLayouts(): void {
  useSession.setState(({ panes }) => ({ panes: { ...panes, inspector: true } }));
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-layouts] input:checked')?.focus();
  });
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="tool-button"
          aria-label={`${t('ui.toolbar.language')} ${i18n.language === 'en' ? 'English' : '中文'}`}
        >
          <Languages {...iconSize} />
          <span className="tool-button-label">{i18n.language === 'en' ? 'English' : '中文'}</span>
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={4} align="end" collisionPadding={8}>
          <DropdownMenu.RadioGroup value={i18n.language}>
            <DropdownMenu.RadioItem
              className="menu-item"
              value="zh-CN"
              onSelect={() => void bridge.settings.set({ language: 'zh-CN' })}
            >
              <DropdownMenu.ItemIndicator className="menu-mark" />
              <span lang="zh-CN">中文</span>
            </DropdownMenu.RadioItem>
            <DropdownMenu.RadioItem
              className="menu-item"
              value="en"
              onSelect={() => void bridge.settings.set({ language: 'en' })}
            >
              <DropdownMenu.ItemIndicator className="menu-mark" />
              <span lang="en">English</span>
            </DropdownMenu.RadioItem>
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
