import { describe, expect, it } from 'vitest';
import { shownBlocks } from '../shown-blocks.ts';

const body = '全市供水平稳有序，水质全部达标。';

const html = (content: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><p>${body}</p>${content}</body></html>`;

const pages: readonly (readonly [what: string, input: string, shown: readonly string[]])[] = [
  [
    'rows that begin with their names',
    html(
      '<table><tr><th scope="row">城东</th><td>甲</td></tr><tr><th scope="row">城西</th><td>乙</td></tr></table>',
    ),
    ['row 城东|甲', 'row 城西|乙'],
  ],
  [
    'a small table that nothing marks',
    html(
      '<table><tr><td></td><td>2023年</td><td>2024年</td></tr><tr><td>城东</td><td></td><td>9</td></tr></table>',
    ),
    ['rowh 2023年|2024年', 'row 城东|9'],
  ],
  [
    'a remark over all columns',
    html(
      '<table><tr><th>区</th><th>名</th></tr><tr><td colspan="99">备注：数据为初步统计。</td></tr></table>',
    ),
    ['rowh 区|名', 'row 备注：数据为初步统计。'],
  ],
  [
    'a table by its roles',
    html(
      '<div role="table"><div role="row"><span role="columnheader">区</span><span role="columnheader">数</span></div><div role="row"><span role="cell">城东</span><span role="cell">9</span></div></div>',
    ),
    ['rowh 区|数', 'row 城东|9'],
  ],
  [
    'a table by its style',
    html(
      '<div style="display:table"><div style="display:table-row"><div style="display:table-cell">区</div><div style="display:table-cell">数</div></div><div style="display:table-row"><div style="display:table-cell">城东</div><div style="display:table-cell">9</div></div></div>',
    ),
    ['rowh 区|数', 'row 城东|9'],
  ],
  [
    'formulas whose script has not run',
    html('<p>公式 \\(a+b\\) 和 $$x^2$$，价 $5。</p>', '<script src="MathJax.js"></script>'),
    ['- 公式 a+b 和 x²，价 $5。'],
  ],
  [
    'text that a class strikes out',
    html('<style>.d{text-decoration:line-through}</style><p>投资<span class="d">50</span>60万元。</p>'),
    ['- 投资60万元。'],
  ],
  [
    'words and numbers that a style writes',
    html(
      '<style>h2{counter-increment:s} h2::before{content:"第" counter(s, cjk-ideographic) "章 "} .q::before{content:"问："} .i::before{content:"»"}</style><h2>总则</h2><p class="i">为加强管理，制定本办法。</p><h2>职责</h2><p class="q">怎样办理报装手续？</p>',
    ),
    ['h2 第一章 总则', '- 为加强管理，制定本办法。', 'h2 第二章 职责', '- 问：怎样办理报装手续？'],
  ],
  [
    'letters of a style after the alphabet',
    html(
      '<style>.n{counter-increment:s 28} .n::before{content:counter(s, upper-alpha) " "}</style><p class="n">为加强管理，制定本办法。</p>',
    ),
    ['- AB 为加强管理，制定本办法。'],
  ],
  [
    'a page in the attribute of a frame',
    html('<iframe srcdoc="&lt;p&gt;框里的文字。&lt;/p&gt;"></iframe>'),
    ['- 框里的文字。'],
  ],
  [
    'a heading in two lines, and the mark of its address',
    html('<h2>关于供水改造<br>的通知<a href="#x">¶</a></h2>'),
    ['h2 关于供水改造的通知'],
  ],
  [
    'code with its words in colours',
    html('<div class="highlight"><pre><span class="k">let</span> <span>a</span></pre></div>'),
    ['code let a'],
  ],
  [
    'whose words a quotation has',
    html('<blockquote><p>水是生命之源。</p><footer>——某学者</footer></blockquote>'),
    ['quote 水是生命之源。', 'quote ——某学者'],
  ],
];

describe('small pages', () => {
  it.each(pages)('%s', async (_what, input, shown) => {
    expect(await shownBlocks('a.html', input)).toEqual([`- ${body}`, ...shown]);
  });

  it('has text after a title that ends at once', async () => {
    const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>${body}</p></body></html>`;
    expect(await shownBlocks('a.xhtml', page)).toEqual([`- ${body}`]);
  });

  it('is none with nothing but a title', async () => {
    expect(await shownBlocks('a.html', '<html><head><title>网页</title></head><body></body></html>')).toEqual(
      ['text-without-words'],
    );
  });
});
