import { expect, test } from 'vitest';
import { planText } from '../../planned-document.ts';

test('what a heading says of what it names stands on the slide that has only the name as title', async () => {
  const item = (number: string, who: string, office: string) =>
    `（${number}）${who}，由其经营场所所在地的${office}受理窗口核对材料以后出具备案证明。经办人可以持营业执照到各受理点办理，也可以在网上提交材料，当场领取证明。`;
  const { deck } = await planText(
    [
      '县商务局解读集市备案政策',
      '县商务局就集市备案作了解读，说明办理的条件、材料和时限，并回答了经营者关心的问题。',
      '一、谁来办理',
      item('一', '固定摊位经营者', '市场监管所'),
      item('二', '流动摊位经营者', '街道综合执法队'),
      item('三', '农民自产自销人员', '农业技术服务站'),
      '二、办理时限',
      '材料齐全的当场办结，材料不全的一次告知，补正以后两个工作日内办结。',
    ].join('\n\n'),
  );
  const shown = deck.slides
    .filter(({ layout }) => layout !== 'agenda' && layout !== 'section')
    .flatMap(({ slots }) =>
      slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))),
    )
    .join('');
  for (const office of ['市场监管所', '街道综合执法队', '农业技术服务站'])
    expect(shown).toContain(`${office}受理窗口核对材料以后出具备案证明`);
});
