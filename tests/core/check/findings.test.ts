import { describe, expect, it } from 'vitest';
import en from '../../../resources/locales/en.json' with { type: 'json' };
import zh from '../../../resources/locales/zh-CN.json' with { type: 'json' };
import { checkProject } from '../../../src/core/check/check-project.ts';
import { type Finding, listFindings } from '../../../src/core/check/findings.ts';
import { tellingRules } from '../../../src/core/check/telling/registry.ts';
import { applyOperation } from '../../../src/core/edit/apply-operation.ts';
import type { Operation } from '../../../src/core/edit/operation.ts';
import { reviseParagraph } from '../../../src/core/edit/paragraphs/revise-paragraph.ts';
import type { Slide } from '../../../src/core/model/deck/deck.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import { planSample, planText } from '../planned-document.ts';

const sample = await planSample();

function findingsOf(project: Project): readonly Finding[] {
  return listFindings(project, checkProject(project, null));
}

function edited(project: Project, ...operations: readonly Operation[]): Project {
  let { deck } = project;
  for (const operation of operations) {
    const applied = applyOperation(deck, operation);
    if (!applied.ok) throw new Error(applied.error.code);
    deck = applied.value.deck;
  }
  return { ...project, deck };
}

/** Types over words that stand on a slide. */
function retyped(project: Project, from: string, to: string): Project {
  for (const slide of project.deck.slides) {
    for (const slot of slide.slots) {
      for (const [index, paragraph] of slot.paragraphs.entries()) {
        const text = paragraph.runs.map((run) => run.text).join('');
        if (!text.includes(from)) continue;
        const runs = reviseParagraph(paragraph, text.replace(from, to));
        return edited(project, { type: 'set-paragraph', slideId: slide.id, slotId: slot.id, index, runs });
      }
    }
  }
  throw new Error(`no ${from} on a slide`);
}

describe('findings', () => {
  it('are none in a deck as planned', () => {
    expect(findingsOf(sample)).toEqual([]);
  });

  it('say what is left out, sentences first, and why', () => {
    const statement = sample.deck.slides.find(({ layout }) => layout === 'statement');
    const [first] = findingsOf(edited(sample, { type: 'remove-slide', slideId: statement?.id ?? '' }));
    expect(first).toMatchObject({ group: 'left-out', kind: 'left-out-sentence', reason: 'not-placed' });
  });

  it('name the card that is missing, and its slide', () => {
    const grid = sample.deck.slides.find(({ layout }) => layout === 'grid');
    const without = edited(sample, { type: 'remove-slot', slideId: grid?.id ?? '', slotId: 'item-3' });
    expect(findingsOf(without).filter(({ group }) => group === 'counts')).toMatchObject([
      {
        kind: 'count-missing',
        slideId: grid?.id,
        params: { name: '七大工程', should: 7, actual: 6, members: '枢纽能级提升' },
      },
    ]);
  });

  it('tell a figure that was changed from a rewording, also where the text has that figure elsewhere', () => {
    const changed = findingsOf(retyped(sample, '2023', '2024'));
    expect(changed.map(({ kind }) => kind)).toContain('figure-changed');
    expect(changed.filter(({ kind }) => kind === 'figure-unknown')).toEqual([]);
    const [reworded] = findingsOf(retyped(sample, '嘉兴', '本市')).filter(({ group }) => group === 'wording');
    expect(reworded).toMatchObject({ kind: 'reworded', isFault: false });
    expect(reworded?.sourceWords).toContain('嘉兴');
    expect(reworded?.slideWords).toContain('本市');
  });

  it('find a name that was changed', async () => {
    const interview = await planText(
      '张建国：今年的工作\n\n记者：今年有什么打算？\n\n张建国：我们要稳中求进，工业增长百分之五。\n\n记者：民生呢？\n\n张建国：我们要办好十件实事。\n',
    );
    const named = retyped(interview, '张建国', '张建军');
    expect(findingsOf(named).map(({ kind }) => kind)).toContain('name-changed');
  });

  it('find half-width marks in Chinese, and leave numbers and Latin alone', () => {
    const marks = findingsOf(retyped(sample, '嘉兴', '嘉兴,本市')).filter(({ group }) => group === 'marks');
    expect(marks).toMatchObject([{ kind: 'half-width-mark' }]);
    const beforeFigure = findingsOf(retyped(sample, '嘉兴', '“嘉兴”,2025年'));
    expect(beforeFigure.map(({ kind }) => kind)).toContain('half-width-mark');
    for (const fine of ['增长5.5,12:30', 'GDP (PPP)', '见a.b,c']) {
      const found = findingsOf(retyped(sample, '嘉兴', fine)).filter(({ group }) => group === 'marks');
      expect(found, fine).toEqual([]);
    }
  });

  it('find empty slides and pictures that nothing describes', () => {
    const empty: Slide = {
      id: 'own-1',
      layout: 'clauses',
      sectionIndex: null,
      slots: [{ id: 'title', role: 'title', paragraphs: [{ part: 'main', runs: [] }] }],
      notes: [],
      locked: false,
    };
    const picture: Slide = {
      ...empty,
      id: 'own-2',
      layout: 'picture',
      slots: [{ id: 'p', role: 'picture', imageId: 'i1', paragraphs: [{ part: 'main', runs: [] }] }],
    };
    const image = {
      id: 'i1',
      offset: 0,
      caption: null,
      altText: '',
      mediaType: 'image/png',
      widthPx: 1,
      heightPx: 1,
      base64: '',
    } as const;
    const project = edited(
      { ...sample, source: { ...sample.source, images: [image] } },
      { type: 'add-slide', index: 1, slide: empty },
      { type: 'add-slide', index: 2, slide: picture },
    );
    expect(findingsOf(project).map(({ kind, slideId }) => [kind, slideId])).toEqual([
      ['no-alt-text', 'own-2'],
      ['empty-slide', 'own-1'],
    ]);
  });

  it('advise against a title that two slides have', () => {
    const cards = sample.deck.slides.find(({ layout }) => layout === 'cards');
    if (cards === undefined) throw new Error('no cards');
    const twice = edited(sample, { type: 'add-slide', index: 9, slide: { ...cards, id: 'again' } });
    const [advice] = findingsOf(twice).filter(({ group }) => group === 'telling');
    expect(advice).toMatchObject({
      kind: 'duplicate-title',
      isFault: false,
      slideId: 'again',
      paragraphIndex: 0,
    });
    expect(advice?.slideWords).not.toBe('');
  });

  it('have words for every kind, in both languages', () => {
    const kinds = [
      'left-out-sentence',
      'left-out-words',
      'count-mismatch',
      'count-missing',
      'figure-unknown',
      'figure-changed',
      'name-changed',
      'unfaithful',
      'reworded',
      ...['outside-slide', 'too-tall', 'too-wide', 'too-small', 'line-edge', 'not-drawn'].map(
        (kind) => `fit-${kind}`,
      ),
      'half-width-mark',
      'empty-slide',
      'no-alt-text',
      ...tellingRules.map(({ name }) => name),
    ].sort();
    expect(Object.keys(zh.finding).sort()).toEqual(kinds);
    expect(Object.keys(en.finding).sort()).toEqual(Object.keys(zh.finding).sort());
  });
});
