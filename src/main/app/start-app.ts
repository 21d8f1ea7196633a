/// <reference path="../../core/language/raw-imports.d.ts" />
import { app, type BrowserWindow, ipcMain, nativeTheme } from 'electron';
import type { SettingChoices, Settings, TigangEvents, WindowState } from '../../shared/ipc/bridge.ts';
import { eventChannels } from '../../shared/ipc/channels.ts';
import { defaultReadingLimits, type ReadingLimits } from '../../shared/reading-limits.ts';
import { receiveGivenFiles, registerCalls, type WindowRole } from '../calls/register-calls.ts';
import { createConversionLane } from '../conversion/conversion-lane.ts';
import { workerForker } from '../conversion/fork-worker.ts';
import { createPagePrinter } from '../conversion/print-pages.ts';
import { createAppWindowHandlers } from '../handlers/app-window.ts';
import { createDocumentHandlers } from '../handlers/documents.ts';
import { createExportHandlers, exportProject } from '../handlers/exports.ts';
import { createOwnThemeHandlers } from '../handlers/own-themes.ts';
import { createProjectHandlers } from '../handlers/projects.ts';
import { createRecentHandlers } from '../handlers/recent.ts';
import { createRecoveryHandlers } from '../handlers/recovery.ts';
import { createSettingsHandlers } from '../handlers/settings.ts';
import { createShowHandlers } from '../handlers/show.ts';
import { createStructureHandlers } from '../handlers/structure.ts';
import { createAppMenu } from '../menu/app-menu.ts';
import { serveApp } from '../protocol/serve-app.ts';
import { openBounds } from '../storage/bounds-store.ts';
import { createFileVersions } from '../storage/file-versions.ts';
import { openOwnThemes } from '../storage/own-theme-store.ts';
import { openRecentFiles } from '../storage/recent-store.ts';
import { openRecovery } from '../storage/recovery-store.ts';
import { openSettings } from '../storage/settings-store.ts';
import { backgroundFor, createEditorWindow, loadEditor } from '../windows/editor-window.ts';
import { createShow } from '../windows/show-window.ts';
import type { AppFiles } from './app-files.ts';
import type { BugReports } from './bug-reports.ts';
import { createClosing } from './closing.ts';
import { watchForCrashes } from './crash-watch.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import type { FileQueue } from './file-queue.ts';
import type { LaunchArguments } from './launch-arguments.ts';
import { lockDown } from './lock-down.ts';
import { createSessionPaths } from './session-paths.ts';
import { createSmokeRun } from './smoke-run.ts';
import { systemPreferences } from './system-preferences.ts';
import { errorText, type Translate, translateTo } from './texts.ts';

const exportTimeoutSeconds = 300;
/** Exports hold all pictures of a deck, at their sizes. */
const exportMemoryMiB = 3072;
const idleSeconds = 60;
const smokeTimeoutSeconds = 150;

const startPage: WindowState = { name: null, path: null, isDirty: false, canUndo: false, canRedo: false };

interface StartPorts {
  readonly launch: LaunchArguments;
  readonly files: AppFiles;
  readonly queue: FileQueue;
  readonly bugs: BugReports;
  /** From now on bugs can be shown in a dialog. */
  readonly onDialogs: (dialogs: Dialogs) => void;
}

