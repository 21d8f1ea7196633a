import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { linesOf, read, sentence, textLines, utf8 } from './read-page.ts';

it('takes the title of a page inside another element for that of the page', async () => {
  const html = `<text title="渡口新闻网"><html><head><title>渡口新闻网_(新闻)</title></head><body><p>${sentence}</p></body></html>`;
  expect(await linesOf(html)).toEqual([
    ['page-title', '渡口新闻网_(新闻)'],
    ['text', sentence],
  ]);
});

describe('the text of a page', () => {
  it('is what a browser shows, a paragraph a line', async () => {
    const html = `<p>甲\n  乙 <b>丙</b>&nbsp;丁<br>戊</p><script>x</script><p style="display:none">己</p>
      <div hidden>庚</div><!-- 辛 --><template>壬</template><div>first\nsecond</div>`;
    expect(await textLines(html)).toEqual(['甲乙 丙\u00a0丁', '戊', 'first second']);
  });

  it('is without what a wiki adds for those who edit it', async () => {
    const html = `<h2>Details<span class="mw-editsection">[<a href="#">edit</a>]</span></h2><p>${sentence}</p>
      <ol><li><span class="mw-cite-backlink">^ <a href="#a">a</a></span> Hinton, 2008</li></ol>`;
    expect(await textLines(html)).toEqual(['Details', sentence, 'Hinton, 2008']);
  });

  it('is without the arrows that lead from notes back to their marks', async () => {
    const html = `<p>${sentence}<a href="#n1"><sup>1</sup></a></p><ol><li id="n1">市水务局。<a href="#r1">↩</a></li></ol>
      <p><a href="/up">↑</a></p>`;
    expect((await textLines(html)).slice(1)).toEqual(['市水务局。', '↑']);
  });

  it('keeps headings, bold type, quotes, captions and lists with their numbers', async () => {
    const html = `<h2>任务</h2><ol start="3"><li>甲<ul><li>乙</ul><li>丙</ol><blockquote>丁</blockquote>
      <figure><figcaption>戊</figcaption></figure><p><span style="font-weight:bold">己</span>庚`;
    const { raw, blocks } = await read(html);
    expect(raw).toBe('任务\n3. 甲\n乙\n4. 丙\n丁\n戊\n己庚\n');
    expect(blocks.map(({ hint }) => hint?.kind ?? null)).toEqual([
      'heading',
      'list-item',
      'list-item',
      'list-item',
      'quote',
      'caption',
      null,
    ]);
    expect(blocks[2]?.hint).toMatchObject({ depth: 1, ordered: false, marker: null });
    expect(blocks.at(-1)?.strong.map((each) => sliceSpan(raw, each))).toEqual(['己']);
  });

  it('has rows for tables of data, and lines for tables that set fields or the page', async () => {
    const data = '<table border="1"><tr><th>市<th>产值<tr><td>甲市<td>12亿元<tr><td>乙市<td>8亿元</table>';
    expect(await linesOf(data)).toEqual([
      ['table-row', '市\t产值'],
      ['table-row', '甲市\t12亿元'],
      ['table-row', '乙市\t8亿元'],
    ]);
    const fields = '<table><tr><td>索引号：<td>01-2<tr><td>发文机关：<td>某市人民政府</table>';
    expect(await textLines(fields)).toEqual(['索引号：01-2', '发文机关：某市人民政府']);
    const layout = `<table><tr><td><table><tr><td>甲</table><td>${sentence}</table>`;
    expect(await textLines(layout)).toEqual(['甲', sentence]);
  });

  it('has no line for the buttons of a page that a font of icons draws', async () => {
    const bar = '<div><span>\ue7e3 朗读</span> <span>\ue806 大字</span> <a>\ue705 收藏</a></div>';
    expect(await textLines(`${bar}<h1>通知</h1><p>${sentence.repeat(3)}</p>`)).toEqual([
      '通知',
      sentence.repeat(3),
    ]);
  });

  it('has rows for long cells below the names of columns, and text for a first row that begins an annex', async () => {
    const long = sentence.repeat(5);
    const row = (cells: string) => `<tr>${cells}</tr>`;
    const body =
      row('<td>序号<td>任务<td>要求<td>责任单位') +
      row(`<td rowspan="2">1<td rowspan="2">整治河道<td>${long}<td>水务局`) +
      row(`<td>${long}<td>城管局`) +
      row(`<td>2<td>修缮校舍<td>${long}<td>教育局`);
    const title = '<td colspan="4"><p>附件3</p><p>年度任务分工表</p>';
    const lines = await linesOf(`<p>${sentence}</p><table border="0">${row(title)}${body}</table>`);
    expect(lines.slice(1).map(([kind, text]) => [kind, text.slice(0, 12)])).toEqual([
      ['text', '附件3'],
      ['text', '年度任务分工表'],
      ['table-row', '序号\t任务\t要求\t责任单'],
      ['table-row', '1\t整治河道\t各单位要加'],
      ['table-row', '各单位要加强组织领导，压'],
      ['table-row', '2\t修缮校舍\t各单位要加'],
    ]);
    const page = row('<td>要闻<td>公告<td>专题') + row(`<td>${long}`).repeat(3);
    expect((await linesOf(`<table>${page}</table>`)).map(([kind]) => kind)).not.toContain('table-row');
  });

  it('reads the lists, titles and notes of Word, and the numbers of sections as text', async () => {
    const ignore = (marker: string) =>
      `<![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt'>&nbsp; </span></span><![endif]>`;
    const html = `<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--><p class=MsoTitle>方案<o:p></o:p></p>
      <p class=MsoNormal style='mso-list:l0 level1 lfo1'>${ignore('一、')}总体要求</p>
      <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'>${ignore('1.')}甲</p>
      <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${ignore('·')}乙</p>`;
    expect(await linesOf(html)).toEqual([
      ['title', '方案'],
      ['text', '一、总体要求'],
      ['list-item', '甲'],
      ['list-item', '乙'],
    ]);
    expect((await read(html)).raw).toContain('1. 甲');
  });
});

