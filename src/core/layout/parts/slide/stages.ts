import type { SceneNode } from '../../../model/scene/scene-node.ts';
import type { OpenSlide, Theme } from '../../../model/theme/theme.ts';
import type { LayoutContext, LayoutStage, Palette } from '../../layout-context.ts';
import { fieldPalette, paperPalette } from '../../layout-context.ts';
import { placeArt } from './art.ts';
import { fieldGradient, paperFill, titleRule } from './nodes.ts';

const ruleTopPt = 91.5;

/** Paper with a title over the double rule: all slides with a body. */
export function paperStage({ frame, theme }: LayoutContext): LayoutStage {
  return {
    background: paperFill(theme),
    nodes: titleRule(
      theme,
      'title-rule',
      frame.marginPt,
      ruleTopPt,
      frame.contentWidthPt,
      'primary',
      'accent',
    ),
    palette: paperPalette,
    title: { ...frame.title, role: 'slideTitle', placeholder: 'title', align: 'left', anchor: 'middle' },
    body: frame.body,
    footer: { leftPt: frame.marginPt, ticks: true },
  };
}

/** Colours of text on the slides of the theme that have no body. */
export function openPalette({ grounds }: Theme, slide: OpenSlide): Palette {
  return grounds[slide] === 'field' ? fieldPalette : paperPalette;
}

/** Ground and art of a slide without a body: cover, closing. */
export function openStage({ frame, theme }: LayoutContext, art: OpenSlide, footer: boolean): LayoutStage {
  const page = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: frame.heightPt };
  const nodes: readonly SceneNode[] = placeArt(theme.art[art], page, `${art}-art`);
  return {
    background: theme.grounds[art] === 'field' ? fieldGradient(75) : paperFill(theme),
    nodes,
    palette: openPalette(theme, art),
    title: {
      xPt: frame.indentPt,
      yPt: frame.marginPt,
      // A logo takes the corner.
      widthPt: frame.widthPt - 2 * frame.indentPt - (frame.contentWidthPt - frame.title.widthPt),
      heightPt: 96,
      role: 'sectionTitle',
      placeholder: 'ctrTitle',
      align: 'left',
      anchor: 'middle',
    },
    body: {
      xPt: frame.indentPt,
      yPt: frame.marginPt + 114,
      widthPt: frame.widthPt - 2 * frame.indentPt,
      heightPt: frame.footerTopPt - 24 - (frame.marginPt + 114),
    },
    footer: footer ? { leftPt: frame.marginPt, ticks: false } : null,
  };
}
