import { join } from 'node:path';
import { app } from 'electron';

/** Where the built parts of the app and its own data are. */
export interface AppFiles {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly workerFile: string;
  readonly settingsFile: string;
  readonly ownThemesFile: string;
  readonly recentFile: string;
  readonly boundsFile: string;
  readonly recoveryFolder: string;
  readonly logFile: string;
}

export function locateAppFiles(): AppFiles {
  // The code may stand in a chunk of its own; the root of the app is the one place that does not move.
  const built = join(app.getAppPath(), 'out');
  const data = app.getPath('userData');
  return {
    rendererFolder: join(built, 'renderer'),
    preloadFile: join(built, 'preload', 'index.cjs'),
    workerFile: join(built, 'main', 'conversion-worker.js'),
    settingsFile: join(data, 'settings.json'),
    ownThemesFile: join(data, 'own-themes.json'),
    recentFile: join(data, 'recent-files.json'),
    boundsFile: join(data, 'window.json'),
    recoveryFolder: join(data, 'drafts'),
    logFile: join(data, 'logs', 'tigang.log'),
  };
}
