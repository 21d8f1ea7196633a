import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import type { Deck, Slide, SlideSlotRole } from '../../../src/core/model/deck/deck.ts';
import { deckSchema } from '../../../src/core/model/deck/deck-schema.ts';
import { lostBody } from '../lost-body.ts';
import { type PlannedDocument, planSample, planText } from '../planned-document.ts';

const sample = await planSample();

function slideAt(deck: Deck, id: string): Slide {
  const slide = deck.slides.find((candidate) => candidate.id.startsWith(id));
  if (slide === undefined) throw new Error(`no slide ${id}`);
  return slide;
}

function texts(slide: Slide, role: SlideSlotRole): readonly string[] {
  return slide.slots
    .filter((slot) => slot.role === role)
    .map((slot) => slot.paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join('|'));
}

function layouts(deck: Deck): readonly string[] {
  return deck.slides.map((slide) => slide.layout);
}

describe('the deck of the sample', () => {
  it('tells the article in order', () => {
    expect(layouts(sample.deck)).toEqual([
      'cover',
      'agenda',
      'clauses',
      'section',
      'statement',
      'matrix',
      'cards',
      'section',
      'statement',
      'scrolls',
      'grid',
      'chain',
      'section',
      'clauses',
      'pillars',
      'closing',
    ]);
  });

  it('opens with title, author and source', () => {
    const [cover] = sample.deck.slides;
    if (cover === undefined) throw new Error('no cover');
    expect(texts(cover, 'kicker')).toEqual(['敢为人先 再谱新篇']);
    expect(texts(cover, 'title')).toEqual(['奋力谱写中国式现代化嘉兴新篇章']);
    expect(texts(cover, 'byline')).toEqual(['中共嘉兴市委书记　陈伟']);
    expect(texts(cover, 'source')).toEqual(['来源：《今日浙江》杂志　2022-12-20']);
  });

  it('leads every driver to its goal', () => {
    const matrix = slideAt(sample.deck, 'matrix');
    expect(texts(matrix, 'title')).toEqual(['打造“八个高地”']);
    expect(texts(matrix, 'column-head')).toEqual(['以为牵引', '在打造中勇攀高峰']);
    expect(texts(matrix, 'item')).toHaveLength(8);
    expect(texts(matrix, 'item')[0]).toBe('守好“红色根脉”|新时代党建高地和清廉建设高地');
    expect(matrix.notes).toHaveLength(8);
  });

  it('lifts counted terms out of their clauses, with the verb light', () => {
    const grid = slideAt(sample.deck, 'list-1817');
    const [title] = grid.slots;
    expect(title?.paragraphs[0]?.runs.map(({ text, weight }) => [text, weight])).toEqual([
      ['部署实施', 'lead'],
      ['“七大工程”', 'term'],
    ]);
    const [first] = grid.slots.filter((slot) => slot.role === 'item');
    expect(first?.paragraphs[0]?.runs.map(({ text, weight }) => [text, weight])).toEqual([
      ['产业', undefined],
      ['能级提升', 'shared'],
    ]);
  });

  it('shows the clause that the lists serve with the first and the last of them', () => {
    const conclusions = ['list-1775', 'list-1817', 'list-1878', 'list-2234'].map((id) =>
      texts(slideAt(sample.deck, id), 'conclusion'),
    );
    expect(conclusions).toEqual([
      ['全力打造长三角城市群重要中心城市'],
      [],
      ['全力打造长三角城市群重要中心城市'],
      ['牵引撬动各方面各领域工作整体突破'],
    ]);
  });

  it('keeps whole paragraphs in the notes, in raw wording', () => {
    const [note] = slideAt(sample.deck, 'list-1817').notes;
    const text = note?.runs.map((run) => run.text).join('') ?? '';
    expect(text.startsWith('嘉兴将锚定实力型、')).toBe(true);
    expect(text).toContain('“七型城市”目标定位,部署实施');
  });

  it('ends with the last clause of the author', () => {
    expect(texts(slideAt(sample.deck, 'closing'), 'title')).toEqual([
      '努力以嘉兴的“稳”和“进”|为全国全省大局作出更大贡献',
    ]);
  });

  it('makes no cards of terms that are only named', () => {
    for (const term of ['两个率先', '两个先行', '两个文化']) {
      const titles = sample.deck.slides.filter((slide) => slide.id.startsWith('list'));
      expect(titles.flatMap((slide) => texts(slide, 'title')).join()).not.toContain(term);
    }
  });
});

