import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import { applyOperation } from '../../../src/core/edit/apply-operation.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import { reviseParagraph } from '../../../src/core/edit/paragraphs/revise-paragraph.ts';
import type { Deck, Slide } from '../../../src/core/model/deck/deck.ts';
import type { SlideBudget } from '../../../src/core/model/deck/slide-budget.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import type { Correction } from '../../../src/core/model/source/correction.ts';
import { addCorrection } from '../../../src/core/model/source/revise-corrections.ts';
import { correctProject } from '../../../src/core/pipeline.ts';
import { isConsistent } from '../../../src/core/project-file/project-consistency.ts';
import { documentTexts } from '../document-texts.ts';
import { lostBody } from '../lost-body.ts';
import { planSample, planText } from '../planned-document.ts';

const { diagnostics: _, ...sample } = await planSample();

function edited(project: Project, ...operations: readonly Operation[]): Project {
  let { deck } = project;
  for (const operation of operations) {
    const applied = applyOperation(deck, operation);
    if (!applied.ok) throw new Error(operation.type);
    deck = applied.value.deck;
  }
  return { ...project, deck };
}

function corrected(project: Project, ...corrections: readonly Correction[]): Project {
  const result = correctProject(project, { corrections, maxSlides: project.maxSlides });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

const blockOf = (project: Project, start: string) =>
  project.outline.blocks.find(({ span }) => project.source.raw.startsWith(start, span.start))?.id ??
  expect.fail(start);
const wordsOf = ({ slots }: Slide) =>
  slots.map(({ paragraphs }) =>
    paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' / '),
  );
const textOf = (deck: Deck) => deck.slides.map((slide) => wordsOf(slide).join('\n')).join('\n\n');

/** Every paragraph that stands in a deck, slots and notes. */
const userTexts = ({ slides }: Deck) =>
  slides
    .flatMap(({ slots, notes }) => [...slots.flatMap(({ paragraphs }) => paragraphs), ...notes])
    .flatMap(({ runs }) => runs.flatMap(({ prov, text }) => (prov.type === 'user' ? [text] : [])));

function retype(project: Project, slideId: string, slotId: string, text: string): Operation {
  const paragraph = project.deck.slides
    .find(({ id }) => id === slideId)
    ?.slots.find(({ id }) => id === slotId)?.paragraphs[0];
  if (paragraph === undefined) throw new Error(`${slideId} ${slotId}`);
  return { type: 'set-paragraph', slideId, slotId, index: 0, runs: reviseParagraph(paragraph, text) };
}

const letter = `关于做好防汛工作的通知

各单位：
一、压实责任
要把防汛摆在突出位置，主要负责同志靠前指挥，分管同志具体抓，一级抓一级，层层抓落实。
值班安排表
各单位实行二十四小时值班，值班电话保持畅通，遇有险情第一时间报告，不得迟报漏报。
二、加强巡查
对全市水库逐座巡查，发现隐患立即整改，不能立即整改的要落实应急措施，确保安全度汛。
对重点河段加密巡查频次，雨前排查、雨中巡查、雨后核查，做到险情早发现早处置。
三、严肃纪律
对工作不力、失职渎职的，依规依纪严肃追究责任，绝不姑息迁就，确保各项措施落地见效。
`;
const { diagnostics: __, ...notice } = await planText(letter);

