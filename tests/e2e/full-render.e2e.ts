import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication } from '@playwright/test';
import { linesByBox } from '../../scripts/render/compare-boxes.mjs';
import { readPdfWords } from '../../scripts/render/pdf-words.mjs';
import { pdfsOfPptx } from '../../scripts/render/render-pptx.mjs';
import { layoutDeck } from '../../src/core/layout/layout-deck.ts';
import { convertDocument, exportProject } from '../../src/core/pipeline.ts';
import { builtInThemes, defaultThemeId, measurerFor, themeOfDeck } from '../../src/shared/built-in-themes.ts';
import { type TextBox, textBoxes } from '../core/layout/text-boxes.ts';
import { realDocuments } from '../core/own-documents.ts';
import { expect, sampleFile, test } from './tigang-app.ts';

const resources = join(import.meta.dirname, '../../resources');
const assets = { text: (name: string) => readFile(join(resources, name), 'utf8') };

interface DrawnDeck {
  readonly name: string;
  readonly file: string;
  readonly themeId: string;
}

const decks: readonly DrawnDeck[] = [
  ...realDocuments().map((file) => ({ file, themeId: defaultThemeId })),
  ...[...builtInThemes.keys()]
    .filter((themeId) => themeId !== defaultThemeId)
    .map((themeId) => ({ file: sampleFile, themeId })),
].map((deck) => ({ ...deck, name: `${parse(deck.file).name}-${deck.themeId}` }));

/** What a program drew: the words of each page. */
type Words = Awaited<ReturnType<typeof readPdfWords>>;

/** What the layout says of each page. */
type Pages = readonly (readonly TextBox[])[];

interface WrittenDecks {
  readonly folder: string;
  readonly pages: ReadonlyMap<string, Pages>;
}

/** Writes a deck as `name.html` and `name.pptx`. */
async function write({ name, file, themeId }: DrawnDeck, folder: string): Promise<Pages> {
  const options = { themeId, aspect: '16:9', maxSlides: null } as const;
  const converted = await convertDocument(await readFile(file), basename(file), options);
  if (!converted.ok) throw new Error(converted.error.code);
  const project = converted.value.value;
  const theme = themeOfDeck(project.deck);
  const target = { theme, measurer: measurerFor(theme), assets };
  for (const format of ['html', 'pptx'] as const) {
    const exported = await exportProject(project, format, target);
    if (!exported.ok) throw new Error(exported.error.code);
    await writeFile(join(folder, `${name}.${format}`), exported.value.bytes);
  }
  const { value: scene } = layoutDeck(project.deck, theme, target.measurer, project.source.images);
  return scene.slides.map(({ nodes }) => textBoxes(nodes));
}

/** Chromium's print of an exported HTML file. */
async function printed(electron: ElectronApplication, folder: string, name: string): Promise<Words> {
  const pdf = await electron.evaluate(
    async ({ BrowserWindow, session }, url) => {
      const partition = session.fromPartition('drawing');
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, session: partition },
      });
      await window.loadURL(url);
      await window.webContents.executeJavaScript(
        `new Promise((resolve) => {
          const ready = () => document.querySelector('.reveal.ready .pdf-page') !== null;
          if (ready()) resolve();
          new MutationObserver((_, observer) => {
            if (!ready()) return;
            observer.disconnect();
            resolve();
          }).observe(document, { subtree: true, childList: true, attributes: true });
        })`,
      );
      const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      window.destroy();
      return bytes.toString('base64');
    },
    `${pathToFileURL(join(folder, `${name}.html`)).href}?print-pdf`,
  );
  const path = join(folder, `${name}-screen.pdf`);
  await writeFile(path, Buffer.from(pdf, 'base64'));
  return readPdfWords(path);
}

/** Boxes whose lines were not drawn as they were laid out. */
function misfits(slides: Pages, drawn: Words): readonly unknown[] {
  return slides.flatMap((boxes, index) => {
    const lines = linesByBox(boxes, drawn[index] ?? []);
    return boxes.flatMap((box, at) => {
      const wanted = box.lines.join('\n');
      return lines[at] === wanted ? [] : [{ page: index + 1, wanted, drawn: lines[at] }];
    });
  });
}

const drawing = test.extend<object, { readonly written: WrittenDecks }>({
  // All decks at once: a start of LibreOffice takes longer than most of them.
  written: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that no other fixture is asked for.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'tigang-drawn-'));
      const pages = new Map<string, Pages>();
      for (const deck of decks) pages.set(deck.name, await write(deck, folder));
      const files = decks.map(({ name }) => join(folder, `${name}.pptx`));
      await pdfsOfPptx(files, join(folder, 'office'));
      // Without the families that Windows has, as on a plain Linux: what stands in for them must fit as well.
      await pdfsOfPptx(files, join(folder, 'plain-office'), { aliases: false });
      await use({ folder, pages });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 900_000 },
  ],
});

for (const { name, file, themeId } of decks) {
  drawing(
    `${basename(file)} in ${themeId} is drawn as laid out, by Chromium and by LibreOffice`,
    async ({ launch, written: { folder, pages } }) => {
      drawing.setTimeout(120_000);
      const slides = pages.get(name) ?? [];
      expect(slides.flat().length).toBeGreaterThan(20);
      const { electron } = await launch();
      const screen = await printed(electron, folder, name);
      const office = await readPdfWords(join(folder, 'office', `${name}.pdf`));
      const plainOffice = await readPdfWords(join(folder, 'plain-office', `${name}.pdf`));
      for (const drawn of [screen, office, plainOffice]) {
        expect(drawn).toHaveLength(slides.length);
        expect(misfits(slides, drawn)).toEqual([]);
      }
    },
  );
}
