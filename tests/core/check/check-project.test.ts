import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import { applyOperation } from '../../../src/core/edit/apply-operation.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import { reviseRuns } from '../../../src/core/edit/paragraphs/revise-runs.ts';
import type { Deck, Slide } from '../../../src/core/model/deck/deck.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import { lostBody } from '../lost-body.ts';
import { planBytes, planSample, planText } from '../planned-document.ts';

const sample = await planSample();

function edited(project: Project, ...operations: readonly Operation[]): Project {
  let deck: Deck = project.deck;
  for (const operation of operations) {
    const applied = applyOperation(deck, operation);
    if (!applied.ok) throw new Error(applied.error.code);
    deck = applied.value.deck;
  }
  return { ...project, deck };
}

function slideOf(project: Project, layout: Slide['layout']): Slide {
  const slide = project.deck.slides.find((candidate) => candidate.layout === layout);
  if (slide === undefined) throw new Error(`no ${layout} slide`);
  return slide;
}

function retyped(slide: Slide, slotId: string, from: string, to: string): Operation {
  const runs = slide.slots.find((slot) => slot.id === slotId)?.paragraphs[0]?.runs ?? [];
  const text = runs.map((run) => run.text).join('');
  expect(text).toContain(from);
  return {
    type: 'set-paragraph',
    slideId: slide.id,
    slotId,
    index: 0,
    runs: reviseRuns(runs, text.replace(from, to)),
  };
}

describe('an unedited deck', () => {
  it('has nothing to find', () => {
    const report = checkProject(sample, null);
    expect(report.fidelity).toMatchObject({ ratio: 1, changedLength: 0, userLength: 0, findings: [] });
    expect(lostBody(report)).toEqual([]);
    expect(report.numbers.findings).toEqual([]);
    expect(report.fit).toBeNull();
    expect(report.findingCount).toBe(0);
  });

  it('has all members of a list of which one was wrapped', async () => {
    const text =
      '供水工作总结\n\n今年以来，全市供水系统认真贯彻落实上级部署，扎实推进管网改\n造、水厂建设和水质提升三项重点工作，供水保障能力明显增强，\n人民群众的获得感、幸福感、安全感进一步提高。\n\n明年将继续加大投入力度，加快补齐短板弱项，努力让全市人民喝\n上更加优质安全的自来水，为高质量发展提供坚实支撑。\n';
    expect(checkProject(await planText(text), null).counts.findings).toEqual([]);
  });

  it('is faithful where its text was wrapped at a width, quoted or not', async () => {
    const words =
      'The council has agreed the budget for the new library, which will open in the spring of next year';
    const wrapped = (mark: string): string =>
      [
        `${words} on`,
        'the site of the old market. Readers will be able to borrow books until nine in the evening',
        'of every day.',
      ]
        .map((line) => mark + line)
        .join('\n');
    for (const text of [
      `Minutes\n\n${wrapped('')}\n`,
      `Minutes\n\n${wrapped('')}\n\nShe wrote:\n${wrapped('> ')}\n>\n${wrapped('> ')}\n`,
    ]) {
      const report = checkProject(await planText(text), null);
      expect(report.fidelity).toMatchObject({ ratio: 1, findings: [] });
      expect(report.ledger.leftOut).toEqual([]);
    }
  });

  it('shows every member of the counted terms on slides', () => {
    const { terms } = checkProject(sample, null).counts;
    const verified = terms.filter((term) => term.status === 'verified' && term.declaredCount !== 3);
    expect(verified.map((term) => [term.name, term.foundCount, term.shownCount])).toEqual([
      ['八个高地', 8, 8],
      ['七型城市', 7, 7],
      ['七大工程', 7, 7],
      ['七改联动', 7, 7],
    ]);
  });
});

