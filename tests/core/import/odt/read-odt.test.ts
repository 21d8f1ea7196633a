import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceBlock, SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';
import { zipParts } from '../package/build-package.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';
const namespaces = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat([
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:m="http://www.w3.org/1998/Math/MathML"',
  ])
  .join(' ');

interface OdtParts {
  readonly styles?: string;
  readonly automatic?: string;
  readonly manifest?: string;
  readonly other?: Readonly<Record<string, string>>;
}

function buildOdt(
  body: string,
  { styles = '', automatic = '', manifest, other = {} }: OdtParts = {},
): Uint8Array {
  return zipParts(
    {
      mimetype: mediaType,
      'content.xml': `<office:document-content ${namespaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      'styles.xml': `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`,
      ...(manifest === undefined ? {} : { 'META-INF/manifest.xml': manifest }),
      ...other,
    },
    { level: 0 },
  );
}

async function read(body: string, parts?: OdtParts) {
  const result = await readDocument(buildOdt(body, parts), 'a.odt');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function shown({ raw }: SourceDocument, { hint, span }: SourceBlock): string {
  const text = sliceSpan(raw, span).replaceAll('\t', '|');
  if (hint === null) return text;
  if (hint.kind === 'heading') return `h${hint.level} ${text}`;
  if (hint.kind === 'list-item')
    return `${'-'.repeat(hint.depth + 1)}${hint.marker === null ? '' : sliceSpan(raw, hint.marker)} ${text}`;
  if (hint.kind === 'table-row') return `${hint.header ? 'H' : 'R'} ${text}`;
  return `${hint.kind} ${text}`;
}

async function lines(body: string, parts?: OdtParts): Promise<readonly string[]> {
  const { value } = await read(body, parts);
  return value.blocks.map((block) => shown(value, block));
}

const p = (text: string, style = '') =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
const h = (level: number, text: string) => `<text:h text:outline-level="${level}">${text}</text:h>`;

describe('ODT', () => {
  it('reads titles, headings, paragraphs with spaces, tabs and breaks', async () => {
    const styles = '<style:style style:name="Heading_20_1" style:family="paragraph"/>';
    expect(
      await lines(
        p('供水改造', 'Title') +
          h(1, '一、总体情况') +
          p('甲<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁') +
          p('', '') +
          p('<text:span>末</text:span><text:a xlink:href="http://a.b">链</text:a>。'),
        { styles },
      ),
    ).toEqual(['title 供水改造', 'h1 一、总体情况', '甲  乙|丙', '丁', '末链。']);
  });

  it('changes no number: raised, lowered and struck text by style, hidden text and changes', async () => {
    const style = (name: string, properties: string) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const automatic =
      style('U', 'style:text-position="super 58%"') +
      style('D', 'style:text-position="-33% 58%"') +
      style('S', 'style:text-line-through-style="solid"') +
      style('V', 'text:display="none"');
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const { value, diagnostics } = await read(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>${p(
        `3×10${span('U', '5')}吨，CO${span('D', '2')}，${span('S', '50')}60公里${span('V', '暗')}`,
      )}`,
      { automatic },
    );
    expect(value.raw.trim()).toBe('3×10⁵吨，CO₂，60公里');
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'changes-accepted',
      'hidden-text-left-out',
      'struck-text-left-out',
    ]);
  });

  it('leaves out hidden sections and paragraphs, also in cells, and sets a list without a style with bullets', async () => {
    const item = (text: string) => `<text:list-item>${text}</text:list-item>`;
    const hidden = p('暗<text:hidden-paragraph text:is-hidden="true"/>');
    const row = ['甲', '乙']
      .map((text) => `<table:table-cell>${p(text)}${hidden}</table:table-cell>`)
      .join('');
    const body = [
      `<text:section text:display="none">${p('暗')}</text:section>${hidden}<text:section>${p('明')}</text:section>`,
      `<text:list>${item(`${p('甲')}<text:list>${item(p('乙'))}</text:list>`)}</text:list>`,
      `<table:table>${`<table:table-row>${row}</table:table-row>`.repeat(2)}</table:table>`,
    ];
    const { value, diagnostics } = await read(body.join(''));
    expect(value.blocks.map((block) => shown(value, block))).toEqual([
      '明',
      '-• 甲',
      '--• 乙',
      'R 甲|乙',
      'R 甲|乙',
    ]);
    expect(diagnostics).toEqual([{ code: 'hidden-text-left-out', severity: 'info', params: { count: 6 } }]);
  });

  it('counts lists as their styles say, with levels', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-bullet text:level="2"/></text:list-style>';
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    expect(
      await lines(
        `<text:list text:style-name="L">${item(`${p('甲')}<text:list>${item(p('子'))}</text:list>`)}${item(p('乙'))}</text:list>`,
        { styles },
      ),
    ).toEqual(['-1. 甲', '--• 子', '-2. 乙']);
  });

  it('numbers headings as the outline does', async () => {
    const styles =
      '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>';
    expect(
      await lines(h(1, 'One') + h(2, 'Sub') + h(2, 'Next') + h(1, 'Two') + p('Text.'), { styles }),
    ).toEqual(['h1 1 One', 'h2 1.1 Sub', 'h2 1.2 Next', 'h1 2 Two', 'Text.']);
  });

  it('reads tables with merged cells and marked heads', async () => {
    const cell = (text: string, attributes = '') =>
      `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const { value } = await read(
      `<table:table><table:table-header-rows>${row(
        cell('片区', 'table:number-rows-spanned="2"'),
        cell('长度', 'table:number-columns-spanned="2"'),
        covered,
      )}${row(covered, cell('甲'), cell('乙'))}</table:table-header-rows>${row(cell('城东'), cell('1'), cell('2'))}</table:table>`,
    );
    const rows = value.blocks.flatMap(({ hint }) => (hint?.kind === 'table-row' ? [hint] : []));
    expect(
      rows.map(({ header, columns, spans }) => [header, columns, spans?.map(({ columns: own }) => own)]),
    ).toEqual([
      [true, undefined, [1, 2]],
      [true, [1, 2], undefined],
      [false, undefined, undefined],
    ]);
  });

  it('sets notes last, knows contents, leaves out comments, reads text boxes and formulas', async () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注。</text:p></text:note-body></text:note>';
    const formula = `<draw:frame><draw:object><m:math><m:mfrac><m:mi>a</m:mi><m:mi>b</m:mi></m:mfrac></m:math></draw:object></draw:frame>`;
    const box = `<draw:frame><draw:text-box>${p('框内')}</draw:text-box></draw:frame>`;
    expect(
      await lines(
        `<text:table-of-content><text:index-body>${p('一 1')}</text:index-body></text:table-of-content>${p(
          `正文${note}为${formula}。<office:annotation><text:p>批注</text:p></office:annotation>`,
        )}${p(box)}`,
      ),
    ).toEqual(['page-furniture 一 1', '正文为a/b。', '框内', 'footnote 注。']);
  });
});

describe('ODT: bad files', () => {
  const manifest = (inner: string) =>
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>${inner}</manifest:file-entry></manifest:manifest>`;

  it('says that one has a password', async () => {
    const bytes = buildOdt(p('甲'), { manifest: manifest('<manifest:encryption-data/>') });
    const result = await readDocument(bytes, 'a.odt');
    expect(!result.ok && result.error.code).toBe('file-encrypted');
    expect((await readDocument(buildOdt(p('甲'), { manifest: manifest('') }), 'a.odt')).ok).toBe(true);
  });

  it('refuses entities, depth and another kind of document', async () => {
    const file = (content: string) => zipParts({ mimetype: mediaType, 'content.xml': content }, { level: 0 });
    const code = async (bytes: Uint8Array) => {
      const result = await readDocument(bytes, 'a.odt');
      return !result.ok && result.error.code;
    };
    expect(await code(file('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe('file-unsafe');
    expect(await code(file(`<a>${'<b>'.repeat(600)}${'</b>'.repeat(600)}</a>`))).toBe('file-unsafe');
    expect(await code(file('<a/>'))).toBe('file-unknown-format');
    expect(await code(zipParts({ mimetype: mediaType }, { level: 0 }))).toBe('file-damaged');
  });

  it('reads a heading of a level that there is not as a paragraph', async () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>`;
    for (const level of ['-1', '0', '1.5', 'NaN', '1e99', ''])
      expect(
        await lines(`<text:h text:outline-level="${level}">标题</text:h>${p('正文。')}`, { styles: outline }),
        level,
      ).toEqual(['标题', '正文。']);
  });

  it('never throws on a damaged byte', async () => {
    const bytes = buildOdt(h(1, '一') + p('正文。'));
    for (let at = 0; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      await expect(readDocument(damaged, 'a.odt')).resolves.toBeDefined();
    }
  });
});
