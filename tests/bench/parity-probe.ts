/**
 * `parity-probe FOLDER THEME ASPECT FILE…`: writes each document as `<name>.html` and `<name>.pptx` into the folder,
 * and prints what the layout says about their boxes of text, for the comparison in `scripts/parity.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.mjs';
import { layoutDeck } from '../../src/core/layout/layout-deck.ts';
import type { Deck } from '../../src/core/model/deck.ts';
import type { SceneBox, SceneLine, SceneNode } from '../../src/core/model/scene-node.ts';
import { convertDocument, exportProject } from '../../src/core/pipeline.ts';
import { measurerFor, themeOfDeck } from '../../src/shared/built-in-themes.ts';

interface TextBox extends SceneBox {
  /** Without spaces, for those are no part of where a line breaks. */
  readonly lines: readonly string[];
}

/** From the source tree, where nothing has been bundled. */
const assets = { text: (path: string) => readFile(join(projectRoot, 'resources', path), 'utf8') };

const [folder = '', themeId = '', aspect = '16:9', ...files] = process.argv.slice(2);
const documents = [];
for (const file of files) documents.push(await probe(file));
process.stdout.write(JSON.stringify(documents));

async function probe(file: string) {
  const options = { themeId, aspect: aspect as Deck['aspect'], maxSlides: null };
  const converted = await convertDocument(readFileSync(file), basename(file), options);
  if (!converted.ok) throw new Error(`${file}: ${converted.error.code}`);
  const project = converted.value.value;
  const theme = themeOfDeck(project.deck);
  const resources = { theme, measurer: measurerFor(theme), assets };
  const name = basename(file, extname(file));
  for (const format of ['html', 'pptx'] as const) {
    const written = await exportProject(project, format, resources);
    if (!written.ok) throw new Error(`${file}: ${written.error.code}`);
    writeFileSync(join(folder, `${name}.${format}`), written.value.bytes);
  }
  const scene = layoutDeck(project.deck, resources.theme, resources.measurer, project.source.images).value;
  return { name, slides: scene.slides.map((slide) => slide.nodes.flatMap(textBoxes)) };
}

function textBoxes(node: SceneNode): readonly TextBox[] {
  if (node.type === 'text') {
    // PDF readers tell vertical text apart by glyph, not by line.
    if (node.orientation === 'vertical' || node.lines.length === 0) return [];
    return [boxOf(node, node.lines)];
  }
  if (node.type !== 'table') return [];
  let yPt = node.yPt;
  return node.rows.flatMap((row, rowIndex) => {
    const heightPt = node.rowHeightsPt[rowIndex] ?? 0;
    let xPt = node.xPt;
    const boxes = row.flatMap((cell, columnIndex) => {
      const widthPt = node.columnWidthsPt[columnIndex] ?? 0;
      const box = { xPt, yPt, widthPt, heightPt };
      xPt += widthPt;
      return cell.lines.length === 0 ? [] : [boxOf(box, cell.lines)];
    });
    yPt += heightPt;
    return boxes;
  });
}

function boxOf({ xPt, yPt, widthPt, heightPt }: SceneBox, lines: readonly SceneLine[]): TextBox {
  const words = lines.map((line) =>
    line.runs
      .map((run) => run.text)
      .join('')
      .replaceAll(/\s/g, ''),
  );
  return { xPt, yPt, widthPt, heightPt, lines: words.filter((line) => line !== '') };
}
