import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../../src/core/check/check-project.ts';
import { drawLedger } from '../../../src/core/check/ledger.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import { correctSource } from '../../../src/core/model/source/correct-source.ts';
import { convertDocument, correctProject } from '../../../src/core/pipeline.ts';
import { documentTexts } from '../document-texts.ts';
import { ownDocuments, smallInputs } from '../own-documents.ts';
import { planBytes, planSample, planText } from '../planned-document.ts';

/** Letters and figures of the source that are seen, found without the ledger. */
function visibleLetters({ source, corrections }: Project): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const { span, hidden } of correctSource(source, corrections).blocks) {
    for (let at = span.start; at < span.end; at++) {
      const isHidden = hidden.some(({ start, end }) => start <= at && at < end);
      if (!isHidden && /[\p{L}\p{N}]/u.test(source.raw.charAt(at))) letters.add(at);
    }
  }
  return letters;
}

/** Offsets that some unchanged run of the deck claims to show or say. */
function claimed({ deck }: Project): ReadonlySet<number> {
  const offsets = new Set<number>();
  const paragraphs = deck.slides.flatMap((slide) => [
    ...slide.slots.flatMap((slot) => slot.paragraphs),
    ...slide.notes,
  ]);
  for (const { prov } of paragraphs.flatMap(({ runs }) => runs)) {
    if (prov.type === 'source') for (let at = prov.start; at < prov.end; at++) offsets.add(at);
  }
  return offsets;
}

function expectSoundLedger(project: Project): void {
  const { ledger } = drawLedger(project);
  const { raw } = project.source;
  const left = ledger.leftOut.reduce((sum, { length }) => sum + length, 0);
  expect(ledger.onSlides + ledger.inNotes + ledger.metadata + left).toBe(ledger.total);
  let from = 0;
  const leftLetters = new Set<number>();
  for (const piece of ledger.leftOut) {
    expect(piece.start).toBeGreaterThanOrEqual(from);
    expect(piece.end).toBeGreaterThan(piece.start);
    expect(piece.text.replace(/\s/gu, '')).toHaveLength(piece.length);
    expect(piece.reason).not.toBe('');
    from = piece.end;
    for (let at = piece.start; at < piece.end; at++) leftLetters.add(at);
  }
  const letters = visibleLetters(project);
  expect(ledger.total).toBeGreaterThanOrEqual(letters.size);
  expect(ledger.total).toBeLessThanOrEqual(raw.replace(/\s/gu, '').length);
  const kept = claimed(project);
  const fields = Object.values(project.outline.metadata);
  // Exactly one place: what is left out is nowhere else, and what is not left out is somewhere.
  for (const at of letters) {
    const isField = fields.some(({ span }) => span.start - 24 <= at && at < span.end);
    if (leftLetters.has(at)) expect(fields.some(({ span }) => span.start <= at && at < span.end)).toBe(false);
    else if (!kept.has(at)) expect(isField, raw.slice(at - 8, at + 8)).toBe(true);
  }
}

