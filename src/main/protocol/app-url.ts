import { extname, resolve, sep } from 'node:path';

export const appScheme = 'app';
export const appOrigin = `${appScheme}://tigang`;

/**
 * What a page of the app may load: its own files, and pictures made in memory. No network, no inline script, no
 * inline style, no frame around it or in it.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface AppFile {
  readonly path: string;
  readonly mediaType: string;
}

/** True for a page of the app, whatever its path. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === appOrigin;
}

/** Schemes of what stays inside this program: a request of any other is one to the network or to the disk. */
const innerSchemes: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:', 'chrome-extension:']);

/** Whether a window may ask for this, whatever its page says. */
export function mayLoad(url: string): boolean {
  return isAppUrl(url) || (URL.canParse(url) && innerSchemes.has(new URL(url).protocol));
}

/**
 * The file below `rootFolder` that a URL of the app names. Null for another host, for a path that leads out of
 * the folder however it is written, and for a type of file that the app does not have.
 */
export function resolveAppFile(url: string, rootFolder: string): AppFile | null {
  if (!isAppUrl(url)) return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return null;
  const path = resolve(rootFolder, `.${pathname}`);
  if (!path.startsWith(rootFolder.endsWith(sep) ? rootFolder : `${rootFolder}${sep}`)) return null;
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  return mediaType === undefined ? null : { path, mediaType };
}
