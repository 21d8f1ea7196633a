import { expect, test } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

function textsOf(slide: Slide | undefined, role: string): readonly string[] {
  return (slide?.slots ?? [])
    .filter((slot) => slot.role === role)
    .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' / '));
}

const titleOf = (slide: Slide) =>
  textsOf(slide, 'title')
    .join('')
    .replace(/（\d\/\d）$/u, '');

test('what a meeting says closes the point before it and leads a slide of its own', async () => {
  const { deck } = await planText(`全省粮食工作会议召开

一、加强粮食收购

各地及时发布收购信息，合理布设收购网点。粮食企业严格执行质价标准，做到应收尽收。会议强调，各级粮食部门要切实扛起粮食安全责任，把各项措施落到实处。全面加强储备管理，守住管好大国粮仓。各市州粮食局负责同志参加会议。

二、强化市场监测

加强粮食市场价格监测，及时发布预警信息。完善应急保供体系，提升应急加工能力。`);
  const own = deck.slides.filter((slide) => titleOf(slide) === '加强粮食收购');
  expect(own.flatMap((slide) => textsOf(slide, 'item')).join('')).not.toMatch(/会议强调|守住管好/u);
  const shown = deck.slides.flatMap(({ slots }) => slots.flatMap(({ paragraphs }) => paragraphs));
  const words = shown.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
  expect(words).toContain('各级粮食部门要切实扛起粮食安全责任');
  expect(words).not.toContain('参加会议');
});

test('principles in paired words are heads of what their paragraphs say', async () => {
  const { deck } = await planText(`关于发展数据中心的行动计划

一、基本原则

统筹协调，均衡有序。统筹存量和增量，加强数据中心规划协调，避免粗放建设。

需求牵引，深化协同。坚持市场需求导向，加强数据中心与网络协同发展。

绿色低碳，安全可靠。推广节能技术，提高能源利用效率，筑牢安全防护体系。

二、主要任务

建设全国一体化算力网络，形成布局合理的发展格局。`);
  const slide = deck.slides.find((each) => titleOf(each) === '基本原则');
  expect(textsOf(slide, 'item').map((text) => text.split(' / ')[0])).toEqual([
    '统筹协调，均衡有序',
    '需求牵引，深化协同',
    '绿色低碳，安全可靠',
  ]);
});

test('brief sentences of one paragraph are no heads of each other', async () => {
  const { deck } = await planText(`关于做好金融工作的通知

一是防范金融风险。全面强化风险监测预警。支持中小银行风险处置。有效防范洗钱风险。加大非法金融活动打击力度。

二是提升金融服务。优化账户服务流程。推广移动支付产品。完善征信服务体系。改善现金流通环境。`);
  const items = deck.slides.flatMap((slide) => textsOf(slide, 'item'));
  expect(items).toContain('有效防范洗钱风险');
  expect(items.join('')).not.toContain('有效防范洗钱风险 / 加大非法金融活动打击力度');
});

test('who is responsible for one sentence stands in brackets with it', async () => {
  const { deck } = await planText(`关于加强农产品流通的意见

一、打通供应链条

支持贫困地区建设冷链设施和集配中心，完善流通网络。（商务部负责）鼓励企业建立生产基地，带动农户增收。（商务部、农业农村部负责）

二、拓展销售途径

支持参加农博会、农贸会，集中推介特色农产品。`);
  const items = deck.slides.flatMap((slide) => textsOf(slide, 'item'));
  expect(items.some((text) => text.startsWith('（商务部'))).toBe(false);
});

test('a preamble of purposes has no purpose for its title', async () => {
  const { deck } = await planText(`农村支付服务行动方案

为深入学习贯彻重要讲话精神，认真落实乡村振兴决策部署，进一步深化支付服务环境建设，特制定本行动方案。

一、总体要求

到2028年底，基本建成与乡村全面振兴相适配的支付服务体系，服务水平明显提升。

二、重点任务

优化农村支付服务环境，推广移动支付产品，强化账户管理。`);
  expect(deck.slides.map(titleOf)).not.toContain('认真落实乡村振兴决策部署');
});

test('the footer names the document, and no office alone', async () => {
  const { deck } =
    await planText(`国务院办公厅 国家发展改革委 财政部 农业农村部 商务部 文化和旅游部关于深入开展消费扶贫助力打赢脱贫攻坚战的指导意见

一、总体要求

动员社会各界扩大贫困地区产品和服务消费，拓宽销售渠道。

二、保障措施

加强组织领导，完善利益机制，强化督促落实，营造良好氛围。`);
  expect(deck.footer.map(({ text }) => text).join('')).toBe(
    '关于深入开展消费扶贫助力打赢脱贫攻坚战的指导意见',
  );
});

test('a heading that begins with who says so is told by what is said', async () => {
  const { deck } = await planText(`关于产品适当性管理的解读

一、《办法》规定，金融机构应当将产品适当性管理情况纳入年度消费者权益保护监管评价范围

监管部门要求金融机构填写自评表，并据此开展评价，评价结果影响机构评级。

二、加强信息披露管理

金融机构应当使用便于接受的方式告知产品信息，充分揭示风险。`);
  const titles = deck.slides.map(titleOf);
  expect(titles).not.toContain('《办法》规定');
});

test('no item of a list before the first section is the title of the others', async () => {
  const text =
    '# 要点\n\n- 加快管网改造\n- 推进水厂建设\n\n## 说明\n\n以上工作由市水务局负责，年底前完成。\n';
  const { deck } = await planBytes(new TextEncoder().encode(text), '要点.md');
  const listed = deck.slides.find((slide) => textsOf(slide, 'item').includes('推进水厂建设'));
  expect(textsOf(listed, 'title')).toEqual(['概述']);
  expect(textsOf(listed, 'item')).toEqual(['加快管网改造', '推进水厂建设']);
});

test('a sentence that sets a scene and tells what somebody did, step by step, is whole', async () => {
  const { deck } = await planText(`农机学院走进学生公寓

授课前，张伟、李丽及教务处、研究生院、后勤公司等相关负责人走进学生公寓，关心了解学生在实训基地的生活情况，鼓励他们认真投入，在耕读实践课程中学有所获。

一、主要成效

共有120名农机手参加培训，学院还向当地赠送了技术手册。`);
  const items = deck.slides.flatMap((slide) => textsOf(slide, 'item'));
  expect(items.join('\n')).toMatch(/走进学生公寓，关心了解学生在实训基地的生活情况，鼓励他们认真投入，/u);
});
