import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { buildDocx, paragraph, run } from '../../import/docx/build-docx.ts';
import { headingsOf } from '../headings-of.ts';
import { outlineOf } from '../outline-of.ts';

const body = '各乡镇要提前安排，逐项落实，做到人员到位、资金到位、服务到位，确保不误农时，全面完成今年任务。';

async function headings(...lines: readonly string[]): Promise<readonly string[]> {
  return (await headingsOf([lines.join('\n\n')], 'a.md')).map((line) => line.split(' ').slice(2).join(' '));
}

describe('bold lines', () => {
  it.each([
    ['a label with its value', ['**编制时间：2017年8月21日**']],
    ['key words', ['**关键词：农机；春耕**']],
    ['an address', ['**https://example.org/form**']],
    ['half of a word', ['**外**']],
    ['one bold line below the other', ['**沙包投掷**', '**吸盘射箭**', '**飞盘游戏**', '**荧光夜跑**']],
  ])('head nothing where they are %s', async (_, lines) => {
    expect(await headings('# 春耕方案', body, ...lines, body, '**备好种子**', body)).toEqual(['备好种子']);
  });

  it('and headings are none where they are whole paragraphs', async () => {
    expect(await headings('# 春耕方案', '## 备好种子', body, `## ${body}${body}${body}`, body)).toEqual([
      '备好种子',
    ]);
  });

  it('lead items that say more where the text has no other headings', async () => {
    const items = [
      '- **Seed First.** Every town buys its seed before the end of March and stores it dry.',
      '- **Shared Machines for the Smallest Farms**. Towns lend machines to farms of few acres.',
      '- **Water in Time:** Canals are opened ten days before the fields are ploughed.',
    ];
    const text = 'The towns met on Monday and agreed on how they will prepare the season together.';
    expect(await headings('# The Season', text, items.join('\n'))).toEqual([
      'Seed First',
      'Shared Machines for the Smallest Farms',
      'Water in Time',
    ]);
    const inside = items.map((item) => item.replace(/[.:]?\*\*[.:]?/gu, (mark) => mark.replace(/[.:]/u, '')));
    expect(await headings('# The Season', text, inside.join('\n'))).toEqual([]);
  });

  it('that lead a label above the first section are of the head', async () => {
    const lines = ['# 会议纪要', '**会议地点：**线上', '**参会人员：**李明，王芳', '**一、备好种子**', body];
    expect(await headings(...lines, '**二、备好农机**', body)).toEqual(['一、备好种子', '二、备好农机']);
  });

  it('are no headings where a quotation is set over lines', async () => {
    const lines = [
      '**节目一**',
      '“南有嘉鱼，',
      '烝然罩罩也！”',
      body,
      '“哪位带着，',
      '开山斧呢？',
      '盖不可废也！”',
      body,
    ];
    expect(await headings('# 演出', body, ...lines)).toEqual(['节目一']);
  });
});

describe('the head of a memorandum in headings', () => {
  it('gives fields', async () => {
    const text = [
      '## MEMORANDUM FOR THE HEADS OF AGENCIES',
      '### FROM: Anna Reed, Director',
      '## SUBJECT: Care of Bridges',
      'This memorandum provides guidance to all agencies on the care of bridges in the coming year.',
      '## Background',
      'Bridges were built in 1990. They need care every year, and the agencies have to plan for it.',
    ].join('\n\n');
    const { outline, say } = await outlineOf(text, 'a.md');
    expect(outline.metadata.title?.value).toBe('Care of Bridges');
    expect(outline.metadata.author?.value).toBe('Anna Reed');
    expect(outline.blocks.filter(({ kind }) => kind === 'heading').map(({ span }) => say(span))).toEqual([
      'Background',
    ]);
  });
});

describe('covers of Word files', () => {
  const titled = (text: string, style: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`);
  const bold = (text: string) => paragraph(run(text, '<w:b/>'));
  const analysed = async (content: string, styles = '') => {
    const read = await readDocument(buildDocx(content, styles === '' ? {} : { styles }), 'a.docx');
    if (!read.ok) throw new Error(read.error.code);
    const source = read.value.value;
    return { source, outline: analyseDocument(source).value };
  };

  it('may set the kind of document one character a line', async () => {
    const lines = ['河口村旅游养殖项目', '实', '施', '方', '案'].map(bold).join('');
    const { outline } = await analysed(lines + paragraph(run(body)) + paragraph(run(body)));
    expect(outline.metadata.title?.value).toBe('河口村旅游养殖项目实施方案');
  });

  it('may have a title of two lines above the occasion of a speech', async () => {
    const head = [bold('牢记嘱托勤耕种 迈开新步促增收'), bold('奋力开创平川农业高质量发展新局面')].join('');
    const { outline } = await analysed(
      head + paragraph(run('——在春耕总结大会上的讲话')) + paragraph(run(body)) + paragraph(run(body)),
    );
    expect(outline.metadata.title?.value).toBe(
      '牢记嘱托勤耕种 迈开新步促增收奋力开创平川农业高质量发展新局面',
    );
    expect(outline.metadata.subtitle?.value).toBe('在春耕总结大会上的讲话');
  });

  it('leave the chapters below them headings, though these are in the style of the title', async () => {
    const styles = ['Title', 'Subtitle']
      .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
      .join('');
    const parts = [
      titled('摘要', 'Title'),
      titled('一、项目结果', 'Title'),
      titled('产品', 'Subtitle'),
      titled('二、不足和展望', 'Title'),
    ];
    const { source } = await analysed(
      bold('结题报告') + parts.map((part) => part + paragraph(run(body))).join(''),
      styles,
    );
    expect(source.blocks.flatMap(({ hint }) => (hint?.kind === 'heading' ? [hint.level] : []))).toEqual([
      1, 1, 2, 1,
    ]);
  });
});

describe('calls to subscribe', () => {
  it('are no text of what they stand below', async () => {
    const text = [
      '# 春耕',
      body,
      body,
      body,
      body,
      '---',
      '请加入成为新闻的月费订户，长期支持我们的工作。',
      '月费订户 网址',
    ];
    const { outline } = await outlineOf(text.join('\n\n'), 'a.md');
    expect(outline.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['furniture', 'furniture']);
  });

  it.each([
    '歡迎訂閱我們的電子報。',
    '关注公众号“春耕”，看更多消息。',
    'Please subscribe to our weekly newsletter.',
  ])('end it: %s', async (line) => {
    const { outline } = await outlineOf(['# 春耕', body, body, body, body, line].join('\n\n'), 'a.md');
    expect(outline.blocks.at(-1)?.kind).toBe('furniture');
  });

  it.each([
    '平台付费会员突破八百万，比年初多一百万。',
    '关注我们身边的安全隐患，及时报告。',
    'Support our workforce with training in every village.',
    'Sign up for the spring programme at the town hall by June.',
  ])('are no last lines of a text that only speak of such things: %s', async (line) => {
    const text = ['# 春耕', body, body, body, body, line, body];
    const { outline } = await outlineOf(text.join('\n\n'), 'a.md');
    expect(outline.blocks.slice(-2).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});
