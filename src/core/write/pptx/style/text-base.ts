import type { ScenePlaceholder } from '../../../model/scene/scene.ts';
import type { SceneAlign, SceneAnchor, SceneTextStyle } from '../../../model/scene/scene-node.ts';
import type { Theme } from '../../../model/theme/theme.ts';

/**
 * What text has before it says anything itself: from its placeholder, or the defaults of the file. Only
 * differences are written, so that a change of the master reaches the slides.
 */
export interface TextBase {
  readonly style: SceneTextStyle;
  /** Null for single spacing by the font. */
  readonly lineHeightPt: number | null;
  readonly align: SceneAlign;
  readonly anchor: SceneAnchor;
}

/** The `p:defaultTextStyle` that text boxes and table cells start from. */
export function defaultTextBase(theme: Theme): TextBase {
  return {
    style: { face: 'body', weight: 400, sizePt: 18, color: { token: theme.schemeSlots.dk1 } },
    lineHeightPt: null,
    align: 'left',
    anchor: 'top',
  };
}

export function placeholderBase({ style, lineHeightPt, align, anchor }: ScenePlaceholder): TextBase {
  return { style, lineHeightPt, align, anchor };
}
