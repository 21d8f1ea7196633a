import { describe, expect, it } from 'vitest';
import { closingClause } from '../../../../src/core/language/clauses/long-objects.ts';

describe('the object of a verb that makes something', () => {
  it.each([
    ['adjectives before the noun', '初步形成监管措施有力，服务、管理和评价协同推进的工作格局', 1],
    ['a core with what stands around it', '建成以县医院为龙头，上下协同、运转高效的医疗服务体系', 1],
    ['a means', '创新以林权为抵押，订单、商标权质押的信贷产品', 1],
    ['several commas', '打造功能齐全，布局合理，群众满意的养老服务网络', 2],
  ])('continues over a comma: %s', (_what, text, closing) => {
    expect(closingClause(text.split('，'), 0)).toBe(closing);
  });

  it.each([
    ['one noun', '建立工作机制，推动各项任务取得新的进展'],
    ['a noun that closes it', '形成浓厚的氛围，各地开展丰富多彩的活动'],
    ['another verb', '完善以居家为基础，推动养老机构改造的试点'],
    ['no noun after it', '形成保障有力，干部担当作为'],
  ])('ends at the comma: %s', (_what, text) => {
    expect(closingClause(text.split('，'), 0)).toBe(0);
  });
});
