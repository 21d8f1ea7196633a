import { lineOfShape, widthOfText } from './shape-labels.ts';
import { boxAround, inReadingOrder } from './shape-order.ts';
import type { ShapeBox, SlideShape } from './slide-shapes.ts';
import { isOrnament, textOfShape } from './slide-title.ts';

/** What a shape is beside the others of its slide. */
export interface ArrangedShape {
  readonly shape: SlideShape;
  /** `head` names the text that follows it; `label` is a word in a drawing. */
  readonly role: 'text' | 'head' | 'label';
  /** Nothing before it has to do with it: the text of a head has ended. */
  readonly isApart: boolean;
}

/** In Han characters. */
const longestHead = 18;
const longestLabel = 12;
const fewestPairs = 2;
const shareOfGround = 0.5;
/** So many short words beside other text are those of a drawing. */
const fewestLabels = 6;
const shortestOtherText = 40;
/** Beside a page of text, fewer. */
const fewestBesidePage = 4;
const shortestPage = 300;
/** Of the width, or height, of the smaller: what two shapes that go together share. */
const leastShared = 0.6;
/** Of the height of a head: how far its text may stand below it, or begin above its lower edge. */
const farthest = { below: 1.6, above: 1.1 };
/** Of the width of a head: how far the text may stand to its right. */
const farthestRight = 0.8;

/**
 * Shapes in the order in which they are read. Short lines that head the texts below or beside them, several in one
 * arrangement, stand before their texts. The many short words of a drawing are told apart where the slide has other
 * text.
 */
export function arrangeShapes(
  shapes: readonly SlideShape[],
  slideSize: Pick<ShapeBox, 'widthEmu' | 'heightEmu'>,
): readonly ArrangedShape[] {
  const grounds = shapes.filter((shape) => isGround(shape, slideSize));
  const pairs = findPairs(shapes);
  const heads = new Set(pairs.values());
  const units = shapes.flatMap((shape) => {
    if (heads.has(shape) || grounds.includes(shape)) return [];
    const head = pairs.get(shape);
    if (head === undefined) return [{ box: shape.box, shapes: [shape] }];
    const boxes = [head.box, shape.box].filter((box) => box !== null);
    return [{ box: boxAround(boxes), shapes: [head, shape] }];
  });
  const labels = findLabels(shapes, new Set([...heads, ...pairs.keys()]));
  const roleOf = (shape: SlideShape): ArrangedShape['role'] =>
    heads.has(shape) ? 'head' : labels.has(shape) ? 'label' : 'text';
  const arranged = inReadingOrder(units).flatMap((unit, index, all) => {
    const isAfterPair = (all[index - 1]?.shapes.length ?? 0) > 1;
    return unit.shapes.map((shape, place) => ({
      shape,
      role: roleOf(shape),
      isApart: isAfterPair && place === 0,
    }));
  });
  return [...grounds.map((shape) => ({ shape, role: 'text' as const, isApart: false })), ...arranged];
}

/** A picture that fills most of the slide; the others are drawn on it. */
function isGround({ element, box }: SlideShape, slide: Pick<ShapeBox, 'widthEmu' | 'heightEmu'>): boolean {
  if (element.name !== 'p:pic' || box === null) return false;
  return box.widthEmu * box.heightEmu > slide.widthEmu * slide.heightEmu * shareOfGround;
}

/** The head of each text that has one; of heads that stand alike there are several. */
function findPairs(shapes: readonly SlideShape[]): ReadonlyMap<SlideShape, SlideShape> {
  const heads = shapes.filter(isHeadLike);
  const texts = shapes.filter((shape) => isTextLike(shape) && !heads.includes(shape));
  const found = new Map<SlideShape, SlideShape>();
  for (const isFit of [standsBelow, standsRight]) {
    const taken = new Set(found.values());
    const pairs = texts.flatMap((text) => {
      if (found.has(text) || text.box === null) return [];
      const { box } = text;
      const [nearest] = heads
        .filter((head) => head.box !== null && isFit(head.box, box) && !taken.has(head))
        .sort((a, b) => distance(a.box, box) - distance(b.box, box));
      return nearest === undefined ? [] : [[text, nearest] as const];
    });
    // A head of several texts is the name of a drawing.
    const uses = (head: SlideShape) => pairs.filter(([, other]) => other === head).length;
    const own = withinArrangement(pairs.filter(([, head]) => uses(head) === 1));
    if (own.length >= fewestPairs) for (const [text, head] of own) found.set(text, head);
  }
  return found.size > 0 ? found : new Map(rowsOfHeads(heads));
}

/** How much longer the short texts of a row are than the heads above them. */
const longerThanHeads = 1.3;

