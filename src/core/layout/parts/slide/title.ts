import { isContinuedMark } from '../../../model/deck/continued-title.ts';
import type { Slide, SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneNode } from '../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../model/theme/theme.ts';
import type { LayoutContext, LayoutStage, Palette } from '../../layout-context.ts';
import { type FittedText, fitText, widthSpare } from '../../text/fit-text.ts';
import { generatedRun, type StyledParagraph, sliceRuns } from '../../text/paragraph.ts';
import { color, textNode } from './nodes.ts';
import { plainStyle, type StyleOfRun, slotOf, slotParagraphs, textOf } from './slot-text.ts';

export interface PlacedTitle {
  readonly nodes: readonly SceneNode[];
  /** What the title box cannot hold; it continues top of the body. Empty if all is placed. */
  readonly rest: readonly StyledParagraph[];
}

const counterWidthPt = 72;
const ruleClearancePt = 6;
const leastCounterPt = 14;

/** Verbs before a counted term stand back; the term and everything else is bold. */
export function titleStyle(palette: Palette): StyleOfRun {
  return (run) =>
    run.weight === 'lead' || isContinuedMark(run.prov)
      ? { face: 'heading', weight: 400, color: color(palette.quiet) }
      : { face: 'heading', weight: 700, color: color(palette.ink) };
}

/**
 * Title and counter of a slide with a body. `continued` adds the mark of a further part.
 */
export function placeTitle(
  slide: Slide,
  stage: LayoutStage,
  context: LayoutContext,
  continued: boolean = false,
): PlacedTitle {
  const nodes: SceneNode[] = [];
  const counter = counterOf(slide, context);
  const palette = stage.titlePalette ?? stage.palette;
  const widthPt = stage.title.widthPt - (counter === undefined ? 0 : counterWidthPt);
  const box = { ...stage.title, widthPt };
  const title = slotOf(slide, 'title');
  let rest: readonly StyledParagraph[] = [];
  if (title !== undefined) {
    const own = slotParagraphs(title, titleStyle(palette));
    const type = context.theme.type[stage.title.role];
    const marked = continued ? markContinued(own, palette, context.language) : own;
    const withMark = fitTitle(marked, box, type, context);
    // A title that is cut is cut at the same place on every part, so that the rest follows on from it.
    const fitted = withMark.fits || !continued ? withMark : fitTitle(own, box, type, context);
    const cut = cutToHeight(fitted, own, box.heightPt);
    rest = continued ? [] : cut.rest;
    nodes.push(
      textNode(title.id, title.id, box, cut.fitted, {
        align: stage.title.align,
        anchor: stage.title.anchor,
        placeholder: { type: stage.title.placeholder, index: 0 },
      }),
    );
  }
  if (counter !== undefined) {
    const fitted = fitText(
      {
        paragraphs: slotParagraphs(counter, counterStyle(palette)),
        widthPt: counterWidthPt,
        heightPt: box.heightPt,
        type: { ...context.theme.type.item, sizePt: 18, minSizePt: leastCounterPt },
        breaking: 'fill',
        oneLineFirst: true,
      },
      context.measurer,
    );
    nodes.push(
      textNode(
        counter.id,
        counter.id,
        { ...stage.title, xPt: box.xPt + widthPt, widthPt: counterWidthPt },
        fitted,
        { align: 'right', anchor: 'middle' },
      ),
    );
  }
  return { nodes, rest };
}

/** Several lines leave room to the rule below them, unless that takes words away. */
function fitTitle(
  paragraphs: readonly StyledParagraph[],
  { widthPt, heightPt }: SceneBox,
  type: TypeStyle,
  { measurer }: LayoutContext,
): FittedText {
  const request = { paragraphs, widthPt, heightPt, type, breaking: 'sense' } as const;
  const full = fitText(request, measurer);
  if (full.lines.length < 2) return full;
  const spaced = fitText({ ...request, heightPt: heightPt - ruleClearancePt }, measurer);
  return spaced.fits ? spaced : full;
}

/** The counter, if it is as short as one; a longer text is set with the other lines. */
export function counterOf(slide: Slide, { measurer }: LayoutContext): SlideSlot | undefined {
  const counter = slotOf(slide, 'counter');
  if (counter === undefined || counter.paragraphs.length > 1 || textOf(counter).includes('\n'))
    return undefined;
  const widthPt = measurer.widthPt(textOf(counter), 'heading', 700, leastCounterPt);
  return widthPt <= counterWidthPt * (1 - widthSpare) ? counter : undefined;
}

function counterStyle(palette: Palette): StyleOfRun {
  const quiet = plainStyle('heading', 400, color(palette.quiet));
  return (run, paragraph) =>
    run.weight === 'term'
      ? { face: 'heading', weight: 700, color: color(palette.emphasis) }
      : quiet(run, paragraph);
}

function markContinued(
  paragraphs: readonly StyledParagraph[],
  palette: Palette,
  language: 'zh' | 'en',
): readonly StyledParagraph[] {
  const last = paragraphs.at(-1);
  if (last === undefined || last.runs.some(({ prov }) => isContinuedMark(prov))) return paragraphs;
  const mark = generatedRun(language === 'zh' ? '（续）' : ' (continued)', 'continued', {
    face: 'heading',
    weight: 400,
    color: color(palette.quiet),
    scale: 0.8,
  });
  return [...paragraphs.slice(0, -1), { ...last, runs: [...last.runs, mark] }];
}

/** The lines that a box of this height holds, and the paragraphs that are left. */
export function cutToHeight(
  fitted: FittedText,
  paragraphs: readonly StyledParagraph[],
  heightPt: number,
): { readonly fitted: FittedText; readonly rest: readonly StyledParagraph[] } {
  if (fitted.fits) return { fitted, rest: [] };
  let count = 0;
  let usedPt = 0;
  for (const index of fitted.lines.keys()) {
    const opens = index > 0 && fitted.lines[index - 1]?.end === 'paragraph';
    usedPt += fitted.lineHeightPt + (opens ? fitted.paragraphGapPt : 0);
    if (usedPt > heightPt + 0.01) break;
    count = index + 1;
  }
  const next = fitted.starts[count];
  const rest =
    next === undefined
      ? []
      : paragraphs.slice(next.paragraph).map((paragraph, index) => {
          if (index > 0 || next.offset === 0) return paragraph;
          return { ...paragraph, runs: sliceRuns(paragraph, next.offset, Number.MAX_SAFE_INTEGER) };
        });
  return { fitted: { ...fitted, lines: fitted.lines.slice(0, count) }, rest };
}
