import * as v from 'valibot';
import { expect, it } from 'vitest';
import { brandSchema, mostLogoBytes } from '../../../src/core/model/theme/brand.ts';
import { imageFile } from '../sample-pictures.ts';

const plain = { name: '本单位', primary: '#9B1B1F', headingFont: null, bodyFont: null, footer: null };
const { base64 } = imageFile('logo', 300, 100);
const logo = { mediaType: 'image/png', widthPx: 300, heightPx: 100, base64 };
const isBrand = (value: unknown) => v.is(brandSchema, value);

it('takes a brand with a small logo or none', () => {
  expect(isBrand(plain)).toBe(true);
  expect(isBrand({ ...plain, logo })).toBe(true);
});

it('takes no logo of another kind, of no size, too large, or that is no base64', () => {
  for (const wrong of [
    { mediaType: 'image/svg+xml' },
    { mediaType: 'image/gif' },
    { widthPx: 0 },
    { heightPx: 100_000 },
    { base64: '' },
    { base64: '");background:url(https://example.org/a' },
    { base64: 'A'.repeat(Math.ceil(mostLogoBytes / 3) * 4 + 4) },
    { path: '/home/wang/logo.png' },
  ]) {
    expect(isBrand({ ...plain, logo: { ...logo, ...wrong } }), JSON.stringify(wrong).slice(0, 60)).toBe(
      false,
    );
  }
});
