import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme, contentSecurityPolicy, resolveAppFile } from './app-url.ts';

/** Before `ready`: gives the scheme an origin, so that pages of the app are a site of their own. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** After `ready`: serves the built renderer from `rootFolder`. */
export function serveApp(rootFolder: string): void {
  protocol.handle(appScheme, async ({ url, method }) => {
    const file = method === 'GET' ? resolveAppFile(url, rootFolder) : null;
    if (file === null) return new Response(null, { status: 404, headers: securityHeaders });
    try {
      const bytes = await readFile(file.path);
      return new Response(new Uint8Array(bytes), {
        headers: { ...securityHeaders, 'Content-Type': file.mediaType },
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return new Response(null, { status: 404, headers: securityHeaders });
      }
      throw error;
    }
  });
}
