import { inflateSync } from 'fflate';
import { base64Decode } from '../../../bytes/base64.ts';

/** Maps of one character collection, as `scripts/build-cmaps.mjs` packs them. */
interface PackedMaps {
  /** Bytes of each map, in the order in which they stand in the deflated data. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Base64 of all maps, deflated together. */
  readonly deflated: string;
}

const collections: readonly (() => Promise<{ readonly default: PackedMaps }>)[] = [
  () => import('../cmaps/adobe-gb1.json'),
  () => import('../cmaps/adobe-cns1.json'),
  () => import('../cmaps/adobe-japan1.json'),
  () => import('../cmaps/adobe-korea1.json'),
];

const unpacked = new Map<string, Uint8Array>();

/**
 * The character map of a name (`GBK-EUC-H`, `Adobe-GB1-UCS2`) in the binary form of pdf.js; null for a name that
 * ISO 32000-1 does not know. A collection is unpacked when a file first needs it.
 */
export async function loadCharacterMap(name: string): Promise<Uint8Array | null> {
  for (const load of unpacked.has(name) ? [] : collections) {
    const { default: packed } = await load();
    if (Object.hasOwn(packed.lengths, name)) unpack(packed);
  }
  // The library takes what it is given: it gets bytes of its own.
  return unpacked.get(name)?.slice() ?? null;
}

function unpack({ lengths, deflated }: PackedMaps): void {
  const bytes = inflateSync(base64Decode(deflated) ?? new Uint8Array());
  let from = 0;
  for (const [name, length] of Object.entries(lengths)) {
    unpacked.set(name, bytes.subarray(from, from + length));
    from += length;
  }
}
