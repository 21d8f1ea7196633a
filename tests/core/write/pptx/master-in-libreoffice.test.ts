import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfWords } from '../../../../scripts/render/pdf-words.mjs';
import { renderPptx } from '../../../../scripts/render/render-pptx.mjs';
import { runQuietly } from '../../../../scripts/run-command.mjs';
import { layoutDeck } from '../../../../src/core/layout/layout-deck.ts';
import type { Scene } from '../../../../src/core/model/scene/scene.ts';
import { governmentRed, measurer } from '../../layout/test-theme.ts';
import { planSample } from '../../planned-document.ts';
import { partsOf, writtenProject } from './written-sample.ts';

type Words = Awaited<ReturnType<typeof readPdfWords>>;

interface Drawn {
  readonly words: Words;
  /** How many pixels of each page have a colour of `RRGGBB`. */
  readonly colors: readonly ReadonlyMap<string, number>[];
}

const titleSizePt = governmentRed.type.slideTitle.sizePt;
const changedSizePt = 18;
const oldAccent = 'B4231A';
const newAccent = '1B4FB4';

let folder = '';
let scene: Scene;
let parts: Readonly<Record<string, string>>;
let asWritten: Drawn;
let withNewMaster: Drawn;

/** The pages of a presentation as LibreOffice draws them. */
async function drawn(name: string, bytes: Uint8Array): Promise<Drawn> {
  const file = join(folder, `${name}.pptx`);
  await writeFile(file, bytes);
  const { pdf } = await renderPptx(file, folder, { dpi: 20 });
  await runQuietly('pdftoppm', ['-r', '48', '-aa', 'no', pdf, join(folder, name)]);
  const words = await readPdfWords(pdf);
  const digits = String(words.length).length;
  const pages = words.map((_, index) => `${name}-${String(index + 1).padStart(digits, '0')}.ppm`);
  const colors = await Promise.all(
    pages.map(async (page) => colorCounts(await readFile(join(folder, page)))),
  );
  return { words, colors };
}

function colorCounts(ppm: Buffer): ReadonlyMap<string, number> {
  const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 40))?.[0] ?? '';
  const counts = new Map<string, number>();
  for (let at = head.length; at < ppm.length; at += 3) {
    const color = ppm.toString('hex', at, at + 3).toUpperCase();
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return counts;
}

function changed(path: string, from: string, to: string): string {
  const xml = parts[path] ?? '';
  expect(xml, path).toContain(from);
  return xml.replaceAll(from, to);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tigang-master-'));
  const project = await planSample();
  scene = layoutDeck(project.deck, governmentRed, measurer).value;
  const { bytes } = await writtenProject(project, scene);
  parts = partsOf(bytes);
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const titleStyle = /<p:titleStyle>.*?<\/p:titleStyle>/s.exec(parts[master] ?? '')?.[0] ?? '';
  expect(titleStyle).toContain(`sz="${titleSizePt}00"`);
  const smaller = titleStyle.replaceAll(`sz="${titleSizePt}00"`, `sz="${changedSizePt}00"`);
  const theme = 'ppt/theme/theme1.xml';
  const accent = (color: string) => `<a:accent1><a:srgbClr val="${color}"/></a:accent1>`;
  const edited = {
    ...parts,
    [master]: changed(master, titleStyle, smaller),
    [theme]: changed(theme, accent(oldAccent), accent(newAccent)),
  };
  asWritten = await drawn('as-written', bytes);
  withNewMaster = await drawn(
    'new-master',
    zipSync(Object.fromEntries(Object.entries(edited).map(([path, xml]) => [path, strToU8(xml)]))),
  );
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Height of the words of the title, by the title's place. */
function titleHeight(words: Words, index: number): number {
  const title = scene.slides[index]?.nodes.find(
    (node) => node.type === 'text' && node.placeholder?.type === 'title',
  );
  if (title?.type !== 'text') throw new Error(`page ${index + 1} has no title`);
  const firstLine = title.lines[0]?.runs.map(({ text }) => text).join('') ?? '';
  const word = words[index]?.find(
    ({ text, yPt }) => firstLine.startsWith(text) && yPt > title.yPt && yPt < title.yPt + title.heightPt,
  );
  if (word === undefined) throw new Error(`page ${index + 1} shows no title`);
  return word.sizePt;
}

describe('a deck whose master someone changes, in LibreOffice', () => {
  it('shows every title that the master sets at the new size', () => {
    const following = scene.slides.flatMap(({ layout, nodes }, index) => {
      const title = nodes.find((node) => node.type === 'text' && node.placeholder?.type === 'title');
      const isAtMasterSize =
        title?.type === 'text' &&
        title.lines.every(({ runs }) => runs.every(({ style }) => style.sizePt === titleSizePt));
      // The title of the contents has a size of its own in its layout.
      return isAtMasterSize && layout !== 'agenda' ? [index] : [];
    });
    expect(following.length).toBeGreaterThanOrEqual(6);
    for (const index of following) {
      const ratio = titleHeight(withNewMaster.words, index) / titleHeight(asWritten.words, index);
      expect(ratio, `page ${index + 1}`).toBeCloseTo(changedSizePt / titleSizePt, 1);
    }
  });

  it('shows every page in the new colour of the theme', () => {
    let pagesWithAccent = 0;
    for (const [index, before] of asWritten.colors.entries()) {
      const pixels = before.get(oldAccent) ?? 0;
      if (pixels < 20) continue;
      pagesWithAccent += 1;
      const after = withNewMaster.colors[index];
      expect(after?.get(oldAccent) ?? 0, `page ${index + 1}`).toBe(0);
      expect(after?.get(newAccent) ?? 0, `page ${index + 1}`).toBeGreaterThan(pixels * 0.9);
    }
    expect(pagesWithAccent).toBeGreaterThan(scene.slides.length / 2);
  });
});
