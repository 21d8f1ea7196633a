import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../../src/core/model/deck/deck.ts';
import { planText } from '../../planned-document.ts';

const textOf = ({ slots }: Slide, role: string) =>
  slots
    .filter((slot) => slot.role === role)
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));

const questions = ['您第一次下井是什么时候？当时怕不怕？', '您怎样看待今天的矿区？', '退休以后您想做什么？'];
const answers = [
  '十九岁那年的冬天，师傅领着我走了四里多的巷道。（采煤一队 周大年）\n说不怕是假的，头一个月我几乎没有睡好过。（机电队 何立秋）',
  '井架拆了，湖留了下来，孩子们在水边放风筝。（采煤一队 周大年）',
  '想把井下的号子记下来，唱给年轻人听。（机电队 何立秋）',
];

async function asked(label: (question: string) => string) {
  const talk = questions.map((question, index) => `${label(question)}\n${answers[index]}`);
  const { deck } = await planText(
    ['煤城往事三问', '矿区停产已满十年，我们走访了两位老工人。', ...talk].join('\n'),
  );
  return deck.slides;
}

describe('an interview that names only who asks', () => {
  it.each([
    ['on the line of the question', (question: string) => `记者：${question}`],
    ['on a line above it', (question: string) => `记者：\n${question}`],
    ['on a line above it, with the paper', (question: string) => `本报记者：\n${question}`],
  ])('has a slide for each question with its answer: the label %s', async (_, label) => {
    const told = (await asked(label)).filter(({ layout }) => layout === 'question');
    expect(told.map((slide) => textOf(slide, 'title').join(''))).toEqual(questions);
    expect(told[0] === undefined ? [] : textOf(told[0], 'item')).toEqual([
      '十九岁那年的冬天，师傅领着我走了四里多的巷道。（采煤一队 周大年）',
      '说不怕是假的，头一个月我几乎没有睡好过。（机电队 何立秋）',
    ]);
  });

  it('has no divider with the same words before a question', async () => {
    const slides = await asked((question) => `记者：${question}`);
    expect(slides.filter(({ layout }) => layout === 'section')).toEqual([]);
  });

  it('keeps the yes of an answer to whether, with what it is said with', async () => {
    const { deck } = await planText(
      '老站台的守望者\n记者：您在这里工作多少年了？\n从学徒算起整整三十一年，换过四任站长。\n记者：您是否想过离开小站？\n有。那是冬天连着下了半个月雪的时候。（扳道工 何立秋）\n记者：退休以后还会回来吗？\n会。我每年都回来看看道岔。（扳道工 何立秋）',
    );
    const told = deck.slides
      .filter(({ layout }) => layout === 'question')
      .map((slide) => textOf(slide, 'item'));
    expect(told[1]).toEqual(['有。那是冬天连着下了半个月雪的时候。（扳道工 何立秋）']);
    expect(told[2]).toEqual(['会。我每年都回来看看道岔。（扳道工 何立秋）']);
  });

  it('leaves labels of a form with one question alone', async () => {
    const { deck } = await planText('活动须知\n记者：\n请持证件入场。\n编辑：\n请在三楼签到，并领取材料。');
    expect(deck.slides.filter(({ layout }) => layout === 'question')).toEqual([]);
  });
});
