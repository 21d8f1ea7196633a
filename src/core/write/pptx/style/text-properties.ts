import { alignFrom } from '../../../model/scene/scene-align.ts';
import type {
  SceneAlign,
  SceneAnchor,
  SceneBullet,
  SceneColor,
  SceneTextStyle,
} from '../../../model/scene/scene-node.ts';
import type { FontFace } from '../../../model/theme/theme-tokens.ts';
import { centipoints, emu } from '../xml/units.ts';
import { xmlText } from '../xml/writable-text.ts';
import type { Palette } from './palette.ts';
import type { TextBase } from './text-base.ts';

const aligns: Readonly<Record<SceneAlign, string>> = { left: 'l', center: 'ctr', right: 'r' };
const anchors: Readonly<Record<SceneAnchor, string>> = { top: 't', middle: 'ctr', bottom: 'b' };
const themeFonts: Readonly<Record<FontFace, string>> = { heading: '+mj', body: '+mn' };

export function alignValue(align: SceneAlign): string {
  return aligns[align];
}

export function anchorValue(anchor: SceneAnchor): string {
  return anchors[anchor];
}

/** Language of runs: the main one decides fonts of ambiguous marks such as “ ”, and proofing. */
export function languageAttributes(language: 'zh' | 'en'): string {
  return language === 'zh' ? 'lang="zh-CN" altLang="en-US"' : 'lang="en-US" altLang="zh-CN"';
}

export function fontsXml(face: FontFace): string {
  const font = themeFonts[face];
  return `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/>`;
}

export function lineSpacingXml(lineHeightPt: number): string {
  return `<a:lnSpc><a:spcPts val="${centipoints(lineHeightPt)}"/></a:lnSpc>`;
}

/** Attributes and children of `a:rPr`, `a:endParaRPr` and `a:defRPr`, as far as they differ from the base. */
export interface CharacterProperties {
  readonly attributes: string;
  readonly children: string;
}

export function characterProperties(
  style: SceneTextStyle,
  base: SceneTextStyle | null,
  palette: Palette,
): CharacterProperties {
  const spacingPt = style.letterSpacingPt ?? 0;
  let attributes = '';
  if (style.sizePt !== base?.sizePt) attributes += ` sz="${centipoints(style.sizePt)}"`;
  if (style.weight !== base?.weight) attributes += ` b="${style.weight === 700 ? 1 : 0}"`;
  if (spacingPt !== (base?.letterSpacingPt ?? 0)) attributes += ` spc="${centipoints(spacingPt)}"`;
  let children = '';
  if (base === null || !sameColor(style.color, base.color)) {
    children += `<a:solidFill>${palette.colorXml(style.color)}</a:solidFill>`;
  }
  if (style.face !== base?.face) children += fontsXml(style.face);
  return { attributes, children };
}

export function sameColor(a: SceneColor, b: SceneColor): boolean {
  return a.token === b.token && (a.alpha ?? 1) === (b.alpha ?? 1);
}

export function sameStyle(a: SceneTextStyle, b: SceneTextStyle): boolean {
  return (
    a.face === b.face &&
    a.weight === b.weight &&
    a.sizePt === b.sizePt &&
    (a.letterSpacingPt ?? 0) === (b.letterSpacingPt ?? 0) &&
    sameColor(a.color, b.color)
  );
}

export interface ParagraphLook {
  readonly align: SceneAlign;
  readonly rightToLeft: boolean;
  readonly lineHeightPt: number;
  readonly gapBeforePt: number;
  /** Of a list: every paragraph is indented, some have the mark before them. */
  readonly list?: { readonly bullet: SceneBullet; readonly marked: boolean } | undefined;
}

/** `a:pPr`, or nothing where the paragraph is as its base. */
export function paragraphPropertiesXml(paragraph: ParagraphLook, base: TextBase, palette: Palette): string {
  const { rightToLeft, lineHeightPt, gapBeforePt, list } = paragraph;
  const align = alignFrom(paragraph.align, rightToLeft);
  let attributes = '';
  if (list !== undefined) {
    const indent = emu(list.bullet.indentPt);
    attributes += ` marL="${indent}" indent="${list.marked ? -indent : 0}"`;
  }
  if (align !== base.align) attributes += ` algn="${alignValue(align)}"`;
  if (rightToLeft) attributes += ' rtl="1"';
  let children = '';
  if (lineHeightPt !== base.lineHeightPt) children += lineSpacingXml(lineHeightPt);
  if (gapBeforePt > 0) children += `<a:spcBef><a:spcPts val="${centipoints(gapBeforePt)}"/></a:spcBef>`;
  if (list?.marked) children += bulletXml(list.bullet, palette);
  if (attributes === '' && children === '') return '';
  return children === '' ? `<a:pPr${attributes}/>` : `<a:pPr${attributes}>${children}</a:pPr>`;
}

function bulletXml({ char, color, scale }: SceneBullet, palette: Palette): string {
  return (
    `<a:buClr>${palette.colorXml(color)}</a:buClr><a:buSzPct val="${Math.round(scale * 100000)}"/>` +
    `<a:buFont typeface="+mn-ea"/><a:buChar char="${xmlText(char)}"/>`
  );
}

/** An element of character properties, closed the short way where it has no children. */
export function characterElement(name: string, attributes: string, children: string): string {
  return children === '' ? `<${name} ${attributes}/>` : `<${name} ${attributes}>${children}</${name}>`;
}
