import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/import/registry.ts';
import type { Outline, Section } from '../../../src/core/model/outline/outline.ts';
import { correctSource } from '../../../src/core/model/source/correct-source.ts';
import type { Correction } from '../../../src/core/model/source/correction.ts';
import { addCorrection } from '../../../src/core/model/source/revise-corrections.ts';
import { analyseDocument } from '../../../src/core/outline/analyse-document.ts';

const text = `关于做好防汛工作的通知

市水利局 2024年6月1日
各单位：
一、压实责任
要把防汛摆在突出位置，主要负责同志靠前指挥，分管同志具体抓，一级抓一级，层层抓落实。
值班安排
各单位实行二十四小时值班，值班电话保持畅通，遇有险情第一时间报告，不得迟报漏报。
二、加强巡查
（一）巡查水库
对全市水库逐座巡查，发现隐患立即整改，不能立即整改的要落实应急措施，确保安全度汛。
（二）巡查河道
对重点河段加密巡查频次，雨前排查、雨中巡查、雨后核查，做到险情早发现早处置。
分享到微信
`;

type Said = (source: {
  at: (start: string) => string;
  offset: (text: string) => number;
}) => readonly Correction[];

async function corrected(said: Said, content = text, fileName = 'a.txt') {
  const read = await readDocument(new TextEncoder().encode(content), fileName);
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  const corrections = said({
    at: (start) => source.blocks.find(({ span }) => source.raw.startsWith(start, span.start))?.id ?? '',
    offset: (piece) => source.raw.indexOf(piece),
  }).reduce<readonly Correction[]>((all, each) => addCorrection(source, all, each), []);
  const now = correctSource(source, corrections);
  const outline = analyseDocument(now, corrections).value;
  const lines = outline.blocks.map(({ kind, level, span }) => {
    const line = now.raw.slice(span.start, span.end).slice(0, 8);
    return `${kind}${level ?? ''} ${line}`;
  });
  const block = (start: string) =>
    outline.blocks.find(({ span }) => now.raw.startsWith(start, span.start)) ?? expect.fail(start);
  return { source, now, outline, lines, block, corrections };
}

const isSecond = (raw: string) => (section: Section) => raw.startsWith('二、', section.heading?.span.start);

function headingTree(outline: Outline, raw: string): unknown {
  const show = ({ heading, children }: Section): unknown => {
    const title = heading === null ? '' : raw.slice(heading.span.start, heading.span.end);
    return children.length === 0 ? title : [title, ...children.map(show)];
  };
  return show(outline.root);
}

