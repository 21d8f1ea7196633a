import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import { columnsOf, insetBox } from '../frame.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { placeClosingLine } from '../parts/plinth/conclusion.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color, rule, shape, solid, stroke, textNode } from '../parts/slide/nodes.ts';
import {
  plainStyle,
  plainText,
  type SharedSplit,
  slotOf,
  slotsOf,
  splitShared,
} from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { isHan } from '../text/char-class.ts';
import { fitText } from '../text/fit-text.ts';
import type { StyledParagraph } from '../text/paragraph.ts';
import { gridLayout } from './grid.ts';

const mostScrolls = 9;
const mostCharacters = 4;
const rodPt = 7.5;
const rodRulePt = 10.9;
const dashPt = 21;
const trackingEm = 0.24;
const sharedBandPt = 84;
const sharedInsetPt = 9;

/** Hanging scrolls: a key word of a few characters, set downwards. Longer words stand on a grid of cards. */
export const scrollsLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const words = items.map((item) => scrollWord(item));
  if (items.length === 0 || items.length > mostScrolls || words.includes(null)) {
    return gridLayout.place?.(slide, context) ?? null;
  }
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null) return null;
  const conclusion = placeClosingLine(slotOf(slide, 'conclusion'), frame.body, context);
  if (conclusion === null) return null;
  const area = { ...conclusion.box, yPt: conclusion.box.yPt + 3, heightPt: conclusion.box.heightPt - 3 };
  const boxes = scrollBoxes(items.length, area, context);
  const scrolls = items.map((item, index) => {
    const word = words[index];
    const box = boxes[index];
    return word === null || word === undefined || box === undefined
      ? null
      : placeScroll(item, word, box, context, words);
  });
  if (scrolls.includes(null)) return gridLayout.place?.(slide, context) ?? null;
  return [...frame.nodes, ...scrolls.flatMap((scroll) => scroll ?? []), ...conclusion.nodes];
}

/** Few scrolls keep the width that seven would have, and stand in the middle. */
function scrollBoxes(count: number, area: SceneBox, { frame }: LayoutContext): readonly SceneBox[] {
  const columns = Math.max(count, 5);
  const all = columnsOf(area, columns, frame.gutterPt);
  const shiftPt = ((columns - count) * ((all[0]?.widthPt ?? 0) + frame.gutterPt)) / 2;
  return all.slice(0, count).map((box) => ({ ...box, xPt: box.xPt + shiftPt }));
}

function scrollWord(item: SlideSlot): SharedSplit | null {
  if (item.paragraphs.length !== 1) return null;
  const split = splitShared(
    item,
    0,
    (run, paragraph) => ({ ...plainStyle('heading', 700, color('primary'))(run, paragraph), trackingEm }),
    plainStyle('heading', 700, color('ink')),
  );
  const own = plainText(split.own);
  const shared = [split.before, split.after].map((part) => (part === null ? '' : plainText(part)));
  if ([...own].length > mostCharacters || ![...own].every(isHan)) return null;
  return shared.some((part) => part.length > mostCharacters) ? null : split;
}

function placeScroll(
  item: SlideSlot,
  word: SharedSplit,
  box: SceneBox,
  context: LayoutContext,
  words: readonly (SharedSplit | null)[],
): readonly SceneNode[] | null {
  const group = item.id;
  const endPt = box.yPt + box.heightPt;
  const rightPt = box.xPt + box.widthPt;
  const nodes: SceneNode[] = [
    shape(`${item.id}.card`, 'rect', box, {
      fill: solid('surface'),
      stroke: stroke('hairline', 0.75),
      group,
    }),
    shape(`${item.id}.top-rod`, 'rect', { ...box, heightPt: rodPt }, { fill: solid('primary'), group }),
    shape(
      `${item.id}.bottom-rod`,
      'rect',
      { ...box, yPt: endPt - rodPt, heightPt: rodPt },
      { fill: solid('primary'), group },
    ),
    rule(
      `${item.id}.top-rule`,
      [box.xPt, box.yPt + rodRulePt],
      [rightPt, box.yPt + rodRulePt],
      stroke('accent', 0.9),
      { group },
    ),
    rule(
      `${item.id}.bottom-rule`,
      [box.xPt, endPt - rodRulePt],
      [rightPt, endPt - rodRulePt],
      stroke('accent', 0.9),
      { group },
    ),
  ];
  const anyBefore = words.some((each) => each?.before != null);
  const anyAfter = words.some((each) => each?.after != null);
  const innerTopPt = box.yPt + rodRulePt + (anyBefore ? sharedBandPt : 24);
  const innerEndPt = endPt - rodRulePt - (anyAfter ? sharedBandPt : 24);
  const longest = Math.max(...words.map((each) => (each === null ? 0 : [...plainText(each.own)].length)));
  const heightPt = innerEndPt - innerTopPt;
  const sizePt = Math.min(58.5, box.widthPt * 0.62, heightPt / (longest * (1 + trackingEm)) / 1.04);
  const fitted = fitText(
    {
      paragraphs: [word.own],
      widthPt: heightPt,
      heightPt: box.widthPt,
      type: { ...context.theme.type.keyWord, sizePt, minSizePt: 21, lineHeight: 1.25 },
      breaking: 'fill',
      oneLineFirst: true,
    },
    context.measurer,
  );
  if (fitted.lines.length !== 1) return null;
  const column = {
    xPt: box.xPt + (box.widthPt - fitted.lineHeightPt) / 2,
    yPt: innerTopPt,
    widthPt: fitted.lineHeightPt,
    heightPt,
  };
  const middlePt = box.xPt + box.widthPt / 2;
  const dash = (id: string, yPt: number) =>
    rule(
      `${item.id}.${id}`,
      [middlePt - dashPt / 2, yPt],
      [middlePt + dashPt / 2, yPt],
      stroke('accent', 1.2),
      { group },
    );
  if (word.before !== null) {
    nodes.push(
      sharedNode(
        `${item.id}.before`,
        item.id,
        word.before,
        { ...box, yPt: innerTopPt - 60, heightPt: 42 },
        context,
      ),
    );
    nodes.push(dash('before-dash', innerTopPt - 9));
  }
  nodes.push(
    textNode(item.id, item.id, column, fitted, {
      orientation: 'vertical',
      align: 'center',
      anchor: 'middle',
      group,
    }),
  );
  if (word.after !== null) {
    nodes.push(dash('dash', innerEndPt + 9));
    nodes.push(
      sharedNode(
        `${item.id}.shared`,
        item.id,
        word.after,
        { ...box, yPt: innerEndPt + 18, heightPt: 42 },
        context,
      ),
    );
  }
  return nodes;
}

function sharedNode(
  id: string,
  slotId: string,
  paragraph: StyledParagraph,
  box: SceneBox,
  context: LayoutContext,
): SceneNode {
  const fitted = fitText(
    {
      paragraphs: [paragraph],
      widthPt: box.widthPt - 2 * sharedInsetPt,
      heightPt: box.heightPt,
      type: { ...context.theme.type.keyWord, sizePt: 28.5 },
      breaking: 'sense',
      oneLineFirst: true,
    },
    context.measurer,
  );
  const inner = insetBox(box, sharedInsetPt, 0);
  return textNode(id, slotId, inner, fitted, { align: 'center', anchor: 'middle', group: slotId });
}
