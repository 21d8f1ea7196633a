import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { buildDocx, paragraph, paragraphStyle, styled } from '../../import/docx/build-docx.ts';
import { planBytes } from '../../planned-document.ts';
import { pngBytes } from '../../sample-pictures.ts';

const text = paragraph('加快建设重要中心城市，坚持以高质量发展为首要任务，统筹推进科技创新和产业创新。');
const title = styled('Title', '关于城市建设情况的报告');
const heading = (words: string) => styled('Heading1', words);

function picture(name: string): string {
  return paragraph(
    `<w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="${name}"/></a:graphicData></a:graphic></w:drawing></w:r>`,
  );
}

async function pictureSlides(
  body: string,
  pictures: Readonly<Record<string, Uint8Array>>,
): Promise<readonly Slide[]> {
  const document = buildDocx(title + body + heading('二、公共服务持续改善') + text, {
    pictures,
    styles: paragraphStyle('Title', 'Title') + paragraphStyle('Heading1', 'heading 1'),
  });
  const { deck } = await planBytes(document, 'a.docx', 'full');
  return deck.slides.filter(({ layout }) => layout === 'picture');
}

function words(slide: Slide | undefined, role: string): string | undefined {
  const slot = slide?.slots.find((each) => each.role === role);
  return slot?.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

describe('slides of pictures', () => {
  it('have the heading above as title and the caption word for word, once each', async () => {
    const body =
      heading('一、重大项目加快推进') +
      text +
      picture('bridge.png') +
      paragraph('图1 大桥合龙现场') +
      text +
      picture('bridge.png') +
      text;
    const slides = await pictureSlides(body, { 'bridge.png': pngBytes(640, 480) });
    expect(slides).toHaveLength(1);
    expect(words(slides[0], 'title')).toBe('重大项目加快推进（2/2）');
    expect(words(slides[0], 'picture')).toBe('图1 大桥合龙现场');
    expect(slides[0]?.slots.find(({ role }) => role === 'picture')?.imageId).toBe('i0');
    expect(slides[0]?.notes.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).not.toContain('图1');
  });

  it('are made of pictures without a caption only where these are large, and no logo or line', async () => {
    const body = (name: string) => heading('一、重大项目加快推进') + text + picture(name) + text;
    const count = async (widthPx: number, heightPx: number) =>
      (await pictureSlides(body('a.png'), { 'a.png': pngBytes(widthPx, heightPx) })).length;
    expect(await count(640, 480)).toBe(1);
    expect(await count(240, 180)).toBe(0);
    expect(await count(1200, 210)).toBe(0);
    expect(await count(1, 5000)).toBe(0);
    const twice = heading('一、重大项目加快推进') + picture('a.png') + text + picture('a.png') + text;
    expect(await pictureSlides(twice, { 'a.png': pngBytes(640, 480) })).toEqual([]);
  });

  it('leave a caption of a table and of another picture alone', async () => {
    const body =
      text +
      picture('a.png') +
      picture('b.png') +
      paragraph('图1 甲') +
      text +
      picture('c.png') +
      paragraph('表1 乙') +
      text;
    const pictures = {
      'a.png': pngBytes(640, 480),
      'b.png': pngBytes(641, 480),
      'c.png': pngBytes(642, 480),
    };
    const slides = await pictureSlides(heading('一、重大项目加快推进') + body, pictures);
    expect(slides.map((slide) => words(slide, 'picture'))).toEqual(['', '图1 甲', '']);
  });

  it('do not crowd the text out, however many pictures there are', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `p${index}.png`);
    const pictures = Object.fromEntries(names.map((name, index) => [name, pngBytes(400 + index, 300)]));
    const body =
      heading('一、重大项目加快推进') +
      text +
      names.map((name, index) => picture(name) + paragraph(`图${index + 1} 现场`)).join('') +
      text;
    const { deck, source } = await planBytes(buildDocx(body, { pictures }), 'a.docx');
    expect(source.images).toHaveLength(500);
    expect(deck.slides.length).toBeLessThan(40);
    expect(deck.slides.filter(({ layout }) => layout !== 'picture').length).toBeGreaterThan(1);
  }, 30_000);
});
