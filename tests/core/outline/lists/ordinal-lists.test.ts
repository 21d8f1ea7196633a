import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import { analyseDocument } from '../../../../src/core/outline/analyse-document.ts';
import { findOrdinalLists } from '../../../../src/core/outline/lists/ordinals/find-ordinal-lists.ts';
import { viewDocument } from '../../../../src/core/view/document-view.ts';
import { outlineOf } from '../outline-of.ts';

const filler = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务，让农户放心种田、安心生产。';

/** Lists of a text as `marker item|marker item`. */
async function listsIn(text: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(`关于春耕的报告\n${filler}\n${text}\n${filler}`);
  return outline.ordinalLists.map(({ items }) =>
    items.map(({ marker, span }) => `${say(marker)} ${say(span)}`).join('|'),
  );
}

/** What is said of numbers that do not fit. */
async function gapsIn(text: string, codes = 'sequence-'): Promise<readonly string[]> {
  const read = await readDocument(new TextEncoder().encode(`关于春耕的报告\n${filler}\n${text}`), 'a.txt');
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  return analyseDocument(source)
    .diagnostics.filter(({ code }) => code.startsWith(codes))
    .map(({ code, params, span }) =>
      code === 'count-mismatch'
        ? `${code}: ${params?.name} ${params?.declared}, ${params?.found}`
        : `${code}: ${params?.before} → ${params?.after} at ${source.raw.slice(span?.start, span?.end)}`,
    );
}

describe('the words that number a list', () => {
  it.each([
    [
      '要抓好以下工作。其一，备足种子。其二，检修农机。其三，培训机手。',
      '其一， 备足种子|其二， 检修农机|其三， 培训机手',
    ],
    ['首先要抓种子，其次要抓农机，最后要抓管护。', '首先 要抓种子|其次 要抓农机|最后 要抓管护'],
    ['首先，备足种子。其次，检修农机。再次，培训机手。', '首先， 备足种子|其次， 检修农机|再次， 培训机手'],
    ['重点是：（1）选种；（2）育秧；（3）移栽。', '（1） 选种|（2） 育秧|（3） 移栽'],
    ['重点是：①选种；②育秧；③移栽。', '① 选种|② 育秧|③ 移栽'],
    [
      '首先，备足种子。其次，检修农机。再者，培训机手。第四，管好仓库。',
      '首先， 备足种子|其次， 检修农机|再者， 培训机手|第四， 管好仓库',
    ],
    ['首先，备足种子。第二，检修农机。第三，培训机手。', '首先， 备足种子|第二， 检修农机|第三， 培训机手'],
    ['一要早播、二要细管、三要快收。', '一要 早播|二要 细管|三要 快收'],
    ['一是要早播；二是要细管；三是快收。', '一是要 早播|二是要 细管|三是 快收'],
    ['第一是种子，第二是农机，第三是管护。', '第一是 种子|第二是 农机|第三是 管护'],
    ['第一个难题是，良种不足。第二个难题是，农机老旧。', '第一个难题是， 良种不足|第二个难题是， 农机老旧'],
    ['一抓良种；二抓农机；三抓用水。', '一 抓良种|二 抓农机|三 抓用水'],
    ['第一、备足种子；第二、检修农机；第三、培训机手。', '第一、 备足种子|第二、 检修农机|第三、 培训机手'],
    ['一是备足种子,送到村口;二是检修农机.', '一是 备足种子,送到村口|二是 检修农机'],
    [
      'The plan has three parts. First, sow early. Second, water often. Finally, harvest fast.',
      'First,  sow early|Second,  water often|Finally,  harvest fast',
    ],
  ])('%s', async (text, expected) => {
    expect(await listsIn(text)).toEqual([expected]);
  });
});

