import { BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { ShowStart } from '../../shared/ipc/bridge.ts';
import { safePreferences } from '../app/lock-down.ts';
import { appOrigin } from '../protocol/app-url.ts';
import { appIcon } from './app-icon.ts';
import { chooseShowDisplay, type DisplayPlace } from './placement.ts';

export interface Show {
  /** Resolves when the audience window is on screen. A show that runs is replaced. */
  start(content: ShowStart): Promise<void>;
  end(): void;
  /** Null when there is no show. */
  readonly content: ShowStart | null;
  moveTo(slideIndex: number): void;
  isAudience(contentsId: number): boolean;
}

interface ShowPorts {
  readonly preloadFile: string;
  readonly editor: () => BrowserWindow | null;
  readonly title: () => string;
  readonly onEnded: (slideIndex: number) => void;
}

interface RunningShow {
  readonly window: BrowserWindow;
  readonly blockerId: number;
  readonly displayId: number;
  content: ShowStart;
}

/** The slide show in its own window: full-screen, black around the slide, the screen kept awake. */
export function createShow({ preloadFile, editor, title, onEnded }: ShowPorts): Show {
  let running: RunningShow | null = null;

  function end(): void {
    if (running === null) return;
    const { window, blockerId, content } = running;
    running = null;
    powerSaveBlocker.stop(blockerId);
    if (!window.isDestroyed()) window.destroy();
    const editorWindow = editor();
    if (editorWindow !== null) editorWindow.focus();
    onEnded(content.slideIndex);
  }

  function editorDisplayId(): number {
    const window = editor();
    return (window === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(window.getBounds())).id;
  }

  /** A display was unplugged: what the system does with its windows is not what a speaker wants. */
  function leaveDisplay(removedId: number): void {
    if (running === null || running.displayId !== removedId) return;
    const target = chooseShowDisplay(screen.getAllDisplays(), editorDisplayId());
    if (target === null) {
      end();
      return;
    }
    running = { ...running, displayId: target.id };
    fill(running.window, target);
    running.window.focus();
  }

  screen.on('display-removed', (_event, removed) => leaveDisplay(removed.id));

  return {
    get content() {
      return running?.content ?? null;
    },
    end,
    moveTo(slideIndex) {
      if (running !== null) running.content = { ...running.content, slideIndex };
    },
    isAudience: (contentsId) => running?.window.webContents.id === contentsId,
    async start(content) {
      end();
      const target = chooseShowDisplay(screen.getAllDisplays(), editorDisplayId());
      if (target === null) return;
      const window = new BrowserWindow({
        ...target.bounds,
        show: false,
        frame: false,
        fullscreenable: true,
        backgroundColor: '#000000',
        title: title(),
        icon: appIcon(),
        webPreferences: safePreferences(preloadFile),
      });
      window.removeMenu();
      running = {
        window,
        blockerId: powerSaveBlocker.start('prevent-display-sleep'),
        displayId: target.id,
        content,
      };
      const isOurs = (): boolean => running?.window === window;
      window.on('closed', () => {
        if (isOurs()) end();
      });
      window.webContents.on('render-process-gone', () => {
        if (isOurs()) end();
      });
      // A way out that works whatever the page does.
      window.webContents.on('before-input-event', (event, input) => {
        if (input.type !== 'keyDown' || input.key !== 'Escape' || !isOurs()) return;
        event.preventDefault();
        end();
      });
      window.once('ready-to-show', () => {
        fill(window, target);
        window.show();
        window.focus();
      });
      try {
        await window.loadURL(`${appOrigin}/audience.html`);
      } catch (error) {
        // Ended while it was loading: that is no failure.
        if (isOurs()) {
          end();
          throw error;
        }
      }
    },
  };
}

function fill(window: BrowserWindow, { bounds }: DisplayPlace): void {
  window.setFullScreen(false);
  window.setBounds(bounds);
  window.setFullScreen(true);
}
