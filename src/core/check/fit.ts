import type { Deck, Run, Slide } from '../model/deck/deck.ts';
import { wordsOfRuns } from '../model/deck/words-of-runs.ts';
import type { Scene, SceneSlide } from '../model/scene/scene.ts';
import type {
  SceneBox,
  SceneChart,
  SceneLine,
  SceneNode,
  SceneTable,
  SceneText,
} from '../model/scene/scene-node.ts';
import { textBlocksOf } from '../model/scene/scene-text.ts';
import type { FitCheck, FitFinding, FitFindingKind } from './check-report.ts';

/** Rounding of widths and heights is no finding. */
const tolerancePt = 0.5;

/** Closing marks never start a line, opening marks never end one (GB/T 15834, kinsoku). */
const closingMark = /^[，。、；：？！）》〉”’】〕」』…·,.;:?!)\]]/;
const openingMark = /[（《〈“‘【〔「『([]$/;

/*
 * The checks run after every edit, and most edits change one slide. Findings are cached by the slide and its laid-out
 * parts, which are new objects whenever they change; a part is laid out for one theme and one page size.
 */
const checkedParts = new WeakMap<SceneSlide, FitCheck>();
const checkedSlides = new WeakMap<Slide, CheckedSlide>();

interface CheckedSlide {
  readonly parts: readonly SceneSlide[];
  readonly findings: readonly FitFinding[];
}

/** Does every line stand inside its box, and every box on the slide, in a size that can be read? */
export function checkFit(deck: Deck, scene: Scene): FitCheck {
  const minSizePt = Math.min(...Object.values(scene.theme.type).map((style) => style.minSizePt));
  const partsOf = new Map<string, SceneSlide[]>();
  const checks = scene.slides.map((part) => {
    const parts = partsOf.get(part.slideId) ?? [];
    parts.push(part);
    partsOf.set(part.slideId, parts);
    const check = checkedParts.get(part) ?? checkPart(part, scene, minSizePt);
    checkedParts.set(part, check);
    return check;
  });
  const findings = checks.flatMap((check) => check.findings);
  for (const slide of deck.slides) findings.push(...undrawnOf(slide, partsOf.get(slide.id) ?? []));
  return { lineCount: checks.reduce((sum, check) => sum + check.lineCount, 0), findings };
}

function checkPart(part: SceneSlide, scene: Scene, minSizePt: number): FitCheck {
  const findings: FitFinding[] = [];
  let lineCount = 0;
  const add: AddFinding = (kind, slotId, text, excessPt) => {
    findings.push({ slideId: part.slideId, slotId, kind, layout: part.layout, text, excessPt });
  };
  for (const node of part.nodes) {
    if (node.type !== 'text' && node.type !== 'table' && node.type !== 'chart') continue;
    checkOnSlide(scene, node, add);
    if (node.type === 'text') checkText(node, add);
    else if (node.type === 'table') checkTable(node, add);
    else for (const label of node.labels) checkText(label, add);
    for (const { line, slotId, isBroken } of linesOf(node)) {
      lineCount++;
      checkLine(line, slotId, isBroken, minSizePt, add);
    }
  }
  return { lineCount, findings };
}

type AddFinding = (kind: FitFindingKind, slotId: string | null, text: string, excessPt: number) => void;

interface PlacedLine {
  readonly line: SceneLine;
  readonly slotId: string | null;
  /** Whether the line before it was broken to make it; an author may begin a paragraph with any mark. */
  readonly isBroken: boolean;
}

function linesOf(node: SceneNode): readonly PlacedLine[] {
  return textBlocksOf(node).flatMap((block) =>
    block.lines.map((line, index) => ({
      line,
      slotId: line.slotId ?? block.slotId,
      isBroken: index > 0 && block.lines[index - 1]?.end !== 'paragraph',
    })),
  );
}

function checkOnSlide(scene: Scene, node: SceneText | SceneTable | SceneChart, add: AddFinding): void {
  const box: SceneBox = node;
  const excessPt = Math.max(
    -box.xPt,
    -box.yPt,
    box.xPt + box.widthPt - scene.widthPt,
    box.yPt + box.heightPt - scene.heightPt,
  );
  const slotId = node.type === 'text' ? node.slotId : null;
  if (excessPt > tolerancePt) add('outside-slide', slotId, '', excessPt);
}

function checkText(node: SceneText, add: AddFinding): void {
  const isVertical = node.orientation === 'vertical';
  const alongPt = (isVertical ? node.heightPt : node.widthPt) - (node.bullet?.indentPt ?? 0);
  const acrossPt = isVertical ? node.widthPt : node.heightPt;
  for (const line of node.lines) {
    const excessPt = line.widthPt - alongPt;
    if (excessPt > tolerancePt) add('too-wide', line.slotId ?? node.slotId, textOf(line), excessPt);
  }
  const gaps = node.lines.slice(0, -1).filter((line) => line.end === 'paragraph').length;
  const excessPt = node.lines.length * node.lineHeightPt + gaps * node.paragraphGapPt - acrossPt;
  if (excessPt > tolerancePt) add('too-tall', node.slotId, '', excessPt);
}

function checkTable(table: SceneTable, add: AddFinding): void {
  const paddingPt = table.cellPaddingPt * 2;
  table.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const widthPt = (table.columnWidthsPt[columnIndex] ?? 0) - paddingPt;
      for (const line of cell.lines) {
        const excessPt = line.widthPt - widthPt;
        if (excessPt > tolerancePt) add('too-wide', cell.slotId, textOf(line), excessPt);
      }
      const excessPt = cell.lines.length * cell.lineHeightPt - (table.rowHeightsPt[rowIndex] ?? 0);
      if (excessPt > tolerancePt) add('too-tall', cell.slotId, cell.lines.map(textOf).join(''), excessPt);
    });
  });
}

