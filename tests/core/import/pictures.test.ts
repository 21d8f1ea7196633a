import { describe, expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../../../src/core/bytes/base64.ts';
import { crc32 } from '../../../src/core/bytes/crc32.ts';
import { readPicture } from '../../../src/core/import/pictures/read-picture.ts';
import { readDocument } from '../../../src/core/import/registry.ts';
import { held, joined, jpegBytes, pngBytes } from '../sample-pictures.ts';
import { buildDocx, paragraph } from './docx/build-docx.ts';

const jpeg = jpegBytes();
const gif = base64Decode('R0lGODlhCAAIAPAAAP/XAAAAACH5BAAAAAAALAAAAAAIAAgAAAIHhI+py+1dAAA7') as Uint8Array;

/** The picture with another size in its head, whose checksum is right. */
function claiming(widthPx: number, heightPx: number): Uint8Array {
  const bytes = pngBytes(10, 10).slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, widthPx);
  view.setUint32(20, heightPx);
  view.setUint32(29, crc32(bytes.subarray(12, 29)));
  return bytes;
}

async function read(page: string) {
  const result = await readDocument(new TextEncoder().encode(page), 'a.html');
  if (!result.ok) throw new Error(result.error.code);
  const { value, diagnostics } = result.value;
  return { images: value.images, codes: diagnostics.map(({ code, params }) => [code, params?.count]) };
}

const page = (url: string) =>
  `<html><body><h1>报告</h1><p>统筹推进科技创新和产业创新。</p><img src="${url}"><p>着力提升城市能级。</p></body></html>`;

describe('a picture', () => {
  it('is known by its own bytes', () => {
    expect(readPicture(pngBytes(30, 20))).toMatchObject({
      mediaType: 'image/png',
      widthPx: 30,
      heightPx: 20,
    });
    expect(readPicture(jpeg)).toMatchObject({ mediaType: 'image/jpeg', widthPx: 8, heightPx: 8 });
    expect(readPicture(gif)).toMatchObject({ mediaType: 'image/gif', widthPx: 8, heightPx: 8 });
  });

  it('is damaged where it ends early or its bytes changed', () => {
    const png = pngBytes(300, 200);
    const changed = png.slice();
    changed[50] = (changed[50] ?? 0) ^ 255;
    for (const bytes of [png.subarray(0, 20), png.subarray(0, png.length - 5), changed]) {
      expect(readPicture(bytes)).toBe('damaged');
    }
    expect(readPicture(jpeg.subarray(0, jpeg.length - 2))).toBe('damaged');
    expect(readPicture(jpeg.subarray(0, 30))).toBe('damaged');
    expect(readPicture(gif.subarray(0, gif.length - 1))).toBe('damaged');
    expect(readPicture(pngBytes(0, 20))).toBe('damaged');
  });

  it('may be followed by what programs leave there', () => {
    const rest = new Uint8Array(100);
    for (const bytes of [pngBytes(30, 20), jpeg, gif]) {
      expect(readPicture(joined([bytes, rest]))).toMatchObject({ base64: expect.any(String) });
    }
  });

  it('is measured and not decoded: one of 100 megapixels is too large at once', () => {
    expect(readPicture(claiming(10_000, 10_000))).toBe('too-large');
    expect(readPicture(claiming(30_000, 10))).toBe('too-large');
    expect(readPicture(claiming(0xffffffff, 0xffffffff))).toBe('too-large');
  });

  it('is of another kind where nobody shows it everywhere', () => {
    const emf = Uint8Array.of(1, 0, 0, 0, 0x6c, 0, 0, 0);
    const wmf = Uint8Array.of(0xd7, 0xcd, 0xc6, 0x9a, 0, 0);
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    for (const bytes of [emf, wmf, svg, new Uint8Array()]) expect(readPicture(bytes)).toBe('other-kind');
  });

  it('has the size that is seen, as its camera was held', () => {
    const size = (bytes: Uint8Array) => {
      const read = readPicture(bytes);
      return typeof read === 'string' ? read : [read.widthPx, read.heightPx];
    };
    const wide = jpeg.slice();
    const frame = wide.findIndex((byte, at) => byte === 0xff && (wide[at + 1] ?? 0) === 0xc0);
    new DataView(wide.buffer).setUint16(frame + 7, 16);
    expect(size(wide)).toEqual([16, 8]);
    expect([1, 3].map((orientation) => size(held(wide, orientation)))).toEqual([
      [16, 8],
      [16, 8],
    ]);
    expect([5, 6, 8].map((orientation) => size(held(wide, orientation)))).toEqual([
      [8, 16],
      [8, 16],
      [8, 16],
    ]);
    expect(size(held(wide, 99))).toEqual([16, 8]);
  });

  it('survives any bytes', () => {
    const png = pngBytes(64, 64);
    for (let at = 0; at < 2000; at += 1) {
      const [source] = [[png, jpeg, gif][at % 3]];
      const bytes = (source ?? png).slice(0, 10 + ((at * 7919) % 400));
      bytes[(at * 31) % bytes.length] = at % 256;
      expect(() => readPicture(bytes)).not.toThrow();
    }
  });
});

describe('pictures of a document', () => {
  it('are told apart by why they are left out', async () => {
    const url = (bytes: Uint8Array, type = 'png') => `data:image/${type};base64,${base64Encode(bytes)}`;
    expect(await read(page(url(pngBytes(64, 64), 'jpeg')))).toMatchObject({
      images: [{ mediaType: 'image/png' }],
      codes: [],
    });
    const codeOf = async (address: string) => (await read(page(address))).codes;
    expect(await codeOf(url(claiming(10_000, 10_000)))).toEqual([['images-too-large', 1]]);
    expect(await codeOf(url(pngBytes(64, 64).subarray(0, 60)))).toEqual([['images-damaged', 1]]);
    expect(await codeOf('data:image/png;base64,%%%')).toEqual([['images-damaged', 1]]);
    expect(await codeOf('data:image/svg+xml,%3Csvg/%3E')).toEqual([['images-other-kind', 1]]);
    expect(await codeOf(url(new TextEncoder().encode('<svg/>'), 'svg+xml'))).toEqual([
      ['images-other-kind', 1],
    ]);
    expect(await codeOf('https://example.org/a.png')).toEqual([['images-left-out', 1]]);
  });

  it('are kept whatever their name says, and left out of a docx with a reason each', async () => {
    const picture = (name: string) =>
      `<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="${name}"/></a:graphicData></a:graphic></w:drawing></w:r>`;
    const pictures = {
      'photo.jpg': pngBytes(400, 300),
      'huge.png': claiming(12_000, 9_000),
      'cut.png': pngBytes(400, 300).subarray(0, 70),
      'drawing.emf': new Uint8Array(40),
    };
    const body = paragraph('正文。') + paragraph(Object.keys(pictures).map(picture).join(''));
    const result = await readDocument(buildDocx(body, { pictures }), 'a.docx');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.value.images).toMatchObject([{ mediaType: 'image/png', widthPx: 400 }]);
    expect(result.value.diagnostics.map(({ code }) => code)).toEqual([
      'images-other-kind',
      'images-too-large',
      'images-damaged',
    ]);
  });
});
