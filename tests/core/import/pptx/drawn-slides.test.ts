import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { type Box, buildPresentation, frame, paragraph, shape } from './build-presentation.ts';

/** Lines of the only slide, its title aside: `h2 …`, `- …`, `label …`. */
async function linesOf(shapes: string): Promise<readonly string[]> {
  const result = await readDocument(buildPresentation([{ shapes: top('平台建设') + shapes }]), 'a.pptx');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.slice(1).map(({ hint, span }) => {
    const text = sliceSpan(raw, span).replaceAll('\n', '⏎');
    if (hint?.kind === 'heading') return `h${hint.level} ${text}`;
    if (hint?.kind === 'list-item') return `${'-'.repeat(hint.depth + 1)} ${text}`;
    return hint === null ? text : `${hint.kind} ${text}`;
  });
}

const top = (text: string) => shape('title', [text], { x: 300_000, y: 200_000, width: 8_000_000 });

/** A figure with words in it. */
function drawn(paragraphs: readonly string[], box: Box): string {
  return shape(null, paragraphs, box).replace('</p:spPr>', '<a:prstGeom prst="roundRect"/></p:spPr>');
}

const at = (x: number, y: number, width = 2_000_000, height = 400_000): Box => ({ x, y, width, height });
const across = [1_000_000, 4_000_000, 7_000_000];

