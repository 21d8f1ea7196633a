import { BrowserWindow, session } from 'electron';
import { tigangError } from '../../core/errors.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { appOrigin, appScheme } from '../protocol/app-url.ts';

/** The pages carry their style and nothing else; there is no script to run and nothing to load. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

let lastSession = 0;

export interface PagePrinter {
  /** PDF of a page of HTML without script: tagged, with an outline of its headings; or `cancelled`. */
  print(html: Uint8Array): Promise<Result<Uint8Array>>;
  cancel(): void;
}

/** Prints in a hidden window with a session of its own, which knows just the one page. */
export function createPagePrinter(): PagePrinter {
  let window: BrowserWindow | null = null;

  function end(): void {
    const ended = window;
    window = null;
    if (ended !== null && !ended.isDestroyed()) ended.destroy();
  }

  return {
    cancel: end,
    async print(html) {
      end();
      lastSession += 1;
      const own = session.fromPartition(`print-${lastSession}`, { cache: false });
      own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
      own.protocol.handle(
        appScheme,
        () =>
          new Response(new Uint8Array(html), {
            headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
          }),
      );
      const printing = new BrowserWindow({
        show: false,
        webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
      });
      window = printing;
      try {
        await printing.loadURL(`${appOrigin}/pages.html`);
        const pdf = await printing.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        });
        return window === printing ? ok(new Uint8Array(pdf)) : err(tigangError('cancelled'));
      } catch (error) {
        // Its window was closed under it.
        if (window !== printing) return err(tigangError('cancelled'));
        throw error;
      } finally {
        own.protocol.unhandle(appScheme);
        if (window === printing) end();
      }
    },
  };
}