describe('lists of points', () => {
  it('may stand inside each other', async () => {
    expect(
      await listsIn('一是抓种子：（1）选种；（2）育种。二是抓农机：（1）检修；（2）培训。三是抓仓储。'),
    ).toEqual(['一是 抓种子|二是 抓农机|三是 抓仓储', '（1） 选种|（2） 育种', '（1） 检修|（2） 培训']);
  });

  it('may stand inside a point of another list of the same marks', async () => {
    const text = [
      '一是抓种子。各村都要登记造册，逐户核对。',
      '二是抓农机。农机分为两类：一是大型农机，二是小型农机。各村都要检修。',
      '三是抓仓储。各村都要清扫仓库，不误农时。',
    ].join('\n');
    expect(await listsIn(text)).toEqual([
      '一是 抓种子|二是 抓农机|三是 抓仓储',
      '一是 大型农机|二是 小型农机',
    ]);
  });

  it('may continue over several paragraphs', async () => {
    const points = ['第一，备足种子，送到村口。', '第二，检修农机。', '第三，培训机手。'];
    const text = points.map((point) => `${point}各村都要登记造册，逐户核对，不漏一户，不误农时。`).join('\n');
    expect(await listsIn(text)).toEqual(['第一， 备足种子，送到村口|第二， 检修农机|第三， 培训机手']);
  });

  it('are not closed by a word far below them', async () => {
    const words = 'The wells are deep enough, and the pumps have been repaired before the summer.';
    const text = `The plan has two parts. First, sow early. Second, water often.\n${words}\n${words}\n${words}\nFinally, on the budget, members noted that costs had come down.`;
    expect(await listsIn(text)).toEqual(['First,  sow early|Second,  water often']);
  });

  it('begin again with every first point', async () => {
    expect(await listsIn('一是备足种子；二是检修农机。同时，一是管好水；二是用好肥。')).toEqual([
      '一是 备足种子|二是 检修农机',
      '一是 管好水|二是 用好肥',
    ]);
  });

  it('end where their section ends', async () => {
    const text = `一、种子\n${filler}\n一是备足种子，送到村口。${filler}\n二、农机\n${filler}\n二是检修农机，应修尽修。${filler}`;
    expect(await listsIn(text)).toEqual([]);
  });

  it('give their items to the term that announces them', async () => {
    const { outline, say } = await outlineOf(
      `关于春耕的报告\n${filler}\n要抓好“三件事”。其一，备足种子。其二，检修农机。其三，培训机手。`,
    );
    const [list] = outline.countedTerms;
    expect(list?.status).toBe('verified');
    expect(list?.items.map(({ span }) => say(span))).toEqual(['备足种子', '检修农机', '培训机手']);
  });
});

describe('points in paragraphs of their own', () => {
  it('are one list if semicolons part them', async () => {
    expect(
      await listsIn(
        '有下列情形之一的，应当停止作业：\n（一）断电、断水的；\n（二）机手没有证书的；\n（三）有暴雨的。',
      ),
    ).toEqual(['（一） 断电、断水的|（二） 机手没有证书的|（三） 有暴雨的']);
  });

  it('may begin in the paragraph of their head', async () => {
    expect(
      await listsIn('第五条　有下列情形的，应当停止作业：（一）断电的；\n（二）断水的；\n（三）有暴雨的。'),
    ).toEqual(['（一） 断电的|（二） 断水的|（三） 有暴雨的']);
  });

  it('are one list if the words before them announce it', async () => {
    const duties = [
      '按照农时备足全县的种子、化肥、农药，并送到村口',
      '在每年三月以前检修农机站的全部收割机和插秧机',
      '组织各村机手参加培训，未经考核合格的不得上机',
    ];
    const marks = ['（一）', '（二）', '（三）'];
    const expected = duties.map((duty, index) => `${marks[index]} ${duty}`).join('|');
    const text = duties.map((duty, index) => `${marks[index]}${duty}。`).join('\n');
    expect(await listsIn(`县农机站受县农业局委托管理农机，主要职责包括：\n${text}`)).toEqual([expected]);
    expect(await listsIn(`各村农机站在作业过程中应当遵守以下要求。\n${text}`)).toEqual([expected]);
  });

  it('are no list where they only name what stands below them', async () => {
    expect(await listsIn(`县农机站的工作包括：\n（1）机手培训\n${filler}\n（2）农机检修\n${filler}`)).toEqual(
      [],
    );
  });

  it('are one list where no numbering is deeper', async () => {
    expect(
      await listsIn(
        '各乡镇接到通知后，要立即落实春耕措施。\n（1）各村在三天内把良种送到村口，逐户登记。\n（2）农机站做好检修工作，应修尽修，不误农时。',
      ),
    ).toEqual(['（1） 各村在三天内把良种送到村口，逐户登记|（2） 农机站做好检修工作，应修尽修，不误农时']);
  });

  // From the regulation on the implementation of the law on personal income tax (order 707 of the State Council).
  it('continue after points below them', async () => {
    const text = [
      '第六条　个人所得税法规定的各项个人所得的范围：',
      '（一）稿酬所得，是指个人因其作品以图书、报刊等形式出版、发表而取得的所得。',
      '（二）经营所得，是指：',
      '1.个人依法从事办学、医疗、咨询以及其他有偿服务活动取得的所得；',
      '2.个人从事其他生产、经营活动取得的所得。',
      '（三）偶然所得，是指个人得奖、中奖、中彩以及其他偶然性质的所得。',
      '第七条　对股票转让所得征收个人所得税的办法，由国务院另行规定，并报全国人民代表大会常务委员会备案。',
    ];
    const read = await readDocument(new TextEncoder().encode(text.join('\n')), 'a.txt');
    if (!read.ok) throw new Error(read.error.code);
    const document = viewDocument(read.value.value);
    const [list] = findOrdinalLists(document, document.blocks, []);
    expect(list?.items.map(({ view, span }) => view.text.slice(span.start, span.start + 4))).toEqual([
      '稿酬所得',
      '经营所得',
      '偶然所得',
    ]);
  });

  it('are no list where they are headings', async () => {
    expect(
      await listsIn(`（一）备足种子。${filler}\n（二）检修农机。${filler}\n（三）培训机手。${filler}`),
    ).toEqual([]);
  });

  it('end where another paragraph begins', async () => {
    expect(
      await listsIn(
        `应当停止作业：\n（一）断电的；\n（二）断水的；\n（三）有暴雨的。\n${filler}\n（四）有大风的。`,
      ),
    ).toEqual(['（一） 断电的|（二） 断水的|（三） 有暴雨的']);
  });
});

