import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deflater } from '../../../../../src/core/write/pptx/pack/deflate.ts';
import { zipFile } from '../../../../../src/core/write/pptx/pack/zip-file.ts';

/** Bytes with matches of every length, near and far. */
const repetitive = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 200 })), { maxLength: 40 })
  .map(
    (pieces) =>
      new Uint8Array(
        pieces.flatMap(([piece, times]) => Array.from({ length: times }, () => [...piece]).flat()),
      ),
  );

describe('the compressor', () => {
  it('is undone by others', () => {
    const deflate = deflater();
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), repetitive), (bytes) => {
        const packed = deflate(bytes);
        expect(new Uint8Array(inflateRawSync(packed))).toEqual(new Uint8Array(bytes));
        expect(inflateSync(packed)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  it('knows every length and distance', () => {
    const deflate = deflater();
    for (const distance of [4, 5, 255, 256, 257, 4096, 24_576, 24_577, 32_767, 32_768, 32_769, 40_000]) {
      for (const length of [4, 10, 11, 34, 35, 130, 131, 257, 258, 259, 600]) {
        const noise = Array.from(
          { length: distance },
          (_, index) => (Math.imul(index, 2654435761) >>> 13) & 255,
        );
        const bytes = new Uint8Array(
          Array.from({ length: distance + length }, (_, at) => noise[at % distance] ?? 0),
        );
        expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes), `${length} at ${distance}`).toBe(0);
      }
    }
  });

  it('forgets the file before: the same bytes give the same stream', () => {
    const deflate = deflater();
    const bytes = strToU8('<a:p><a:r><a:t>一</a:t></a:r></a:p>'.repeat(20));
    const first = deflate(bytes);
    deflate(strToU8('something else'));
    expect(deflate(bytes)).toEqual(first);
    expect(first.length).toBeLessThan(bytes.length / 6);
  });
});

describe('a zip file', () => {
  it('holds its entries in order', () => {
    const entries = [
      { path: '[Content_Types].xml', bytes: strToU8('<Types/>') },
      { path: 'a/empty.xml', bytes: new Uint8Array() },
      { path: 'a/stored.bin', bytes: new Uint8Array([1, 2, 3]), stored: true },
    ];
    const read = unzipSync(zipFile(entries, deflater()));
    expect(Object.entries(read)).toEqual(entries.map(({ path, bytes }) => [path, bytes]));
  });
});
