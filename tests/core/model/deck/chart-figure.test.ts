import { describe, expect, it } from 'vitest';
import { chartFigureOf, numberFormats } from '../../../../src/core/model/deck/chart-figure.ts';

describe('a number as the source writes it', () => {
  it.each([
    ['1,234.5', 1234.5, '#,##0.0', ''],
    ['12.3%', 0.123, '0.0%', '%'],
    ['1.2万亿元', 1.2, '0.0"万亿元"', '万亿元'],
    ['−3.4', -3.4, '0.0', ''],
    ['$4.50', 4.5, '"$"0.00', '$'],
    ['45', 45, '0', ''],
    ['25 million', 25, '0" million"', 'million'],
  ])('%s', (text, value, format, unit) => {
    expect(chartFigureOf(text)).toMatchObject({ value, format, unit });
  });

  it.each(['', '—', '2024年', '约30', '12-15', '第3', '1.2.3', '12,34', '增长5.2%', '3月'])(
    'is not to be had from “%s”',
    (text) => {
      expect(chartFigureOf(text)).toBeNull();
    },
  );

  it('is written with its own signs and decimals', () => {
    const figures = ['5.2%', '−3.4%', '+1%'].flatMap((text) => chartFigureOf(text) ?? []);
    expect(numberFormats(figures)).toEqual(['0.0%;"−"0.0%', '0.0%;"−"0.0%', '"+"0%;"−"0%']);
  });
});
