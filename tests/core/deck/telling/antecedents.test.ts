import { expect, it } from 'vitest';
import { planBytes, planText } from '../../planned-document.ts';

type Planned = Awaited<ReturnType<typeof planText>>;

const linesOf = ({ deck }: Planned) =>
  deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))),
  );
const planMarkdown = (text: string) => planBytes(new TextEncoder().encode(text), 'notes.md');

it('a sentence that has become the title stays with the next one, which speaks of it', async () => {
  const planned = await planMarkdown(
    '# Tickets\n\nHarbours need to be aware of the many ways in which their own passengers and those of the neighbouring islands travel every day. Commuters often hold one or more passes, each for a different island. They then struggle to remember which pass is valid on which ferry, and to carry all of them at once. Checking the passes takes time, as poor signs often result in queues that delay the ferries.\n\n## Buying\n\nTickets are sold at the counter and in the application of the harbour office. The counter opens at six.\n\n## Refunds\n\nA refund is paid within ten days. The office answers letters.\n',
  );
  const told = linesOf(planned).find((line) => line.includes('They then struggle')) ?? '';
  const lines = linesOf(planned);
  const before = lines[lines.indexOf(told) - 1] ?? '';
  expect(told.startsWith('Commuters often') || before.startsWith('Commuters often')).toBe(true);
});

it('a quotation of several sentences begins with whose words it is', async () => {
  const planned = await planText(
    '留学生看渡口\n\n一、期待\n\n不少学子关注着渡口的发展。\n\n作为老乡，卢宇聊起渡口充满了期待。“今年是渡口规划的关键时期，大桥也在如火如荼地建设中，老街的改造刚刚开始。作为一名留学生，我一直都关注着能在哪些领域为家乡做出贡献。‘青年回乡’提出有几年了。镇上各村在吸引人才归乡创业方面纷纷提出了各种优惠政策，但目前大都集中在沿江的几个村，而且主要惠及理工科的毕业生，政策覆盖面还不够广，手续也还有些复杂，很多人并不知道到哪里去办理。期待镇里设立专门的窗口加强服务，完善住房、医疗、子女入学等方面的配套。学习文科的毕业生是渡口将来办好文化活动的重要力量，也应该适当加强对他们的扶持，更好地服务于家乡的建设。”\n\n二、行动\n\n人才驿站每月接待两批学子。\n',
  );
  const lines = linesOf(planned);
  const at = lines.findIndex((line) => line.includes('我一直都关注着'));
  expect(lines.slice(0, at + 1).join('|')).toContain('卢宇聊起渡口');
});

it('a turn that continues after the words of somebody else is told with its name', async () => {
  const turns = [
    'Kinuko: The draft is stable now and two browsers have the first part of it.',
    'Dan: Sounds good. She is head of the institute now; may have requirements.',
    'Jeffrey: We contacted two of the editors in spring. One opposed it. We ask them to reconsider.',
    'Kinuko: The next draft is due in May.',
    'Dan: Fine, we wait for that.',
    'Jeffrey: Then we close the topic.',
  ];
  const planned = await planMarkdown(`# Group meeting\n\n## Draft\n\n${turns.join('\n\n')}\n`);
  const lines = linesOf(planned);
  const at = lines.findIndex((line) => line.includes('She is head'));
  expect(at).toBeGreaterThan(0);
  const before = lines.slice(0, at + 1).findLast((line) => /\b(?:Dan|Jeffrey|Kinuko):/u.test(line));
  expect(before).toContain('Dan:');
  expect(lines.join('|')).toContain('One opposed it. We ask them to reconsider');
});

it('what people laughed at is no fact of a slide', async () => {
  const planned = await planMarkdown(
    '# Remarks at the harbour\n\n## Ferries\n\nWe will send the council a budget with the largest rise for ferries in our history. And the harbour master is extremely upset about that. (Laughter.) It will be fully paid for by the tolls. (Applause.)\n\n## Bridges\n\nThe bridge opens in May after four years of work.\n',
  );
  expect(linesOf(planned).join('|')).not.toContain('extremely upset');
  expect(linesOf(planned).join('|')).toContain('largest rise for ferries');
});

it('words between marks of code are one sentence with the words around them, and quoted', async () => {
  const planned = await planMarkdown(
    '# 提问须知\n\n## 结尾\n\n避免用无意义的话结束提问，例如`有人能帮我吗？`或者`这有答案吗？`。描述清楚的问题用不着这样问。\n\n## 标题\n\n标题写清楚对象和差异。\n',
  );
  expect(linesOf(planned).join('|')).toContain('例如“有人能帮我吗？”或者“这有答案吗？”');
});
