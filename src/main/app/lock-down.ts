import { app, type Session, session, type WebContents } from 'electron';
import { isAppUrl, mayLoad } from '../protocol/app-url.ts';

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

/**
 * Before `ready`: no name and no address of another machine is ever found, whichever part of Chromium asks. The content
 * policy knows nothing of WebRTC, and `webRequest` does not see it.
 */
export function stayOffline(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', offlineWebRtc);
}

/** Without a proxy that carries UDP, which there is none of, WebRTC sends no packet but over TCP. */
const offlineWebRtc = 'disable_non_proxied_udp';

/** Windows show the app's own pages and nothing else: no other address, no new window, no permission. */
export function lockDown(): void {
  lockSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** What every session of the app is held to, also that of pages which are printed. */
export function lockSession(locked: Session): void {
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.on('will-download', (event) => event.preventDefault());
  locked.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
}

function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(offlineWebRtc);
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
