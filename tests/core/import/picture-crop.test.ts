import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { JpegOrientation } from '../../../src/core/pictures/jpeg-orientation.ts';
import { cropAsSeen, cropAsStored } from '../../../src/core/pictures/turned-crop.ts';
import { held, jpegBytes, pngBytes } from '../sample-pictures.ts';
import { paragraph, readBody } from './docx/build-docx.ts';
import { buildPresentation, placeOf, shape } from './pptx/build-presentation.ts';

const drawing = (name: string, crop: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="${name}"/>${crop}<a:stretch/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

async function cropInWord(content: string, bytes = pngBytes(400, 300)) {
  const { images } = await readBody(paragraph('正文。') + paragraph(content), {
    pictures: { 'a.png': bytes },
  });
  expect(images).toHaveLength(1);
  return images[0]?.crop;
}

describe('what is cropped away of a picture', () => {
  it('is read from a document of Word, old and new', async () => {
    expect(await cropInWord(drawing('a.png', '<a:srcRect l="25000" t="10000" r="5000"/>'))).toEqual({
      left: 0.25,
      top: 0.1,
      right: 0.05,
      bottom: 0,
    });
    expect(await cropInWord(drawing('a.png', '<a:srcRect b="12.5%"/>'))).toMatchObject({
      top: 0,
      bottom: 0.125,
    });
    const vml = (crop: string) =>
      `<w:r><w:pict><v:shape><v:imagedata r:id="a.png" ${crop}/></v:shape></w:pict></w:r>`;
    expect(await cropInWord(vml('croptop="16384f" cropright=".1"'))).toEqual({
      left: 0,
      top: 0.25,
      right: 0.1,
      bottom: 0,
    });
  });

  it('is read from a presentation', async () => {
    const fill = '<p:blipFill><a:blip r:embed="i1"/><a:srcRect r="50000"/></p:blipFill>';
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="5" name="x"/></p:nvPicPr>${fill}<p:spPr><a:xfrm>${placeOf({ x: 0, y: 2_000_000 })}</a:xfrm></p:spPr></p:pic>`;
    const related = [{ id: 'i1', type: 'image', part: 'ppt/media/a.png', xml: pngBytes(40, 30) }];
    const bytes = buildPresentation([{ shapes: shape('title', ['厂区']) + picture, related }]);
    const result = await readDocument(bytes, 'a.pptx');
    expect(result.ok && result.value.value.images).toMatchObject([
      { widthPx: 40, crop: { left: 0, top: 0, right: 0.5, bottom: 0 } },
    ]);
  });

  it.each([
    ['nothing', '<a:srcRect/>'],
    ['a margin', '<a:srcRect l="-20000" t="-5000"/>'],
    ['a rounding', '<a:srcRect l="40"/>'],
    ['all of it', '<a:srcRect l="60000" r="60000"/>'],
    ['no number', '<a:srcRect l="x"/>'],
  ])('is none where a file cuts %s', async (_, crop) => {
    expect(await cropInWord(drawing('a.png', crop))).toBeUndefined();
  });

  it('is said of the picture as it is seen, though Office cuts what the camera stored', async () => {
    const crop = await cropInWord(drawing('a.png', '<a:srcRect l="25000"/>'), held(jpegBytes(), 6));
    expect(crop).toEqual({ left: 0, top: 0.25, right: 0, bottom: 0 });
  });

  it('is the same again when it is turned there and back', () => {
    const crop = { left: 0.1, top: 0.2, right: 0.3, bottom: 0.4 };
    const seen = [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => cropAsSeen(crop, turn as JpegOrientation));
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(8);
    for (const [index, each] of seen.entries()) {
      expect(cropAsStored(each, (index + 1) as JpegOrientation)).toEqual(crop);
    }
  });
});
