import { describe, expect, it } from 'vitest';
import { checkTelling } from '../../../../src/core/check/telling/registry.ts';
import type { Deck, LayoutName, Slide, SlideSlot } from '../../../../src/core/model/deck/deck.ts';
import { planBytes, planText } from '../../planned-document.ts';

const { deck: planned, ...project } = await planText(
  '关于开展检查的通知\n\n一、检查时间\n\n3月1日至3月15日开展检查。\n\n二、检查内容\n\n检查安全生产责任落实情况。',
);

const user = { type: 'user' } as const;
let made = 0;

function slot(role: SlideSlot['role'], index: number, ...texts: readonly string[]): SlideSlot {
  return {
    id: `${role}-${index}`,
    role,
    paragraphs: texts.map((text, place) => ({
      part: place === 0 ? 'main' : 'detail',
      runs: [{ text, prov: user }],
    })),
  };
}

function slide(layout: LayoutName, title: string, ...items: readonly string[]): Slide {
  made += 1;
  return {
    id: `s${made}`,
    layout,
    sectionIndex: 0,
    slots: [slot('title', 0, title), ...items.map((text, index) => slot('item', index + 1, text))],
    notes: [],
    locked: false,
  };
}

function rulesFor(...slides: readonly Slide[]): readonly string[] {
  const deck: Deck = { ...planned, slides };
  return checkTelling({ ...project, deck }).findings.map(({ rule, text }) => `${rule} ${text}`);
}

describe('faults of telling', () => {
  it('are none in the deck of a plain notice', () => {
    expect(checkTelling({ ...project, deck: planned }).findings).toEqual([]);
  });

  it.each([
    ['a lead as an item', slide('clauses', '要求', '要求如下：', '各地抓好落实'), 'lead-alone 要求如下：'],
    ['a date as an item', slide('clauses', '要求', '2024年3月', '各地抓好落实'), 'empty-item 2024年3月'],
    ['an item without words', slide('clauses', '要求', '——', '各地抓好落实'), 'empty-item ——'],
    ['half of a quotation', slide('statement', '落实“三项制度'), 'open-enclosure 落实“三项制度'],
    [
      'a list that begins at two',
      slide('clauses', '要求', '二是抓改革', '三是抓开放'),
      'list-start 二是抓改革',
    ],
    [
      'a list that leaves one out',
      slide('clauses', '要求', '1. 抓改革', '3. 抓开放'),
      'list-start 3. 抓开放',
    ],
  ])('are found: %s', (_what, faulty, finding) => {
    expect(rulesFor(faulty)).toEqual([finding]);
  });

  it('are found where a sentence is cut before it says something, or inside a word', async () => {
    const text = '进入紧急状态后，各单位应当立即组织开展自查。经国务院批准，有关部门启动应急预案。';
    const { deck, ...own } = await planText(`关于开展检查的通知\n\n${text}`);
    const from = own.source.raw.indexOf(text);
    const shown = (...pieces: readonly string[]): Slide => {
      const made = slide('clauses', '要求', ...pieces);
      return {
        ...made,
        slots: made.slots.map((each) => ({
          ...each,
          paragraphs: each.paragraphs.map((paragraph) => ({
            ...paragraph,
            runs: paragraph.runs.map((run) => {
              const at = text.indexOf(run.text);
              const start = from + at;
              return at < 0
                ? run
                : { ...run, prov: { type: 'source', start, end: start + run.text.length } as const };
            }),
          })),
        })),
      };
    };
    const slides = [
      shown('进入紧急状态后', '经国务院批准，有关部门启动应急预', '各单位应当立即组织开展自查'),
    ];
    const { findings } = checkTelling({ ...own, deck: { ...deck, slides } });
    expect(findings.map(({ rule, text: found }) => `${rule} ${found}`)).toEqual([
      'clause-alone 进入紧急状态后',
      'word-cut 经国务院批准，有关部门启动应急预',
    ]);
  });

  it('are none in a title that the author has set as a heading', async () => {
    const heads = ['会议指出，', '会议强调，'].map(
      (head) =>
        `## ${head}\n\n今年要完成造林任务，加强防火巡护，落实林长责任。要修复退化草原，建设防护林带，保护古树名木。\n`,
    );
    const project = await planBytes(
      new TextEncoder().encode(`# 全县林业工作会议\n\n${heads.join('\n')}`),
      'a.md',
    );
    expect(checkTelling(project).findings.filter(({ rule }) => rule === 'clause-alone')).toEqual([]);
  });

  it('are none in a list of those who were there', async () => {
    const project = await planText(
      '县里举行奖章授予仪式\n\n5月8日，县里举行奖章授予仪式。县总工会党组书记、副主席林国平，县总工会党组成员、副主席周秀英，县教育工会主席赵文敏，农技中心党委副书记、工会主席杨学锋出席。林国平对获奖职工表示祝贺。各单位要学习先进，立足岗位建功立业，推动全县工作再上台阶。',
    );
    expect(checkTelling(project).findings.filter(({ rule }) => rule === 'clause-alone')).toEqual([]);
  });

  it('are found in titles: that of the document, and the same twice', () => {
    const title = '关于开展检查的通知';
    expect(
      rulesFor(
        slide('cover', title),
        slide('clauses', title, '甲'),
        slide('table', '甲'),
        slide('table', '甲'),
      ),
    ).toEqual([`title-of-document ${title}`, 'duplicate-title 甲']);
  });

  it('are found in the rhythm: dividers of little, and one layout after another', () => {
    const same = ['甲', '乙', '丙', '丁'].map((title) => slide('clauses', title, '抓好落实'));
    expect(rulesFor(slide('section', '部分'), slide('table', '一'), ...same)).toEqual(['alike-in-a-row 丁']);
    expect(rulesFor(slide('section', '部分'), slide('table', '一'))).toEqual(['short-section 部分']);
  });
});
