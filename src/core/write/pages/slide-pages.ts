import type { Scene } from '../../model/scene/scene.ts';
import { px } from '../reveal/css-values.ts';
import { element } from '../reveal/markup.ts';
import { slideToMarkup } from '../reveal/slide-to-markup.ts';
import type { PageMaker } from './page-maker.ts';

/** A page of exactly the size of the slide for each of them. */
export const slidePages: PageMaker = {
  style: ({ widthPt, heightPt }: Scene) =>
    [
      `@page{size:${px(widthPt)} ${px(heightPt)};margin:0}`,
      `section{width:${px(widthPt)};height:${px(heightPt)};overflow:hidden;break-inside:avoid}`,
      'section+section{break-before:page}',
    ].join('\n'),
  pages: (scene) => scene.slides.map((slide) => element('section', {}, {}, [slideToMarkup(scene, slide)])),
};
