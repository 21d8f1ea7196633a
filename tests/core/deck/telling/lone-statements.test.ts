import { describe, expect, test } from 'vitest';
import { wordsOfRuns } from '../../../../src/core/model/deck/words-of-runs.ts';
import { planText } from '../../planned-document.ts';

async function slidesOf(text: string) {
  const { deck } = await planText(text);
  return deck.slides.map(({ layout, slots }) => ({
    layout,
    words: slots.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => wordsOfRuns(runs))).join('\n'),
  }));
}

const statements = (slides: Awaited<ReturnType<typeof slidesOf>>) =>
  slides.filter(({ layout }) => layout === 'statement').map(({ words }) => words);

describe('a sentence that is left alone', () => {
  test('stands on the slide beside it, where nothing makes it the one to remember', async () => {
    const slides = await slidesOf(`青溪中学举办校园书展

此次书展选出80余种馆藏图书，分为“山川”“人物”“科学”三大专题。

书目之中既有讲述本地风物的地方志，也有记录科学家成长的传记。许多家长也到场翻阅，与孩子一起做读书笔记。书展将持续到本月底，期间还安排了三场讲座。`);
    expect(statements(slides)).toEqual([]);
    expect(slides.map(({ words }) => words).join('\n')).toContain('此次书展选出80余种馆藏图书');
  });

  test('is in the notes where it only says who was there, or announces', async () => {
    const slides = await slidesOf(`青溪县召开粮食工作会议

县粮食局局长周明出席会议，副局长林芳主持会议。

会议听取了收购工作情况汇报，分析了当前市场形势。各乡镇要及时发布收购信息，合理布设收购网点，做到应收尽收。全面加强储备管理，完善应急保供体系，提升应急加工能力。`);
    expect(statements(slides)).toEqual([]);
    expect(slides.map(({ words }) => words).join('\n')).not.toContain('主持会议');
  });

  test('is set in large type where it is a motto', async () => {
    const slides = await slidesOf(`在全县工作会议上的讲话

一、总结成绩

过去一年，全县粮食总产再创新高，农民收入稳步增长。各乡镇办了许多实事，群众看在眼里、记在心里。

二、明确任务

今年要抓好春耕备耕，落实好各项补贴政策。要加强农田水利建设，确保旱涝保收。

同志们！

使命催人奋进，实干开创未来。让我们携起手来，扎实工作，为建设美丽青溪作出新的贡献！`);
    expect(slides.map(({ words }) => words).join('\n')).toContain('使命催人奋进');
  });
});
