import type { SceneChart } from '../../../model/scene/scene-node.ts';
import type { Deflate } from '../pack/deflate.ts';
import { zipFile } from '../pack/zip-file.ts';
import { xmlHead } from '../xml/namespaces.ts';
import { xmlText } from '../xml/writable-text.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Ids below are those of built-in formats. */
const firstFormatId = 164;

/** Name of the sheet; references of the chart begin with it. */
export const sheetName = 'Sheet1';

/** `B`, the first series, and so on: a chart has few. */
export function seriesColumn(index: number): string {
  return String.fromCharCode('B'.charCodeAt(0) + index);
}

/** The workbook that people edit a chart's data in: names down the first column, a column for each series. */
export function workbook(chart: SceneChart, deflate: Deflate): Uint8Array {
  const formats = [...new Set(chart.series.flatMap(({ numberFormats }) => numberFormats))];
  const encoder = new TextEncoder();
  const part = (path: string, xml: string) => ({ path, bytes: encoder.encode(xmlHead + xml) });
  return zipFile(
    [
      part(
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
          `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
          `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`,
      ),
      part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
      part(
        'xl/workbook.xml',
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      part(
        'xl/_rels/workbook.xml.rels',
        relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      part('xl/worksheets/sheet1.xml', sheetXml(chart, formats)),
      part('xl/styles.xml', stylesXml(formats)),
    ],
    deflate,
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`;
}

function sheetXml({ categories, series }: SceneChart, formats: readonly string[]): string {
  const text = (reference: string, words: string) =>
    `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${xmlText(words)}</t></is></c>`;
  const heads = series.map(({ name }, index) => text(`${seriesColumn(index)}1`, name));
  const rows = categories.map((category, row) => {
    const cells = series.map(({ values, numberFormats }, index) => {
      const style = formats.indexOf(numberFormats[row] ?? '') + 1;
      return `<c r="${seriesColumn(index)}${row + 2}" s="${style}"><v>${values[row] ?? 0}</v></c>`;
    });
    return `<row r="${row + 2}">${text(`A${row + 2}`, category)}${cells.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${main}"><cols><col min="1" max="${series.length + 1}" width="18" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${heads.join('')}</row>${rows.join('')}</sheetData></worksheet>`
  );
}

function stylesXml(formats: readonly string[]): string {
  const numberFormats = formats.map(
    (code, index) => `<numFmt numFmtId="${firstFormatId + index}" formatCode="${xmlText(code)}"/>`,
  );
  const cellFormats = formats.map(
    (_, index) =>
      `<xf numFmtId="${firstFormatId + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${numberFormats.join('')}</numFmts>` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${plain}/></cellStyleXfs>` +
    `<cellXfs count="${formats.length + 1}">${plain} xfId="0"/>${cellFormats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
