import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

it.each(['**河口新闻网讯**\n\n', '**河口新闻网讯** （记者 李明）'])(
  'who sends a report heads nothing of it: %s',
  async (sender) => {
    const text = `# 护林工作会召开\n\n${sender}三月一日，全县护林工作会在林场召开。会议总结了去年的工作，表扬了先进集体。\n\n代表们参观了苗圃。苗圃今年育苗六十万株。\n`;
    const { outline } = await planBytes(new TextEncoder().encode(text), 'news.md');
    expect(outline.root.children.filter(({ heading }) => heading !== null)).toEqual([]);
  },
);
