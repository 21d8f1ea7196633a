import { describe, expect, it } from 'vitest';
import { fitAlike, fitText, widthSpare } from '../../../../src/core/layout/text/fit-text.ts';
import type { StyledParagraph } from '../../../../src/core/layout/text/paragraph.ts';
import { governmentRed, measurer } from '../test-theme.ts';

const style = { face: 'body', weight: 400, color: { token: 'ink' } } as const;
const type = { ...governmentRed.type.item, sizePt: 24, minSizePt: 15 };

function paragraph(text: string, start = 0): StyledParagraph {
  const prov = { type: 'source', start, end: start + text.length } as const;
  return { slotId: 'slot', paragraphIndex: 0, runs: [{ text, prov, mapped: true, style }] };
}

describe('fitText', () => {
  it('keeps the size of the role while the text fits', () => {
    const fitted = fitText(
      { paragraphs: [paragraph('深入实施')], widthPt: 200, heightPt: 40, type, breaking: 'sense' },
      measurer,
    );
    expect(fitted).toMatchObject({ fits: true, sizePt: 24, lineHeightPt: 33.6, widthPt: 96 });
  });

  it('goes down in steps of a pixel, not below the least size, and says when that is not enough', () => {
    const text = paragraph('深入实施创新驱动、开放带动、智造强市、城乡融合等战略'.repeat(3));
    const fits = fitText(
      { paragraphs: [text], widthPt: 300, heightPt: 170, type, breaking: 'fill' },
      measurer,
    );
    expect(fits.fits).toBe(true);
    expect(fits.sizePt).toBeLessThan(24);
    expect((24 - fits.sizePt) % 0.75).toBe(0);
    const tooMuch = fitText(
      { paragraphs: [text], widthPt: 300, heightPt: 60, type, breaking: 'fill' },
      measurer,
    );
    expect(tooMuch).toMatchObject({ fits: false, sizePt: 15 });
  });

  it('leaves no single Latin word behind on the last line', () => {
    const text = 'receiving billions and billions of dollars in foreign aid from developed countries';
    const fitted = fitText(
      { paragraphs: [paragraph(text)], widthPt: 420, heightPt: 200, type, breaking: 'fill' },
      measurer,
    );
    const last = fitted.lines
      .at(-1)
      ?.runs.map((run) => run.text)
      .join('');
    expect(fitted.lines.length).toBeGreaterThan(1);
    expect(last).toContain(' ');
  });

  it('leaves part of the width free', () => {
    const fitted = fitText(
      { paragraphs: [paragraph('一'.repeat(50))], widthPt: 240, heightPt: 400, type, breaking: 'fill' },
      measurer,
    );
    for (const line of fitted.lines) expect(line.widthPt).toBeLessThanOrEqual(240 * (1 - widthSpare));
  });

  it('gives every piece of a source run its own place in the source', () => {
    const text = '积极争创全域水生态修复示范城市和绿水青山就是金山银山实践创新基地';
    const fitted = fitText(
      { paragraphs: [paragraph(text, 100)], widthPt: 420, heightPt: 200, type, breaking: 'sense' },
      measurer,
    );
    const runs = fitted.lines.flatMap((line) => line.runs);
    expect(fitted.lines.length).toBeGreaterThan(1);
    for (const run of runs) {
      if (run.prov.type !== 'source') throw new Error('lost its provenance');
      expect(text.slice(run.prov.start - 100, run.prov.end - 100)).toBe(run.text);
    }
  });

  it('rather sets a key word smaller than breaks it inside', () => {
    const request = {
      paragraphs: [paragraph('产业能级提升')],
      widthPt: 110,
      heightPt: 200,
      breaking: 'sense',
    } as const;
    const fitted = fitText({ ...request, type: { ...type, sizePt: 36 } }, measurer);
    expect(fitted.lines.map((line) => line.runs.map((run) => run.text).join('')).join('|')).not.toMatch(
      /产\|业|能\|级|提\|升/u,
    );
  });

  it('gives an empty paragraph a line of its own', () => {
    const empty: StyledParagraph = { slotId: 'slot', paragraphIndex: 0, runs: [] };
    const fitted = fitText(
      { paragraphs: [empty], widthPt: 100, heightPt: 40, type, breaking: 'sense' },
      measurer,
    );
    expect(fitted.lines).toEqual([
      { runs: [], widthPt: 0, end: 'paragraph', paragraphIndex: 0, slotId: 'slot' },
    ]);
  });
});

describe('fitAlike', () => {
  it('gives all texts the size that the fullest can have', () => {
    const requests = ['开放', '中心城区能级提升工程'].map((text) => ({
      paragraphs: [paragraph(text)],
      widthPt: 150,
      heightPt: 34,
      type,
      breaking: 'sense' as const,
    }));
    const [short, long] = fitAlike(requests, measurer);
    expect(short?.sizePt).toBe(long?.sizePt);
    expect(short?.sizePt).toBeLessThan(24);
  });
});
