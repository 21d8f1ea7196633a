import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { cssFontFamily, px } from '../reveal/css-values.ts';
import { element, type MarkupElement } from '../reveal/markup.ts';
import { slideToMarkup } from '../reveal/slide-to-markup.ts';

/** A4, upright. */
export const paper = { widthMm: 210, heightMm: 297 } as const;

const ptPerMm = 72 / 25.4;

/** What all pages of paper have in common: type, colours, the head with its rule. */
export function paperStyle({ theme }: Scene): string {
  return [
    `body{color:#1a1a1a;font-family:${cssFontFamily(theme.fonts.body)};font-size:12pt;line-height:1.75}`,
    '.head{display:flex;justify-content:space-between;gap:8mm;padding-bottom:1.5mm;border-bottom:0.5pt solid #999;' +
      'color:#595959;font-size:9pt;line-height:1.4}',
    '.head span:first-child{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}',
    '.picture{position:relative;overflow:hidden;outline:0.5pt solid #b3b3b3}',
    '.number{color:#595959;font-size:9pt;line-height:5mm;text-align:right}',
  ].join('\n');
}

/** The first line of a page: the title of the deck, and at the right where the page stands. */
export function paperHead(scene: Scene, place: string): MarkupElement {
  return element('div', { class: 'head' }, {}, [
    element('span', {}, {}, [scene.title]),
    element('span', {}, {}, [place]),
  ]);
}

/**
 * The slide as large as the box allows. Its size is that of its content: what a transform makes small still counts as
 * wide when the engine fits pages to the paper.
 */
export function slidePicture(
  scene: Scene,
  slide: SceneSlide,
  box: { readonly widthMm: number; readonly heightMm: number },
): MarkupElement {
  const scale = Math.min((box.widthMm * ptPerMm) / scene.widthPt, (box.heightMm * ptPerMm) / scene.heightPt);
  const size = { width: px(scene.widthPt * scale), height: px(scene.heightPt * scale) };
  return element('div', { class: 'picture' }, size, [
    element('div', {}, { zoom: String(Math.round(scale * 10_000) / 10_000) }, [slideToMarkup(scene, slide)]),
  ]);
}
