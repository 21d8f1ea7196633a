import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../../src/core/bytes/base64.ts';
import { pngBytes } from '../sample-pictures.ts';
import { bridgeUrl, pictureProject, written, writtenText } from './picture-deck.ts';
import { partsOf } from './pptx/written-sample.ts';

const project = await pictureProject();

describe('pictures in a file of HTML', () => {
  it('are in the file, with what they show, under a policy that lets nothing load', async () => {
    const html = await writtenText(project, 'html');
    const tags = html.match(/<img [^>]*>/gu) ?? [];
    expect(tags).toHaveLength(2);
    expect(tags[0]).toContain(`src="${bridgeUrl}"`);
    expect(tags[0]).toContain('alt="一座“桥”"');
    expect(tags[1]).toContain('alt="图2 站前广场"');
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html.match(/img-src [^;]*/gu)).toEqual(['img-src data:']);
    expect(html).not.toContain('C:\\Users');
  });
});

describe('a logo', () => {
  const base64 = base64Encode(pngBytes(120, 40));
  const logo = { mediaType: 'image/png', widthPx: 120, heightPx: 40, base64 } as const;
  const brand = { name: '本单位', primary: '#9B1B1F', headingFont: null, bodyFont: null, footer: null, logo };
  const branded = { ...project, deck: { ...project.deck, brand } };

  it('is in a file of HTML once, however many slides show it', async () => {
    const html = await writtenText(branded, 'html');
    expect(html.split(base64)).toHaveLength(2);
    expect(html).toContain(`.shared-image-1{content:url("data:image/png;base64,${base64}")}`);
    expect(html.match(/class="shared-image-1"/gu)?.length).toBeGreaterThan(3);
  });

  it('stands on the layouts of a presentation, and on none of its slides', async () => {
    const parts = partsOf(await written(branded, 'pptx'));
    const withLogo = Object.entries(parts).filter(
      ([path, xml]) => path.endsWith('.rels') && xml.includes('media/image1.png'),
    );
    expect(withLogo.length).toBeGreaterThan(2);
    for (const [path] of withLogo) expect(path).toMatch(/^ppt\/slideLayouts\//u);
  });
});

describe('pictures in Markdown', () => {
  it('are named where they stand and explained at the end', async () => {
    const text = await writtenText(project, 'md');
    expect(text).toContain('![图1 大桥<全景>][i0]\n\n图1 大桥');
    expect(text).toContain(`\n[i0]: ${bridgeUrl}\n`);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\[i1\]: data:image\/png;base64,/u);
  });
});

describe('pictures in the script', () => {
  it('stand over their captions, not wider than the page', async () => {
    const text = await writtenText(project, 'script');
    expect(text.match(/<img /gu)).toHaveLength(2);
    expect(text).toContain(
      '<img width="400" height="250" alt="图1 大桥&lt;全景&gt;" src="data:image/png;base64,',
    );
    expect(text).toContain('<p class="caption">图1 大桥&lt;全景&gt;</p>');
    expect(text).toContain('img-src data:');
  });
});

describe('a cropped picture', () => {
  const crop = { left: 0.25, top: 0.1, right: 0.25, bottom: 0.4 };
  const images = project.source.images.map((image, index) => (index === 0 ? { ...image, crop } : image));
  const cropped = { ...project, source: { ...project.source, images } };

  it('shows the same part in HTML and in a presentation', async () => {
    const html = await writtenText(cropped, 'html');
    const [, frame = '', whole = ''] =
      /<div data-node="[^"]*image"[^>]*style="([^"]*)"[^>]*><img [^>]*style="([^"]*)"/u.exec(html) ?? [];
    const sizeOf = (style: string, name: string) =>
      Number(new RegExp(`(?:^|;)${name}:(-?[\\d.]+)px`, 'u').exec(style)?.[1]);
    expect(frame).toContain('overflow:hidden');
    expect(sizeOf(frame, 'width') / sizeOf(frame, 'height')).toBeCloseTo((800 * 0.5) / (500 * 0.5), 2);
    expect(sizeOf(whole, 'width') / sizeOf(frame, 'width')).toBeCloseTo(2, 2);
    expect(sizeOf(whole, 'left') / sizeOf(whole, 'width')).toBeCloseTo(-0.25, 2);
    expect(sizeOf(whole, 'top') / sizeOf(whole, 'height')).toBeCloseTo(-0.1, 2);
    const slide = Object.values(partsOf(await written(cropped, 'pptx'))).find((xml) =>
      xml.includes('srcRect'),
    );
    expect(slide).toContain('<a:srcRect l="25000" t="10000" r="25000" b="40000"/>');
    const size = /<a:srcRect.*?<a:ext cx="(\d+)" cy="(\d+)"/su.exec(slide ?? '');
    expect(Number(size?.[1]) / Number(size?.[2])).toBeCloseTo(1.6, 2);
  });

  it('is left to its caption where a format cannot crop', async () => {
    const [text, script] = [await writtenText(cropped, 'md'), await writtenText(cropped, 'script')];
    expect(text).not.toContain('[i0]');
    expect(text).toContain('图1 大桥');
    expect(script.match(/<img /gu)).toHaveLength(1);
    expect(script).toContain('图1 大桥');
  });
});
