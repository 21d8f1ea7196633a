import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import { readableExtensions } from '../../core/import/registry.ts';
import { extensionOf } from '../../core/write/registry.ts';
import type { ExportFormat } from '../../core/write/writer.ts';
import { appIcon } from '../windows/app-icon.ts';
import { safeFileName, withExtension } from './file-names.ts';
import type { Translate } from './texts.ts';

export type CloseAnswer = 'save' | 'discard' | 'cancel';
export type ConflictAnswer = 'overwrite' | 'save-as' | 'cancel';

/** Questions to the user, on top of the editor window, in the language of the app. */
export interface Dialogs {
  chooseDocument(): Promise<string | null>;
  chooseProjectTarget(name: string): Promise<string | null>;
  chooseExportTarget(format: ExportFormat, name: string): Promise<string | null>;
  askToClose(name: string): Promise<CloseAnswer>;
  /** The file on disk is not the one that was opened or saved last. */
  askAboutConflict(path: string): Promise<ConflictAnswer>;
  showAbout(): Promise<void>;
  /** After a second crash in a row, or when the window hangs. */
  askToReload(occasion: 'crash' | 'hang'): Promise<boolean>;
  reportBug(detail: string): Promise<void>;
}

interface DialogPorts {
  readonly window: () => BrowserWindow | null;
  /** Asked at every dialog: the language may have changed. */
  readonly translate: () => Translate;
}

const formatFilters: Readonly<Record<Exclude<ExportFormat, 'png'>, string>> = {
  pptx: 'filterPptx',
  html: 'filterHtml',
  md: 'filterMarkdown',
  pdf: 'filterPdf',
  script: 'filterScript',
};

export function createDialogs({ window, translate }: DialogPorts): Dialogs {
  let lastFolder: string | null = null;
  const text: Translate = (key, params) => translate()(`dialog.${key}`, params);

  function showMessage(options: MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> {
    const parent = window();
    // Links between words and keys would mark file names with & in them.
    const plain = { noLink: true, title: text('appName'), ...options };
    return parent === null ? dialog.showMessageBox(plain) : dialog.showMessageBox(parent, plain);
  }

  async function chooseTarget(
    title: string,
    buttonLabel: string,
    name: string,
    extension: string,
    filterName: string,
  ): Promise<string | null> {
    const fileName = withExtension(safeFileName(name, text('untitled')), extension);
    const options = {
      title,
      buttonLabel,
      defaultPath: join(lastFolder ?? app.getPath('documents'), fileName),
      filters: [{ name: filterName, extensions: [extension.slice(1)] }],
    };
    const parent = window();
    const chosen = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    if (chosen.canceled || chosen.filePath === '') return null;
    const path = withExtension(chosen.filePath, extension);
    lastFolder = dirname(path);
    // The dialog asked about the name as it was typed, and not about the one with its extension.
    const mayWrite = path === chosen.filePath || !(await isThere(path)) || (await askToReplace(path));
    return mayWrite ? path : null;
  }

  /** A folder of the deck's name in the folder that the user chooses. */
  async function choosePictureFolder(name: string): Promise<string | null> {
    const options: Electron.OpenDialogOptions = {
      title: text('picturesTitle'),
      buttonLabel: text('exportButton'),
      defaultPath: lastFolder ?? app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    };
    const parent = window();
    const chosen = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    const [folder] = chosen.filePaths;
    if (chosen.canceled || folder === undefined) return null;
    lastFolder = folder;
    const path = join(folder, safeFileName(name, text('untitled')));
    return !(await isThere(path)) || (await askToReplace(path, 'picturesDetail')) ? path : null;
  }

  async function askToReplace(path: string, detail = 'replaceDetail'): Promise<boolean> {
    const { response } = await showMessage({
      type: 'warning',
      message: text('replaceMessage', { file: basename(path) }),
      detail: text(detail),
      buttons: [text('replaceButton'), text('cancel')],
      defaultId: 1,
      cancelId: 1,
    });
    return response === 0;
  }

  return {
    async chooseDocument() {
      const documents = [...readableExtensions];
      const options: Electron.OpenDialogOptions = {
        title: text('openTitle'),
        buttonLabel: text('openButton'),
        ...(lastFolder === null ? {} : { defaultPath: lastFolder }),
        properties: ['openFile'],
        filters: [
          { name: text('filterReadable'), extensions: [...documents, 'tigang'] },
          { name: text('filterDocuments'), extensions: documents },
          { name: text('filterProjects'), extensions: ['tigang'] },
        ],
      };
      const parent = window();
      const chosen = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return null;
      lastFolder = dirname(path);
      return path;
    },
    chooseProjectTarget: (name) =>
      chooseTarget(text('saveTitle'), text('saveButton'), name, '.tigang', text('filterProjects')),
    chooseExportTarget: (format, name) =>
      format === 'png'
        ? choosePictureFolder(name)
        : chooseTarget(
            text('exportTitle'),
            text('exportButton'),
            name,
            extensionOf(format),
            text(formatFilters[format]),
          ),
    async askToClose(name) {
      const answers: readonly CloseAnswer[] = ['save', 'discard', 'cancel'];
      const { response } = await showMessage({
        type: 'warning',
        message: text('closeMessage', { name }),
        detail: text('closeDetail'),
        buttons: [text('closeSave'), text('closeDiscard'), text('cancel')],
        defaultId: 0,
        cancelId: 2,
      });
      return answers[response] ?? 'cancel';
    },
    async askAboutConflict(path) {
      const answers: readonly ConflictAnswer[] = ['overwrite', 'save-as', 'cancel'];
      const { response } = await showMessage({
        type: 'warning',
        message: text('conflictMessage', { file: basename(path) }),
        detail: text('conflictDetail'),
        buttons: [text('conflictOverwrite'), text('conflictSaveAs'), text('cancel')],
        defaultId: 1,
        cancelId: 2,
      });
      return answers[response] ?? 'cancel';
    },
    async showAbout() {
      await showMessage({
        type: 'info',
        icon: appIcon(),
        message: text('aboutMessage', { version: app.getVersion() }),
        detail: text('aboutDetail', {
          electron: process.versions.electron ?? '',
          chromium: process.versions.chrome ?? '',
        }),
        buttons: [text('ok')],
      });
    },
    async askToReload(occasion) {
      const { response } = await showMessage({
        type: 'error',
        message: text(`${occasion}Message`),
        detail: text(`${occasion}Detail`),
        buttons: [text('crashReload'), occasion === 'hang' ? text('hangWait') : text('quit')],
        defaultId: occasion === 'hang' ? 1 : 0,
        cancelId: 1,
      });
      return response === 0;
    },
    async reportBug(detail) {
      await showMessage({
        type: 'error',
        title: text('unexpectedTitle'),
        message: text('unexpectedMessage'),
        detail: text('unexpectedDetail', { detail }),
        buttons: [text('ok')],
      });
    },
  };
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
