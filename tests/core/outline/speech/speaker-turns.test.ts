import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

/** Turns as `speaker? first…last block`. */
async function turnsOf(lines: readonly string[]): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(lines.join('\n'));
  return outline.speakerTurns.map(
    ({ speaker, isQuestion, blockIds }) => `${say(speaker)}${isQuestion ? '?' : ''} ${blockIds.join(' ')}`,
  );
}

const opening = '昨天，县政府召开新闻发布会，县农业农村局负责人介绍了春耕准备情况，并回答了记者的提问。';
const reply = '已经备足种子三百吨、化肥两千吨，能够满足今年春耕的需要，请农民朋友们放心。';

describe('speaker turns', () => {
  it('continue over paragraphs until somebody else speaks', async () => {
    expect(
      await turnsOf([
        '春耕准备好了吗',
        opening,
        '平川日报记者：种子备足了吗？',
        `县农业农村局局长李国强：${reply}`,
        reply,
        '平川日报记者：谢谢。',
        '主持人：还有哪位提问？',
        '主持人：发布会到此结束。',
      ]),
    ).toEqual([
      '平川日报记者? b2',
      '县农业农村局局长李国强 b3 b4',
      '平川日报记者 b5',
      '主持人? b6',
      '主持人 b7',
    ]);
  });

  it('are read from answers to questions, each question a heading', async () => {
    const lines = [
      '春耕问答',
      opening,
      '问：种子备足了吗？',
      `答：${reply}`,
      '问：农机够吗？',
      `答：${reply}`,
    ];
    expect(await turnsOf(lines)).toEqual(['问? b2', '答 b3', '问? b4', '答 b5']);
    const { outline, say } = await outlineOf(lines.join('\n'));
    expect(outline.root.children.map(({ heading }) => heading && say(heading.span))).toEqual([
      '问：种子备足了吗？',
      '问：农机够吗？',
    ]);
  });

  it('are read from labels that take turns, whatever names they are, where one asks', async () => {
    const lines = [
      '春耕访谈',
      opening,
      '《川江周刊》：种子备足了吗？',
      `旺堆才让：${reply}`,
      '《川江周刊》：农机够吗？',
      `旺堆才让：${reply}`,
    ];
    expect(await turnsOf(lines)).toEqual([
      '《川江周刊》? b2',
      '旺堆才让 b3',
      '《川江周刊》? b4',
      '旺堆才让 b5',
    ]);
    const duties = ['牵头部门：农业农村局', '完成时限：四月', '牵头部门：水务局', '完成时限：五月'];
    expect(await turnsOf(['春耕分工', opening, ...duties])).toEqual([]);
  });

  it('are read from questions with a number before 问', async () => {
    const lines = [
      '春耕问答',
      opening,
      '一问：种子备足了吗？',
      `答：${reply}`,
      '二问：农机够吗？',
      `答：${reply}`,
    ];
    const { outline, say } = await outlineOf(lines.join('\n'));
    expect(outline.root.children.map(({ heading }) => heading && say(heading.span))).toEqual([
      '一问：种子备足了吗？',
      '二问：农机够吗？',
    ]);
  });

  it('begin with a role in brackets after the name, the bold name before the colon', async () => {
    const lines = [
      '**陈雅新（采访人）**：您之前听说过这件事吗？',
      `**张敏（受访人）**：${reply}`,
      '**陈雅新**：您的经历是怎样的？',
      `**张敏**：${reply}`,
    ];
    const { outline, say } = await outlineOf(`# 访谈\n\n${lines.join('\n\n')}\n`, 'a.md');
    expect(outline.speakerTurns.map(({ speaker, isQuestion }) => [say(speaker), isQuestion])).toEqual([
      ['陈雅新', true],
      ['张敏', false],
      ['陈雅新', true],
      ['张敏', false],
    ]);
    expect(outline.root.children.map(({ heading }) => heading && say(heading.span))).toEqual([]);
  });

  it('are named by one character where they alternate and one asks', async () => {
    const lines = [
      '專訪',
      opening,
      '眾（眾新聞）：種子備足了嗎？',
      `林：${reply}`,
      '眾：農機夠嗎？',
      `林：${reply}`,
    ];
    expect(await turnsOf(lines)).toEqual(['眾? b2', '林 b3', '眾? b4', '林 b5']);
    expect(
      await turnsOf(['通知', opening, `注：${reply}`, `例：${reply}`, `注：${reply}`, `例：${reply}`]),
    ).toEqual([]);
  });

  it('are not seen in lists of names, duties and other labels', async () => {
    expect(
      await turnsOf(['领导小组名单', opening, '李国强：组长', '孙玉兰：副组长', '马建军：成员']),
    ).toEqual([]);
    expect(await turnsOf(['通知', opening, '时间：三月五日', '地点：三楼', '时间：三月六日'])).toEqual([]);
    expect(await turnsOf(['春耕', opening, '他说：好。', '他说：行。'])).toEqual([]);
  });
});
