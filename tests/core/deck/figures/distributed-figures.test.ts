import { describe, expect, it } from 'vitest';
import { distributedFigures } from '../../../../src/core/deck/figures/distributed-figures.ts';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { type Span, span } from '../../../../src/core/model/span.ts';
import { type DocumentView, viewDocument } from '../../../../src/core/view/document-view.ts';

function viewOf(raw: string): DocumentView {
  const block = { id: 'b0', span: span(0, raw.length), hidden: [], strong: [], hint: null, origin: null };
  return viewDocument({ raw, blocks: [block] } as unknown as SourceDocument);
}

function read(text: string) {
  const figures = distributedFigures(viewOf(text), span(0, text.length));
  if (figures === null) return null;
  const at = ({ start, end }: Span) => text.slice(start, end);
  return [
    figures.names.map(at).join('|'),
    `${at(figures.measure)}+${at(figures.predicate)}`,
    figures.values.map(at).join('|'),
    at(figures.span),
  ];
}

describe('figures given to several names', () => {
  it('are read where a word ends after the last name', () => {
    expect(read('水稻、小麦、玉米产量分别增长3.8%、5.1%、6.0%。')).toEqual([
      '水稻|小麦|玉米',
      '产量+增长',
      '3.8%|5.1%|6.0%',
      '水稻、小麦、玉米产量分别增长3.8%、5.1%、6.0%',
    ]);
  });

  it.each([
    [
      '2030年，东部、中部、西部和东北地区生产总值同比分别增长 5.4%、4.9%、5.5%和 4.8%，区域结构优化。',
      [
        '东部|中部|西部|东北',
        '地区生产总值同比+增长',
        '5.4%|4.9%|5.5%|4.8%',
        '东部、中部、西部和东北地区生产总值同比分别增长 5.4%、4.9%、5.5%和 4.8%',
      ],
    ],
    [
      '第一、第二、第三产业增加值占比分别为7.1%、38.3%、54.6%。',
      [
        '第一|第二|第三',
        '产业增加值占比+为',
        '7.1%|38.3%|54.6%',
        '第一、第二、第三产业增加值占比分别为7.1%、38.3%、54.6%',
      ],
    ],
    [
      '2028年、2029年和2030年全市粮食产量分别达到126.1万吨、131.8万吨和138.2万吨，连年增产。',
      [
        '2028年|2029年|2030年',
        '全市粮食产量+达到',
        '126.1万吨|131.8万吨|138.2万吨',
        '2028年、2029年和2030年全市粮食产量分别达到126.1万吨、131.8万吨和138.2万吨',
      ],
    ],
  ])('are read from %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['names that are cut in doubt', '民用无人机、新能源汽车、风力发电机组产量分别增长47.6%、16.8%、11.3%。'],
    ['names of several lengths', '北京、上海和黑龙江生产总值分别增长5.4%、4.9%和5.5%。'],
    ['more names than figures', '东部、中部和西部生产总值分别增长5.4%和4.9%。'],
    ['figures of several units', '东部、中部和西部地区投资分别增长5.4%、4.9个百分点和5.5%。'],
    ['a unit that only the last one has', '东部、中部和西部地区增速分别提高0.4个、0.1个和0.3个百分点。'],
    ['no word for what is counted', '东部、中部和西部分别增长5.4%、4.9%和5.5%。'],
    ['two names', '东部和西部地区投资分别增长5.4%和4.9%。'],
    ['two series', '东部、中部和西部地区投资分别为54亿元、49亿元和55亿元，分别增长5.4%、4.9%和5.5%。'],
    ['figures in words', '东部、中部和西部地区投资分别排名第一、第二和第三。'],
  ])('are not read from %s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});
