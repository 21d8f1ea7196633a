import type { Deck, Provenance } from '../../../src/core/model/deck/deck.ts';
import type { Scene, SceneSlide } from '../../../src/core/model/scene/scene.ts';
import type { SceneBox, SceneLine, SceneNode, SceneText } from '../../../src/core/model/scene/scene-node.ts';
import { textBlocksOf } from '../../../src/core/model/scene/scene-text.ts';

const tolerancePt = 0.6;
const leastBodyPt = 14;
const leastSourcePt = 10;
const closing = /^[，。、；：？！）》」』】”’…—]/u;
const opening = /[（《「『【“‘]$/u;

/** What is wrong with a scene: text out of its box, boxes out of the slide, too small, lost, overlapping. */
export function sceneProblems(scene: Scene, deck: Deck): readonly string[] {
  return [
    ...scene.slides.flatMap((slide) => slideProblems(slide, scene)),
    ...deck.slides.flatMap((slide) =>
      lostText(
        slide,
        scene.slides.filter((each) => each.slideId === slide.id),
      ),
    ),
  ];
}

function slideProblems(slide: SceneSlide, scene: Scene): readonly string[] {
  const name = `${slide.slideId}/${slide.part} ${slide.layout}`;
  const texts = slide.nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if (node.type !== 'chart') return [];
    return node.labels.map((label) => ({
      ...label,
      xPt: node.xPt + label.xPt,
      yPt: node.yPt + label.yPt,
    }));
  });
  const ids = slide.nodes.map((node) => node.id);
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${name}: an id twice`]),
    ...slide.nodes.flatMap((node) => outsideProblems(node, scene, name)),
    ...texts.flatMap((node) => textProblems(node, name)),
    ...slide.nodes.flatMap((node) => tableProblems(node, name)),
    ...overlaps(texts, name),
  ];
}

function outsideProblems(node: SceneNode, scene: Scene, name: string): readonly string[] {
  const box =
    node.type === 'line'
      ? {
          xPt: Math.min(node.x1Pt, node.x2Pt),
          yPt: Math.min(node.y1Pt, node.y2Pt),
          widthPt: Math.abs(node.x2Pt - node.x1Pt),
          heightPt: Math.abs(node.y2Pt - node.y1Pt),
        }
      : node;
  const inside =
    box.xPt >= -tolerancePt &&
    box.yPt >= -tolerancePt &&
    box.widthPt >= 0 &&
    box.heightPt >= 0 &&
    box.xPt + box.widthPt <= scene.widthPt + tolerancePt &&
    box.yPt + box.heightPt <= scene.heightPt + tolerancePt;
  return inside ? [] : [`${name}: ${node.id} leaves the slide (${JSON.stringify(box)})`];
}

function textProblems(node: SceneText, name: string): readonly string[] {
  const along = node.orientation === 'vertical' ? node.heightPt : node.widthPt;
  const across = node.orientation === 'vertical' ? node.widthPt : node.heightPt;
  const problems = lineProblems(node.lines, along - (node.bullet?.indentPt ?? 0), `${name}: ${node.id}`);
  const used = usedHeight(node);
  if (used > across + tolerancePt) problems.push(`${name}: ${node.id} is ${used} high in ${across}`);
  return problems;
}

function usedHeight(node: SceneText): number {
  const gaps = node.lines.filter((line, index) => index < node.lines.length - 1 && line.end === 'paragraph');
  return node.lines.length * node.lineHeightPt + gaps.length * node.paragraphGapPt;
}

function tableProblems(node: SceneNode, name: string): readonly string[] {
  if (node.type !== 'table') return [];
  return node.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const widthPt = (node.columnWidthsPt[column] ?? 0) - 2 * node.cellPaddingPt;
      const problems = lineProblems(cell.lines, widthPt, `${name}: cell ${row},${column}`);
      if (cell.lines.length * cell.lineHeightPt > (node.rowHeightsPt[row] ?? 0))
        problems.push(`${name}: row ${row} is too low`);
      return problems;
    }),
  );
}

function lineProblems(lines: readonly SceneLine[], widthPt: number, name: string): string[] {
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.runs.map((run) => run.text).join('');
    if (line.widthPt > widthPt + tolerancePt)
      problems.push(`${name}: "${text}" is ${line.widthPt} wide in ${widthPt}`);
    const previous = lines[index - 1];
    const continues = previous !== undefined && previous.end !== 'paragraph';
    const before = previous?.runs.map((run) => run.text).join('') ?? '';
    if (continues && closing.test(text) && !/[—…\s]$/u.test(before))
      problems.push(`${name}: a line starts "${text}"`);
    if (line.end !== 'paragraph' && opening.test(text)) problems.push(`${name}: a line ends "${text}"`);
    for (const run of line.runs) {
      const made = run.prov.type === 'generated';
      if (run.style.sizePt < (made ? leastSourcePt : leastBodyPt) && line.slotId !== undefined) {
        problems.push(`${name}: "${run.text}" is set at ${run.style.sizePt}`);
      }
    }
  }
  return problems;
}

/** Boxes of the words themselves, which must not lie on one another. */
function overlaps(texts: readonly SceneText[], name: string): readonly string[] {
  const inked = texts
    .filter((node) => node.lines.some((line) => line.runs.length > 0))
    .map((node) => ({ id: node.id, box: inkBox(node) }));
  return inked.flatMap((a, index) =>
    inked
      .slice(index + 1)
      .filter((b) => intersect(a.box, b.box))
      .map((b) => `${name}: ${a.id} lies on ${b.id}`),
  );
}

function inkBox(node: SceneText): SceneBox {
  if (node.orientation === 'vertical') return node;
  const widthPt = Math.max(...node.lines.map((line) => line.widthPt)) + (node.bullet?.indentPt ?? 0);
  const heightPt = usedHeight(node);
  const free = { x: node.widthPt - widthPt, y: node.heightPt - heightPt };
  const share = { left: 0, center: 0.5, right: 1, top: 0, middle: 0.5, bottom: 1 };
  return {
    xPt: node.xPt + free.x * share[node.align],
    yPt: node.yPt + free.y * share[node.anchor],
    widthPt,
    heightPt,
  };
}

function intersect(a: SceneBox, b: SceneBox): boolean {
  const slackPt = 1;
  return (
    a.xPt + slackPt < b.xPt + b.widthPt &&
    b.xPt + slackPt < a.xPt + a.widthPt &&
    a.yPt + slackPt < b.yPt + b.heightPt &&
    b.yPt + slackPt < a.yPt + a.heightPt
  );
}

/** Paragraphs of the deck's slide of which a word is neither on a part of it nor in its notes. */
function lostText(slide: Deck['slides'][number], parts: readonly SceneSlide[]): readonly string[] {
  const shown = new Map<string, string>();
  const add = (slotId: string | null | undefined, lines: readonly SceneLine[]) => {
    for (const line of lines) {
      const key = `${line.slotId ?? slotId} ${line.paragraphIndex}`;
      const own = line.runs.filter(({ prov }) => !isMadeByLayout(prov));
      shown.set(key, (shown.get(key) ?? '') + own.map((run) => run.text).join(''));
    }
  };
  for (const part of parts) {
    for (const node of part.nodes) {
      for (const block of textBlocksOf(node)) add(block.slotId, block.lines);
    }
  }
  const notes = parts[0]?.notes ?? [];
  return slide.slots.flatMap((slot) =>
    slot.paragraphs.flatMap((paragraph, index) => {
      const text = paragraph.runs
        .filter(({ prov }) => !isMadeByLayout(prov))
        .map((run) => run.text)
        .join('')
        .replace(/\n/gu, '');
      const drawn = shown.get(`${slot.id} ${index}`) ?? '';
      return drawn.includes(text) || notes.includes(paragraph)
        ? []
        : [`${slide.id}: lost "${text}" of ${slot.id}`];
    }),
  );
}

/** Marks that a layout makes; the planner makes the first as well. */
const madeByLayout = new Set([
  'continued',
  'frame-leader',
  'footer-cut',
  'part-mark',
  'item-number',
  'column-label',
]);

function isMadeByLayout(prov: Provenance): boolean {
  return prov.type === 'generated' && madeByLayout.has(prov.rule);
}
