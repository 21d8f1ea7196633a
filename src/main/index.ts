import { app, BrowserWindow, dialog } from 'electron';
import * as v from 'valibot';
import { locateAppFiles } from './app/app-files.ts';
import { createBugReports } from './app/bug-reports.ts';
import type { Dialogs } from './app/dialogs.ts';
import { runExport } from './app/export-run.ts';
import { createFileQueue } from './app/file-queue.ts';
import { parseLaunchArguments } from './app/launch-arguments.ts';
import { stayOffline } from './app/lock-down.ts';
import { startApp } from './app/start-app.ts';
import { declareAppScheme } from './protocol/serve-app.ts';

// Count before `ready` only.
declareAppScheme();
stayOffline();

const launch = parseLaunchArguments(process.argv, {
  hasAppPath: process.defaultApp === true,
  workingFolder: process.cwd(),
});
const files = locateAppFiles();
const queue = createFileQueue();
let dialogs: Dialogs | null = null;

const bugs = createBugReports({
  logFile: files.logFile,
  now: () => new Date(),
  async show(message) {
    if (launch.smokeOutput !== null || launch.exportJob !== null) app.exit(1);
    else if (dialogs === null) dialog.showErrorBox(app.getName(), message);
    else await dialogs.reportBug(message);
  },
});
process.on('uncaughtException', bugs.report);
process.on('unhandledRejection', bugs.report);

/** What a second start tells the first: its files, as absolute paths. */
const secondStartSchema = v.object({ files: v.array(v.string()) });

const { exportJob } = launch;
if (exportJob !== null) {
  // The windows that print come and go.
  app.on('window-all-closed', () => {});
  app
    .whenReady()
    .then(() => runExport(exportJob, files.workerFile, bugs.log))
    .then(() => app.exit(0))
    .catch(bugs.report);
} else if (app.requestSingleInstanceLock({ files: launch.files })) {
  queue.open(launch.files);
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = v.safeParse(secondStartSchema, data);
    if (parsed.success) queue.open(parsed.output.files);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    queue.open([path]);
  });
  app
    .whenReady()
    .then(() =>
      startApp({
        launch,
        files,
        queue,
        bugs,
        onDialogs: (ready) => {
          dialogs = ready;
        },
      }),
    )
    .catch(bugs.report);
} else {
  app.quit();
}