/** Puts the parts of the main process together and opens the editor window. After `ready`. */
export async function startApp({ launch, files, queue, bugs, onDialogs }: StartPorts): Promise<void> {
  lockDown();
  serveApp(files.rendererFolder);

  const [settings, recent, recovery, bounds, ownThemes] = await Promise.all([
    openSettings(files.settingsFile, systemPreferences, bugs.log),
    openRecentFiles(files.recentFile, () => rebuildMenu(), bugs.log),
    openRecovery(files.recoveryFolder, bugs.log),
    openBounds(files.boundsFile, bugs.log),
    openOwnThemes(files.ownThemesFile, bugs.log),
  ]);
  nativeTheme.themeSource = settings.get().appearance;

  let editor: BrowserWindow | null = null;
  let state = startPage;
  const now = (): Date => new Date();
  const translate = (): Translate => translateTo(settings.get().resolvedLanguage);
  const send = <Event extends keyof TigangEvents>(event: Event, value: TigangEvents[Event]): void =>
    editor?.webContents.send(eventChannels[event], value);

  const dialogs = createDialogs({ window: () => editor, translate });
  onDialogs(dialogs);
  const paths = createSessionPaths();
  const versions = createFileVersions();
  const fork = workerForker(files.workerFile);
  const laneOf = (limits: ReadingLimits) =>
    createConversionLane({
      fork,
      timeoutSeconds: limits.seconds,
      memoryMiB: limits.memoryMiB,
      idleSeconds,
      onBug: bugs.log,
    });
  const openLane = laneOf(defaultReadingLimits);
  const exportLane = laneOf({ seconds: exportTimeoutSeconds, memoryMiB: exportMemoryMiB });
  const printer = createPagePrinter({ timeoutSeconds: exportTimeoutSeconds });
  const show = createShow({
    preloadFile: files.preloadFile,
    editor: () => editor,
    title: () => state.name ?? translate()('dialog.appName'),
    onEnded: (slideIndex) => send('showEnded', slideIndex),
  });
  const menu = createAppMenu(startPage);

  function rebuildMenu(): void {
    recent
      .list()
      .then((listed) =>
        menu.rebuild({
          translate: translate(),
          settings: settings.get(),
          recent: listed,
          isMac: process.platform === 'darwin',
          actions: {
            run: (command) => send('command', command),
            openPath: (path) => queue.open([path]),
            clearRecent: () => void recent.clear(),
            choose: (patch) => void changeSettings(patch),
            showAbout: () => void dialogs.showAbout(),
          },
        }),
      )
      .catch(bugs.report);
  }

  function followWindow(next: WindowState): void {
    state = next;
    menu.follow(next);
    if (editor === null) return;
    const appName = translate()('dialog.appName');
    editor.setTitle(next.name === null ? appName : `${next.isDirty ? '*' : ''}${next.name} - ${appName}`);
    editor.setDocumentEdited(next.isDirty);
    editor.setRepresentedFilename(next.path ?? '');
  }

  function announceSettings(): Settings {
    const current = settings.get();
    editor?.setBackgroundColor(backgroundFor(current.resolvedAppearance));
    send('settings', current);
    return current;
  }

  async function changeSettings(patch: Partial<SettingChoices>): Promise<Settings> {
    await settings.set(patch);
    nativeTheme.themeSource = settings.get().appearance;
    rebuildMenu();
    followWindow(state);
    return announceSettings();
  }

  const closing = createClosing({
    state: () => state,
    askToClose: () => dialogs.askToClose(state.name ?? translate()('dialog.untitled')),
    requestSave: () => send('closeRequested', null),
    dropDraft: () => recovery.end(),
    closeWindow: () => editor?.close(),
    quit: () => app.quit(),
  });
  const smoke =
    launch.smokeOutput === null
      ? null
      : createSmokeRun({
          outputFolder: launch.smokeOutput,
          timeoutSeconds: smokeTimeoutSeconds,
          window: () => editor,
          exportTo: (request) => exportProject(request, exportLane, printer, () => {}),
          errorText: (error) => errorText(translate(), error),
          exit: (status) => app.exit(status),
        });

  const roleOf = (contentsId: number): WindowRole | null => {
    if (editor?.webContents.id === contentsId) return 'editor';
    return show.isAudience(contentsId) ? 'audience' : null;
  };
  registerCalls(
    {
      documents: createDocumentHandlers({
        dialogs,
        lane: openLane,
        paths,
        versions,
        recent,
        translate,
        now,
        loadSample: async () =>
          (await import('../../../resources/samples/f00-jiaxing-article.txt?raw')).default,
        onProgress: (done, total) => send('progress', { work: 'open', done, total }),
        onOutcome: (outcome) => smoke?.opened(outcome),
      }),
      structure: createStructureHandlers({
        lane: openLane,
        onProgress: (done, total) => send('progress', { work: 'correct', done, total }),
      }),
      projects: createProjectHandlers({ dialogs, paths, versions, recent, now }),
      exports: createExportHandlers({
        dialogs,
        lane: exportLane,
        printer,
        paths,
        onProgress: (done, total) => send('progress', { work: 'export', done, total }),
      }),
      recent: createRecentHandlers(recent, paths),
      settings: createSettingsHandlers({ get: settings.get, change: changeSettings }),
      ownThemes: createOwnThemeHandlers(ownThemes),
      recovery: createRecoveryHandlers({ recovery, paths, now }),
      appWindow: createAppWindowHandlers({
        onDescribed: followWindow,
        onReady(view) {
          openLane.warmUp();
          if (view === 'document') smoke?.drawn();
        },
        onCloseConfirmed: closing.confirmed,
        onCloseCancelled: closing.cancelled,
      }),
      show: createShowHandlers(show, () => settings.get().resolvedLanguage),
    },
    {
      handle: (channel, listener) => ipcMain.handle(channel, listener),
      roleOf,
      onFailure: (channel, error) =>
        bugs.log(`${channel}: ${error instanceof Error ? error.stack : String(error)}`),
    },
  );

  receiveGivenFiles((path) => paths.allow('open', path), {
    on: (channel, listener) => ipcMain.on(channel, listener),
    roleOf,
  });

  const window = createEditorWindow({
    preloadFile: files.preloadFile,
    appearance: settings.get().resolvedAppearance,
    bounds,
    isForCapture: smoke !== null,
  });
  editor = window;
  window.on('close', (event) => {
    if (!closing.mayClose()) event.preventDefault();
  });
  window.on('closed', () => {
    editor = null;
    queue.disconnect();
    show.end();
    openLane.dispose();
    exportLane.dispose();
    printer.cancel();
  });
  window.webContents.on('dom-ready', () =>
    queue.connect((path) => {
      paths.allow('open', path);
      send('openRequest', path);
    }),
  );
  watchForCrashes(window, {
    dialogs,
    log: bugs.log,
    onGone() {
      queue.disconnect();
      recovery.leave();
      show.end();
      followWindow(startPage);
    },
    reload: () => loadEditor(window),
    quit: () => app.exit(1),
  });
  nativeTheme.on('updated', announceSettings);
  app.on('before-quit', closing.quitting);
  app.on('window-all-closed', () => app.quit());

  rebuildMenu();
  followWindow(startPage);
  if (launch.files.length > 0) openLane.warmUp();
  if (smoke !== null && launch.files.length === 0) {
    window.webContents.once('dom-ready', () => send('command', 'show-sample'));
  }
  await loadEditor(window);
}
