import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { packageParts, zipParts } from '../package/build-package.ts';
import { buildDocx, linesOf, numbered, numbering, paragraph, readDocx, run, table } from './build-docx.ts';

const brief = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../../fixtures/docx/pandoc-brief.docx')),
);

async function outcome(bytes: Uint8Array, fileName = '文件.docx'): Promise<string> {
  const result = await readDocument(bytes, fileName);
  return result.ok ? 'read' : result.error.code;
}

/** What every reader promises: blocks in order, disjoint, inside the text, white space or markers between them. */
function expectSound({ raw, blocks, images }: SourceDocument): void {
  let end = 0;
  for (const { span, strong, hidden, hint } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    const marker = hint?.kind === 'list-item' ? hint.marker : null;
    const gap = marker === null ? [end, span.start] : [marker.end, span.start];
    expect(raw.slice(...gap).trim()).toBe('');
    if (marker !== null) expect(raw.slice(end, marker.start).trim()).toBe('');
    expect(raw.slice(span.start, span.end).trim()).toBe(raw.slice(span.start, span.end));
    for (const inner of [...strong, ...hidden, ...(hint?.kind === 'table-row' ? hint.cells : [])]) {
      expect(inner.start).toBeGreaterThanOrEqual(span.start);
      expect(inner.end).toBeLessThanOrEqual(span.end);
    }
    end = span.end;
  }
  expect(raw.slice(end).trim()).toBe('');
  expect(raw).not.toMatch(/\p{Surrogate}/u);
  for (const { offset, caption } of images) {
    expect(offset).toBeLessThanOrEqual(raw.length);
    if (caption !== null) expect(blocks.map(({ span }) => span)).toContainEqual(caption);
  }
}

describe('docx: files that are not what they say', () => {
  it('is read as what it is under another name, and says so', async () => {
    for (const name of ['文件.txt', '文件.md', '文件', '文件.doc']) {
      const result = await readDocument(brief, name);
      expect(result.ok && result.value.value.format).toBe('docx');
    }
  });

  it.each([
    ['text', new TextEncoder().encode('正文。'), 'file-damaged'],
    ['nothing', new Uint8Array(), 'file-empty'],
    ['another archive', zipParts({ 'a.txt': '正文' }), 'file-is-archive'],
    [
      'a workbook',
      zipParts(
        packageParts(
          'xl/workbook.xml',
          '<workbook/>',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        ),
      ),
      'file-is-spreadsheet',
    ],
    ['no words', buildDocx(paragraph('')), 'text-without-words'],
    [
      'hidden words alone',
      buildDocx(paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>密件</w:t></w:r>')),
      'text-hidden',
    ],
    ['no body', zipParts(packageParts('word/document.xml', '<a/>')), 'file-damaged'],
  ])('has a clear error for %s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });

  it('is read as a web page where a program has saved one under this name', async () => {
    const page = new TextEncoder().encode('<html><body><p>正文。</p></body></html>');
    const result = await readDocument(page, '文件.docx');
    expect(result.ok && result.value.value.format).toBe('html');
  });

  it('is damaged wherever it ends too early', async () => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const bytes = brief.slice(0, Math.floor((brief.length * tenth) / 10));
      expect(await outcome(bytes)).toBe('file-damaged');
    }
  });
});