describe('the budget', () => {
  it('folds details first, then passages, and structure last', async () => {
    const ids = async (maxSlides: number) =>
      (await planSample(maxSlides)).deck.slides.map((slide) => slide.layout);
    expect(await ids(8)).toEqual([
      'cover',
      'agenda',
      'matrix',
      'cards',
      'scrolls',
      'grid',
      'chain',
      'pillars',
    ]);
    expect((await ids(14)).filter((layout) => layout === 'section')).toHaveLength(2);
    expect(await ids(16)).toEqual(layouts(sample.deck));
  });

  it('gives each driver a slide where there is room for all of them', async () => {
    const { deck } = await planSample(24);
    const drivers = deck.slides.filter((slide) => slide.layout === 'driver');
    expect(drivers).toHaveLength(8);
    const seventh = drivers[6];
    if (seventh === undefined) throw new Error('no seventh driver');
    expect(texts(seventh, 'title')).toEqual(['以新时代美丽嘉兴建设为牵引']);
    expect(texts(seventh, 'counter')).toEqual(['7 / 8']);
    expect(texts(seventh, 'item')).toHaveLength(5);
    expect(texts(seventh, 'conclusion')).toEqual(['在打造生态文明高地中勇攀高峰']);
    expect((await planSample(23)).deck.slides.some((slide) => slide.layout === 'driver')).toBe(false);
  });

  it.each([1, 2, 3, 5, 9, 14])('loses nothing with %i slides at most', async (maxSlides) => {
    const project = await planSample(maxSlides);
    expect(project.deck.slides.length).toBeLessThanOrEqual(maxSlides);
    expect(project.diagnostics).toMatchObject([{ code: 'slides-folded' }]);
    expect(lostBody(checkProject(project, null))).toEqual([]);
  });

  it('gives about half of the slides in brief, and all there are in full', async () => {
    const [brief, full] = [await planSample('brief'), await planSample('full')];
    expect(brief.deck.slides).toHaveLength(Math.ceil(sample.deck.slides.length / 2));
    expect(full.deck.slides.length).toBeGreaterThan(sample.deck.slides.length);
    expect(full.diagnostics).toEqual([]);
    for (const { deck, ...project } of [brief, full]) {
      expect(lostBody(checkProject({ ...project, deck }, null))).toEqual([]);
    }
    const notice = await planText('通知\n\n请各单位于3月1日前报送材料。');
    const briefNotice = await planText('通知\n\n请各单位于3月1日前报送材料。', 'brief');
    expect(briefNotice.deck).toEqual(notice.deck);
  });

  it('bounds the deck of a long text', async () => {
    const paragraph =
      '我们深入推进各项改革，完善体制机制，取得新的进展。群众满意度稳步提升，企业获得感增强。';
    const twenty = await planText(`${paragraph}\n\n`.repeat(20_000 / paragraph.length));
    expect(twenty.deck.slides.length).toBeLessThanOrEqual(58);
    const hundred = await planText(`${paragraph}\n\n`.repeat(100_000 / paragraph.length));
    expect(hundred.deck.slides.length).toBeLessThanOrEqual(60);
    expect(lostBody(checkProject(hundred, null))).toEqual([]);
  });
});

