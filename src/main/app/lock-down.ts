import { app, session, type WebContents } from 'electron';
import { isAppUrl } from '../protocol/app-url.ts';

/** The preferences of every window: no Node, a sandbox, a world of its own for the bridge, if it has one. */
export function safePreferences(preloadFile: string | null): Electron.WebPreferences {
  return {
    ...(preloadFile === null ? {} : { preload: preloadFile }),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The source is Chinese prose and quoted word for word: red waves below it only disturb.
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** Windows show the app's own pages and nothing else: no other address, no new window, no permission. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