describe('the encoding of a page', () => {
  const gbk = [0xcc, 0xe1, 0xb8, 0xd9, 0xd6, 0xd0, 0xce, 0xc4];
  const page = (charset: string, body: Iterable<number>) =>
    Uint8Array.from([...utf8(`<meta charset=${charset}><p>`), ...body]);

  it.each([
    ['gb2312', gbk, 'gb18030', []],
    ['utf-8', gbk, 'gb18030', ['encoding-misdeclared']],
    ['iso-8859-1', gbk, 'gb18030', ['encoding-misdeclared']],
    ['gb2312', utf8('提纲中文'), 'utf-8', ['encoding-misdeclared']],
    ['nonsense', utf8('提纲中文'), 'utf-8', ['encoding-misdeclared']],
  ])('declared as %s is read as what it is', async (charset, body, encoding, codes) => {
    const result = await readDocument(page(charset, body), 'a.html');
    expect(result.ok && result.value.value.raw).toBe('提纲中文\n');
    expect(result.ok && result.value.value.encoding).toBe(encoding);
    expect(result.ok && result.value.diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

describe('bad pages', () => {
  it.each([
    '<script>text</script>',
    '<body></body>',
    '<div style="display:none">甲</div>',
    '<img src="a.png">',
  ])('answers that %s has no words', async (html) => {
    const result = await readDocument(utf8(html), 'a.html');
    expect(!result.ok && result.error.code).toBe('text-without-words');
  });

  it.each([
    ['nesting', `${'<div>'.repeat(60_000)}${sentence}`],
    ['formatting without end', `${Array.from({ length: 3000 }, (_, at) => `<b id=${at}><p>甲`).join('')}`],
    ['tables', `${'<table>'.repeat(60_000)}${sentence}`],
    ['a long line', `<p>${sentence.repeat(20_000)}`],
    ['a huge attribute', `<p title="${'x'.repeat(1_000_000)}">${sentence}`],
    ['many attributes', `<p ${Array.from({ length: 60_000 }, (_, at) => `a${at}`).join(' ')}>${sentence}`],
    ['fostered text', `<table>${'<i>x</i><tr>'.repeat(30_000)}${sentence}`],
    ['many links', `<p>${'<a href=/>甲，</a>'.repeat(30_000)}${sentence}`],
  ])('are read: %s', async (_, html) => {
    const { raw } = await read(html);
    expect(raw).toContain(html.includes(sentence) ? sentence : '甲');
  });

  it('drop lone surrogates and controls', async () => {
    expect((await read('<p>甲&#xD800;&#1;乙</p>')).raw).toBe('甲\ufffd乙\n');
  });
});

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<br>',
    '<li>',
    '<ol>',
    '</ol>',
    '<table>',
    '<tr>',
    '<td>',
  ],
  ...[
    '</table>',
    '<a href="/">',
    '</a>',
    '<h1>',
    '</h1>',
    '<pre>',
    '</pre>',
    '<q>',
    '<nav>',
    '</nav>',
    '<select>',
  ],
  ...[
    '<title>',
    '</title>',
    '<span style="mso-list:Ignore">',
    '</span>',
    '<p style="mso-list:l0 level1">',
    '<svg>',
  ],
  ...[
    '甲乙。',
    sentence,
    ' word ',
    '\n',
    '&nbsp;',
    '\u3000',
    '&#xD800;',
    '\0',
    '<',
    '<!--',
    '-->',
    '1.',
    '<form>',
  ],
);

describe('any page', () => {
  it('gives blocks in order, disjoint and trimmed, with only white space and markers between them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const html = parts.join('');
        const result = await readDocument(utf8(html), 'a.html');
        if (!result.ok) return;
        const { raw, blocks } = result.value.value;
        let end = 0;
        for (const { span, hint, hidden, strong, origin } of blocks) {
          const marker = hint?.kind === 'list-item' ? hint.marker : null;
          const gap = raw.slice(end, span.start);
          const own = marker === null ? '' : sliceSpan(raw, marker);
          expect(gap.replace(own, '').trim()).toBe('');
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(sliceSpan(raw, span).trim()).toBe(sliceSpan(raw, span));
          expect(span.end).toBeGreaterThan(span.start);
          for (const inner of [...hidden, ...strong]) {
            expect(inner.start).toBeGreaterThanOrEqual(span.start);
            expect(inner.end).toBeLessThanOrEqual(span.end);
          }
          const place = origin?.kind === 'file-range' ? origin : { start: -1, end: -1 };
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(html.length);
          end = span.end;
        }
        expect(raw.slice(end).trim()).toBe('');
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe('what a browser shows', () => {
  const linesOf = async (body: string, head = '') => {
    const page = `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
    const result = await readDocument(new TextEncoder().encode(page), 'a.html');
    if (!result.ok) throw new Error(result.error.code);
    const { raw, blocks } = result.value.value;
    return blocks.map(
      ({ hint, span }) => `${hint?.kind ?? 'text'}: ${raw.slice(span.start, span.end).replaceAll('\t', '|')}`,
    );
  };
  const seen = '看得见的一段文字，后面还有。';

  it.each([
    [
      'nothing that a style sheet hides',
      `<p>${seen}</p><p class="a x">暗一</p><p id="y">暗二</p>`,
      '.x{display:none} #y , b{visibility:hidden}',
      [`text: ${seen}`],
    ],
    [
      'what it shows again, or hides on paper only',
      `<p>${seen}</p><p class="x">明一</p><p class="z">明二</p>`,
      '.x{display:none} p.x{display:block} @media print{.z{display:none}}',
      [`text: ${seen}`, 'text: 明一', 'text: 明二'],
    ],
    [
      'the foot of a table below it',
      '<table><tfoot><tr><td>合计</td><td>3</td></tr></tfoot><thead><tr><th>区</th><th>数</th></tr></thead><tbody><tr><td>城东</td><td>1</td></tr></tbody></table>',
      '',
      ['table-row: 区|数', 'table-row: 城东|1', 'table-row: 合计|3'],
    ],
    [
      'words of drawings, without their names',
      `<p>${seen}</p><svg><title>名</title><desc>述</desc><text>水厂</text><text>管网</text></svg>`,
      '',
      [`text: ${seen}`, 'text: 水厂', 'text: 管网'],
    ],
    [
      'what is filled in and chosen',
      '<p>姓名：<input value="张三"><input type="password" value="x"></p><p>性别：<select><option>男<option selected>女</select></p>',
      '',
      ['text: 姓名： 张三', 'text: 性别： 女'],
    ],
    [
      'formulas that wait for their script',
      '<p>能量<script type="math/tex">E=mc^2</script>守恒</p><p>面积<span class="MathJax">S</span><script type="math/tex">S</script></p>',
      '',
      ['text: 能量E=mc²守恒', 'text: 面积S'],
    ],
    [
      'code as code',
      `<p>${seen}</p><pre><code>a\nb</code></pre><pre>旧网页的话</pre>`,
      '',
      [`text: ${seen}`, 'code: a', 'code: b', 'text: 旧网页的话'],
    ],
  ])('%s', async (_, body, sheet, expected) => {
    expect(await linesOf(body, sheet === '' ? '' : `<style>${sheet}</style>`)).toEqual(expected);
  });

  it('no head in a row of cells below groups of columns', async () => {
    const page =
      '<html><table><tr><th>区</th><th colspan="2">长度</th></tr><tr><td>城东</td><td>1</td><td>2</td></tr><tr><td>城西</td><td>3</td><td>4</td></tr></table></html>';
    const result = await readDocument(new TextEncoder().encode(page), 'a.html');
    const blocks = result.ok ? result.value.value.blocks : [];
    expect(blocks.map(({ hint }) => hint?.kind === 'table-row' && hint.header)).toEqual([true, false, false]);
  });
});

describe('a page that is saved as one file', () => {
  const archive = (coding: string, body: string, charset = 'utf-8') =>
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="--B"\r\n\r\n----B\r\nContent-Type: text/css\r\n\r\np{}\r\n----B\r\nContent-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${body}\r\n----B--\r\n`;

  it.each([
    [
      '网页.mht',
      archive('quoted-printable', '<html><p>=E4=BE=9B=E6=B0=B4=E5=B9=B3=\r\n=E7=A8=B3</p></html>'),
    ],
    ['网页.mhtml', archive('base64', 'PGh0bWw+PHA+uanLrsa9zsg8\r\nL3A+PC9odG1sPg==', 'gb2312')],
    ['报告.doc', archive('8bit', '<html><p>供水平稳</p></html>')],
  ])('is read as its page: %s', async (name, text) => {
    const result = await readDocument(new TextEncoder().encode(text), name);
    expect(result.ok && result.value.value.raw.trim()).toBe('供水平稳');
  });

  it('is none where it has no page, or a text only looks like one', async () => {
    const letter = 'Subject: water\r\nThe water is clean this year.\r\n';
    const read = await readDocument(new TextEncoder().encode(letter), 'a.txt');
    expect(read.ok && read.value.value.format).toBe('text');
    const empty = archive('8bit', '').replace('text/html;', 'image/png;').replace('type="text/html"; ', '');
    expect((await readDocument(new TextEncoder().encode(empty), 'a.mht')).ok).toBe(true);
  });
});
