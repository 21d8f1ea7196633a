import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

const shown = async (lines: readonly string[]) =>
  (await planText(lines.join('\n\n'))).deck.slides.map(({ layout, slots }) => [
    layout,
    ...slots.map(({ paragraphs }) =>
      paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('|'),
    ),
  ]);

const meeting = [
  '县政府召开第18次常务会议',
  '3月20日，县长罗文山主持召开县政府第18次常务会议，研究安全生产、春季农业生产等工作。',
  '会议听取了县应急管理局关于第一季度安全生产工作情况的汇报。',
  '会议指出，第一季度全县安全生产形势总体平稳，但城镇燃气领域隐患依然较多。',
  '会议强调，要对全县86家重点企业开展全覆盖检查，4月底前完成隐患整改。',
  '会议审议并原则通过了《2026年春季农业生产实施方案》。',
  '会议要求，各乡镇要落实早稻面积21.5万亩。',
  '会议决定，安排财政资金680万元，用于补贴早稻集中育秧。',
  '会议还研究了其他事项。',
];

it('会议各段按议题成片，议题作题，各段不丢', async () => {
  expect((await shown(meeting)).filter(([layout]) => layout === 'facts')).toEqual([
    [
      'facts',
      '会议听取了县应急管理局关于第一季度安全生产工作情况的汇报',
      '会议指出|第一季度全县安全生产形势总体平稳，但城镇燃气领域隐患依然较多',
      '会议强调|要对全县86家重点企业开展全覆盖检查，4月底前完成隐患整改',
    ],
    [
      'facts',
      '会议审议并原则通过了《2026年春季农业生产实施方案》',
      '会议要求|各乡镇要落实早稻面积21.5万亩',
      '会议决定|安排财政资金680万元，用于补贴早稻集中育秧',
    ],
  ]);
});

it('议定事项全有分工的，只有分工表，没有同样的清单', async () => {
  const slides = await shown([
    '河长制工作领导小组会议纪要',
    '会议议定以下事项：',
    '一、由区水务局牵头，4月底前完成37个入河排口整治方案。',
    '二、由区生态环境局负责，5月底前新建自动监测站4座。',
    '三、所需经费1850万元由区财政局统筹安排。',
  ]);
  expect(slides.filter((slide) => slide.join(' ').includes('1850万元'))).toHaveLength(1);
  expect(slides.find(([layout]) => layout === 'tasks')?.join(' ')).toContain(
    '1850万元由区财政局统筹安排|区财政局',
  );
});
