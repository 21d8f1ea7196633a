import { describe, expect, it } from 'vitest';
import { outlineOf } from '../outline-of.ts';

const news =
  '东岭市今天发布河道治理进展，目前主要河段的清淤工作已经完成，沿岸道路和绿化同步推进，明年汛期之前将全部投入使用。';

async function analysed(text: string, fileName: string) {
  const { outline, say } = await outlineOf(text, fileName);
  const linesOf = (kind: string) =>
    outline.blocks.filter((block) => block.kind === kind).map(({ span }) => say(span));
  const leftOut = outline.blocks
    .filter(({ reasons }) => reasons.some(({ code }) => code === 'after-article'))
    .map(({ span }) => say(span));
  return { linesOf, leftOut };
}

const page = (body: string) => `<html><head><title>页面</title></head><body>${body}</body></html>`;

describe('what a page sets below its article', () => {
  it('is left out, though the article has one paragraph and the rest is longer', async () => {
    const tail = [
      '你可能会喜欢',
      '为什么老城的桥都建在河湾处 | 《水乡的四十年》',
      '道路养护推广新材料，乡村公路建设有望提速',
      '【免责声明】本文仅代表作者本人观点，与本站无关。本站对文中陈述保持中立，不对所含内容的准确性提供任何保证。请读者仅作参考，并自行承担全部责任。',
      '本站郑重声明：所载文章、数据仅供参考，投资有风险，选择需谨慎。',
      '风险提示',
    ];
    const lines = ['<h1>东岭市公布河道治理进展</h1>', '<p>2019-09-26 10:56</p>', `<p>${news}</p>`];
    const { linesOf, leftOut } = await analysed(
      page([...lines, ...tail.map((line) => `<p>${line}</p>`)].join('')),
      'a.html',
    );
    expect(linesOf('paragraph')).toEqual([news]);
    expect(linesOf('heading')).toEqual([]);
    expect(leftOut.length).toBeGreaterThan(3);
  });

  it.each([
    [['小编最近文章', '老桥修缮开工 09-01', '新路通车 09-03', '观察员', '【深度】河道治理的难题是… 大参考']],
    [['我要评论', '最热 最早 最新', '说得好']],
    [['相关阅读', '老桥修缮开工', '新路通车']],
    [['本文来源：东岭日报责任编辑：李明_NB12', '用微信扫码二维码', '分享至好友和朋友圈', '昨天（6日）']],
    [['目前没有热门跟贴', '东岭网友（10.0.*.*）2', '修得不错']],
    [['东岭网版权说明：凡注明来源为本网的作品，均转载自其它媒体', '老桥修缮开工']],
    [['您可能感兴趣的文章', '老桥修缮开工']],
  ])('is no heading: %s', async (tail) => {
    const text = ['# 河道治理进展', '', news, '', news.replace('今天', '昨天'), ''];
    const foot = tail.flatMap((line) => [`## ${line}`, '']);
    const { linesOf } = await analysed(
      [...text, ...foot, '主办单位：某网　版权所有　网站地图'].join('\n'),
      'a.md',
    );
    expect(linesOf('heading')).toEqual([]);
  });

  it('is left out of English pages', async () => {
    const words =
      'The council opened the new bridge today after two years of work, and the road along the river is free again.';
    const teaser =
      '<h3>Old bridge closed</h3><p>The old bridge was…</p><p>22 July 2019 By The Council</p><p>Read more</p>';
    const html = page(
      `<h1>The new bridge is open</h1><p>${words}</p><p>${words.replace('today', 'on Friday')}</p><p>${words.replace('today', 'at noon')}</p><h2>Related</h2>${teaser}<h2>Stay up-to-date on our work</h2><p>Get email updates</p>`,
    );
    const { linesOf } = await analysed(html, 'a.html');
    expect(linesOf('heading')).toEqual([]);
    expect(linesOf('paragraph')).toHaveLength(3);
  });

  it('is none where the text speaks of accounts of its own', async () => {
    const { leftOut } = await analysed(
      `关于加强账号管理的通知\n\n各科室：\n\n${news}\n\n一、工作要求\n\n各科室要落实审核制度，做到信息准确。\n\n关注公众号运行情况，及时回应留言，每月报送一次报告。\n\n以上要求，请于12月31日前落实到位。\n`,
      'a.txt',
    );
    expect(leftOut).toEqual([]);
    const { leftOut: asked } = await analysed(
      `${[news, news, news, news].join('\n\n')}\n\n关注公众号获取更多信息\n`,
      'a.txt',
    );
    expect(asked).toEqual(['关注公众号获取更多信息']);
  });

  it('is none where paragraphs or numbered headings of the text follow', async () => {
    for (const next of [[news.repeat(2)], ['一、下一步安排', '继续推进。']]) {
      const { leftOut } = await analysed(
        page(
          [
            '<h1>河道治理进展</h1>',
            `<p>${news.repeat(3)}</p>`,
            '<h2>相关报道</h2>',
            ...next.map((line) => `<p>${line}</p>`),
          ].join(''),
        ),
        'a.html',
      );
      expect(leftOut).toEqual([]);
    }
  });

  it('leaves out the title that the text had elsewhere', async () => {
    const { linesOf, leftOut } = await analysed(
      page(
        `<h1>河道治理进展</h1><p>${news}</p><p>${news.replace('今天', '昨天')}</p><p>标签</p><p>原标题：东岭河道治理有新进展！</p>`,
      ),
      'a.html',
    );
    expect(leftOut).toContain('原标题：东岭河道治理有新进展！');
    expect(linesOf('paragraph')).toHaveLength(2);
  });

  it('and leaves out buttons of all kinds around it', async () => {
    const buttons = (names: readonly string[]) => names.map((name) => `<p>${name}</p>`).join('');
    const { linesOf } = await analysed(
      page(
        `<h1>河道治理进展</h1>${buttons(['Qzone', '新浪微博'])}<p>${news}</p><p>${news.replace('今天', '昨天')}</p>${buttons(['新闻评论', '加载更多'])}`,
      ),
      'a.html',
    );
    expect(linesOf('paragraph')).toHaveLength(2);
  });

  it.each([
    ['2026-09-26 12:11来源：东岭时报网作者：李在山', ['2026-09-26', '东岭时报网', '李在山']],
    ['原创 东岭都市报 2026-09-09 16:01:46', ['2026-09-09', '东岭都市报', null]],
    ['发表于2026-08-24 21:30| 1164次阅读| 0 条评论', ['2026-08-24', null, null]],
    ['2026年09月11日01:53  我有话说(1307人参与) 收藏本文', ['2026-09-11', null, null]],
    ['2026-09-07 15:10:53 字号：A- A A+ 来源：东岭网', ['2026-09-07', '东岭网', null]],
    ['【文/东岭网专栏作者 王文】', [null, null, '王文']],
  ])('and reads the day, the source and the author below the title: %s', async (line, expected) => {
    const { outline } = await outlineOf(
      page(`<h1>河道治理进展</h1><p>${line}</p><p>${news}</p><p>${news.replace('今天', '昨天')}</p>`),
      'a.html',
    );
    const { date, source, author } = outline.metadata;
    expect([date?.value, source?.value, author?.value].map((value) => value ?? null)).toEqual(expected);
    expect(outline.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
  });

  it('leaves out a link above the text that leads to it in another language', async () => {
    const words =
      'The council opened the new bridge today after two years of work, and the road along the river is free again.';
    const link = '<h3><a href="/tr">Bu haberi buradan kendi dilinizde okuyabilirsiniz</a>.</h3>';
    const html = page(
      `<h1>The new bridge is open</h1>${link}<p>${words}</p><p>${words.replace('today', 'at noon')}</p>`,
    );
    const { linesOf } = await analysed(html, 'a.html');
    expect(linesOf('heading')).toEqual([]);
    expect(linesOf('paragraph')).toHaveLength(2);
  });
});

describe('who gave or edited a text, and whose the site is', () => {
  it('are left out below an article, though the notice of the site is long', async () => {
    const notice =
      '东岭新闻网版权说明：凡注明来源为“东岭新闻网”的作品，未经允许禁止转载、使用，违者必究。如需使用，请与本网编辑部联系；其他来源的作品均转载自其它媒体，目的在于传播更多信息。';
    const { linesOf } = await analysed(
      page(
        [
          '<h1>东岭市公布河道治理进展</h1>',
          `<p>${news}</p>`,
          `<p>${news}</p>`,
          '<p>【责任编辑：周立明】</p>',
          `<p>${notice}</p>`,
        ].join(''),
      ),
      'a.html',
    );
    expect(linesOf('paragraph')).toEqual([news, news]);
  });

  it('are left out of a text file with the links below them', async () => {
    const { linesOf } = await analysed(
      `东岭市公布河道治理进展\n${news}\n${news}\n(责编：李明、王芳)\n相关专题\n· 《河道治理四十年》`,
      'a.txt',
    );
    expect(linesOf('paragraph')).toEqual([news, news]);
    expect(linesOf('furniture')).toEqual(['(责编：李明、王芳)', '相关专题', '· 《河道治理四十年》']);
  });

  it.each(['供稿：市水务局', '采访、撰稿：周立明 何立秋'])(
    'are no text at the end of a file: %s',
    async (credit) => {
      const { linesOf } = await analysed(
        `东岭市公布河道治理进展\n${news}\n图源：东岭日报\n${news}\n${credit}`,
        'a.txt',
      );
      expect(linesOf('paragraph')).toEqual([news, news]);
    },
  );
});
