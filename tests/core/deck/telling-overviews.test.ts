import { expect, test } from 'vitest';
import type { Slide } from '../../../src/core/model/deck/deck.ts';
import { planText } from '../planned-document.ts';

const filler =
  '各镇街要结合实际制定具体办法，明确时间表和路线图，把责任落实到岗位和个人，确保各项工作有人抓、有人管、见实效。'.repeat(
    6,
  );

/** A scheme whose points each have more to say than an overview holds. */
const scheme = `乡村物流提升行动方案

为畅通乡村物流，制定本方案。

一、总体要求

坚持需求导向，用两年时间补齐乡村物流短板。${filler}

二、重点任务

（一）完善服务网络

到2027年底，建成村级寄递服务点860个。${filler}

（二）培育经营主体

支持供销、邮政、快递企业共用站点和车辆。${filler}

（三）发展冷链物流

在主产区建设田头冷库42座。${filler}

三、保障措施

各有关部门要把行动方案列入年度重点工作。${filler}
`;

const textOf = (slide: Slide | undefined, role: string) =>
  (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map((slot) => slot.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'));

test('an overview sets the first whole sentence of each point below its head', async () => {
  const { deck } = await planText(scheme, 6);
  const overview = deck.slides.find(({ id }) => id.startsWith('overview'));
  expect(overview?.layout).toBe('sentence-cards');
  expect(textOf(overview, 'item')).toEqual([
    '完善服务网络|到2027年底，建成村级寄递服务点860个',
    '培育经营主体|支持供销、邮政、快递企业共用站点和车辆',
    '发展冷链物流|在主产区建设田头冷库42座',
  ]);
});

test('a divider has the numeral of the author and what comes', async () => {
  const { deck } = await planText(scheme);
  const divider = deck.slides.find(
    (slide) => slide.layout === 'section' && textOf(slide, 'title')[0] === '重点任务',
  );
  expect(textOf(divider, 'kicker')).toEqual(['二']);
  expect(textOf(divider, 'item')).toEqual(['完善服务网络', '培育经营主体', '发展冷链物流']);
});
