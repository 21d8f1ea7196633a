import type { SlideSlot } from '../../../model/deck/deck.ts';
import type { SceneBox, SceneColor, SceneText, SceneTextStyle } from '../../../model/scene/scene-node.ts';
import type { FontFace } from '../../../model/theme/theme-tokens.ts';
import type { LayoutContext } from '../../layout-context.ts';
import { type FittedText, fitAlike } from '../../text/fit-text.ts';
import { color, textNode } from '../slide/nodes.ts';
import { plainStyle, slotParagraphs } from '../slide/slot-text.ts';

/** Paragraphs of a slide that a chart shows, all of them at one size. */
export interface ChartWords {
  readonly texts: readonly FittedText[];
  readonly style: SceneTextStyle;
  readonly widthPt: number;
}

export interface ChartWordsLook {
  readonly face?: FontFace;
  readonly weight: 400 | 700;
  readonly sizePt: number;
  /** Longer texts break into lines or get smaller. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly colors?: readonly SceneColor[];
}

/** One paragraph of each slot, set alike; null if they do not fit. */
export function fitChartWords(
  places: readonly { readonly slot: SlideSlot; readonly paragraphIndex: number }[],
  look: ChartWordsLook,
  context: LayoutContext,
): ChartWords | null {
  const { face = 'body', weight, sizePt, colors = [] } = look;
  const type = { ...context.theme.type.source, face, weight, sizePt, lineHeight: 1.25 };
  const texts = fitAlike(
    places.map(({ slot, paragraphIndex }, index) => ({
      paragraphs: slotParagraphs(slot, plainStyle(face, weight, colors[index] ?? color('ink'))).filter(
        (paragraph) => paragraph.paragraphIndex === paragraphIndex,
      ),
      widthPt: look.widthPt,
      heightPt: look.heightPt,
      type,
      breaking: 'fill' as const,
      oneLineFirst: true,
    })),
    context.measurer,
  );
  if (texts.some((text) => !text.fits)) return null;
  return {
    texts,
    style: { face, weight, sizePt: texts[0]?.sizePt ?? sizePt, color: color('ink') },
    widthPt: Math.max(0, ...texts.map((text) => text.widthPt)),
  };
}

/** A text of a chart in its box. */
export function chartLabel(
  id: string,
  slotId: string,
  box: SceneBox,
  text: FittedText | undefined,
  align: SceneText['align'],
  anchor: SceneText['anchor'] = 'middle',
): readonly SceneText[] {
  return text === undefined ? [] : [textNode(id, slotId, box, text, { align, anchor })];
}
