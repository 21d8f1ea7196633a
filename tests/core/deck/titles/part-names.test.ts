import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';

async function titleOf(text: string, fileName: string) {
  const { deck } = await planBytes(new TextEncoder().encode(text), fileName);
  const title = deck.slides[0]?.slots.find(({ role }) => role === 'title');
  return title?.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
}

const body = '菜园的经费来自居民会费和社区补助，每年公布一次使用情况，接受居民监督。';

it('the name of a part is no title of the document where its page or its file names it', async () => {
  const page = `<html><head><title>序文, 社區菜園手冊</title></head><body><h1>序文</h1><p>${body}</p><h2>經費</h2><p>${body}</p></body></html>`;
  expect(await titleOf(page, 'foreword.html')).toBe('社區菜園手冊');
  const markdown = `# 概述\n\n${body}\n\n## 经费\n\n${body}\n`;
  expect(await titleOf(markdown, '社区菜园手册.md')).toBe('社区菜园手册');
  expect(await titleOf(markdown, 'd1.md')).toBe('概述');
  const first = `# 第一部分 菜园介绍\n\n${body}\n\n## 经费\n\n${body}\n`;
  expect(await titleOf(first, '社区菜园手册.md')).toBe('社区菜园手册');
});
