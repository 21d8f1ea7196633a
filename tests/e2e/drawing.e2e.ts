import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layoutDeck } from '../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../src/core/model/deck/deck.ts';
import { writeReveal } from '../../src/core/write/reveal/write-reveal.ts';
import { f00Deck } from '../core/layout/f00-deck.ts';
import { governmentRed, measurer } from '../core/layout/test-theme.ts';
import { planSample } from '../core/planned-document.ts';
import { expect, type RunningApp, test } from './tigang-app.ts';

const resources = join(import.meta.dirname, '../../resources');

async function writeHtml(deck: Deck, path: string): Promise<void> {
  const { value: scene } = layoutDeck(deck, governmentRed, measurer);
  const written = await writeReveal({
    project: { ...(await planSample()), deck },
    scene,
    assets: { text: (name) => readFile(join(resources, name), 'utf8') },
    progress: { report: () => {}, cancelled: false },
  });
  if (!written.ok) throw new Error(written.error.code);
  await writeFile(path, written.value.bytes);
}

interface DrawnLine {
  readonly text: string;
  readonly width: number;
  readonly room: number;
}

/** Opens the file in a window of its own, and measures every line as Chromium draws it. */
async function drawnLines({ electron }: RunningApp, path: string): Promise<readonly DrawnLine[]> {
  return electron.evaluate(async ({ BrowserWindow, session }, url) => {
    const window = new BrowserWindow({
      show: false,
      width: 1280,
      height: 720,
      webPreferences: { sandbox: true, session: session.fromPartition('drawing') },
    });
    await window.loadURL(url);
    const lines = await window.webContents.executeJavaScript(`(() => {
      for (const section of document.querySelectorAll('section')) section.style.display = 'block';
      return [...document.querySelectorAll('section [data-paragraph]')]
        .filter((line) => getComputedStyle(line).writingMode === 'horizontal-tb')
        .map((line) => ({ text: line.textContent, width: line.scrollWidth, room: line.clientWidth }));
    })()`);
    window.destroy();
    return lines;
  }, pathToFileURL(path).href);
}

test('no line of any layout leaves its box in Chromium, at both aspects', async ({ launch, workFolder }) => {
  const app = await launch();
  for (const aspect of ['16:9', '4:3'] as const) {
    const path = join(workFolder, `deck-${aspect.replace(':', '-')}.html`);
    await writeHtml({ ...f00Deck(), aspect }, path);
    const lines = await drawnLines(app, path);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.width > line.room)).toEqual([]);
  }
});

test('prints a page for each slide', async ({ launch, workFolder }) => {
  const { electron } = await launch();
  const path = join(workFolder, 'deck.html');
  const deck = f00Deck();
  await writeHtml(deck, path);
  const pdf = await electron.evaluate(async ({ BrowserWindow, session }, url) => {
    const partition = session.fromPartition('drawing');
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: partition } });
    await window.loadURL(url);
    const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    window.destroy();
    return bytes.toString('latin1');
  }, pathToFileURL(path).href);
  const boxes = [...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/gu)].map((match) => match[1]);
  expect(boxes).toEqual(deck.slides.map(() => '0 0 960 540'));
});
