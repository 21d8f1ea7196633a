import { isOneOfSeveral } from '../../model/deck/continued-title.ts';
import type { Slide, SlideSlot } from '../../model/deck/deck.ts';
import { hasOwnNumber } from '../../model/layouts/lists/own-number.ts';
import type { SceneBox, SceneNode } from '../../model/scene/scene-node.ts';
import type { LayoutContext, SlideLayout } from '../layout-context.ts';
import { hasDetails } from '../parts/cards/key-word.ts';
import { placeBodySlide } from '../parts/slide/body-slide.ts';
import { color } from '../parts/slide/nodes.ts';
import {
  plainStyle,
  type StyleOfRun,
  slotOf,
  slotParagraphs,
  slotsOf,
  textOf,
} from '../parts/slide/slot-text.ts';
import { paperStage } from '../parts/slide/stages.ts';
import { placePanel } from '../parts/text/field-panel.ts';
import { placeItemRows } from '../parts/text/item-rows.ts';
import { type StyledParagraph, sliceRuns, styleRun } from '../text/paragraph.ts';

const panelShare = 0.322;
const bandPt = 78;
const ringPt = 36;
const textLeftPt = 57;
const edgeTextLeftPt = 21;
const largestPt = 22.5;
const largestByCountPt = [28.5, 28.5, 28.5, 28.5, 26.25, 24] as const;

/** Numbered rows on a chain; the term they make up and what it serves on a panel beside them. */
export const chainLayout: SlideLayout = { stage: paperStage, place };

function place(slide: Slide, context: LayoutContext): readonly SceneNode[] | null {
  const items = slotsOf(slide, 'item');
  const frame = placeBodySlide(slide, context, ['conclusion'], ['item']);
  if (frame === null || items.length === 0) return null;
  const { body } = frame;
  const { gutterPt, narrow } = context.frame;
  const conclusion = slotOf(slide, 'conclusion');
  const term = termOf(slotOf(slide, 'title'));
  const bare = conclusion === undefined && term === null;
  const panelBox = narrow ? { ...body, heightPt: bandPt } : { ...body, widthPt: body.widthPt * panelShare };
  const panel = bare ? [] : placeTermPanel(term, conclusion, panelBox, context);
  if (panel === null) return null;
  const rowBox = bare ? body : beside(body, panelBox, gutterPt, narrow);
  const isCounted = namesTerm(slide) || steps.test(titleOf(slide));
  const isNumbered =
    isCounted &&
    !areSentences(items) &&
    !isOneOfSeveral(slide) &&
    !items.some((item) => hasOwnNumber(textOf(item)));
  const rows = placeItemRows(
    items,
    rowBox,
    {
      main: rowStyle(items),
      mainType: { ...context.theme.type.item, sizePt: sizePtOf(items.length, bare), weight: 700 },
      textLeftPt: isNumbered ? textLeftPt : edgeTextLeftPt,
      ringPt,
      chained: true,
      numbered: isNumbered,
    },
    context,
  );
  return rows === null ? null : [...frame.nodes, ...panel, ...rows];
}

/** What comes in an order; other rows are of one rank. */
const steps = /步骤|流程|程序|环节|阶段|顺序|\b(?:steps?|process|procedure|stages?)\b/iu;
function titleOf({ slots }: Slide): string {
  return slots
    .filter(({ role }) => role === 'title')
    .map(textOf)
    .join('');
}

/** Short rows are bold; whole sentences are not, and have their key words in colour. */
const longestBold = 22;

function areSentences(items: readonly SlideSlot[]): boolean {
  return !hasDetails(items) && Math.max(...items.map((item) => textOf(item).length)) > longestBold;
}

function rowStyle(items: readonly SlideSlot[]): StyleOfRun {
  const isSentence = areSentences(items);
  const bold = plainStyle('body', 700, color('ink'), { shared: color('primary'), term: color('primary') });
  const plain = plainStyle('body', 400, color('ink'), { shared: color('primary') });
  return (run, paragraph) => (isSentence && run.weight !== 'term' ? plain : bold)(run, paragraph);
}