describe('fidelity', () => {
  it('finds a run that claims what the source does not say', () => {
    const cover = slideOf(sample, 'cover');
    const [title] = cover.slots.filter((slot) => slot.role === 'title');
    const run = title?.paragraphs[0]?.runs[0];
    if (run === undefined || run.prov.type !== 'source') throw new Error('no source run');
    const forged = edited(sample, {
      type: 'set-paragraph',
      slideId: cover.id,
      slotId: 'title',
      index: 0,
      runs: [{ ...run, text: run.text.replace('嘉兴', '嘉善') }],
    });
    const { fidelity } = checkProject(forged, null);
    expect(fidelity.ratio).toBeLessThan(1);
    expect(fidelity.findings).toMatchObject([{ slideId: 'cover', slotId: 'title' }]);
  });

  it('counts what the user wrote apart', () => {
    const cover = slideOf(sample, 'cover');
    const { fidelity } = checkProject(edited(sample, retyped(cover, 'title', '嘉兴', '嘉善')), null);
    expect(fidelity).toMatchObject({ ratio: 1, findings: [] });
    expect(fidelity.userLength).toBeGreaterThan(0);
  });
});

describe('coverage', () => {
  it('finds sentences that an edit left out', () => {
    const statement = slideOf(sample, 'statement');
    const { coverage, findingCount } = checkProject(
      edited(sample, { type: 'remove-slide', slideId: statement.id }),
      null,
    );
    const left = coverage.sentences.filter(({ isBody, state }) => isBody && state === 'left-out');
    expect(left.map(({ span }) => sample.source.raw.slice(span.start, span.end))).toContain(
      '习近平总书记对嘉兴现代化建设寄予厚望。',
    );
    expect(findingCount).toBeGreaterThanOrEqual(left.length);
    expect(coverage.reachedRatio).toBeLessThan(1);
  });

  it('tells slides from notes', () => {
    const body = checkProject(sample, null).coverage.sentences.filter(({ isBody }) => isBody);
    expect(new Set(body.map((sentence) => sentence.state))).toEqual(new Set(['slide', 'notes']));
  });
});

