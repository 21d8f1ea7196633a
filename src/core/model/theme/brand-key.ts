import { canonicalJson } from '../canonical-json.ts';
import type { Brand, BrandLogo } from './brand.ts';

const logoKeys = new WeakMap<BrandLogo, string>();

/** Equal for equal brands; short, although a logo is long. */
export function brandKey({ logo, ...brand }: Brand): string {
  return canonicalJson(logo === undefined ? brand : { ...brand, logo: logoKey(logo) });
}

function logoKey(logo: BrandLogo): string {
  const known = logoKeys.get(logo);
  if (known !== undefined) return known;
  const made = `${logo.widthPx}x${logo.heightPx}-${logo.base64.length}-${hash(logo.base64)}`;
  logoKeys.set(logo, made);
  return made;
}

/** FNV-1a: logos of the user's own are told apart, not secured. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16);
}
