import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { TigangError } from '../../core/errors.ts';
import type { Result } from '../../core/result.ts';
import { writeFileAtomic } from '../../files/write-file-atomic.ts';
import type { ExportedFile, ExportRequest, OpenedDocument } from '../../shared/ipc/bridge.ts';
import { safeFileName } from './file-names.ts';

export interface SmokeRun {
  opened(outcome: Result<OpenedDocument>): void;
  /** The page says that the document is drawn. */
  drawn(): void;
}

interface SmokePorts {
  readonly outputFolder: string;
  readonly timeoutSeconds: number;
  readonly window: () => BrowserWindow | null;
  readonly exportTo: (request: ExportRequest) => Promise<Result<ExportedFile>>;
  readonly errorText: (error: TigangError) => string;
  readonly exit: (status: 0 | 1) => void;
}

/**
 * The main job without a person: the document is opened in the window, photographed, exported, and the app ends.
 * Prints `screenshot: PATH` and `pptx: PATH` on stdout, or one line on stderr and exit status 1.
 */
export function createSmokeRun(ports: SmokePorts): SmokeRun {
  let document: OpenedDocument | null = null;
  let isCapturing = false;
  const timer = setTimeout(
    () => fail(`The app did not show the document within ${ports.timeoutSeconds} s.`),
    ports.timeoutSeconds * 1000,
  );

  function end(status: 0 | 1): void {
    clearTimeout(timer);
    ports.exit(status);
  }

  function fail(message: string): void {
    process.stderr.write(`${message}\n`);
    end(1);
  }

  async function makeProofs({ project, name }: OpenedDocument): Promise<void> {
    const window = ports.window();
    if (window === null) {
      fail('The window is gone.');
      return;
    }
    await mkdir(ports.outputFolder, { recursive: true });
    const screenshot = join(ports.outputFolder, 'window.png');
    const saved = await writeFileAtomic(screenshot, await photograph(window));
    if (!saved.ok) {
      fail(ports.errorText(saved.error));
      return;
    }
    const pptx = join(ports.outputFolder, `${safeFileName(name, 'deck')}.pptx`);
    const exported = await ports.exportTo({ project, format: 'pptx', path: pptx });
    if (!exported.ok) {
      fail(ports.errorText(exported.error));
      return;
    }
    process.stdout.write(`screenshot: ${screenshot}\npptx: ${pptx}\n`);
    end(0);
  }

  return {
    opened(outcome) {
      if (outcome.ok) document = outcome.value;
      else fail(ports.errorText(outcome.error));
    },
    drawn() {
      if (document === null || isCapturing) return;
      isCapturing = true;
      makeProofs(document).catch((error: unknown) =>
        fail(error instanceof Error ? error.message : String(error)),
      );
    },
  };
}

/** `capturePage` may give the frame before this one; DevTools waits for the next. */
async function photograph({ webContents }: BrowserWindow): Promise<Uint8Array> {
  // Wherever the pointer happens to be, nothing is hovered.
  webContents.sendInputEvent({ type: 'mouseLeave', x: 0, y: 0 });
  webContents.debugger.attach();
  try {
    const { data } = await webContents.debugger.sendCommand('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  } finally {
    webContents.debugger.detach();
  }
}