function checkLine(
  line: SceneLine,
  slotId: string | null,
  isBroken: boolean,
  minSizePt: number,
  add: AddFinding,
): void {
  const text = textOf(line);
  if ((isBroken && closingMark.test(text)) || (openingMark.test(text) && line.end !== 'paragraph')) {
    add('line-edge', slotId, text, 0);
  }
  const smallestPt = Math.min(...line.runs.map((run) => run.style.sizePt));
  if (smallestPt < minSizePt) add('too-small', slotId, text, minSizePt - smallestPt);
}

function textOf(line: SceneLine): string {
  return wordsOfRuns(line.runs);
}

function undrawnOf(slide: Slide, parts: readonly SceneSlide[]): readonly FitFinding[] {
  const known = checkedSlides.get(slide);
  const isSame = known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at]);
  const findings = isSame ? known.findings : undrawn(slide, parts);
  checkedSlides.set(slide, { parts, findings });
  return findings;
}

/** Paragraphs of the slide whose letters no part of it draws. */
function undrawn(slide: Slide, parts: readonly SceneSlide[]): readonly FitFinding[] {
  const drawn = parts.flatMap((part) => part.nodes.flatMap(linesOf));
  return slide.slots.flatMap((slot) => {
    const lines = drawn.filter((line) => line.slotId === slot.id);
    const text = letters(lines.map(({ line }) => textOf(line)).join(''));
    return slot.paragraphs
      .filter((paragraph) => !standInOrder(paragraph.runs, text))
      .map((paragraph): FitFinding => {
        const wording = wordsOfRuns(paragraph.runs);
        return {
          slideId: slide.id,
          slotId: slot.id,
          kind: 'not-drawn',
          layout: slide.layout,
          text: wording,
          excessPt: 0,
        };
      });
  });
}

/** A layout may set something between two runs (dots in a frame), and lose none. */
function standInOrder(runs: readonly Run[], text: string): boolean {
  let from = 0;
  for (const run of runs) {
    const wording = letters(run.text);
    const at = text.indexOf(wording, from);
    if (at < 0) return false;
    from = at + wording.length;
  }
  return true;
}

function letters(text: string): string {
  return text.replace(/\s/g, '');
}
