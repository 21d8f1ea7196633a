import type { MenuItemConstructorOptions } from 'electron';
import type { RecentFile, SettingChoices, WindowState } from '../../shared/ipc/bridge.ts';
import type { CommandId } from '../../shared/ipc/command-ids.ts';
import type { Translate } from '../app/texts.ts';

/** What the menu can set off. */
export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openPath: (path: string) => void;
  readonly clearRecent: () => void;
  readonly choose: (patch: Partial<SettingChoices>) => void;
  readonly showAbout: () => void;
}

export interface MenuContent {
  readonly translate: Translate;
  readonly settings: SettingChoices;
  readonly recent: readonly RecentFile[];
  readonly isMac: boolean;
  readonly actions: MenuActions;
}

type Needs = 'document' | 'undo' | 'redo';

interface CommandItem {
  readonly label: string;
  readonly accelerator?: string;
  /** Without it the command is always there. */
  readonly needs?: Needs;
}

/** Commands of the menu; their labels are keys below `menu.`. */
const commandItems: Readonly<Record<CommandId, CommandItem>> = {
  'new-from-text': { label: 'newFromText', accelerator: 'CmdOrCtrl+N' },
  open: { label: 'open', accelerator: 'CmdOrCtrl+O' },
  'show-sample': { label: 'showSample' },
  save: { label: 'save', accelerator: 'CmdOrCtrl+S', needs: 'document' },
  'save-as': { label: 'saveAs', accelerator: 'CmdOrCtrl+Shift+S', needs: 'document' },
  'export-pptx': { label: 'exportPptx', accelerator: 'CmdOrCtrl+E', needs: 'document' },
  'export-pdf': { label: 'exportPdf', needs: 'document' },
  'export-png': { label: 'exportPng', needs: 'document' },
  'export-html': { label: 'exportHtml', needs: 'document' },
  'export-md': { label: 'exportMarkdown', needs: 'document' },
  'export-script': { label: 'exportScript', needs: 'document' },
  'close-document': { label: 'closeDocument', accelerator: 'CmdOrCtrl+W', needs: 'document' },
  undo: { label: 'undo', accelerator: 'CmdOrCtrl+Z', needs: 'undo' },
  redo: { label: 'redo', accelerator: 'CmdOrCtrl+Y', needs: 'redo' },
  'new-slide': { label: 'newSlide', accelerator: 'CmdOrCtrl+M', needs: 'document' },
  'duplicate-slide': { label: 'duplicateSlide', accelerator: 'CmdOrCtrl+D', needs: 'document' },
  'delete-slide': { label: 'deleteSlide', needs: 'document' },
  'slide-up': { label: 'slideUp', needs: 'document' },
  'slide-down': { label: 'slideDown', needs: 'document' },
  present: { label: 'present', accelerator: 'F5', needs: 'document' },
  'present-from-current': { label: 'presentFromCurrent', accelerator: 'Shift+F5', needs: 'document' },
  'toggle-source': { label: 'toggleSource', needs: 'document' },
  'toggle-notes': { label: 'toggleNotes', needs: 'document' },
  'toggle-inspector': { label: 'toggleInspector', needs: 'document' },
  'review-next': { label: 'reviewNext', accelerator: 'F7', needs: 'document' },
  'review-previous': { label: 'reviewPrevious', accelerator: 'Shift+F7', needs: 'document' },
};

