import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock, SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { buildPresentation, frame, paragraph, placeOf, shape, type TestSlide } from './build-presentation.ts';

const onePixelPng = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function read(slides: readonly TestSlide[], fileName = 'a.pptx') {
  const result = await readDocument(buildPresentation(slides), fileName);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function shown({ raw }: SourceDocument, { hint, span }: SourceBlock): string {
  const text = sliceSpan(raw, span).replaceAll('\t', '|').replaceAll('\n', '⏎');
  if (hint === null) return text;
  if (hint.kind === 'heading') return `h${hint.level} ${text}`;
  if (hint.kind === 'list-item') {
    return `${'-'.repeat(hint.depth + 1)}${hint.marker === null ? '' : sliceSpan(raw, hint.marker)} ${text}`;
  }
  if (hint.kind === 'page-furniture') return `[${hint.part}] ${text}`;
  if (hint.kind === 'table-row') return `${hint.table}${hint.header ? 'H' : ''} ${text}`;
  return `${hint.kind} ${text}`;
}

async function lines(slides: readonly TestSlide[]): Promise<readonly string[]> {
  const { value } = await read(slides);
  return value.blocks.map((block) => shown(value, block));
}

const title = (text: string): string => shape('title', [text]);

describe('the reader of presentations', () => {
  it('takes titles for headings, bodies for lists, and notes for text', async () => {
    const body = shape('body', ['稳中求进', paragraph('先立后破', '<a:pPr lvl="1"/>')]);
    expect(
      await lines([
        {
          layout: 'title',
          shapes: shape('ctrTitle', ['一季度工作汇报']) + shape('subTitle', ['发展改革局']),
        },
        { shapes: body + title('总体思路'), notes: ['这里讲三层意思。', '第一层是稳。'] },
      ]),
    ).toEqual([
      'title 一季度工作汇报',
      '发展改革局',
      'h1 总体思路',
      '- 稳中求进',
      '-- 先立后破',
      'notes 这里讲三层意思。',
      'notes 第一层是稳。',
    ]);
  });

  it('reads slides in the order of the show, a blank line between', async () => {
    const { value } = await read([{ shapes: title('甲甲') }, { shapes: title('乙乙') }]);
    expect(value.raw).toBe('甲甲\n\n乙乙\n');
    expect(value.blocks[1]?.origin).toEqual({
      kind: 'package-paragraph',
      part: 'ppt/slides/slide1.xml',
      index: 0,
    });
  });

  it('reads shapes row by row, whatever order they were drawn in', async () => {
    const cards = [
      shape(null, ['右下'], { x: 5_000_000, y: 4_000_000 }),
      shape(null, ['左上'], { x: 500_000, y: 2_050_000 }),
      shape(null, ['右上'], { x: 5_000_000, y: 2_000_000 }),
      shape(null, ['左下'], { x: 500_000, y: 4_100_000 }),
    ].join('');
    expect(await lines([{ shapes: cards + title('四张卡片') }])).toEqual([
      'h1 四张卡片',
      '左上',
      '右上',
      '左下',
      '右下',
    ]);
  });

  it('opens groups with their scaling', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm>${placeOf({ x: 0, y: 5_000_000, width: 100, height: 100 })}<a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr>${shape(
      null,
      ['组内'],
      { x: 0, y: 0, width: 500, height: 500 },
    )}</p:grpSp>`;
    const outside = shape(null, ['组外'], { x: 0, y: 3_000_000 });
    expect(await lines([{ shapes: title('次序') + group + outside }])).toEqual(['h1 次序', '组外', '组内']);
  });

  it('puts the numbers in front that readers see', async () => {
    const numbered = (text: string, scheme: string) =>
      paragraph(text, `<a:pPr><a:buAutoNum type="${scheme}"/></a:pPr>`);
    const body = shape('body', [
      numbered('甲', 'ea1ChsPeriod'),
      numbered('乙', 'ea1ChsPeriod'),
      paragraph('丙', '<a:pPr><a:buNone/></a:pPr>'),
      numbered('丁', 'circleNumDbPlain'),
      numbered('戊', 'arabicParenR'),
    ]);
    expect(await lines([{ shapes: title('编号') + body }])).toEqual([
      'h1 编号',
      '-一、 甲',
      '-二、 乙',
      '丙',
      '-① 丁',
      '-1) 戊',
    ]);
  });

  it('reads tables and the texts of diagrams', async () => {
    const cell = (text: string) => `<a:tc><a:txBody>${paragraph(text)}</a:txBody></a:tc>`;
    const table = `<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('指标')}${cell('数值')}</a:tr><a:tr>${cell('产值')}${cell('12亿元')}</a:tr></a:tbl>`;
    const model =
      '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>' +
      `<dgm:pt type="doc"/><dgm:pt><dgm:t>${paragraph('调研')}</dgm:t></dgm:pt><dgm:pt type="sibTrans"><dgm:t>${paragraph('箭头')}</dgm:t></dgm:pt><dgm:pt type="node"><dgm:t>${paragraph('起草')}</dgm:t></dgm:pt>` +
      '</dgm:ptLst></dgm:dataModel>';
    const diagram =
      '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/>';
    expect(
      await lines([
        {
          shapes:
            title('表与图') +
            frame('table', table, { x: 0, y: 2_000_000 }) +
            frame('diagram', diagram, { x: 0, y: 5_000_000 }),
          related: [{ id: 'd1', type: 'diagramData', part: 'ppt/diagrams/data1.xml', xml: model }],
        },
      ]),
    ).toEqual(['h1 表与图', '0H 指标|数值', '0 产值|12亿元', '- 调研', '- 起草']);
  });

  it('knows what every slide repeats, contents and thanks', async () => {
    const foot =
      shape('ftr', ['内部资料']) +
      shape('sldNum', ['<a:p><a:fld type="slidenum"><a:t>3</a:t></a:fld></a:p>']);
    expect(
      await lines([
        { layout: 'title', shapes: shape('ctrTitle', ['报告']) },
        { shapes: title('目 录') + shape('body', ['一、成绩', '二、打算']) },
        { layout: 'secHead', shapes: title('成绩') + shape(null, ['01'], { x: 0, y: 0 }) },
        { shapes: title('产业') + shape('body', ['增长']) + foot },
        { shapes: title('产业') + shape('body', ['转型']) },
        { shapes: title('谢谢大家！') },
      ]),
    ).toEqual([
      'title 报告',
      '[contents] 目 录',
      '[contents] 一、成绩',
      '[contents] 二、打算',
      'h1 成绩',
      '[page-number] 01',
      'h2 产业',
      '- 增长',
      '[footer] 内部资料',
      '[header] 产业',
      '- 转型',
      '[footer] 谢谢大家！',
    ]);
  });

  it('leaves out words of the design and thanks, and takes a line alone for the title of a section', async () => {
    const design = shape(null, ['CLASS MEETING'], { x: 4_600_000, y: 600_000 }, 12);
    const middle = (text: string) => shape(null, [text], { x: 3_300_000, y: 2_400_000 }, 40);
    const page = (name: string, text: string, sizePt = 18) => ({
      shapes:
        design +
        shape(null, [name], { x: 500_000, y: 290_000 }, 28) +
        shape(null, [text], { x: 1_800_000, y: 2_000_000 }, sizePt),
    });
    expect(
      await lines([
        { shapes: middle('和谐寝室') },
        { shapes: middle('宿舍生活原则') },
        page('心理健康作用', '尊重是相处的前提。'),
        page('心理健康作用', '矛盾要及时化解。'),
        { shapes: middle('宿舍生活安全') },
        page('用电安全', '违章电器不可有。'),
        page('用电安全', '人走断电。', 48),
        { shapes: middle('汇报完毕谢谢观看') },
      ]),
    ).toEqual([
      'title 和谐寝室',
      'h1 宿舍生活原则',
      'h2 心理健康作用',
      '[header] CLASS MEETING',
      '尊重是相处的前提。',
      '[header] 心理健康作用',
      '[header] CLASS MEETING',
      '矛盾要及时化解。',
      'h1 宿舍生活安全',
      'h2 用电安全',
      '[header] CLASS MEETING',
      '违章电器不可有。',
      '[header] 用电安全',
      '[header] CLASS MEETING',
      '人走断电。',
      '[footer] 汇报完毕谢谢观看',
    ]);
  });

  it('finds the title of slides made of text boxes', async () => {
    const text = shape(null, ['坚持把发展经济的着力点放在实体经济上'], { x: 500_000, y: 2_000_000 }, 20);
    const large = shape(null, ['产业基础'], { x: 500_000, y: 400_000 }, 32);
    expect(await lines([{ shapes: text + large }])).toEqual([
      'h1 产业基础',
      '坚持把发展经济的着力点放在实体经济上',
    ]);
  });

  it('takes a line of its own above all others for the title, and what is marked as title below for a part', async () => {
    const shapes =
      shape('title', ['渲染流程'], { x: 0, y: 3_000_000 }) +
      shape('body', ['工作思路'], { x: 0, y: 100_000 }) +
      shape(null, ['前端框架'], { x: 0, y: 4_000_000 });
    expect(await lines([{ shapes: title('甲乙') }, { shapes }])).toEqual([
      'title 甲乙',
      'h1 工作思路',
      'h2 渲染流程',
      '前端框架',
    ]);
  });

  it('keeps the lines of a title together, and leaves hidden shapes out', async () => {
    const hidden = shape(null, ['看不见'], { x: 0, y: 0 }).replace('name="x"', 'name="x" hidden="1"');
    const broken = shape('title', [
      '<a:p><a:r><a:t>深入贯彻</a:t></a:r><a:br/><a:r><a:t>会议精神</a:t></a:r></a:p>',
    ]);
    const { value } = await read([{ shapes: hidden + broken }]);
    expect(value.blocks.map((block) => shown(value, block))).toEqual(['title 深入贯彻⏎会议精神']);
    expect(value.blocks[0]?.hidden).toEqual([{ start: 4, end: 5 }]);
  });

  it('tells what it leaves out', async () => {
    const chart = frame(
      'chart',
      '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      {
        x: 0,
        y: 0,
      },
    );
    const { diagnostics } = await read([{ shapes: `${title('图')}${chart}<p:pic/>` }]);
    expect(diagnostics).toEqual([
      { code: 'images-left-out', severity: 'warning', params: { count: 1 } },
      { code: 'charts-left-out', severity: 'warning', params: { count: 1 } },
    ]);
  });

  it('keeps pictures with their place and what they show', async () => {
    const blip = '<p:blipFill><a:blip r:embed="i1"/></p:blipFill>';
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="5" name="x" descr="厂区航拍"/></p:nvPicPr>${blip}<p:spPr><a:xfrm>${placeOf({ x: 0, y: 2_000_000 })}</a:xfrm></p:spPr></p:pic>`;
    const { value } = await read([
      {
        shapes: title('厂区') + picture + shape(null, ['占地八百亩'], { x: 0, y: 4_000_000 }),
        related: [{ id: 'i1', type: 'image', part: 'ppt/media/a.png', xml: onePixelPng }],
      },
    ]);
    expect(value.images).toMatchObject([
      {
        id: 'i0',
        offset: value.blocks[1]?.span.start,
        altText: '厂区航拍',
        mediaType: 'image/png',
        widthPx: 1,
        heightPx: 1,
      },
    ]);
  });

  it('goes by the content, not by the name of the file', async () => {
    const { value, diagnostics } = await read([{ shapes: title('甲乙丙') }], 'a.txt');
    expect(value.format).toBe('pptx');
    expect(diagnostics).toEqual([
      { code: 'format-differs', severity: 'warning', params: { format: 'pptx' } },
    ]);
  });

  it('has an error for a presentation without words, and for damaged ones', async () => {
    expect(await readDocument(buildPresentation([{ shapes: '' }]), 'a.pptx')).toEqual({
      ok: false,
      error: { code: 'text-without-words', params: { file: 'a.pptx' } },
    });
    const bytes = buildPresentation([{ shapes: title('甲乙丙') }]);
    for (let share = 1; share < 10; share += 1) {
      const result = await readDocument(bytes.slice(0, (bytes.length * share) / 10), 'a.pptx');
      expect(result.ok ? null : result.error.code).toMatch(/^file-(?:damaged|binary)$/u);
    }
  });

  it('reads the other slides where one is damaged or missing, and says so', async () => {
    const files = unzipSync(
      buildPresentation(
        ['一页', '二页', '三页'].map((text) => ({ shapes: title(text) + shape('body', ['甲']) })),
      ),
    );
    files['ppt/slides/slide1.xml'] = strToU8('<p:sld');
    delete files['ppt/slides/slide2.xml'];
    const result = await readDocument(zipSync(files), 'a.pptx');
    expect(result.ok && result.value.value.raw.trim().split('\n')).toEqual(['一页', '甲']);
    expect(result.ok && result.value.diagnostics.map(({ code, params }) => [code, params?.part])).toEqual([
      ['part-unreadable', 'ppt/slides/slide1.xml'],
      ['part-unreadable', 'ppt/slides/slide2.xml'],
    ]);
  });

  it('shows dates in the text, and line ends that are written as controls', async () => {
    const date = '<a:p><a:r><a:t>截至</a:t></a:r><a:fld type="datetime1"><a:t>2026/5/1</a:t></a:fld></a:p>';
    const { value } = await read([{ shapes: title('情况') + shape('body', [date, '甲_x000B_乙_x0007_']) }]);
    expect(value.raw.trim().split('\n')).toEqual(['情况', '截至2026/5/1', '甲', '乙']);
  });

  it('never throws on a damaged byte', async () => {
    const bytes = buildPresentation([
      { shapes: title('甲乙丙') + shape('body', ['一', '二']), notes: ['三'] },
    ]);
    for (let at = 0; at < bytes.length; at += 61) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      const result = await readDocument(copy, 'a.pptx');
      expect(result.ok || result.error.params.file === 'a.pptx').toBe(true);
    }
  });

  it('gives an outline of titles, points and notes', async () => {
    const { value } = await read([
      { layout: 'title', shapes: shape('ctrTitle', ['营商环境汇报']) },
      {
        shapes: title('主要做法') + shape('body', ['减环节', '减时间', '减成本']),
        notes: ['我们把审批环节从七个减到三个。'],
      },
      { shapes: title('下一步打算') + shape('body', ['再减一批事项']) },
    ]);
    const outline = analyseDocument(value).value;
    expect(outline.metadata.title?.value).toBe('营商环境汇报');
    expect(
      outline.root.children.map(({ heading, blockIds }) => [
        heading && sliceSpan(value.raw, heading.span),
        blockIds.length,
      ]),
    ).toEqual([
      ['主要做法', 4],
      ['下一步打算', 1],
    ]);
  });
});

