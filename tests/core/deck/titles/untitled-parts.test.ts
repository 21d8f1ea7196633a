import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

async function titleOf(text: string, fileName: string) {
  const { deck } = await planBytes(new TextEncoder().encode(text), fileName);
  return deck.slides[0]?.slots
    .filter(({ role }) => role === 'title')
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)))
    .join('');
}

it('a plan without a title goes by its file, not by what another text points out or its first part says', async () => {
  const plan = `一、项目背景
《全省果业振兴三年规划》指出：要加快老果园改造，建设标准化示范园。本项目据此提出。
二、建设内容
改造老果园三千亩，建设冷库两座，培训果农一千二百人，两年内全部完成。
`;
  expect(await titleOf(plan, '老果园改造项目书.txt')).toBe('老果园改造项目书');
  expect(await titleOf(plan, 'a7.txt')).toBe('a7');
});