describe('a deck planned again', () => {
  it('is the same deck where the outline is the same', () => {
    const changed = edited(sample, {
      type: 'move-slide',
      slideId: sample.deck.slides[4]?.id ?? '',
      toIndex: 2,
    });
    expect(corrected(changed).deck).toEqual(changed.deck);
  });

  it('is the plan of the corrected outline where nobody edited it', async () => {
    const drop = { type: 'drop', blockId: blockOf(notice, '二、加强') } as const;
    const now = corrected(notice, drop);
    expect(textOf(now.deck)).not.toContain('加强巡查');
    expect(corrected(now).deck).toEqual(notice.deck);
  });

  it('keeps what the user typed, and lets the rest follow', () => {
    const title = notice.deck.slides.find((slide) => wordsOf(slide)[0] === '严肃纪律')?.id;
    const [first] = notice.deck.slides;
    const target = title ?? first?.id ?? '';
    const own = edited(notice, retype(notice, target, 'title', '我写的标题'));
    const now = corrected(own, { type: 'heading', blockId: blockOf(notice, '值班'), level: 1 });
    expect(textOf(now.deck)).toContain('我写的标题');
    expect(textOf(now.deck)).toContain('值班安排表');
    expect(now.deck.slides.map(({ id }) => id)).toContain(target);
  });

  it('keeps layouts, notes, own slides, copies and the order', () => {
    const ids = sample.deck.slides.map(({ id }) => id);
    const [, , third = '', fourth = '', fifth = ''] = ids;
    const own: Slide = {
      id: 'own-1',
      layout: 'clauses',
      sectionIndex: null,
      slots: [
        {
          id: 'title',
          role: 'title',
          paragraphs: [{ part: 'main', runs: [{ text: '附页', prov: { type: 'user' } }] }],
        },
      ],
      notes: [],
      locked: false,
    };
    const changed = edited(
      sample,
      { type: 'set-layout', slideId: third, layout: 'clauses' },
      { type: 'add-slide', index: 4, slide: own },
      { type: 'duplicate-slide', slideId: fourth, newSlideId: 'own-2' },
      { type: 'move-slide', slideId: fifth, toIndex: 2 },
      {
        type: 'add-paragraph',
        slideId: third,
        slotId: null,
        index: 0,
        paragraph: { part: 'main', runs: [{ text: '提醒自己', prov: { type: 'user' } }] },
      },
    );
    const last = sample.outline.blocks.findLast(({ kind }) => kind === 'paragraph')?.id ?? '';
    const now = corrected(changed, { type: 'drop', blockId: last });
    const left = now.deck.slides.map(({ id }) => id);
    const before = changed.deck.slides.map(({ id }) => id);
    expect(left.filter((id) => before.includes(id))).toEqual(before.filter((id) => left.includes(id)));
    expect(left).toEqual(expect.arrayContaining(['own-1', 'own-2', third, fifth]));
    const slide = now.deck.slides.find(({ id }) => id === third);
    expect(slide?.layout).toBe('clauses');
    expect(slide?.notes[0]?.runs[0]?.text).toBe('提醒自己');
  });

  it('does not bring back a slide that the user took out', () => {
    const gone = sample.deck.slides[3]?.id ?? '';
    const changed = edited(sample, { type: 'remove-slide', slideId: gone });
    const last = sample.outline.blocks.findLast(({ kind }) => kind === 'paragraph')?.id ?? '';
    const now = corrected(changed, { type: 'drop', blockId: last });
    expect(now.deck.slides.map(({ id }) => id)).not.toContain(gone);
  });

  it('keeps an edited slide that the new plan has no place for, and says so', () => {
    const target = notice.deck.slides.findLast((slide) => slide.slots.some(({ id }) => id === 'item-1'));
    const slideId = target?.id ?? expect.fail('no list');
    const own = edited(notice, retype(notice, slideId, 'item-1', '完全是我自己的话'));
    const drops = notice.outline.blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
      .slice(1)
      .map(({ id }): Correction => ({ type: 'drop', blockId: id }));
    const result = correctProject(own, { corrections: drops, maxSlides: own.maxSlides });
    if (!result.ok) throw new Error();
    const { value, diagnostics } = result.value;
    expect(textOf(value.deck)).toContain('完全是我自己的话');
    const { slideId: kept } = diagnostics.find(({ code }) => code === 'edit-kept-as-slide') ?? {};
    expect(value.deck.slides.find(({ id }) => id === kept)).toBeDefined();
  });

  it('follows another budget with the edits, and comes back to the same deck', () => {
    const rebudgeted = (project: Project, maxSlides: SlideBudget) => {
      const result = correctProject(project, { corrections: project.corrections, maxSlides });
      return result.ok ? result.value.value : expect.fail(result.error.code);
    };
    const dropped = sample.deck.slides.findLast(({ layout }) => layout === 'section')?.id ?? '';
    const own = edited(
      sample,
      retype(sample, 'cover', 'title', '我的题目'),
      retype(sample, dropped, 'title', '我的章节'),
    );
    const brief = rebudgeted(own, 'brief');
    expect(brief.maxSlides).toBe('brief');
    expect(brief.deck.slides.length).toBeLessThan(own.deck.slides.length);
    expect(userTexts(brief.deck).join('')).toContain('我的题目');
    expect(userTexts(brief.deck).join('')).toContain('我的章节');
    const back = rebudgeted(brief, null);
    expect(back.deck.slides.map(({ id }) => id)).toEqual(own.deck.slides.map(({ id }) => id));
    expect(textOf(back.deck)).toBe(textOf(own.deck));
    expect(rebudgeted(own, 'full').deck.slides.length).toBeGreaterThan(own.deck.slides.length);
    expect(rebudgeted(rebudgeted(sample, 8), null).deck).toEqual(sample.deck);
  });

  it('loses no text: all of the body is reached, and all that the user wrote', async () => {
    const edits = fc.array(fc.record({ at: fc.nat(30), what: fc.nat(6), where: fc.nat(5) }), {
      maxLength: 6,
    });
    const said = fc.array(
      fc.record({
        at: fc.nat(40),
        type: fc.constantFrom('heading', 'text', 'list-item', 'drop', 'merge', 'split'),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(documentTexts, edits, said, async (text, changes, corrections) => {
        const planned = await planText(text).catch(() => null);
        if (planned === null) return;
        const { diagnostics: _ignored, ...project } = planned;
        let now: Project = project;
        let isTakenOut = false;
        changes.forEach(({ at, what, where }, index) => {
          const slide = now.deck.slides[at % now.deck.slides.length];
          const slot = slide?.slots[where % Math.max(1, slide.slots.length)];
          if (slide === undefined || slot === undefined) return;
          const operation = randomEdit(slide, slot.id, what, index, now.deck);
          const applied = applyOperation(now.deck, operation);
          if (!applied.ok) return;
          isTakenOut ||= what >= 3 || what === 0;
          now = { ...now, deck: applied.value.deck };
        });
        let kept: readonly Correction[] = [];
        for (const { at, type, level } of corrections) {
          const block = project.source.blocks[at % Math.max(1, project.source.blocks.length)];
          if (block === undefined) continue;
          const blockId = block.id;
          const correction: Correction =
            type === 'heading'
              ? { type, blockId, level }
              : type === 'split'
                ? { type, blockId, offset: (block.span.start + block.span.end) >> 1 }
                : { type: type as 'text', blockId };
          kept = addCorrection(project.source, kept, correction);
        }
        const result = corrected(now, ...kept);
        expect(isConsistent(result)).toBe(true);
        expect(corrected(now, ...kept)).toEqual(result);
        const wanted = userTexts(now.deck);
        const found = userTexts(result.deck);
        for (const own of wanted) expect(found).toContain(own);
        expect(corrected(result, ...kept).deck).toEqual(result.deck);
        if (!isTakenOut) expect(lostBody(checkProject(result, null))).toEqual([]);
      }),
      { numRuns: 150, seed: 3 },
    );
  }, 60_000);
});

function randomEdit(slide: Slide, slotId: string, what: number, index: number, deck: Deck): Operation {
  const slideId = slide.id;
  const own = { part: 'main', runs: [{ text: `自己的话${index}`, prov: { type: 'user' } }] } as const;
  switch (what) {
    case 0:
      return { type: 'set-paragraph', slideId, slotId, index: 0, runs: own.runs };
    case 1:
      return { type: 'move-slide', slideId, toIndex: index % deck.slides.length };
    case 2:
      return {
        type: 'add-slot',
        slideId,
        index: 0,
        slot: { id: `item-own-${index}`, role: 'item', paragraphs: [own] },
      };
    case 3:
      return { type: 'remove-slide', slideId };
    case 4:
      return { type: 'remove-slot', slideId, slotId };
    case 5:
      return { type: 'add-paragraph', slideId, slotId: null, index: 0, paragraph: own };
    default:
      return { type: 'set-notes-paragraph', slideId, index: 0, runs: own.runs };
  }
}