describe('other documents', () => {
  it('numbers nothing twice: headings lose their numbers', async () => {
    const { deck } = await planText(
      `关于做好有关工作的意见\n\n${['一、总体要求', '二、重点任务', '三、组织保障']
        .map(
          (heading) => `${heading}\n\n${'各地要深入落实有关部署，细化工作措施，确保取得实效。'.repeat(16)}`,
        )
        .join('\n\n')}`,
    );
    const agenda = slideAt(deck, 'agenda');
    expect(texts(agenda, 'item')).toEqual(['总体要求', '重点任务', '组织保障']);
    expect(deck.sections.map((section) => section.title.map((run) => run.text).join(''))).toEqual([
      '总体要求',
      '重点任务',
      '组织保障',
    ]);
  });

  it('gives short sections no slide of their own', async () => {
    const { deck } = await planText(
      '关于开展检查的通知\n\n一、检查时间\n\n3月1日至3月15日。\n\n二、检查内容\n\n安全生产责任落实情况。\n\n三、检查方式\n\n现场抽查，随机进行。',
    );
    expect(layouts(deck)).not.toContain('section');
    expect(deck.slides.flatMap((slide) => texts(slide, 'title'))).toContain('检查时间、检查内容、检查方式');
  });

  it('splits a matrix of more than nine rows evenly', async () => {
    const names = [
      '党建引领',
      '科技创新',
      '数字改革',
      '法治建设',
      '文明创建',
      '民生改善',
      '生态保护',
      '共同富裕',
    ];
    const rows = [...names, '开放合作', '人才引育', '平安建设'].map(
      (name) =>
        `以${name}工作为牵引，全面落实各项任务要求，持续完善${name}制度体系，在打造${name}高地中走在前列。`,
    );
    const { deck } = await planText(`关于推进各项工作的意见\n\n${rows.join('\n\n')}`);
    const matrices = deck.slides.filter((slide) => slide.layout === 'matrix');
    expect(matrices.map((slide) => texts(slide, 'item').length)).toEqual([6, 5]);
  });

  it('says a list that miscounts in plain clauses', async () => {
    const project = await planText(
      '工作方案\n\n各地要实施强基行动、提质行动、增效行动“四大行动”，全面落实各项部署，确保年底前取得实效。',
    );
    expect(project.outline.countedTerms.map((list) => list.status)).not.toContain('verified');
    expect(layouts(project.deck).filter((layout) => /grid|cards|pillars|chain|scrolls/.test(layout))).toEqual(
      [],
    );
  });

  it('speaks English in English documents', async () => {
    const { deck } = await planText(
      'Annual Report\n\nWe must act now, or lose the chance. The team delivered the plan. Costs went down.',
    );
    expect(deck.language).toBe('en');
    const labels = deck.slides.flatMap((slide) => texts(slide, 'source'));
    expect(labels.join()).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('every deck', () => {
  const clause = fc.constantFrom(
    '坚持稳中求进',
    '以“三个一批”为抓手',
    '推动高质量发展取得新成效',
    '在打造开放高地中走在前列',
    '实施产业提升、科创提升、生态提升“三大工程”',
    '确保到2027年增长5.5%以上',
    '这是一项长期任务',
    '使群众得到实惠',
    'GDP grew by 3,500 units',
    '不仅要看当前',
    '也要看长远',
    '\u{20000}',
  );
  const sentence = fc
    .tuple(fc.array(clause, { minLength: 1, maxLength: 7 }), fc.constantFrom('。', '！', '.', '；'))
    .map(([clauses, mark]) => clauses.join(',') + mark);
  const block = fc.oneof(
    { weight: 4, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((list) => list.join('')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('一、总体要求', '（一）加强领导', '二、重点任务', '附件', '2024年3月1日'),
    },
  );
  const document = fc.array(block, { minLength: 1, maxLength: 14 }).map((blocks) => blocks.join('\n\n'));

  async function expectGoodDeck(project: PlannedDocument, maxSlides: number | null): Promise<void> {
    const { deck } = project;
    expect(v.is(deckSchema, deck)).toBe(true);
    expect(new Set(deck.slides.map((slide) => slide.id)).size).toBe(deck.slides.length);
    if (maxSlides !== null) expect(deck.slides.length).toBeLessThanOrEqual(maxSlides);
    const report = checkProject(project, null);
    expect(report.fidelity.ratio).toBe(1);
    expect(lostBody(report)).toEqual([]);
    expect(report.numbers.findings).toEqual([]);
    for (const slide of deck.slides) {
      expect(new Set(slide.slots.map((slot) => slot.id)).size).toBe(slide.slots.length);
      if (slide.layout !== 'cover') expect(texts(slide, 'title').join('')).not.toBe('');
    }
  }

  it('is faithful, complete and within its budget', async () => {
    const budget = fc.option(fc.integer({ min: 1, max: 30 }), { nil: null });
    await fc.assert(
      fc.asyncProperty(document, budget, async (text, maxSlides) => {
        await expectGoodDeck(await planText(text, maxSlides), maxSlides);
      }),
      { numRuns: 120, seed: 20221220 },
    );
  });

  it('is the same for the same input', async () => {
    expect(JSON.stringify((await planSample()).deck)).toBe(JSON.stringify(sample.deck));
  });

  it('sets full-width punctuation on slides, and leaves notes alone', () => {
    for (const slide of sample.deck.slides) {
      const runs = slide.slots.flatMap((slot) => slot.paragraphs.flatMap((paragraph) => paragraph.runs));
      for (const run of runs) if (run.prov.type === 'source') expect(run.text).not.toMatch(/[,;:?!()]/);
      for (const note of slide.notes) for (const run of note.runs) expect(run.edit).toBeUndefined();
    }
  });
});
