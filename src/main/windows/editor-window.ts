import { BrowserWindow, screen } from 'electron';
import type { Appearance } from '../../shared/ipc/bridge.ts';
import { safePreferences } from '../app/lock-down.ts';
import { appOrigin } from '../protocol/app-url.ts';
import type { BoundsStore } from '../storage/bounds-store.ts';
import { appIcon } from './app-icon.ts';
import { defaultSize, minimumSize, placeWindow } from './placement.ts';

/** Behind the page until it is drawn, and at the edges while the window is resized. */
const backgrounds: Readonly<Record<Appearance, string>> = { light: '#f5f6f7', dark: '#1d2025' };

export function backgroundFor(appearance: Appearance): string {
  return backgrounds[appearance];
}

interface EditorWindowOptions {
  readonly preloadFile: string;
  readonly appearance: Appearance;
  readonly bounds: BoundsStore;
  /** The page has exactly the default size, on every display: for pictures of it. */
  readonly isForCapture: boolean;
}

/** The editor window, hidden until its page is drawn; remembers its place when it closes. */
export function createEditorWindow(options: EditorWindowOptions): BrowserWindow {
  const { preloadFile, appearance, bounds, isForCapture } = options;
  const window = new BrowserWindow({
    ...(isForCapture
      ? { ...defaultSize, useContentSize: true }
      : { ...placeOnDisplays(bounds), minWidth: minimumSize.width, minHeight: minimumSize.height }),
    show: false,
    icon: appIcon(),
    backgroundColor: backgroundFor(appearance),
    webPreferences: safePreferences(preloadFile),
  });
  if (!isForCapture && bounds.remembered?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Its title follows the document, not the page.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    if (!isForCapture) {
      void bounds.remember({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
    }
  });
  return window;
}

export function loadEditor(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${appOrigin}/index.html`);
}

function placeOnDisplays({ remembered }: BoundsStore) {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return placeWindow(
    remembered?.bounds ?? null,
    [primary, ...others].map(({ workArea }) => workArea),
  );
}