describe('the reader of presentations: what the line cannot show', () => {
  const run = (text: string, properties: string) => `<a:r><a:rPr ${properties}/><a:t>${text}</a:t></a:r>`;

  it('keeps exponents, and leaves out what is struck', async () => {
    const body = `<a:p>${run('3×10', '')}${run('5', 'baseline="30%"')}${run('m', '')}${run('2', 'baseline="30000"')}${run('旧', 'strike="dblStrike"')}${run('H', '')}${run('2', 'baseline="-25000"')}${run('O', '')}</a:p>`;
    const { value, diagnostics } = await read([{ shapes: title('甲') + shape('body', [body]) }]);
    expect(value.raw).toContain('3×10⁵m²H₂O');
    expect(diagnostics).toEqual([
      { code: 'struck-text-left-out', severity: 'warning', params: { count: 1 } },
    ]);
  });

  it('reads the slides of the longest presentation to the last', async () => {
    const parts = unzipSync(buildPresentation([{ shapes: title('地块') }, { shapes: title('末一页') }]));
    const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const links = 'ppt/_rels/presentation.xml.rels';
    const copies = Array.from({ length: 6000 }, (_, index) => `slides/copy${index}.xml`);
    const [first = ''] = /<p:sldId [^>]*>/u.exec(textOf('ppt/presentation.xml')) ?? [];
    const [link = ''] = /<Relationship [^>]*>/u.exec(textOf(links)) ?? [];
    const listed = copies.map((_, index) => first.replace('"s0"', `"c${index}"`)).join('');
    const linked = copies.map((copy, index) =>
      link.replace('"s0"', `"c${index}"`).replace('slides/slide0.xml', copy),
    );
    const bytes = zipSync({
      ...parts,
      ...Object.fromEntries(
        copies.map((copy) => [`ppt/${copy}`, parts['ppt/slides/slide0.xml'] ?? strToU8('')]),
      ),
      'ppt/presentation.xml': strToU8(textOf('ppt/presentation.xml').replace(first, `${first}${listed}`)),
      [links]: strToU8(textOf(links).replace(link, `${link}${linked.join('')}`)),
    });
    const result = await readDocument(bytes, 'a.pptx');
    const lines = result.ok ? result.value.value.raw.trim().split(/\n+/u) : [];
    expect(lines).toHaveLength(6002);
    expect(lines.at(-1)).toBe('末一页');
  }, 60_000);

  it('reads a slide once, however often it is listed', async () => {
    const parts = unzipSync(buildPresentation([{ shapes: title('地块') }, { shapes: title('末一页') }]));
    const listed = strFromU8(parts['ppt/presentation.xml'] ?? new Uint8Array());
    const [first = ''] = /<p:sldId [^>]*>/u.exec(listed) ?? [];
    const presentation = strToU8(listed.replace(first, first.repeat(100_000)));
    const result = await readDocument(zipSync({ ...parts, 'ppt/presentation.xml': presentation }), 'a.pptx');
    expect(result.ok && result.value.value.raw.trim().split(/\n+/u)).toEqual(['地块', '末一页']);
  });

  it('leaves out scraps beside a slide, and keeps titles and turned shapes', async () => {
    const beside = { x: 12_192_000, y: 100 };
    const { value, diagnostics } = await read([
      {
        shapes:
          shape('title', ['甲'], { x: 0, y: -2_000_000 }) +
          shape(null, ['备用文字'], beside) +
          shape(null, ['竖排'], beside).replace('<a:xfrm>', '<a:xfrm rot="5400000">') +
          shape(null, ['正文'], { x: 12_000_000, y: 100 }),
      },
    ]);
    expect(
      value.raw
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    ).toEqual(['正文', '甲', '竖排'].sort());
    expect(diagnostics).toEqual([
      { code: 'text-beside-slides-left-out', severity: 'warning', params: { count: 1 } },
    ]);
  });
});
