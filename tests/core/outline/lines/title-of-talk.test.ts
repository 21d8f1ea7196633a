import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const talk =
  '城市的温度，藏在一条条背街小巷里。过去五年，我们改造了一百二十条小巷，让三万户居民用上了管道燃气，雨天出门不再踩水。';

async function metadataOf(pageName: string, first: string) {
  const page = `<html><head><title>${pageName}-东岭市图书馆</title></head><body><h2>${pageName}</h2><div>发布时间：2023年04月10日</div><div><p><strong>${first}</strong></p><p>${talk}</p><p>${talk}</p></div></body></html>`;
  const { outline, say } = await outlineOf(page, 'a.html');
  const { title, subtitle, author } = outline.metadata;
  return [title, subtitle, author].map((field) => (field == null ? null : (field.value ?? say(field.span))));
}

describe('a page that calls a talk by its column', () => {
  it('has the title of the talk', async () => {
    expect(await metadataOf('每周学习（第十五期）', '周立明在全市背街小巷整治推进会上的讲话')).toEqual([
      '周立明在全市背街小巷整治推进会上的讲话',
      null,
      '周立明',
    ]);
  });

  it('has the title before the dash, and the occasion below it', async () => {
    const [title, subtitle] = await metadataOf(
      '学习园地第二十三期',
      '让小巷有烟火——周立明市长2023年3月在市政协常委会议上讲话的一部分',
    );
    expect(title).toBe('让小巷有烟火');
    expect(subtitle).toBe('周立明市长2023年3月在市政协常委会议上讲话的一部分');
  });

  it.each([
    ['周立明在推进会上发表讲话', '会议在全市背街小巷整治现场的讲话'],
    ['背街小巷的五年', '一条小巷，一座城'],
  ])(
    'has the title of the page where that names the talk or the line below is another: %s',
    async (name, first) => {
      expect((await metadataOf(name, first))[0]).toBe(name);
    },
  );
});
