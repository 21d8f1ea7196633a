import { BrowserWindow, type Session, session } from 'electron';
import { tigangError } from '../../core/errors.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { searchablePdf } from '../../core/write/pages/searchable-pdf.ts';
import { lockSession, safePreferences } from '../app/lock-down.ts';
import { appOrigin, appScheme } from '../protocol/app-url.ts';

/** The pages carry their style and nothing else; there is no script to run and nothing to load. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** A running print: `window` draws its page until it is done, cancelled or too slow. */
interface Printing {
  readonly window: BrowserWindow;
  readonly html: Uint8Array;
  stopped: Result<never> | null;
}

export interface PagePrinter {
  /**
   * PDF of a page of HTML without script: tagged, with an outline of its headings. A new print ends the one before
   * with `cancelled`; what takes too long ends with `conversion-timeout`. `file` is for messages.
   */
  print(html: Uint8Array, file: string): Promise<Result<Uint8Array>>;
  /**
   * A PNG of every slide of such a page, from above, one after the other; the value is their number. An error of
   * `onPicture` ends it.
   */
  photograph(
    html: Uint8Array,
    size: PictureSize,
    onPicture: (png: Uint8Array, index: number, total: number) => Promise<Result<unknown>>,
  ): Promise<Result<number>>;
  cancel(): void;
}

interface PictureSize {
  readonly file: string;
  /** Of a slide on the page. */
  readonly slideWidthPx: number;
  readonly slideHeightPx: number;
  /** Of its picture. */
  readonly widthPx: number;
}

/** Prints in hidden windows whose session serves just the page that is printed now. */
export function createPagePrinter({ timeoutSeconds }: { readonly timeoutSeconds: number }): PagePrinter {
  let printing: Printing | null = null;
  let own: Session | null = null;

  function stop(reason: Result<never>): void {
    if (printing === null) return;
    printing.stopped = reason;
    if (!printing.window.isDestroyed()) printing.window.destroy();
    printing = null;
  }

  function ownSession(): Session {
    if (own !== null) return own;
    own = session.fromPartition('print', { cache: false });
    lockSession(own);
    own.protocol.handle(appScheme, () =>
      printing === null
        ? new Response(null, { status: 404, headers: securityHeaders })
        : new Response(new Uint8Array(printing.html), {
            headers: { ...securityHeaders, 'Content-Type': 'text/html; charset=utf-8' },
          }),
    );
    return own;
  }

  const cancel = (): void => stop(err(tigangError('cancelled')));

  /** `isDrawn` for pictures: a hidden window draws frames only off the screen. */
  async function withWindow<Value>(
    html: Uint8Array,
    file: string,
    isDrawn: boolean,
    use: (window: BrowserWindow) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    cancel();
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        ...safePreferences(null),
        session: ownSession(),
        javascript: false,
        offscreen: isDrawn,
      },
    });
    const current: Printing = { window, html, stopped: null };
    printing = current;
    const timer = setTimeout(
      () => stop(err(tigangError('conversion-timeout', { file, seconds: timeoutSeconds }))),
      timeoutSeconds * 1000,
    );
    try {
      await window.loadURL(`${appOrigin}/pages.html`);
      const used = await use(window);
      return current.stopped ?? used;
    } catch (error) {
      // Its window was closed under it.
      if (current.stopped !== null) return current.stopped;
      throw error;
    } finally {
      clearTimeout(timer);
      if (!window.isDestroyed()) window.destroy();
      if (printing === current) printing = null;
    }
  }

  return {
    cancel,
    print: (html, file) =>
      withWindow(html, file, false, async (window) => {
        const pdf = await window.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return ok(searchablePdf(new Uint8Array(pdf)));
      }),
    photograph: (html, { file, slideWidthPx, slideHeightPx, widthPx }, onPicture) =>
      withWindow(html, file, true, async ({ webContents }) => {
        webContents.debugger.attach();
        const { cssContentSize } = await webContents.debugger.sendCommand('Page.getLayoutMetrics');
        const total = Math.round(cssContentSize.height / slideHeightPx);
        for (let index = 0; index < total; index += 1) {
          const { data } = await webContents.debugger.sendCommand('Page.captureScreenshot', {
            format: 'png',
            captureBeyondViewport: true,
            clip: {
              x: 0,
              y: index * slideHeightPx,
              width: slideWidthPx,
              height: slideHeightPx,
              scale: widthPx / slideWidthPx,
            },
          });
          const kept = await onPicture(Buffer.from(data, 'base64'), index, total);
          if (!kept.ok) return kept;
        }
        return ok(total);
      }),
  };
}
