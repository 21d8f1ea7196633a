// @ts-check
import { runQuietly } from '../run-command.mjs';

/**
 * A word with the middle of its box, its left edge and the height of its box, in points from the upper left corner.
 *
 * @typedef {{ text: string, xPt: number, yPt: number, leftPt: number, sizePt: number }} PdfWord
 */

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** @param {string} xml */
function unescapeXml(xml) {
  return xml.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code === undefined ? (entities.get(name) ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/**
 * Words of a PDF with their places, a list for each page.
 *
 * @param {string} file
 * @returns {Promise<readonly (readonly PdfWord[])[]>}
 */
export async function readPdfWords(file) {
  const xml = await runQuietly('pdftotext', ['-bbox', file, '-']);
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: unescapeXml(text ?? ''),
        xPt: (Number(left) + Number(right)) / 2,
        yPt: (Number(top) + Number(bottom)) / 2,
        leftPt: Number(left),
        sizePt: Number(bottom) - Number(top),
      })),
    );
}