describe('slides that are drawn', () => {
  it('reads the lines of a small box as one name, and single letters below each other as a word', async () => {
    expect(
      await linesOf(
        drawn(['Attack', 'Vectors'], at(500_000, 1_500_000)) +
          drawn(['北向应用', '提供商'], at(3_500_000, 1_500_000)) +
          drawn(['安', '全', '体', '系'], at(6_500_000, 1_500_000)),
      ),
    ).toEqual(['Attack⏎Vectors', '北向应用⏎提供商', '安全体系']);
  });

  it('keeps the lines of a text apart, and those of a day', async () => {
    expect(await linesOf(shape(null, ['广东省科技厅', '广东省教研院'], at(500_000, 1_500_000)))).toEqual([
      '广东省科技厅',
      '广东省教研院',
    ]);
    expect(await linesOf(drawn(['拓展公司', '2021年8月'], at(500_000, 1_500_000)))).toEqual([
      '拓展公司',
      '2021年8月',
    ]);
  });

  it('reads a row of names above a row of texts as heads with their texts', async () => {
    const heads = ['聚生态', '定标准', '树标杆'];
    const shapes = heads.map((text, index) => drawn([text], at(across[index] ?? 0, 1_500_000)));
    const texts = heads.map((_, index) =>
      shape(
        null,
        [`第${index + 1}栏说的是共同制定数据规范和应用指南的办法。`],
        at(across[index] ?? 0, 2_200_000, 2_000_000, 1_500_000),
      ),
    );
    const closing = shape(null, ['开放、包容、创新，共同建设。'], at(500_000, 5_500_000, 9_000_000));
    expect(await linesOf(shapes.join('') + texts.join('') + closing)).toEqual([
      'h2 聚生态',
      '第1栏说的是共同制定数据规范和应用指南的办法。',
      'h2 定标准',
      '第2栏说的是共同制定数据规范和应用指南的办法。',
      'h2 树标杆',
      '第3栏说的是共同制定数据规范和应用指南的办法。',
      '开放、包容、创新，共同建设。',
    ]);
  });

  it('reads names at the left of their texts as heads', async () => {
    const rows = ['注入', '失效'].map(
      (text, index) =>
        drawn([text], at(500_000, 1_500_000 + index * 1_500_000, 1_500_000, 900_000)) +
        shape(
          null,
          [`${text}是指不可信的数据被当作命令的一部分来执行。`],
          at(2_100_000, 1_500_000 + index * 1_500_000, 7_000_000, 900_000),
        ),
    );
    expect(await linesOf(rows.join(''))).toEqual([
      'h2 注入',
      '注入是指不可信的数据被当作命令的一部分来执行。',
      'h2 失效',
      '失效是指不可信的数据被当作命令的一部分来执行。',
    ]);
  });

  it('reads two columns one after the other', async () => {
    const column = (x: number, name: string, offset: number) =>
      [0, 1, 2]
        .map((row) =>
          shape(
            null,
            [`${name}栏第${row + 1}段，说的是建设的目标和办法。`],
            at(x, 1_500_000 + offset + row * 900_000, 4_000_000, 800_000),
          ),
        )
        .join('');
    const lines = await linesOf(column(500_000, '左', 0) + column(6_000_000, '右', 350_000));
    expect(lines.map((line) => line.slice(0, 4))).toEqual([
      '左栏第1',
      '左栏第2',
      '左栏第3',
      '右栏第1',
      '右栏第2',
      '右栏第3',
    ]);
  });

  it('tells the words of a drawing from the text beside it', async () => {
    const words = ['采集', '传输', '存储', '计算', '应用', '运维'].map((text, index) =>
      drawn([text], at(6_000_000 + (index % 2) * 2_500_000, 1_500_000 + index * 600_000)),
    );
    const text = shape(
      null,
      ['平台把分散在各部门的数据汇集起来，统一标准，统一管理，统一服务，为基层减负，为决策提供依据。'],
      at(500_000, 1_500_000, 5_000_000, 3_500_000),
    );
    const lines = await linesOf(words.join('') + text);
    expect(lines.filter((line) => line.startsWith('label '))).toHaveLength(6);
    expect(lines.filter((line) => !line.startsWith('label '))).toHaveLength(1);
  });

  it('reads a table that only lays out the slide as heads and text', async () => {
    const cell = (...paragraphs: readonly string[]) =>
      `<a:tr><a:tc><a:txBody>${paragraphs.map((text) => paragraph(text)).join('')}</a:txBody></a:tc></a:tr>`;
    const bullet = paragraph('使用参数化的接口', '<a:pPr><a:buChar char="•"/></a:pPr>');
    const table = `<a:tbl><a:tblPr/>${cell('如何防范')}${cell('不可信的数据要与命令分开，这是根本，不能只靠过滤来解决。', bullet)}</a:tbl>`;
    expect(await linesOf(frame('table', table, { x: 500_000, y: 1_500_000 }))).toEqual([
      'h2 如何防范',
      '不可信的数据要与命令分开，这是根本，不能只靠过滤来解决。',
      '- 使用参数化的接口',
    ]);
  });

  it('reads a diagram as its tree', async () => {
    const point = (id: string, text: string) =>
      `<dgm:pt modelId="${id}"><dgm:t>${paragraph(text)}</dgm:t></dgm:pt>`;
    const below = (from: string, to: string, place: number) =>
      `<dgm:cxn srcId="${from}" destId="${to}" srcOrd="${place}"/>`;
    const model = `<dgm:dataModel xmlns:dgm="d" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="0" type="doc"/>${point('2', '标准')}${point('3', '统一口径')}${point('1', '数据')}</dgm:ptLst><dgm:cxnLst>${below('0', '2', 1)}${below('0', '1', 0)}${below('2', '3', 0)}</dgm:cxnLst></dgm:dataModel>`;
    const slide = {
      shapes: top('体系') + frame('diagram', '<dgm:relIds xmlns:dgm="d" r:dm="d1"/>', { x: 0, y: 1_500_000 }),
      related: [
        {
          id: 'd1',
          type: 'diagramData',
          part: 'ppt/diagrams/data1.xml',
          xml: model.replaceAll(
            'xmlns:dgm="d"',
            'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
          ),
        },
      ],
    };
    slide.shapes = slide.shapes.replace(
      'xmlns:dgm="d"',
      'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
    );
    const result = await readDocument(buildPresentation([slide]), 'a.pptx');
    if (!result.ok) throw new Error(result.error.code);
    const { raw, blocks } = result.value.value;
    expect(
      blocks.map(({ hint, span }) => [hint?.kind === 'list-item' ? hint.depth : null, sliceSpan(raw, span)]),
    ).toEqual([
      [null, '体系'],
      [0, '数据'],
      [0, '标准'],
      [1, '统一口径'],
    ]);
  });

  it('takes the title of the file where the first slide is a picture', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>智慧校园白皮书</dc:title></cp:coreProperties>';
    const related = [{ id: 'c', type: 'custom', part: 'docProps/core.xml', xml: core }];
    const read = await readDocument(
      buildPresentation([{ shapes: '', related }, { shapes: top('关于我们') }]),
      'a.pptx',
    );
    if (!read.ok) throw new Error(read.error.code);
    const { raw, blocks } = read.value.value;
    expect(blocks.map(({ hint, span }) => [hint?.kind, sliceSpan(raw, span)])).toEqual([
      ['title', '智慧校园白皮书'],
      ['heading', '关于我们'],
    ]);
  });

  it('takes the top line for the title where a line below is larger', async () => {
    const shapes =
      shape(null, ['为何需要专属系统'], at(300_000, 200_000, 5_000_000), 20) +
      shape(null, ['校外加强监管，校内提质减负'], at(2_000_000, 1_900_000, 7_000_000), 28) +
      shape(null, ['各级平台独立发展，数据不通。'], at(500_000, 3_000_000, 7_000_000), 14);
    const result = await readDocument(buildPresentation([{ shapes: top('封面') }, { shapes }]), 'a.pptx');
    if (!result.ok) throw new Error(result.error.code);
    const { raw, blocks } = result.value.value;
    const heading = blocks.find(({ hint }) => hint?.kind === 'heading');
    expect(heading === undefined ? null : sliceSpan(raw, heading.span)).toBe('为何需要专属系统');
  });
});
