import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { SourceBlock } from '../../../src/core/model/source/source-document.ts';

/** What is seen of each block, hidden marks and line ends left out. */
async function visibleBlocks(text: string): Promise<readonly string[]> {
  const result = await readDocument(new TextEncoder().encode(text), '来信.txt');
  if (!result.ok) throw new Error(result.error.code);
  const { raw, blocks } = result.value.value;
  return blocks.map((block) => visible(raw, block));
}

function visible(raw: string, { span, hidden }: SourceBlock): string {
  let text = '';
  let from = span.start;
  for (const { start, end } of hidden) {
    text += raw.slice(from, start);
    from = end;
  }
  return (text + raw.slice(from, span.end)).replaceAll('\n', ' ');
}

const english =
  'The council has agreed the budget for the new library, which will open in the spring of next year on the site of the old market. Readers will be able to borrow books until nine in the evening.';
const chinese =
  '为深入贯彻落实党中央、国务院决策部署，加快推进城市供水管网改造，提升供水安全保障水平，结合我市实际，制定本方案。各区县、各部门要提高认识，加强领导，明确责任，落实措施，确保各项任务按期完成。';

function wrapWords(text: string, width: number, mark = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => mark + line).join('\n');
}

const wrapCharacters = (text: string, perLine: number, mark = ''): string =>
  (text.match(new RegExp(`.{1,${perLine}}`, 'gu')) ?? []).map((line) => mark + line).join('\n');

describe('text that was wrapped at a width', () => {
  it.each([60, 66, 72, 80])('of %i columns is whole paragraphs again', async (width) => {
    const text = `The library\n\n${wrapWords(english, width)}\n\n${wrapWords(`Again: ${english}`, width)}\n`;
    expect(await visibleBlocks(text)).toEqual(['The library', english, `Again: ${english}`]);
  });

  it.each([26, 30, 34, 40])('of %i Chinese characters is whole paragraphs again', async (perLine) => {
    const text = `关于供水的方案\n\n${wrapCharacters(`　　${chinese}`, perLine)}\n一、总体情况\n${wrapCharacters(`　　${chinese}`, perLine)}\n`;
    expect(await visibleBlocks(text)).toEqual(['关于供水的方案', chinese, '一、总体情况', chinese]);
  });

  it('is one paragraph where it is nothing else', async () => {
    expect(await visibleBlocks(wrapWords(english, 60))).toEqual([english]);
  });

  it('is not what an author broke: verses and short lines', async () => {
    const verses = '春江潮水连海平，\n海上明月共潮生。\n滟滟随波千万里，\n何处春江无月明！';
    expect(await visibleBlocks(verses)).toHaveLength(4);
    expect(await visibleBlocks('办公费\n差旅费\n会议费\n培训费')).toHaveLength(4);
  });
});

describe('a mail that quotes another', () => {
  it('has its paragraphs without the marks of the quotation', async () => {
    const text = `Dear Mary,\n\n${wrapWords(english, 70)}\n\nMary Miller wrote:\n${wrapWords(english, 68, '> ')}\n>\n${wrapWords(english, 68, '> ')}\n\nRegards,\nPaul\n`;
    expect(await visibleBlocks(text)).toEqual([
      'Dear Mary,',
      english,
      'Mary Miller wrote:',
      english,
      english,
      'Regards,',
      'Paul',
    ]);
  });

  it('is read alike in Chinese, and at any depth', async () => {
    const text = `各位同事：\n\n${wrapCharacters(chinese, 34)}\n${wrapCharacters(chinese, 32, '> ')}\n${wrapCharacters(chinese, 30, '>> ')}\n`;
    expect(await visibleBlocks(text)).toEqual(['各位同事：', chinese, chinese, chinese]);
  });

  it('is no list of what is more than a figure', async () => {
    expect(await visibleBlocks('评分标准\n>90分：优秀\n> 80分：良好')).toEqual([
      '评分标准',
      '>90分：优秀',
      '> 80分：良好',
    ]);
  });
});
