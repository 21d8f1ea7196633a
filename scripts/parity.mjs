// @ts-check
/**
 * `npm run parity [-- FILE…] [--theme ID] [--aspect 16:9|4:3] [--list]
 * [--chromium PATH]`: how many boxes of text have the same lines
 * on the screen and in PowerPoint files. Each document is written as HTML and as PPTX; Chromium prints the one,
 * LibreOffice the other, and the words of both PDF files are put back into the boxes of the layout by their places.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { say } from './console-progress.mjs';
import { projectRoot } from './project-root.mjs';
import { readPdfWords } from './render/pdf-words.mjs';
import { renderPptx } from './render/render-pptx.mjs';
import { runQuietly } from './run-command.mjs';

/** @typedef {{ xPt: number, yPt: number, widthPt: number, heightPt: number, lines: string[] }} TextBox */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'government-red' },
    aspect: { type: 'string', default: '16:9' },
    // Where Debian puts it.
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    list: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tigang-parity-'));
try {
  await compare(positionals.length > 0 ? positionals.map((file) => resolve(file)) : ownDocuments());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The documents that the project keeps for its tests. */
function ownDocuments() {
  const documents = join(projectRoot, 'tests/fixtures/documents');
  return [
    join(projectRoot, 'resources/samples/f00-jiaxing-article.txt'),
    join(projectRoot, 'tests/fixtures/f08-jiangsu-report-2025.docx'),
    ...readdirSync(documents).map((name) => join(documents, name)),
  ];
}

/** @param {readonly string[]} files */
async function compare(files) {
  const probe = join(projectRoot, 'tests/bench/parity-probe.ts');
  const args = ['--import', 'tsx', probe, folder, values.theme, values.aspect, ...files];
  /** @type {{ name: string, slides: TextBox[][] }[]} */
  const documents = JSON.parse(await runQuietly(process.execPath, args));
  const total = { boxes: 0, chromium: 0, libreOffice: 0, both: 0 };
  console.log(
    '| document | boxes | as laid out in Chromium | as laid out in LibreOffice | the same in both |',
  );
  console.log('|---|---|---|---|---|');
  const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
  for (const { name, slides } of documents) {
    say(`parity: ${name}`);
    const { pdf } = await renderPptx(join(folder, `${name}.pptx`), join(folder, 'drawn'), { dpi: 20 });
    const printed = await printHtml(browser, join(folder, `${name}.html`));
    const screen = await readPdfWords(printed);
    const office = await readPdfWords(pdf);
    const count = { boxes: 0, chromium: 0, libreOffice: 0, both: 0 };
    slides.forEach((boxes, index) => {
      const onScreen = linesByBox(boxes, screen[index] ?? []);
      const inOffice = linesByBox(boxes, office[index] ?? []);
      boxes.forEach((box, at) => {
        const wanted = box.lines.join('\n');
        const isOnScreen = onScreen[at] === wanted;
        const isInOffice = inOffice[at] === wanted;
        count.boxes += 1;
        if (isOnScreen) count.chromium += 1;
        if (isInOffice) count.libreOffice += 1;
        if (onScreen[at] === inOffice[at]) count.both += 1;
        if (values.list && !(isOnScreen && isInOffice)) {
          say(JSON.stringify({ slide: index + 1, wanted, onScreen: onScreen[at], inOffice: inOffice[at] }));
        }
      });
    });
    console.log(row(name, count));
    for (const key of /** @type {const} */ (['boxes', 'chromium', 'libreOffice', 'both'])) {
      total[key] += count[key];
    }
  }
  await browser.close();
  console.log(row('all', total));
}

/** @param {string} name @param {{ boxes: number, chromium: number, libreOffice: number, both: number }} count */
function row(name, { boxes, chromium, libreOffice, both }) {
  const share = (/** @type {number} */ part) => `${((100 * part) / Math.max(1, boxes)).toFixed(1)} %`;
  return `| ${name} | ${boxes} | ${share(chromium)} | ${share(libreOffice)} | ${share(both)} |`;
}

/** @param {import('@playwright/test').Browser} browser @param {string} file */
async function printHtml(browser, file) {
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(file).href}?print-pdf`);
  await page.locator('.reveal.ready .pdf-page').first().waitFor();
  const path = `${file}.pdf`;
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await page.close();
  return path;
}

/**
 * The words of each box as lines, from the top, without spaces.
 *
 * @param {readonly TextBox[]} boxes
 * @param {readonly import('./render/pdf-words.mjs').PdfWord[]} words
 */
function linesByBox(boxes, words) {
  /** @type {import('./render/pdf-words.mjs').PdfWord[][]} */
  const found = boxes.map(() => []);
  for (const word of words) {
    const home = boxAt(boxes, word);
    if (home >= 0) found[home]?.push(word);
  }
  return found.map((inside, index) => {
    const expected = boxes[index]?.lines.join('') ?? '';
    return linesOf(inside)
      .map((line) => (expected.startsWith('■') ? line : line.replace(/^■/, '')))
      .filter((line) => line !== '')
      .join('\n');
  });
}

/**
 * The smallest box that the middle of the word stands in; a word a little outside belongs to the box it left.
 *
 * @param {readonly TextBox[]} boxes
 * @param {import('./render/pdf-words.mjs').PdfWord} word
 */
function boxAt(boxes, word) {
  const slackPt = 4;
  let best = -1;
  let bestArea = Number.POSITIVE_INFINITY;
  boxes.forEach(({ xPt, yPt, widthPt, heightPt }, index) => {
    const isInside =
      word.xPt >= xPt - slackPt &&
      word.xPt <= xPt + widthPt + slackPt &&
      word.yPt >= yPt - slackPt &&
      word.yPt <= yPt + heightPt + slackPt;
    if (isInside && widthPt * heightPt < bestArea) {
      best = index;
      bestArea = widthPt * heightPt;
    }
  });
  return best;
}

/** @param {readonly import('./render/pdf-words.mjs').PdfWord[]} words */
function linesOf(words) {
  /** @type {import('./render/pdf-words.mjs').PdfWord[][]} */
  const lines = [];
  for (const word of [...words].sort((a, b) => a.yPt - b.yPt)) {
    const line = lines.at(-1);
    // Letters and figures stand a little higher or lower than Han characters of the same line, units lower than the
    // large figures in front of them; the next line is further away than half the larger size.
    if (line?.[0] !== undefined && word.yPt - line[0].yPt < 0.45 * Math.max(word.sizePt, line[0].sizePt)) {
      line.push(word);
    } else lines.push([word]);
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.leftPt - b.leftPt)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
}
