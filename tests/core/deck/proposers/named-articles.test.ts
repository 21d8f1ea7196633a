import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const duty =
  '管护单位应当定期巡查坝体和溢洪道，记录渗漏和沉降情况，发现险情立即报告乡镇人民政府，并组织下游群众转移';
const rules = `山塘管护办法

第一章　总则

第一条　（制定目的）

为了加强山塘管护，制定本办法。

第二条　（适用范围）

本办法适用于本县山塘的管护。

水库的管护另有规定的，从其规定。

第二章　职责

第三条　（机构职责）

管护单位依照本办法履行以下职责：

（一）${duty}；

（二）${duty}；

（三）${duty}；

（四）维护放水设施。

前款职责不得转包。

第四条（资金）管护资金列入预算。

第三章　附则

第五条　（2024年修正）本办法由县水务局解释。

第六条　（施行日期）

本办法自2026年3月1日起施行。
`;

it('tells articles by number and name, with all of their paragraphs', async () => {
  const { deck } = await planText(rules);
  const rows = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(rows).toContain('第一条|制定目的|为了加强山塘管护，制定本办法');
  expect(rows).toContain('第二条|适用范围|本办法适用于本县山塘的管护|水库的管护另有规定的，从其规定');
  expect(rows.join()).not.toContain('2024年修正|');
});

it('keeps a list with the named article that announces it, and tells it once', async () => {
  const { deck } = await planText(rules);
  const own = deck.slides.filter((slide) =>
    slotTexts(slide, 'title')[0]?.startsWith('职责：第三条（机构职责）'),
  );
  expect(own.flatMap((slide) => slotTexts(slide, 'subtitle'))[0]).toBe('管护单位依照本办法履行以下职责');
  const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(items.filter((item) => item.includes('（四）维护放水设施'))).toHaveLength(1);
  expect(items.join()).toContain('前款职责不得转包');
});

it('names the chapters of rules ahead', async () => {
  const { deck } = await planText(rules);
  expect(deck.slides[1]?.layout).toBe('agenda');
});
