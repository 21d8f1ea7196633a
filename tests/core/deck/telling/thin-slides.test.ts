import { expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';
import { slotTexts } from '../../slot-texts.ts';

const titleOf = (slide: Slide) => slotTexts(slide, 'title').join('');

it('tells brief sections on one slide, each under its own heading', async () => {
  const { deck } = await planText(
    `关于举办湖区渡工技能比武的通知

各镇街：

为提高渡工技能，决定举办比武活动。现将有关事项通知如下。

一、比武范围

全区持证渡工均可报名参加，每个渡口推荐两名选手。

二、评分标准

按照靠泊、避让、救生三个项目计分，得分相同时用时短的名次在前。

三、组织工作

${'各镇街要高度重视，明确专人负责，认真做好选手推荐和训练，确保比武活动安全有序。要把比武同日常培训结合起来，做到以赛促训、以训促用。'.repeat(3)}
`,
  );
  const slide = deck.slides.find((each) => titleOf(each) === '比武范围、评分标准');
  expect(slide?.layout).toBe('facts');
  expect(slotTexts(slide, 'item')[0]).toBe('比武范围|全区持证渡工均可报名参加，每个渡口推荐两名选手');
  const titles = slide?.slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs)) ?? [];
  expect(titles.every(({ prov }) => prov.type === 'source' || prov.type === 'generated')).toBe(true);
});

it('leaves members of a few words in the sentence that says more than they', async () => {
  const { deck } = await planText(
    `湖区产业发展规划

一、发展重点

加快发展“三大产业”，推动渔业、航运、旅游向高端化、智能化、绿色化方向迈进，到2030年产业增加值比2025年翻一番，占地区生产总值的比重达到百分之三十五以上。各镇街要结合实际制定实施方案，明确时间表和路线图，把责任落实到岗位和个人。

二、保障措施

各部门要密切配合，形成工作合力。
`,
  );
  const items = deck.slides.flatMap((slide) => slotTexts(slide, 'item'));
  expect(items).not.toContain('渔业');
  expect(items.join()).toContain('推动渔业、航运、旅游向高端化');
});

it('shows a sentence whole under the heading rather than half of it as the title', async () => {
  const { deck } = await planText(
    `湖区渡口管理办法解读

一、出台背景

渡口是湖区群众出行的重要设施，长期以来缺少统一的管理标准，部分渡口设施老化、船舶陈旧，安全隐患比较突出。

二、主要内容

${'明确了渡口设置的条件和审批程序，规定了渡船检验和渡工培训的要求，建立了乘客定额和恶劣天气停航制度。'.repeat(4)}
`,
  );
  const slide = deck.slides.find((each) => titleOf(each) === '出台背景');
  expect(slotTexts(slide, 'item').join()).toContain('渡口是湖区群众出行的重要设施');
});

it('makes no slide of a link or of the name of an annex, and sets one sentence on a panel of its height', async () => {
  const { deck } = await planText(
    `湖区渡口开放日

一、活动主题

安全渡运，你我同行，共建平安湖区

二、活动安排

${'上午参观渡口和渡船，下午观摩应急救援演练，现场发放安全手册，工作人员逐项讲解注意事项。'.repeat(3)}

附件：1.活动报名表

全文链接：http://lake.example.org/news/2026/03/index.html
`,
  );
  const words = deck.slides
    .flatMap((slide) => [...slotTexts(slide, 'title'), ...slotTexts(slide, 'item')])
    .join();
  expect(words).not.toContain('http://');
  expect(deck.slides.filter(({ layout }) => layout === 'statement')).toEqual([]);
  const theme = deck.slides.find((slide) => titleOf(slide) === '活动主题');
  expect(theme?.layout).toBe('passage');
});