describe('docx: hostile and huge text', () => {
  it('has no lone surrogates and no control characters', async () => {
    const document = await readDocx(buildDocx(paragraph('甲&#xD800;乙&#0;丙&#xDC00;丁\u0002戊&#x200B;己')));
    expect(linesOf(document)).toEqual(['甲乙丙丁戊己']);
    expectSound(document);
  });

  it('reads a paragraph of a million characters', async () => {
    const document = await readDocx(buildDocx(paragraph(`${'长'.repeat(999_998)}。`)));
    expect(document.raw).toHaveLength(1_000_000);
  });

  it('reads past a hundred thousand empty paragraphs', async () => {
    const document = await readDocx(
      buildDocx(`${paragraph('首。')}${'<w:p/>'.repeat(100_000)}${paragraph('尾。')}`),
    );
    expect(linesOf(document)).toEqual(['首。', '尾。']);
    expect(document.raw.length).toBeLessThan(100);
  });

  it('reads a table of ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [`第${index}行`, String(index)]);
    const { blocks } = await readDocx(buildDocx(table(...rows)));
    expect(blocks).toHaveLength(10_000);
  });

  it('reads tens of thousands of runs, fields and numbers', async () => {
    const fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(10_000);
    const runs = run('字', '<w:b/>').repeat(15_000) + run('字').repeat(15_000);
    const list = numbered(1, 0, '项').repeat(5_000);
    const bytes = buildDocx(`${paragraph(fields)}${paragraph(runs)}${list}`, {
      numbering: numbering(1, [{ format: 'lowerLetter', text: '%1)' }]),
    });
    const { blocks } = await readDocx(bytes);
    expect(blocks).toHaveLength(5_001);
  });

  it.each([
    ['tables', '<w:tbl><w:tr><w:tc>', '<w:p><w:r><w:t>底</w:t></w:r></w:p>', '</w:tc></w:tr></w:tbl>'],
    ['controls', '<w:sdt><w:sdtContent>', '<w:p><w:r><w:t>底</w:t></w:r></w:p>', '</w:sdtContent></w:sdt>'],
    ['paragraphs', '<w:p><w:ins>', '<w:r><w:t>底</w:t></w:r>', '</w:ins></w:p>'],
  ])('reads or refuses nested %s, but never throws', async (_, open, inner, close) => {
    for (const depth of [10, 100, 160, 1000, 30_000]) {
      const code = await outcome(buildDocx(open.repeat(depth) + inner + close.repeat(depth)));
      expect(['read', 'file-unsafe', 'text-hidden', 'text-without-words']).toContain(code);
      if (depth <= 100 && !open.startsWith('<w:p>')) expect(code).toBe('read');
    }
  });

  it('stands styles and numbers that refer to one another in circles', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="a"/></w:style><w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const circle =
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const body = paragraph('文', '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>');
    expect(linesOf(await readDocx(buildDocx(body, { styles, numbering: circle })))).toEqual(['文']);
  });
});

describe('docx: properties', () => {
  const text = fc.string({
    unit: fc.constantFrom('一', '、', '。', ' ', 'a', '1', '\u00a0', '\n', '（', '😀'),
    maxLength: 12,
  });
  const escaped = text.map((value) => value.replace(/[<&]/gu, ''));
  const runs = fc
    .array(
      fc.oneof(
        fc
          .tuple(escaped, fc.constantFrom('', '<w:b/>', '<w:vanish/>'))
          .map(([value, properties]) => run(value, properties)),
        fc.constantFrom(
          '<w:r><w:br/></w:r>',
          '<w:r><w:tab/></w:r>',
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        ),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(''));
  const paragraphs = fc.oneof(
    runs.map((content) => `<w:p>${content}</w:p>`),
    fc
      .tuple(fc.constantFrom(1, 2), fc.nat(2), runs)
      .map(([numId, level, content]) => numbered(numId, level, content || '<w:r/>')),
  );
  const tables = fc
    .array(
      fc.array(
        fc.array(paragraphs, { maxLength: 2 }).map((cell) => cell.join('')),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) => table(...rows));
  const bodies = fc
    .array(fc.oneof({ weight: 4, arbitrary: paragraphs }, tables), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const lists =
    numbering(1, [
      { format: 'chineseCounting', text: '%1、' },
      { format: 'decimal', text: '%1.%2' },
      { format: 'bullet', text: '•' },
    ]) +
    numbering(2, [
      { format: 'decimal', text: '%1.' },
      { format: 'lowerLetter', text: '%2)' },
    ]);

  it('gives blocks in order, disjoint and trimmed, with nothing but markers between them', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const result = await readDocument(buildDocx(body, { numbering: lists }), 'a.docx');
        if (result.ok) expectSound(result.value.value);
        else expect(['text-hidden', 'text-without-words']).toContain(result.error.code);
      }),
      { numRuns: 100 },
    );
  });

  it('reads or refuses a file whose bytes have changed, but never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(brief.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = brief.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const result = await readDocument(bytes, 'a.docx');
          if (result.ok) expectSound(result.value.value);
          else expect(result.error.code).toMatch(/^(?:file|text)-/u);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('reads or refuses a text part whose XML has changed, but never throws', async () => {
    const main = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('甲', '<w:jc w:val="center"/>')}${table(['乙', '丙'], ['丁', '1'])}${numbered(1, 0, '戊')}</w:body></w:document>`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(main.length),
        fc.nat(8),
        fc.string({ maxLength: 4 }),
        async (at, length, added) => {
          const changed = main.slice(0, at) + added + main.slice(at + length);
          const result = await readDocument(zipParts(packageParts('word/document.xml', changed)), 'a.docx');
          if (result.ok) expectSound(result.value.value);
          else expect(result.error.code).toMatch(/^(?:file|text)-/u);
        },
      ),
      { numRuns: 100 },
    );
  });
});