/** A row of short heads with a row of short texts below it, each text below its head. */
function rowsOfHeads(shapes: readonly SlideShape[]): readonly Pair[] {
  const free = shapes.filter(({ placeholder }) => placeholder === null);
  const tops = free.flatMap(({ box }) => box?.yEmu ?? []);
  const middle = (Math.min(...tops) + Math.max(...tops)) / 2;
  const isAbove = ({ box }: SlideShape) => (box?.yEmu ?? 0) <= middle;
  const [heads, texts] = [free.filter(isAbove), free.filter((shape) => !isAbove(shape))];
  if (heads.length < fewestPairs || heads.length !== texts.length) return [];
  const pairs = heads.flatMap((head): readonly Pair[] => {
    const own = texts.filter(
      ({ box }) =>
        head.box !== null && box !== null && standsBelow(head.box, box) && head.box.yEmu < box.yEmu,
    );
    const [text] = own;
    return text !== undefined && own.length === 1 ? [[text, head]] : [];
  });
  const width = (row: readonly SlideShape[]) =>
    row.reduce((sum, shape) => sum + widthOfText(textOfShape(shape)), 0);
  const isWhole = new Set(pairs.map(([text]) => text)).size === heads.length;
  return isWhole && width(texts) >= width(heads) * longerThanHeads ? withinArrangement(pairs) : [];
}

type Pair = readonly [text: SlideShape, head: SlideShape];

/** Those whose head stands in a row or a column with another. */
function withinArrangement(pairs: readonly Pair[]): readonly Pair[] {
  const isAligned = (a: ShapeBox, b: ShapeBox) =>
    Math.abs(a.yEmu - b.yEmu) <= Math.min(a.heightEmu, b.heightEmu) / 2 ||
    Math.abs(a.xEmu - b.xEmu) <= Math.min(a.widthEmu, b.widthEmu) / 2;
  return pairs.filter(([, head]) =>
    pairs.some(
      ([, other]) =>
        other !== head && head.box !== null && other.box !== null && isAligned(head.box, other.box),
    ),
  );
}

function isHeadLike(shape: SlideShape): boolean {
  if (shape.box === null || shape.element.name !== 'p:sp') return false;
  const line = lineOfShape(shape);
  if (line === null || isOrnament(line) || line.length < 2) return false;
  return widthOfText(line) <= longestHead && !/[。；;，,、!?！？]$|^[\d\s.,%+-]+$/u.test(line);
}

/** Several lines, or a sentence, or a table. */
function isTextLike(shape: SlideShape): boolean {
  if (shape.box === null) return false;
  if (shape.element.name === 'p:graphicFrame') return true;
  if (shape.element.name !== 'p:sp') return false;
  const line = lineOfShape(shape);
  if (line === null) return textOfShape(shape) !== '';
  return widthOfText(line) > longestHead || /[。；;，,]/u.test(line);
}

function standsBelow(head: ShapeBox, text: ShapeBox): boolean {
  const gap = text.yEmu - (head.yEmu + head.heightEmu);
  const isNear = gap <= head.heightEmu * farthest.below && gap >= -head.heightEmu * farthest.above;
  return isNear && head.yEmu <= text.yEmu + head.heightEmu * 0.2 && shareAcross(head, text) >= leastShared;
}

function standsRight(head: ShapeBox, text: ShapeBox): boolean {
  const gap = text.xEmu - (head.xEmu + head.widthEmu);
  const isNear = gap <= head.widthEmu * farthestRight && gap >= -head.widthEmu * 0.3;
  return isNear && shareDown(head, text) >= leastShared;
}

function shareAcross(a: ShapeBox, b: ShapeBox): number {
  const shared = Math.min(a.xEmu + a.widthEmu, b.xEmu + b.widthEmu) - Math.max(a.xEmu, b.xEmu);
  return shared / Math.max(1, Math.min(a.widthEmu, b.widthEmu));
}

function shareDown(a: ShapeBox, b: ShapeBox): number {
  const shared = Math.min(a.yEmu + a.heightEmu, b.yEmu + b.heightEmu) - Math.max(a.yEmu, b.yEmu);
  return shared / Math.max(1, Math.min(a.heightEmu, b.heightEmu));
}

function distance(a: ShapeBox | null, b: ShapeBox): number {
  if (a === null) return Number.POSITIVE_INFINITY;
  const across = a.xEmu + a.widthEmu / 2 - (b.xEmu + b.widthEmu / 2);
  return Math.hypot(across, a.yEmu + a.heightEmu / 2 - (b.yEmu + b.heightEmu / 2));
}

function findLabels(shapes: readonly SlideShape[], paired: ReadonlySet<SlideShape>): ReadonlySet<SlideShape> {
  const free = shapes.filter((shape) => !paired.has(shape) && shape.placeholder === null);
  const short = free.filter((shape) => {
    const line = shape.element.name === 'p:sp' ? lineOfShape(shape) : null;
    return line !== null && widthOfText(line) <= longestLabel && !/[。；;：:!?！？]$/u.test(line);
  });
  const words = short.filter((shape) => !isOrnament(textOfShape(shape)));
  const others = shapes.filter((shape) => !words.includes(shape));
  const length = others.reduce((sum, shape) => sum + widthOfText(textOfShape(shape)), 0);
  const hasTable = others.some(({ element }) => element.name === 'p:graphicFrame');
  const isDrawing =
    (words.length >= fewestLabels && (length >= shortestOtherText || hasTable)) ||
    (words.length >= fewestBesidePage && length >= shortestPage);
  // Beside heads with their texts, a word alone is the name of the drawing in their middle.
  return new Set(isDrawing || paired.size > 0 ? words : []);
}