describe('counts', () => {
  it('finds a member on its slide though part of it is bold in the document', async () => {
    const project = await planBytes(
      new TextEncoder().encode(
        '# 方案\n\n县里将实施“四项工程”：**河道清淤**整治工程、农田灌溉**提升工程**、山塘加固除险工程、水质监测预警工程。\n\n各乡镇要抓好落实，确保年底前完成。\n',
      ),
      'a.md',
    );
    expect(project.outline.countedTerms.map(({ items }) => items.length)).toEqual([4]);
    expect(checkProject(project, null).counts.findings).toEqual([]);
  });

  it('take a heading that a slide shows in its title and the line below it as shown', async () => {
    const works = [
      ['提振市场信心', '扩大有效需求'],
      ['加强体系建设', '发展新型产业'],
      ['深化各项改革', '增强内生动力'],
    ];
    const said = '各单位要加强组织领导，压实工作责任，确保各项任务落到实处、取得实效。';
    const sections = works.map((work, index) => `${'一二三'[index]}、${work.join('，')}\n\n${said}`);
    const project = await planText(`年度工作安排\n\n今年要重点做好以下3项工作：\n\n${sections.join('\n\n')}`);
    const [cover] = project.deck.slides;
    if (cover === undefined) throw new Error('a deck without slides');
    const shown = (id: string, role: 'title' | 'subtitle', text: string) => {
      const start = project.source.raw.indexOf(text);
      const prov = { type: 'source' as const, start, end: start + text.length };
      return {
        id,
        role,
        paragraphs: [{ part: 'main' as const, runs: [{ text, prov }] }],
      };
    };
    const dividers = works.map(
      ([first = '', rest = ''], index): Slide => ({
        ...cover,
        id: `divider-${index}`,
        layout: 'section',
        slots: [shown('title', 'title', first), shown('subtitle', 'subtitle', rest)],
      }),
    );
    const findingsOf = (slides: readonly Slide[]) =>
      checkProject({ ...project, deck: { ...project.deck, slides: [cover, ...slides] } }, null).counts
        .findings;
    expect(findingsOf(dividers)).toEqual([]);
    expect(findingsOf(dividers.slice(0, 2))).toMatchObject([{ kind: 'missing', actualCount: 2 }]);
  });

  it('finds nothing wrong with a list that the author leaves open', async () => {
    const filler = '各乡镇要提前安排，逐项落实，确保不误农时。'.repeat(4);
    const open = await planText(`关于春耕的报告\n${filler}\n实施良种、农机、仓储等十八项工程。${filler}`);
    expect(open.outline.countedTerms.map(({ status }) => status)).toEqual(['mismatch']);
    expect(checkProject(open, null).counts.findings).toEqual([]);
  });

  it('finds a list that a slide shows in part', () => {
    const grid = slideOf(sample, 'grid');
    const { counts } = checkProject(
      edited(sample, { type: 'remove-slot', slideId: grid.id, slotId: 'item-3' }),
      null,
    );
    expect(counts.findings).toMatchObject([
      {
        kind: 'missing',
        name: '七大工程',
        slideId: grid.id,
        declaredCount: 7,
        foundCount: 7,
        actualCount: 6,
      },
    ]);
    const [missing] = counts.findings[0]?.missing ?? [];
    expect(sample.source.raw.slice(missing?.start, missing?.end)).toBe('枢纽能级提升');
  });

  it('takes a member that is a sentence for shown where its first clauses are', async () => {
    const tails = [
      '，不断提高产品的质量和水平',
      '，全面改善服务的环境和条件',
      '，持续扩大市场的规模和范围',
    ] as const;
    const long = await planText(
      `关于产业发展的报告\n\n一、做好三方面工作\n一是推动特色种植业与乡村旅游业加快融合${tails[0]}。\n二是推动县城商业网点与社区服务点共同建设${tails[1]}。\n三是推动农产品销售企业与电商平台深入合作${tails[2]}。\n`,
    );
    const names = long.outline.countedTerms.map(({ name }) => name);
    expect(names).toEqual(['三方面']);
    const cut = edited(
      long,
      ...long.deck.slides.flatMap((slide) =>
        slide.slots.flatMap(({ id, paragraphs }) => {
          const text = paragraphs[0]?.runs.map((run) => run.text).join('') ?? '';
          return text.includes(tails[1]) ? [retyped(slide, id, tails[1], '')] : [];
        }),
      ),
    );
    expect(cut.deck).not.toEqual(long.deck);
    expect(checkProject(cut, null).counts.findings).toEqual([]);
  });

  it('finds any card that is deleted, whatever other slides name its words', () => {
    const lists = sample.outline.countedTerms.filter(({ status }) => status === 'verified');
    for (const slide of sample.deck.slides) {
      const items = slide.slots.filter(({ role }) => role === 'item');
      if (!['grid', 'pillars', 'scrolls', 'chain', 'cards'].includes(slide.layout) || items.length < 3)
        continue;
      for (const { id } of items) {
        const without = edited(sample, { type: 'remove-slot', slideId: slide.id, slotId: id });
        const { counts } = checkProject(without, null);
        expect(
          counts.findings.map(({ slideId }) => slideId),
          `${slide.id} ${id}`,
        ).toContain(slide.id);
      }
    }
    expect(lists.length).toBeGreaterThan(3);
  });
});

describe('numbers', () => {
  it('finds a digit typed into a number', () => {
    const section = sample.deck.slides.find((slide) =>
      slide.slots.some((slot) => slot.paragraphs.some((p) => p.runs.some((r) => r.text.includes('2023')))),
    );
    if (section === undefined) throw new Error('no slide with 2023');
    const slot = section.slots.find((candidate) =>
      candidate.paragraphs[0]?.runs.some((run) => run.text.includes('2023')),
    );
    const changed = retyped(section, slot?.id ?? '', '2023', '2032');
    const { numbers } = checkProject(edited(sample, changed), null);
    expect(numbers.findings).toMatchObject([{ slideId: section.id, number: '2032' }]);
  });

  it('takes separators and percent signs as parts of a number', async () => {
    const project = await planText('全年增长5.5%，其中出口1,234.5亿元。收入为12:30公布的数字。');
    expect(checkProject(project, null).numbers.findings).toEqual([]);
  });
});
