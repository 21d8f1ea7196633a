import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, isAppUrl, resolveAppFile } from '../../../src/main/protocol/app-url.ts';

const root = '/opt/tigang/out/renderer';
const pathOf = (url: string): string | null => resolveAppFile(url, root)?.path ?? null;

describe('addresses of the app', () => {
  it('name files below the root', () => {
    expect(resolveAppFile('app://tigang/assets/index-1.js?v=2#x', root)).toEqual({
      path: `${root}/assets/index-1.js`,
      mediaType: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    'app://tigang/../main/index.js',
    'app://tigang/%2e%2e/main/index.js',
    'app://tigang/..%2fmain%2findex.js',
    'app://tigang/assets/..%2f..%2f..%2fsecret.json',
    'app://tigang/..%5cmain%5cindex.js',
    'app://tigang//etc/x.json/%00.js',
    'app://tigang/%E0%A4%A',
  ])('never lead out of it: %s', (url) => {
    const path = pathOf(url);
    if (path !== null) expect(path.startsWith(`${root}/`)).toBe(true);
  });

  it('answer no other host, scheme or type of file', () => {
    for (const url of [
      'app://other/index.html',
      'file:///opt/tigang/out/renderer/index.html',
      'https://tigang/index.html',
      'app://tigang/index.cjs',
      'app://tigang/',
      'not a url',
    ]) {
      expect(pathOf(url), url).toBeNull();
    }
    expect(isAppUrl('app://tigang.evil/index.html')).toBe(false);
    expect(isAppUrl('app://tigang/audience.html')).toBe(true);
  });

  it('allow neither the network nor inline code', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});
