import { describe, expect, it } from 'vitest';
import { linesOf, read, sentence, textLines } from './read-page.ts';

describe('the article of a page', () => {
  it('is told from menus, trails, share bars, related links and the footer of a portal', async () => {
    const html = `<title>关于某事的通知_某市人民政府</title>
      <div class="top"><a href="/">网站首页</a> <a href="/zw">政务公开</a> <a href="/hd">互动交流</a></div>
      <div>您当前的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 正文</div>
      <div class="article"><div class="title">关于某事<br>的通知</div>
      <div>发布日期：2024-05-06 来源：某市人民政府</div>
      <div class="bdsharebuttonbox">分享到：<a href="#">微信</a></div>
      <div id="zoom"><p>${sentence}</p><p>　　${sentence}</p><p>附件：<a href="a.doc">任务清单.doc</a></p></div></div>
      <ul><li><a href="/1">相关新闻一</a><li><a href="/2">相关新闻二</a><li><a href="/3">相关新闻三</a></ul>
      <div class="footer"><p>主办：某市人民政府办公室</p><p>某ICP备12345678号</p></div>`;
    const lines = await linesOf(html);
    expect(lines.filter(([kind]) => kind === 'title').map(([, text]) => text)).toEqual([
      '关于某事',
      '的通知',
    ]);
    expect(await textLines(html)).toEqual([
      '关于某事',
      '的通知',
      '发布日期：2024-05-06 来源：某市人民政府',
      sentence,
      sentence,
      '附件：任务清单.doc',
    ]);
  });

  it('is told from the links around and in an English story', async () => {
    const story = 'The council agreed on Monday to repair forty bridges, the mayor said, before the winter.';
    const html = `<header><a href="/">Daily</a></header><nav><a href="/n">News</a></nav><main><article>
      <h1>Forty bridges to be repaired</h1><p>By Anna Reed</p><p>${story}</p>
      <p>Related: <a href="/b">Bridges closed in May</a></p><p>${story}</p></article>
      <aside><a href="/x">Most read one</a><a href="/y">two</a></aside></main><footer>© 2024 Daily</footer>`;
    expect(await textLines(html)).toEqual(['Forty bridges to be repaired', 'By Anna Reed', story, story]);
  });

  it('is told from what a page files it under', async () => {
    const story = 'The council agreed on Monday to repair forty bridges, the mayor said, before the winter.';
    const html = `<main><h1>Forty bridges to be repaired</h1><p>${story}</p><p>${story}</p>
      <div class="media-tags"><div class="content_type taxonomy"><span>Content Type(s)</span>: <a href="/p">Publications</a></div></div></main>`;
    expect(await textLines(html)).toEqual(['Forty bridges to be repaired', story, story]);
  });

  it('is everything on a page that has none, and nothing visible is dropped', async () => {
    const html = '<div><a href="/1">要闻</a></div><div><a href="/2">通知</a></div><p>欢迎</p>';
    expect(await textLines(html)).toEqual(['要闻', '通知', '欢迎']);
    expect((await read('<nav>只有菜单</nav>')).raw).toBe('只有菜单\n');
  });

  it('is no item where a list only sets the page, nor are the day and the source below its title', async () => {
    const article = `<p>${sentence}</p><p><strong>河道治理</strong></p><p>${sentence}</p><p>${sentence}</p><ul><li>清淤</li></ul>`;
    const byline =
      '<ul><li><h3>第二阶段开始</h3></li><li>时间：2026-03-04 09:10 来源：东岭日报</li></ul><h5>2026年03月04日 要闻 1665 0</h5>';
    const lines = await linesOf(
      `<title>河道治理开工</title><ul><li><h1>河道治理开工</h1>${byline}${article}</li></ul>`,
    );
    expect(lines.filter(([kind]) => kind === 'list-item').map(([, text]) => text)).toEqual(['清淤']);
    expect(lines.find(([, text]) => text === '第二阶段开始')?.[0]).toBe('subtitle');
    expect(lines.filter(([kind]) => kind === 'heading')).toEqual([]);
  });

  it('has its record and its buttons in lists that are none, and keeps a list of its points', async () => {
    const record =
      '<ul><li>统一编号：DL0420260017</li><li>文　　号：东民规字〔2026〕4号</li><li>文件状态：</li></ul>';
    const bar = '<ul><li>2026-03-04</li><li>来源：东岭市民政局</li></ul><ul><li>分享到</li><li>-次</li></ul>';
    const page = (list: string) =>
      `<title>河道治理开工</title>${record}<h1>河道治理开工</h1>${list}<p>${sentence}</p><p>${sentence}</p><ul><li>清淤</li></ul>`;
    const items = async (list: string) =>
      (await linesOf(page(list))).filter(([kind]) => kind === 'list-item').map(([, text]) => text);
    expect(await items(bar)).toEqual(['清淤']);
    expect(await items('<ul><li>清淤十二公里</li><li>新建步道</li></ul>')).toEqual([
      '清淤十二公里',
      '新建步道',
      '清淤',
    ]);
  });

  it('has captions where a picture says so: in its paragraph, its words, the name of the element', async () => {
    const html = `<h1>河道治理开工</h1><p>${sentence}</p><p><img src="a.jpg">清淤现场的挖泥船</p><p>${sentence}</p>
      <img src="b.jpg" alt="新修的沿岸步道"><p>新修的沿岸步道</p><p>${sentence}</p>
      <div><img src="c.jpg"><div class="img_caption">夜间施工</div></div><p>${sentence}</p><h3>下一步</h3><p>${sentence}</p>`;
    const lines = await linesOf(html);
    expect(lines.filter(([kind]) => kind === 'caption').map(([, text]) => text)).toEqual([
      '清淤现场的挖泥船',
      '新修的沿岸步道',
      '夜间施工',
    ]);
  });

  it('is without counts of readers, choices of language, apps to install and teasers of other texts', async () => {
    const teaser = (name: string) => `<dl><dt><a href="/${name}">${name}</a></dt><dd>${sentence}</dd></dl>`;
    const html = `<h1>河道治理开工</h1><div>15867</div><p>安装新闻客户端第一时间接收最全面的资讯→【<a href="/app">下载地址</a>】</p>
      <div><p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}</p>
      <div><h2>为你推荐</h2>${teaser('老桥修缮今天开工')}${teaser('新路通车之后')}</div></div>
      <p>中文 | English</p><p>某市水务局 版权所有 地址：河滨路1号，邮编：100000</p>`;
    expect(await textLines(html)).toEqual(['河道治理开工', ...Array(3).fill(sentence.repeat(3))]);
  });

  it('has its day and source, though they stand in the head of the page', async () => {
    const html = `<title>河道治理开工</title><div class="header"><div class="logo">某网</div><div>河道治理开工</div>
      <div>2026-03-10 07:57:40 来源：某网</div></div><h1>河道治理开工</h1><p>${sentence}</p><p>${sentence}</p>`;
    expect(await textLines(html)).toContain('2026-03-10 07:57:40 来源：某网');
  });

  it('may stand in the form that some servers put around a page', async () => {
    expect(await textLines(`<form><p>${sentence}</p><p>${sentence}</p></form>`)).toEqual([
      sentence,
      sentence,
    ]);
  });
});