describe('the ledger', () => {
  it.each([...ownDocuments(), ...smallInputs()].map((path) => [basename(path), path]))(
    'accounts for every visible character of %s',
    async (name, path) => {
      const converted = await convertDocument(readFileSync(path), name, {
        themeId: 'government-red',
        aspect: '16:9',
        maxSlides: null,
      });
      if (converted.ok) expectSoundLedger(converted.value.value);
    },
  );

  it('accounts for every visible character of any text', async () => {
    await fc.assert(
      fc.asyncProperty(documentTexts, fc.constantFrom(null, 3, 12), async (text, maxSlides) => {
        // A file with control characters is refused as no text, or is one of UTF-16.
        fc.pre(/[\p{L}\p{N}]/u.test(text) && !/(?![\t\n\r])\p{Cc}/u.test(text));
        expectSoundLedger(await planText(text, maxSlides));
      }),
      { numRuns: 60 },
    );
  });

  it('counts wrapped lines that a slide sets as one', async () => {
    const project = await planBytes(
      new TextEncoder().encode(
        '# Report\n\nThe economy of the county grew by five percent,\nand its exports rose once more\nin the second half.\n\nAll towns took part in it,\nand most of them gained.\n',
      ),
      'report.md',
    );
    const report = checkProject(project, null);
    expect(report.ledger.leftOut).toEqual([]);
    expect(report.fidelity.findings).toEqual([]);
  });

  it.each([
    ['short-toc.docx', 'contents-line'],
    ['superscript-right.pdf', 'page-number'],
    ['site-name-h1.html', 'markup-furniture'],
  ])('says what it is that is left out of %s', async (name, reason) => {
    const path = smallInputs().find((each) => basename(each) === name) ?? '';
    const { ledger } = drawLedger(await planBytes(readFileSync(path), name));
    expect(ledger.leftOut.map((piece) => piece.reason)).toContain(reason);
  });

  it('counts no title for lost that is said twice', async () => {
    const text = '---\ntitle: 供水改造汇报\n---\n\n# 供水改造汇报\n\n全市管网一千二百公里，全部改造。\n';
    const project = await planBytes(new TextEncoder().encode(text), 'a.md');
    const report = checkProject(project, null);
    expect(report.ledger.leftOut.map(({ reason }) => reason)).toEqual(['title-again']);
    expect(report.coverage.reachedRatio).toBe(1);
  });

  it('finds no fault where a title that reads as a sentence is said twice', async () => {
    const title = '全市供水管网改造情况：一千二百公里管道，十二万户居民';
    const text = `---\ntitle: ${title}\n---\n\n# ${title}\n\n全市管网一千二百公里，全部改造。\n`;
    const report = checkProject(await planBytes(new TextEncoder().encode(text), 'a.md'), null);
    expect(report.ledger.leftOut.map(({ reason }) => reason)).toEqual(['title-again']);
    expect(report.findingCount).toBe(0);
  });

  it('finds the names of tables that have no slide in the notes', async () => {
    const table = (index: number) =>
      `\n表${index} 第${index}季度产值\n\n| 区 | 产值 |\n|---|---|\n| 城东 | 1${index} |\n| 城西 | 2${index} |\n`;
    const text = `# 统计汇报\n\n今年以来全市经济平稳。\n${[1, 2, 3, 4].map(table).join('')}`;
    const project = await planBytes(new TextEncoder().encode(text), 'a.md', 3);
    expect(drawLedger(project).ledger.leftOut).toEqual([]);
  });

  it('tells what a person dropped, and why', async () => {
    const sample = await planSample();
    const block = sample.outline.blocks.find(({ kind }) => kind === 'paragraph');
    const { corrections, maxSlides } = sample;
    const corrected = correctProject(sample, {
      corrections: [...corrections, { type: 'drop', blockId: block?.id ?? '' }],
      maxSlides,
    });
    if (!corrected.ok) throw new Error(corrected.error.code);
    const { ledger } = drawLedger({
      ...sample,
      ...corrected.value.value,
      corrections: [...corrections, { type: 'drop', blockId: block?.id ?? '' }],
    });
    const dropped = ledger.leftOut.filter(({ reason }) => reason === 'by-hand');
    expect(dropped.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(20);
    expect(dropped.every(({ blockId }) => blockId === block?.id)).toBe(true);
  });

  it('names what was cut from a sentence that notes do not keep', async () => {
    const project = await planText(
      '标题在此\n\n一、总体要求\n坚持稳中求进，推动高质量发展，全面深化改革。\n',
    );
    const cut = project.deck.slides.map((slide) => ({
      ...slide,
      notes: [],
      slots: slide.slots.filter(({ paragraphs }) => !JSON.stringify(paragraphs).includes('深化改革')),
    }));
    const { ledger } = drawLedger({ ...project, deck: { ...project.deck, slides: cut } });
    expect(ledger.leftOut.map(({ text }) => text).join()).toContain('全面深化改革');
  });

  it('takes lines of signs of plain text into account', async () => {
    const project = await planText('工作通报\n\n＝＝＝＝＝＝\n\n全市经济稳中有进，工业增长百分之五。\n');
    expect(drawLedger(project).ledger.total).toBe(project.source.raw.replace(/\s/gu, '').length);
  });
});

it('takes an address among the properties of a file for no sentence, however long it is', async () => {
  const address = `https://example.org/${'press-briefings/'.repeat(8)}`;
  const text = `---\ntitle: "The bridge"\nsource_url: ${address}\n---\n\nThe bridge opened in September. It is open to all.\n`;
  const { leftOut } = drawLedger(await planBytes(new TextEncoder().encode(text), 'a.md')).ledger;
  expect(leftOut.filter((piece) => piece.isSentence)).toEqual([]);
});