/** Whether a command of the menu can be used with what the window shows. */
export function isCommandEnabled(command: CommandId, state: WindowState): boolean {
  const { needs } = commandItems[command];
  if (needs === 'undo') return state.canUndo;
  if (needs === 'redo') return state.canRedo;
  return needs === undefined || state.name !== null;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** The menu bar; command items carry the command as id. All are enabled: `isCommandEnabled` goes over it. */
export function menuTemplate(content: MenuContent): MenuItemConstructorOptions[] {
  const { translate, actions, isMac } = content;
  const label = (key: string): string => translate(`menu.${key}`);
  const command = (id: CommandId): MenuItemConstructorOptions => {
    const { label: key, accelerator } = commandItems[id];
    return {
      id,
      label: label(key),
      ...(accelerator === undefined ? {} : { accelerator }),
      click: () => actions.run(id),
    };
  };
  const role = (
    name: NonNullable<MenuItemConstructorOptions['role']>,
    key: string,
  ): MenuItemConstructorOptions => ({ role: name, label: label(key) });
  const about: MenuItemConstructorOptions = { label: label('about'), click: actions.showAbout };

  const file: MenuItemConstructorOptions[] = [
    command('new-from-text'),
    command('open'),
    { label: label('openRecent'), submenu: recentItems(content) },
    separator,
    command('save'),
    command('save-as'),
    {
      label: label('export'),
      submenu: [
        command('export-pptx'),
        command('export-pdf'),
        command('export-png'),
        command('export-html'),
        command('export-script'),
        command('export-md'),
      ],
    },
    separator,
    command('close-document'),
    ...(isMac ? [] : [separator, role('quit', 'quit')]),
  ];
  const edit: MenuItemConstructorOptions[] = [
    command('undo'),
    command('redo'),
    // The second shortcut that people know; a menu item has only one.
    {
      ...command('redo'),
      id: 'redo-alternative',
      accelerator: 'CmdOrCtrl+Shift+Z',
      visible: false,
      acceleratorWorksWhenHidden: true,
    },
    separator,
    role('cut', 'cut'),
    role('copy', 'copy'),
    role('paste', 'paste'),
    role('delete', 'delete'),
    separator,
    role('selectAll', 'selectAll'),
  ];
  const slide = [
    command('new-slide'),
    command('duplicate-slide'),
    command('delete-slide'),
    separator,
    command('slide-up'),
    command('slide-down'),
  ];
  const view: MenuItemConstructorOptions[] = [
    command('toggle-source'),
    command('toggle-notes'),
    command('toggle-inspector'),
    separator,
    command('review-next'),
    command('review-previous'),
    separator,
    { label: label('language'), submenu: languageItems(content) },
    { label: label('appearance'), submenu: appearanceItems(content) },
    separator,
    role('zoomIn', 'zoomIn'),
    role('zoomOut', 'zoomOut'),
    role('resetZoom', 'resetZoom'),
    separator,
    role('togglefullscreen', 'fullScreen'),
  ];
  const help = [command('show-sample'), ...(isMac ? [] : [separator, about])];

  return [
    ...(isMac ? [macAppMenu(about, role, translate)] : []),
    { label: label('file'), submenu: file },
    { label: label('edit'), submenu: edit },
    { label: label('slide'), submenu: slide },
    { label: label('show'), submenu: [command('present'), command('present-from-current')] },
    { label: label('view'), submenu: view },
    ...(isMac ? [{ role: 'windowMenu' as const, label: label('window') }] : []),
    { role: 'help', label: label('help'), submenu: help },
  ];
}

function recentItems({ translate, recent, actions }: MenuContent): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: translate('menu.noRecent'), enabled: false }];
  return [
    // In a label, & marks the next letter; a file name means it.
    ...recent.map(({ name, path }) => ({
      label: name.replaceAll('&', '&&'),
      toolTip: path,
      click: () => actions.openPath(path),
    })),
    separator,
    { label: translate('menu.clearRecent'), click: actions.clearRecent },
  ];
}

function languageItems({ translate, settings, actions }: MenuContent): MenuItemConstructorOptions[] {
  const keys = { system: 'languageSystem', 'zh-CN': 'languageZh', en: 'languageEn' } as const;
  return (['system', 'zh-CN', 'en'] as const).map((language) => ({
    id: `language-${language}`,
    label: translate(`menu.${keys[language]}`),
    type: 'radio',
    checked: settings.language === language,
    click: () => actions.choose({ language }),
  }));
}

function appearanceItems({ translate, settings, actions }: MenuContent): MenuItemConstructorOptions[] {
  const keys = { system: 'appearanceSystem', light: 'appearanceLight', dark: 'appearanceDark' } as const;
  return (['system', 'light', 'dark'] as const).map((appearance) => ({
    id: `appearance-${appearance}`,
    label: translate(`menu.${keys[appearance]}`),
    type: 'radio',
    checked: settings.appearance === appearance,
    click: () => actions.choose({ appearance }),
  }));
}

function macAppMenu(
  about: MenuItemConstructorOptions,
  role: (name: NonNullable<MenuItemConstructorOptions['role']>, key: string) => MenuItemConstructorOptions,
  translate: Translate,
): MenuItemConstructorOptions {
  return {
    label: translate('dialog.appName'),
    submenu: [
      about,
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'unhide'),
      separator,
      role('quit', 'quit'),
    ],
  };
}
