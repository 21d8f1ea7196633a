import { describe, expect, it } from 'vitest';
import { joinPasted, pastedLines } from '../../../src/renderer/ui/pasted-lines.ts';

describe('what is pasted on a slide', () => {
  it('keeps all paragraphs of a rich text', () => {
    expect(pastedLines('第一段来自文档\r\n第二段来自文档\r\n\r\n第三段来自文档\r\n', true)).toEqual([
      '第一段来自文档',
      '第二段来自文档',
      '第三段来自文档',
    ]);
  });

  it('takes items without the bullets that a word processor writes', () => {
    expect(pastedLines('•\t摸清底数\n▪\t分类施策\n1.\t压实责任\no\tKeep it', true)).toEqual([
      '摸清底数',
      '分类施策',
      '1. 压实责任',
      'Keep it',
    ]);
  });

  it('keeps cells of a spreadsheet apart', () => {
    expect(pastedLines('片区\t2023年\t2024年\n城东\t12.5%\t1,200', true)).toEqual([
      '片区\u30002023年\u30002024年',
      '城东\u300012.5%\u30001,200',
    ]);
    expect(pastedLines('Area\t12\t18', true)).toEqual(['Area · 12 · 18']);
  });

  it('puts a space where a plain Latin line was wrapped, and a paragraph after a blank line', () => {
    expect(pastedLines('Hello big\nworld again\n\nNext one\n1. first\n2. second', false)).toEqual([
      'Hello big world again',
      'Next one',
      '1. first',
      '2. second',
    ]);
    expect(pastedLines('第一行\n第二行', false)).toEqual(['第一行', '第二行']);
  });

  it('keeps lines apart where a text cannot be divided', () => {
    expect(joinPasted(['Hello big', 'world again'])).toBe('Hello big world again');
    expect(joinPasted(['摸清底数', '分类施策。', '压实责任'])).toBe('摸清底数；分类施策。压实责任');
    expect(joinPasted(['共50', '60公里'])).toBe('共50 60公里');
    expect(joinPasted([])).toBe('');
  });
});
