import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const body = '社員應遵守本社章程及社員大會之決議，並按期繳納社費';

const rules = [
  '青岚書法社章程',
  '第一章　總則',
  '第　一　條　本社定名為青岚書法社。',
  '第　二　條　本社社員分類如下：',
  '一、個人社員：年滿二十歲，填具入社申請書，經理事會通過者。',
  '二、團體社員：贊同本社宗旨之機構，推派代表一人。',
  `第　三　條　${body}。`,
  '第二章　社員',
  `第　四　條　${body}。`,
  '第 十 條　社員有下列情事之一者，為出社：',
  '一、死亡。',
  '二、喪失社員資格。',
  '第十一條　社長因事不能執行職務時，應指定一名副社長代',
  '理，未指定時由理事互推一人代理之。',
  `第十二條　${body}。`,
].join('\n\n');

test('articles of traditional print, with blanks in their numbers, are told one after the other', async () => {
  const { deck } = await planText(rules);
  const told = deck.slides.flatMap((slide) => [...slotTexts(slide, 'title'), ...slotTexts(slide, 'item')]);
  for (const number of ['第一條', '第二條', '第三條', '第十條', '第十一條', '第十二條'])
    expect(told.join('\n')).toContain(number);
  expect(told.join('\n')).toContain('應指定一名副社長代理，未指定時由理事互推一人代理之');
});

test('items 一、二、 stand in the article that announces them', async () => {
  const { deck } = await planText(rules);
  const holding = deck.slides.filter((slide) =>
    [...slotTexts(slide, 'item'), ...slotTexts(slide, 'title')].some((text) => text.includes('喪失社員資格')),
  );
  expect(holding).toHaveLength(1);
  expect([...slotTexts(holding[0], 'subtitle'), ...slotTexts(holding[0], 'item')].join('|')).toContain(
    '社員有下列情事之一者，為出社',
  );
});

test('numbers above the articles that they change are none of their items', async () => {
  const { deck } = await planText(
    [
      '關於修改《青岚縣停車管理辦法》的決定',
      '一、將第三條修改為：',
      `第三條　停車場應當具備下列條件：`,
      '（一）有管理人員。',
      '（二）有照明設備。',
      '二、將第五條修改為：',
      `第五條　${body}。`,
      '三、增加三條，作為第八條至第十條：',
      `第八條　${body}。`,
      `第九條　${body}。`,
      `第十條　${body}。`,
    ].join('\n\n'),
  );
  const mixed = deck.slides.filter((slide) => {
    const items = slotTexts(slide, 'item').join('|');
    return items.includes('有照明設備') && items.includes('二、將第五條');
  });
  expect(mixed).toEqual([]);
});
