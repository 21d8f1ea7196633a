import type { MathLosses } from '../math/linear-math.ts';
import { officeMath } from '../math/office-math.ts';
import { type Script, type ScriptedPiece, writeScripts } from '../raw/raised-text.ts';
import type { TextPiece } from '../raw/raw-text.ts';
import { childElements, childNamed, textOf, type XmlElement } from './xml-tree.ts';

/** A paragraph (`a:p`) of a shape. */
export interface ShapeParagraph {
  readonly element: XmlElement;
  readonly pieces: readonly TextPiece[];
  /** Depth of the list level, from 0. */
  readonly level: number;
  /** `a:pPr`, or null. */
  readonly properties: XmlElement | null;
}

/** The number of the slide is no text of it (21.1.2.2.4). */
const slideNumber = /^slidenum/u;
/** Controls as Office Open XML may write them (22.9.2.19): a line end, or nothing that is seen. */
const writtenControl = /_x00([01][\dA-Fa-f])_/gu;
const lineControls = new Set(['0A', '0B', '0D']);

/** Paragraphs of a text body: `p:txBody`, `a:txBody` and their like. Line breaks are `\n`. */
export function paragraphsOf(body: XmlElement | null): readonly ShapeParagraph[] {
  if (body === null) return [];
  return childElements(body)
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) => {
      const properties = childNamed(paragraph, 'a:pPr');
      const level = Number(properties?.attributes.lvl ?? 0);
      return {
        element: paragraph,
        properties,
        level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0,
        pieces: writeScripts(childElements(paragraph).flatMap(pieceOf)),
      };
    });
}

function pieceOf(element: XmlElement): readonly ScriptedPiece[] {
  if (element.name === 'a:br') return [{ text: '\n', strong: false }];
  if (element.name === 'a14:m') return [{ text: officeMath(element, { count: 0 }), strong: false }];
  const isField = element.name === 'a:fld' && !slideNumber.test(element.attributes.type ?? '');
  if (element.name !== 'a:r' && !isField) return [];
  const text = childNamed(element, 'a:t');
  if (text === null || isStruck(element)) return [];
  const { b: bold, baseline } = childNamed(element, 'a:rPr')?.attributes ?? {};
  const strong = bold === '1' || bold === 'true';
  const shown = textOf(text).replace(writtenControl, (_, code: string) =>
    lineControls.has(code.toUpperCase()) ? '\n' : '',
  );
  return [{ text: shown, strong, script: scriptOf(baseline) }];
}

/** A run that is struck out (`a:rPr` strike, 21.1.2.3.9), which is no text. */
function isStruck(run: XmlElement): boolean {
  const { strike } = childNamed(run, 'a:rPr')?.attributes ?? {};
  return strike === 'sngStrike' || strike === 'dblStrike';
}

/** By how far the run stands above the line, in thousandths of a percent. */
function scriptOf(baseline: string | undefined): Script | null {
  const raised = Number.parseInt(baseline ?? '0', 10);
  if (!raised) return null;
  return raised > 0 ? 'super' : 'sub';
}

/** What the text of a slide, or of its notes, cannot keep. */
export interface TextLosses {
  struck: number;
  readonly formulaParts: MathLosses;
}

/** Adds what is struck out below an element, and what its formulas have that no line can say. */
export function countLosses(root: XmlElement, losses: TextLosses): void {
  const pending = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element.name === 'a14:m') officeMath(element, losses.formulaParts);
    const text = element.name === 'a:r' && isStruck(element) ? childNamed(element, 'a:t') : null;
    if (text !== null && textOf(text).trim() !== '') losses.struck += 1;
    for (const child of childElements(element)) pending.push(child);
  }
}

/** Largest size of type that the runs themselves name, in points; null where they inherit it. */
export function largestSizePt(paragraphs: readonly ShapeParagraph[]): number | null {
  let largest: number | null = null;
  for (const { element } of paragraphs) {
    for (const run of childElements(element)) {
      const hundredths = Number(childNamed(run, 'a:rPr')?.attributes.sz ?? Number.NaN);
      if (Number.isFinite(hundredths)) largest = Math.max(largest ?? 0, hundredths / 100);
    }
  }
  return largest;
}

/** The paragraph as one line for each line break in it. */
export function splitAtBreaks(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...rest] = piece.text.replaceAll('\v', '\n').split('\n');
    lines.at(-1)?.push({ ...piece, text: first });
    for (const text of rest) lines.push([{ ...piece, text }]);
  }
  return lines;
}

export function hasText(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ text }) => text.trim() !== '');
}

/** A node of a SmartArt diagram. */
export interface DiagramPoint {
  readonly text: XmlElement;
  /** How many nodes it stands below, from 0. */
  readonly depth: number;
}

/** Nobody draws a diagram deeper. */
const deepestDiagram = 8;

/**
 * The nodes of a SmartArt diagram as its tree has them (`dgm:dataModel`, ECMA-376 part 1, 21.4.2.10), without the
 * points of transitions and layout; in the order of the data model where that says nothing of a tree.
 */
export function diagramPoints(dataModel: XmlElement): readonly DiagramPoint[] {
  const list = childNamed(dataModel, 'dgm:ptLst');
  const points = (list === null ? [] : childElements(list)).filter(({ name }) => name === 'dgm:pt');
  const nodes = points.filter(({ attributes }) => ['node', 'asst'].includes(attributes.type ?? 'node'));
  const byId = new Map(nodes.map((node) => [node.attributes.modelId ?? '', node]));
  const below = childrenOf(dataModel, byId);
  const ordered: DiagramPoint[] = [];
  const seen = new Set<XmlElement>();
  const visit = (id: string, depth: number): void => {
    for (const child of below.get(id) ?? []) {
      if (seen.has(child) || depth > deepestDiagram) continue;
      seen.add(child);
      const text = childNamed(child, 'dgm:t');
      if (text !== null) ordered.push({ text, depth });
      visit(child.attributes.modelId ?? '', depth + 1);
    }
  };
  for (const { attributes } of points) if (attributes.type === 'doc') visit(attributes.modelId ?? '', 0);
  for (const node of nodes) {
    const text = seen.has(node) ? null : childNamed(node, 'dgm:t');
    if (text !== null) ordered.push({ text, depth: 0 });
  }
  return ordered;
}

/** The nodes below each point, by its id, in their order. */
function childrenOf(
  dataModel: XmlElement,
  byId: ReadonlyMap<string, XmlElement>,
): ReadonlyMap<string, readonly XmlElement[]> {
  const list = childNamed(dataModel, 'dgm:cxnLst');
  const connections = (list === null ? [] : childElements(list)).filter(
    ({ attributes }) => (attributes.type ?? 'parOf') === 'parOf',
  );
  const placed = connections
    .map(({ attributes: { srcId = '', destId = '', srcOrd = '0' } }) => ({
      srcId,
      destId,
      place: Number(srcOrd),
    }))
    .sort((a, b) => a.place - b.place);
  const below = new Map<string, XmlElement[]>();
  for (const { srcId, destId } of placed) {
    const node = byId.get(destId);
    if (node !== undefined) below.set(srcId, [...(below.get(srcId) ?? []), node]);
  }
  return below;
}
