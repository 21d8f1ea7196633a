import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/view/folded-text.ts';
import { splitSentences } from '../../../src/core/view/sentence-splitter.ts';

/** The text with | between its sentences. */
function split(text: string): string {
  return splitSentences(foldText(text))
    .map(({ span }) => text.slice(span.start, span.end))
    .join('|');
}

describe('who says what a quotation holds', () => {
  it.each([
    ['“路通了，心就近了。”村支书李明说。大家鼓掌。', '“路通了，心就近了。”村支书李明说。|大家鼓掌。'],
    ['“真方便。”65岁的王秀英笑着说。', '“真方便。”65岁的王秀英笑着说。'],
    ['“真方便。”王秀英表示，以后还来。', '“真方便。”|王秀英表示，以后还来。'],
    ['他写道：“春天来了。”大家都听说。', '他写道：“春天来了。”|大家都听说。'],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe('the mark that ends an article', () => {
  it.each([
    ['水渠修好了。庄稼喝上了水。＊', '水渠修好了。|庄稼喝上了水。'],
    ['老人说：“值得。”（完）', '老人说：“值得。”'],
    ['完成了三件事。■ 还有一件。', '完成了三件事。|■ 还有一件。'],
  ])('is none of its sentences: %s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe('English sentences', () => {
  it.each([
    ['Mr. Hale met Dr. Ito. They spoke.', 'Mr. Hale met Dr. Ito.|They spoke.'],
    ['The U.S. Senate met. The U.S. The bill passed.', 'The U.S. Senate met.|The U.S.|The bill passed.'],
    ['It grew 3.5 percent to $2.5 trillion. Jobs rose.', 'It grew 3.5 percent to $2.5 trillion.|Jobs rose.'],
    ['Anna J. Reed spoke. W. H. Lane replied.', 'Anna J. Reed spoke.|W. H. Lane replied.'],
    ['We choose Plan B. The rest is easy.', 'We choose Plan B.|The rest is easy.'],
    ['It is up to you and I. We act.', 'It is up to you and I.|We act.'],
    ['See No. 5 and Art. 12. No. That is wrong.', 'See No. 5 and Art. 12.|No.|That is wrong.'],
    ['Some tools, e.g. Saws, i.e. Blades. Done.', 'Some tools, e.g. Saws, i.e. Blades.|Done.'],
    [
      'Acme Inc. Chair Lee spoke to Acme Inc. The deal holds.',
      'Acme Inc. Chair Lee spoke to Acme Inc.|The deal holds.',
    ],
    [
      'We met at 9 a.m. Monday. It ended at 5 p.m. The hall closed.',
      'We met at 9 a.m. Monday.|It ended at 5 p.m.|The hall closed.',
    ],
    ['It opened on Jan. 5, 2021. We came.', 'It opened on Jan. 5, 2021.|We came.'],
    ['We joined the EU. NATO came later. GDP rose.', 'We joined the EU.|NATO came later.|GDP rose.'],
    ['She said, “We are ready.” The crowd rose.', 'She said, “We are ready.”|The crowd rose.'],
    ['She said, "We left the U.S." Senators rose.', 'She said, "We left the U.S." Senators rose.'],
    ['He asked, “Are we ready?” They were.', 'He asked, “Are we ready?”|They were.'],
    ['“Are we ready?” Mary asked. “No.” He left.', '“Are we ready?” Mary asked.|“No.”|He left.'],
    ['Thank you. (Applause.) Thank you.', 'Thank you.|(Applause.)|Thank you.'],
    ['We act (see Annex 1.) Now and then. Go.', 'We act (see Annex 1.) Now and then.|Go.'],
    ['They sign the ??? should strip it. Done???  Now.', 'They sign the ??? should strip it.|Done???|Now.'],
    ['Well... maybe. Well... The end.', 'Well... maybe.|Well...|The end.'],
    ['Stop! he cried. What now? -- nobody knew.', 'Stop! he cried.|What now? -- nobody knew.'],
    ['From Washington, D.C.  And today it ends.', 'From Washington, D.C.|And today it ends.'],
    ['1. Budget. 2.5 million was spent.', '1. Budget.|2.5 million was spent.'],
    [
      'S. G. Fisher and R. I. Fisher wrote vol. 23, no. 38, pp. 6–9. It sold.',
      'S. G. Fisher and R. I. Fisher wrote vol. 23, no. 38, pp. 6–9.|It sold.',
    ],
    [
      'It is at 16 Shattuck Avenue, Ste. B, Berkeley. We came.',
      'It is at 16 Shattuck Avenue, Ste. B, Berkeley.|We came.',
    ],
    [
      'Apply at https://a.example.gov/apply?type=new&id=12 any day. Dr. Li leads.',
      'Apply at https://a.example.gov/apply?type=new&id=12 any day.|Dr. Li leads.',
    ],
    ['Go to www.example.org. It is there.', 'Go to www.example.org.|It is there.'],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });

  it('leaves Chinese quotations and marks as they are', () => {
    expect(split('他说：“快来！” 大家都来了。“好。”他走了。')).toBe(
      '他说：“快来！” 大家都来了。|“好。”|他走了。',
    );
  });

  it.each([
    [
      '可登录 https://a.cn/apply?type=new;v=2&id=12 办理，也可关注。',
      '可登录 https://a.cn/apply?type=new;v=2&id=12 办理|也可关注',
    ],
    ['电话0571-88886666!8001，请拨打。', '电话0571-88886666!8001|请拨打'],
    ['系统地址：https://ws.example.gov.cn:8443/index', '系统地址：https://ws.example.gov.cn:8443/index'],
    [
      '文件存放在 D:\\共享\\报装?表格 目录，邮箱为 a.b@example.com。',
      '文件存放在 D:\\共享\\报装?表格 目录|邮箱为 a.b@example.com',
    ],
  ])('splits no address: %s', (text, expected) => {
    const [sentence, ...others] = splitSentences(foldText(text));
    expect(others).toEqual([]);
    expect(sentence?.clauses.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(expected);
  });

  // Work with the square of the length would outlast the time limit of a test.
  it.each([
    ['sentences', '“Why?” (Yes.) A. B. ', 20_000],
    ['quotations without an end', '“no” ', 50_000],
  ])('comes to the end of a long text of %s', (_, piece, times) => {
    const text = piece.repeat(times);
    expect(splitSentences(text).at(-1)?.span.end).toBeGreaterThan(text.length - piece.length);
  });
});

describe('who carries out a sentence, in brackets', () => {
  it.each([
    [
      '完善渡口设施。（县交通局、县水务局负责）健全管理标准。',
      '完善渡口设施。|（县交通局、县水务局负责）|健全管理标准。',
    ],
    ['完善渡口设施。（县交通局牵头）', '完善渡口设施。|（县交通局牵头）'],
    ['（县交通局负责）完善渡口设施。', '（县交通局负责）完善渡口设施。'],
    ['完善渡口（由县交通局负责）的设施。', '完善渡口（由县交通局负责）的设施。'],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});
