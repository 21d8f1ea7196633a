import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

const shown = async (lines: readonly string[]) =>
  (await planText(lines.join('\n'))).deck.slides.map(({ slots }) =>
    slots.map(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'),
    ),
  );

const news = [
  '我市首条氢能公交专线开通',
  '本报讯（记者 赵敏）11月6日上午，我市首条氢能公交专线H1路正式开通。副市长罗平出席开通仪式并讲话。',
  'H1路全长21.6公里，设站32座，配备氢能公交车20辆，每年可减少二氧化碳排放约1100吨。',
  '罗平在讲话中指出，氢能公交是绿色交通的新起点。要以线路开通为契机，加快加氢站布局，确保2027年底前建成加氢站8座。',
  '市交通运输局局长宋岩介绍，下一步将做好三件事：完善站点设施、培训驾驶人员、开展安全巡检。',
];

it('谁说的话，片上有谁的姓名和职务', async () => {
  const slides = await shown(news);
  const of = (words: string) => slides.find((slide) => slide.join('').includes(words))?.join('');
  expect(of('氢能公交是绿色交通的新起点')).toContain('副市长罗平');
  expect(of('培训驾驶人员')).toContain('市交通运输局局长宋岩');
});

it('会议和文件说的话，不署人名', async () => {
  const slides = await shown([
    ...news.slice(0, 3),
    '会议指出，氢能公交是绿色交通的新起点。要加快加氢站布局，确保2027年底前建成加氢站8座。',
  ]);
  expect(slides.find((slide) => slide.join('').includes('新起点'))?.join('')).not.toContain('罗平');
});

it('外国人说的话，片上有他的姓名和职务，后文只称姓时也一样', async () => {
  const slides = await shown([
    '海外专家谈城市绿道',
    '多名海外专家参观了我市绿道，认为这里的做法值得其他城市借鉴，也提出了建议。',
    '北欧步行城市协会秘书长埃里克·林德伯格表示，连续的绿道本身就是一项公共服务。它让老人愿意出门，也让孩子走路上学。',
    '林德伯格认为，维护比建设更难。管护队伍应当固定下来，每个社区都要有人负责。',
  ]);
  const of = (words: string) => slides.find((slide) => slide.join('').includes(words))?.join('');
  expect(of('让老人愿意出门')).toContain('秘书长埃里克·林德伯格');
  expect(of('管护队伍应当固定下来')).toContain('秘书长埃里克·林德伯格');
});

it('正体字新闻里谁说的话，片上也有谁的姓名和职务', async () => {
  const slides = await shown([
    '青溪市推出舊衣回收券',
    '青溪市今日推出舊衣回收券，市民可到各里辦公處領取，消費者協會董事長葉文德出席說明會。',
    '回收券面額二十元，每戶可領十張，使用期限到明年三月底為止，逾期不得補發。',
    '葉文德說，印製成本超過三百萬元，令人質疑這筆花費的正當性；他認為，直接發放現金更能照顧小攤商，也更方便長輩使用。',
  ]);
  const slide = slides.find((each) => each.join('').includes('印製成本超過三百萬元'))?.join('');
  expect(slide).toContain('葉文德');
});