describe('a point without a mark before it', () => {
  it('is found after a caption that stands in the text', async () => {
    expect(
      await listsIn(
        '第一，备足种子。各村都要核对。第二，检修农机。图为农机站。 新华社记者 王某/摄第三，培训机手。',
      ),
    ).toEqual(['第一， 备足种子|第二， 检修农机|第三， 培训机手']);
  });

  it('is none where the list has no place for it', async () => {
    expect(await listsIn('第一，备足种子，面积位居全省第二，产量很高。第二，检修农机。')).toEqual([
      '第一， 备足种子，面积位居全省第二，产量很高|第二， 检修农机',
    ]);
  });
});

describe('a number that announces the list', () => {
  const announcing = '我提三点希望：第一，备足种子。第二，检修农机。';

  it('is told where the list has another one, and makes no slides of it', async () => {
    const { outline } = await outlineOf(`关于春耕的报告\n${filler}\n${announcing}\n${filler}`);
    expect(outline.ordinalLists[0]?.confidence).toBeLessThan(0.5);
    expect(await gapsIn(announcing, 'count-')).toEqual(['count-mismatch: 三点希望 3, 2']);
  });

  it('is not told where the list has as many points', async () => {
    expect(await gapsIn(`${announcing}第三，培训机手。`, 'count-')).toEqual([]);
    expect(await gapsIn('有几点希望：第一，备足种子。第二，检修农机。', 'count-')).toEqual([]);
  });
});

describe('numbers that jump or repeat', () => {
  it('are told with their place, and keep the list', async () => {
    const text = '一是备足种子。二是检修农机。四是抓好仓储。';
    expect(await listsIn(text)).toEqual(['一是 备足种子|二是 检修农机|四是 抓好仓储']);
    expect(await gapsIn(text)).toEqual(['sequence-gap: 二是 → 四是 at 四是']);
  });

  it('are told where a number stands twice', async () => {
    expect(await gapsIn('第一，备足种子。第二，检修农机。第二，培训机手。')).toEqual([
      'sequence-restart: 第二 → 第二 at 第二，',
    ]);
  });

  it('are not told where lists begin again, or close with 最后', async () => {
    expect(await gapsIn('一是备足种子；二是检修农机。一是管好水；二是用好肥。')).toEqual([]);
    expect(await gapsIn('首先，备足种子。其次，检修农机。最后，培训机手。')).toEqual([]);
  });
});

describe('words that number no list', () => {
  it.each([
    ['这一是非问题要讲清，第一时间处理，第一产业发展，第一书记到位，首先做到。'],
    ['一是非问题要讲清。二是农机要到位。'],
    ['首先，我代表县委向大家问好。各项工作都很好。最后，祝大家身体健康。'],
    ['第一、第二、第三产业融合，第二产业增长。'],
    ['详见图（1）和表（2），另见附件（3）。'],
    ['首先要感谢大家，工作很有成效。'],
    ['其一生都在田间，其二十年如一日。'],
    ['三是培训机手，二是检修农机。'],
  ])('%s', async (text) => {
    expect(await listsIn(text)).toEqual([]);
  });
});
