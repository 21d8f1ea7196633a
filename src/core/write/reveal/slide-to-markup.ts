import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { cssBackground, cssFontFamily, px } from './css-values.ts';
import { element, type MarkupElement } from './markup.ts';
import { nodeToMarkup } from './nodes/node-markup.ts';

/** Turns off what Chromium and PowerPoint do differently, so that measured widths hold. */
const neutralText = {
  'text-spacing-trim': 'space-all',
  'text-autospace': 'no-autospace',
  'font-kerning': 'none',
  'font-variant-ligatures': 'none',
  'font-feature-settings': 'normal',
  'letter-spacing': '0',
  'text-size-adjust': 'none',
};

/**
 * The picture of a scene slide: one element of 1280 × 720 px (960 × 720 at 4:3) that needs no style sheet.
 * What belongs to the layout is drawn below what belongs to the slide. `scope` keeps ids unique where a page
 * shows the same slide more than once (stage and thumbnail).
 */
export function slideToMarkup(scene: Scene, slide: SceneSlide, scope: string = 'slide'): MarkupElement {
  const { theme } = scene;
  const layout = scene.layouts.find((each) => each.name === slide.layout);
  const prefix = `${scope}-${slide.slideId}-${slide.part}`;
  const draw = (nodes: SceneSlide['nodes'], part: string) =>
    nodes.map((node) => nodeToMarkup(node, theme, `${prefix}-${part}`, scene.images));
  return element(
    'div',
    {
      lang: scene.language === 'zh' ? 'zh-CN' : 'en',
      'data-slide': slide.slideId,
      'data-part': String(slide.part),
    },
    {
      position: 'relative',
      width: px(scene.widthPt),
      height: px(scene.heightPt),
      overflow: 'hidden',
      'text-align': 'left',
      'font-family': cssFontFamily(theme.fonts.body),
      ...neutralText,
      ...(layout === undefined ? {} : { background: cssBackground(layout.background, theme) }),
    },
    [...draw(layout?.nodes ?? [], 'layout'), ...draw(slide.nodes, 'node')],
  );
}
