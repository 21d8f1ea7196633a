// @ts-check
/**
 * `npm run parity [-- FILE…] [--theme ID] [--aspect 16:9|4:3] [--list] [--plain]
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
import { linesByBox } from './render/compare-boxes.mjs';
import { readPdfWords } from './render/pdf-words.mjs';
import { renderPptx } from './render/render-pptx.mjs';
import { runQuietly } from './run-command.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'government-red' },
    aspect: { type: 'string', default: '16:9' },
    // Where Debian puts it.
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    list: { type: 'boolean', default: false },
    // Without the families that Windows has, as on a plain Linux.
    plain: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tigang-parity-'));
try {
  await compare(positionals.length > 0 ? positionals.map((file) => resolve(file)) : ownDocuments());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The real documents that the project keeps for its tests. */
function ownDocuments() {
  const real = join(projectRoot, 'tests/fixtures/real');
  return [
    join(projectRoot, 'resources/samples/f00-jiaxing-article.txt'),
    ...readdirSync(real)
      .filter((name) => name !== 'README.md')
      .map((name) => join(real, name)),
  ];
}

/** @param {readonly string[]} files */
async function compare(files) {
  const probe = join(projectRoot, 'tests/bench/parity-probe.ts');
  const args = [
    '--import',
    join(projectRoot, 'scripts/source-tree.mjs'),
    probe,
    folder,
    values.theme,
    values.aspect,
    ...files,
  ];
  /** @type {{ name: string, slides: import('./render/compare-boxes.mjs').TextBox[][] }[]} */
  const documents = JSON.parse(await runQuietly(process.execPath, args));
  const total = { boxes: 0, chromium: 0, libreOffice: 0, both: 0 };
  console.log(
    '| document | boxes | as laid out in Chromium | as laid out in LibreOffice | the same in both |',
  );
  console.log('|---|---|---|---|---|');
  const browser = await chromium.launch({ executablePath: values.chromium, args: ['--no-sandbox'] });
  for (const { name, slides } of documents) {
    say(`parity: ${name}`);
    const { pdf } = await renderPptx(join(folder, `${name}.pptx`), join(folder, 'drawn'), {
      dpi: 20,
      aliases: !values.plain,
    });
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
