import type { SceneNode } from '../../model/scene-node.ts';
import type { LayoutContext, LayoutStage } from '../layout-context.ts';
import { fieldPalette, paperPalette } from '../layout-context.ts';
import { placeArt } from './art.ts';
import { doubleRule, fieldGradient, solid } from './nodes.ts';

const ruleTopPt = 86.6;

/** Paper with a title over the double rule: all slides with a body. */
export function paperStage({ frame }: LayoutContext): LayoutStage {
  return {
    background: solid('paper'),
    nodes: doubleRule('title-rule', frame.marginPt, ruleTopPt, frame.contentWidthPt, 'primary', 'accent'),
    palette: paperPalette,
    title: { ...frame.title, role: 'slideTitle', placeholder: 'title', align: 'left', anchor: 'middle' },
    body: frame.body,
    footer: { leftPt: frame.marginPt, ticks: true },
  };
}

/** The primary field with the theme's art: cover, section, closing. */
export function fieldStage(
  { frame, theme }: LayoutContext,
  art: 'cover' | 'section' | 'closing',
  footer: boolean,
): LayoutStage {
  const page = { xPt: 0, yPt: 0, widthPt: frame.widthPt, heightPt: frame.heightPt };
  const nodes: readonly SceneNode[] = placeArt(theme.art[art], page, `${art}-art`);
  return {
    background: fieldGradient(75),
    nodes,
    palette: fieldPalette,
    title: {
      xPt: frame.indentPt,
      yPt: frame.marginPt,
      widthPt: frame.widthPt - 2 * frame.indentPt,
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
