import type { Palette } from '../../style/palette.ts';
import type { TextBase } from '../../style/text-base.ts';
import {
  alignValue,
  characterElement,
  characterProperties,
  languageAttributes,
  lineSpacingXml,
} from '../../style/text-properties.ts';

/**
 * Chinese line breaking on, hanging punctuation off: the scene's lines count closing marks into the width of
 * their line, so a reader that hung them would break elsewhere.
 */
const lineBreaking = 'eaLnBrk="1" latinLnBrk="0" hangingPunct="0"';

/** One level of a list style (`a:lvl1pPr` …) that says everything. */
export function fullLevelXml(level: number, base: TextBase, palette: Palette, language: 'zh' | 'en'): string {
  const { attributes, children } = characterProperties(base.style, null, palette);
  const spacing =
    base.lineHeightPt === null
      ? '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
      : lineSpacingXml(base.lineHeightPt);
  return (
    `<a:lvl${level}pPr marL="0" indent="0" algn="${alignValue(base.align)}" defTabSz="914400" rtl="0" ${lineBreaking}>` +
    `${spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
    `${characterElement('a:defRPr', `${languageAttributes(language)}${attributes} kern="1200"`, children)}` +
    `</a:lvl${level}pPr>`
  );
}

/** The same style for the nine levels that a list style has. */
export function nineLevelsXml(base: TextBase, palette: Palette, language: 'zh' | 'en'): string {
  let xml = '';
  for (let level = 1; level <= 9; level += 1) xml += fullLevelXml(level, base, palette, language);
  return xml;
}

/** `a:lstStyle` with what a placeholder has of its own; empty where it is as its parent. */
export function ownListStyleXml(own: TextBase, parent: TextBase, palette: Palette): string {
  const align = own.align === parent.align ? '' : ` algn="${alignValue(own.align)}"`;
  const spacing =
    own.lineHeightPt === parent.lineHeightPt || own.lineHeightPt === null
      ? ''
      : lineSpacingXml(own.lineHeightPt);
  const { attributes, children } = characterProperties(own.style, parent.style, palette);
  const character =
    attributes === '' && children === '' ? '' : characterElement('a:defRPr', attributes.trim(), children);
  if (align === '' && spacing === '' && character === '') return '<a:lstStyle/>';
  return `<a:lstStyle><a:lvl1pPr${align}>${spacing}${character}</a:lvl1pPr></a:lstStyle>`;
}