describe('corrections', () => {
  it('are not needed: without any the outline is the same', async () => {
    const { source, outline, now } = await corrected(() => []);
    expect(now).toBe(source);
    expect(outline).toEqual(analyseDocument(source).value);
  });

  it('make a heading of any level, with full confidence and the reason', async () => {
    for (const level of [1, 2, 3, 4, 5]) {
      const { block, outline } = await corrected(({ at }) => [
        { type: 'heading', blockId: at('值班安排'), level },
      ]);
      expect(block('值班安排')).toMatchObject({
        kind: 'heading',
        level,
        confidence: 1,
        reasons: [{ code: 'by-hand', weight: 1 }],
      });
      expect(block('（二）巡查河道')).toMatchObject({ kind: 'heading', level: 2 });
      expect(block('二、加强巡查')).toMatchObject({ kind: 'heading', level: 1 });
      expect(outline.blocks).toHaveLength(13);
    }
  });

  it('put a heading by hand among its kind in the tree, also below a gap', async () => {
    const one = await corrected(({ at }) => [{ type: 'heading', blockId: at('值班安排'), level: 1 }]);
    expect(headingTree(one.outline, one.now.raw)).toEqual([
      '',
      '一、压实责任',
      '值班安排',
      ['二、加强巡查', '（一）巡查水库', '（二）巡查河道'],
    ]);
    const three = await corrected(({ at }) => [{ type: 'heading', blockId: at('值班安排'), level: 3 }]);
    expect(headingTree(three.outline, three.now.raw)).toEqual([
      '',
      ['一、压实责任', '值班安排'],
      ['二、加强巡查', '（一）巡查水库', '（二）巡查河道'],
    ]);
  });

  it('move what follows below a found heading that gets another level', async () => {
    const { outline, now } = await corrected(({ at }) => [
      { type: 'heading', blockId: at('（一）'), level: 1 },
    ]);
    expect(headingTree(outline, now.raw)).toEqual([
      '',
      expect.anything(),
      '二、加强巡查',
      ['（一）巡查水库', '（二）巡查河道'],
    ]);
  });

  it('keep the number of a heading as its marker', async () => {
    const { outline, now } = await corrected(({ at }) => [
      { type: 'heading', blockId: at('二、'), level: 2 },
    ]);
    const { heading } = outline.root.children[0]?.children.find(isSecond(now.raw)) ?? expect.fail('none');
    expect(now.raw.slice(heading?.marker?.start, heading?.marker?.end)).toBe('二、');
  });

  it('make text of a heading, and its section goes', async () => {
    const { block, outline, now } = await corrected(({ at }) => [{ type: 'text', blockId: at('二、') }]);
    expect(block('二、')).toMatchObject({ kind: 'paragraph', level: null, confidence: 1 });
    expect(block('二、').sentences).toHaveLength(1);
    expect(JSON.stringify(headingTree(outline, now.raw))).not.toContain('二、');
  });

  it('take the heading out of a paragraph that is said to be text', async () => {
    const led = `工作方案\n\n一、任务\n（一）加强组织。要把责任落到人，把措施落到位，把督查贯穿始终，确保件件有着落。\n（二）强化保障。要把资金、物资、队伍准备充分，做到召之即来、来之能战、战之必胜。\n`;
    const found = await corrected(() => [], led);
    expect(JSON.stringify(headingTree(found.outline, led))).toMatch(/（一）.*（二）/u);
    const { outline } = await corrected(({ at }) => [{ type: 'text', blockId: at('（一）') }], led);
    expect(JSON.stringify(headingTree(outline, led))).not.toContain('（一）');
  });

  it('leave out and bring back', async () => {
    const dropped = await corrected(({ at }) => [{ type: 'drop', blockId: at('值班安排') }]);
    expect(dropped.block('值班安排')).toMatchObject({ kind: 'furniture', sentences: [] });
    const back = await corrected(({ at }) => [{ type: 'text', blockId: at('分享到微信') }]);
    expect(back.block('分享到微信')).toMatchObject({ kind: 'paragraph' });
    expect(back.block('分享到微信').sentences).toHaveLength(1);
    const { outline } = back;
    expect(outline.root.children.at(-1)?.children.at(-1)?.blockIds).toContain(back.block('分享到微信').id);
  });

  it('make a list item', async () => {
    const { block } = await corrected(({ at }) => [{ type: 'list-item', blockId: at('值班安排') }]);
    expect(block('值班安排')).toMatchObject({ kind: 'list-item', confidence: 1 });
  });

  it('set title, author, date and source, and leave no other title', async () => {
    const { outline, block } = await corrected(({ at }) => [
      { type: 'field', blockId: at('各单位：'), field: 'title' },
      { type: 'field', blockId: at('市水利局'), field: 'date' },
      { type: 'field', blockId: at('分享到微信'), field: 'source' },
      { type: 'field', blockId: at('值班安排'), field: 'author' },
    ]);
    expect(outline.metadata).toMatchObject({
      title: { value: '各单位：', confidence: 1 },
      date: { value: '2024-06-01', confidence: 1 },
      source: { value: '分享到微信' },
      author: { value: '值班安排' },
    });
    expect(outline.blocks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
    expect(block('值班安排')).toMatchObject({ kind: 'byline' });
  });

  it('make a title of two lines, and none of two lines far apart', async () => {
    const lines =
      '省人民政府\n关于加快发展的意见\n\n为了加快发展，现提出如下意见，请认真贯彻执行，并及时报告。\n';
    const both = await corrected(
      ({ at }) => [
        { type: 'field', blockId: at('省人民'), field: 'title' },
        { type: 'field', blockId: at('关于'), field: 'title' },
      ],
      lines,
    );
    expect(both.outline.metadata.title?.value).toBe('省人民政府关于加快发展的意见');
    const far = await corrected(({ at }) => [
      { type: 'field', blockId: at('关于做好'), field: 'title' },
      { type: 'field', blockId: at('值班'), field: 'title' },
    ]);
    expect(far.corrections).toHaveLength(1);
    expect(far.outline.metadata.title?.value).toBe('值班安排');
  });

  it('end the front where a person says that text begins', async () => {
    const { lines } = await corrected(
      ({ at }) => [{ type: 'text', blockId: at('第一行') }],
      '大会致辞\n\n第一行\n第二行\n第三行没有句号\n\n这里才是长长的正文，有逗号也有句号，足够长到被当作正文的第一个段落来看待。\n',
    );
    expect(lines.slice(0, 2)).toEqual(['title 大会致辞', 'paragraph 第一行']);
  });

  it('join a block with the one before, as one paragraph of wrapped text', async () => {
    const { block, now, outline } = await corrected(({ at }) => [{ type: 'merge', blockId: at('值班安排') }]);
    const joined = block('要把防汛');
    expect(outline.blocks).toHaveLength(12);
    expect(now.raw.slice(joined.span.start, joined.span.end)).toMatch(/落实。\n值班安排$/u);
    expect(joined.sentences).toHaveLength(2);
    expect(now.blocks.map(({ id }) => id)).toEqual(outline.blocks.map(({ id }) => id));
  });

  it('keep the space between Latin words that they join', async () => {
    const { outline, now } = await corrected(
      ({ at }) => [{ type: 'merge', blockId: at('of the') }],
      'Plan\n\nThe first half of a sentence that somebody broke in the middle\n\nof the line goes on here and ends.\n',
    );
    expect(outline.blocks).toHaveLength(2);
    expect(outline.blocks[1]?.sentences).toHaveLength(1);
    expect(now.blocks[1]?.hidden).toHaveLength(1);
  });

  it('split a block in two, with an id that says where', async () => {
    const { block, lines, offset } = await corrected(({ at, offset: find }) => [
      { type: 'split', blockId: at('值班安排'), offset: find('安排') },
      { type: 'heading', blockId: at('值班安排'), level: 2 },
    ]).then((result) => ({ ...result, offset: text.indexOf('安排') }));
    expect(lines).toContain('heading2 值班');
    expect(block('安排').id).toMatch(new RegExp(`~${offset}$`));
    expect(block('安排').id.startsWith(`${block('值班').id}~`)).toBe(true);
  });

  it('join what was split as if nothing had been said', async () => {
    const { corrections, now, source } = await corrected(({ at, offset }) => [
      { type: 'split', blockId: at('值班安排'), offset: offset('安排') },
      { type: 'merge', blockId: `${at('值班安排')}~${offset('安排')}` },
    ]);
    expect(corrections).toEqual([]);
    expect(now).toBe(source);
  });

  it('pass over what cannot be done', async () => {
    const { corrections, lines } = await corrected(({ at }) => [
      { type: 'merge', blockId: at('关于做好') },
      { type: 'split', blockId: at('值班安排'), offset: 0 },
      { type: 'heading', blockId: 'nowhere', level: 1 },
      { type: 'merge', blockId: 'nowhere' },
    ]);
    expect(corrections).toEqual([]);
    expect(lines).toEqual((await corrected(() => [])).lines);
  });
});