/** Few rows across the whole slide are set larger, so that it does not look empty. */
function sizePtOf(rowCount: number, bare: boolean): number {
  return bare ? (largestByCountPt[rowCount] ?? largestPt) : largestPt;
}

function beside(body: SceneBox, panel: SceneBox, gutterPt: number, narrow: boolean): SceneBox {
  const rightPt = body.xPt + body.widthPt;
  const endPt = body.yPt + body.heightPt;
  return narrow
    ? {
        ...body,
        yPt: panel.yPt + panel.heightPt + gutterPt,
        heightPt: endPt - panel.yPt - panel.heightPt - gutterPt,
      }
    : {
        ...body,
        xPt: panel.xPt + panel.widthPt + gutterPt,
        widthPt: rightPt - panel.xPt - panel.widthPt - gutterPt,
      };
}

/** In characters: a longer term would be small on the panel, and is the title already. */
const longestTerm = 8;

function namesTerm({ slots }: Slide): boolean {
  return slots.some(
    ({ role, paragraphs }) =>
      role === 'title' && paragraphs.some(({ runs }) => runs.some(({ weight }) => weight === 'term')),
  );
}

/** The counted term of the title without its quotation marks, in two halves if it has four characters. */
function termOf(title: SlideSlot | undefined): readonly StyledParagraph[] | null {
  if (title === undefined) return null;
  for (const [paragraphIndex, paragraph] of title.paragraphs.entries()) {
    const run = paragraph.runs.find((each) => each.weight === 'term');
    if (run === undefined) continue;
    const inner = /^[“"「]?(.*?)[”"」]?$/su.exec(run.text)?.[1] ?? run.text;
    const start = run.text.indexOf(inner);
    if (inner === '' || inner.length > longestTerm) return null;
    const cut = inner.length === 4 ? 2 : inner.length;
    const piece = (from: number, to: number, field: 'onField' | 'onFieldAccent'): StyledParagraph => {
      const styled = styleRun(run, { face: 'heading', weight: 700, color: color(field) });
      const whole = { slotId: title.id, paragraphIndex, runs: [styled] };
      return { ...whole, runs: sliceRuns(whole, start + from, start + to) };
    };
    const halves = [piece(0, cut, 'onField')];
    if (cut < inner.length) halves.push(piece(cut, inner.length, 'onFieldAccent'));
    return halves;
  }
  return null;
}

function placeTermPanel(
  term: readonly StyledParagraph[] | null,
  conclusion: SlideSlot | undefined,
  box: SceneBox,
  context: LayoutContext,
): readonly SceneNode[] | null {
  const [first, second] = term ?? [];
  const { type } = context.theme;
  const flat = context.frame.narrow;
  return placePanel(
    [
      ...(first === undefined
        ? []
        : [
            {
              id: 'panel.term',
              slotId: first.slotId,
              paragraphs: [first],
              type: { ...type.keyWord, sizePt: flat ? 33 : second === undefined ? 54 : 87, lineHeight: 1.15 },
              oneLine: true,
            },
          ]),
      ...(second === undefined
        ? []
        : [
            {
              id: 'panel.term-end',
              slotId: second.slotId,
              paragraphs: [spaced(second)],
              type: { ...type.keyWord, sizePt: flat ? 33 : 39, lineHeight: 1.25 },
              oneLine: true,
            },
          ]),
      ...(conclusion === undefined
        ? []
        : [
            {
              id: conclusion.id,
              slotId: conclusion.id,
              paragraphs: slotParagraphs(
                conclusion,
                plainStyle('body', 400, color('onField'), { shared: color('onFieldAccent') }),
              ),
              type: { ...type.item, sizePt: first === undefined ? 27 : 19.5, lineHeight: 1.5 },
              ruled: first !== undefined,
            },
          ]),
    ],
    box,
    context,
  );
}

function spaced(paragraph: StyledParagraph): StyledParagraph {
  return {
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, style: { ...run.style, trackingEm: 0.3 } })),
  };
}
