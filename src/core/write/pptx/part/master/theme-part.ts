import type { FontFamily, Theme } from '../../../../model/theme/theme.ts';
import { type Palette, schemeSlots } from '../../style/palette.ts';
import { drawingNamespace, xmlHead } from '../../xml/namespaces.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { contentTypes, type PackagePart } from '../package-part.ts';

/** Colour scheme and fonts of the deck; PowerPoint wants the three formats of each kind, used or not. */
export function themePart(path: string, theme: Theme, name: string, palette: Palette): PackagePart {
  const colors = schemeSlots.map(
    (slot) => `<a:${slot}><a:srgbClr val="${palette.hex(theme.schemeSlots[slot])}"/></a:${slot}>`,
  );
  const schemeName = xmlText(name);
  const xml =
    `${xmlHead}<a:theme xmlns:a="${drawingNamespace}" name="${schemeName}"><a:themeElements>` +
    `<a:clrScheme name="${schemeName}">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="${schemeName}">` +
    `<a:majorFont>${fontXml(theme.fonts.heading)}</a:majorFont><a:minorFont>${fontXml(theme.fonts.body)}</a:minorFont>` +
    `</a:fontScheme>${formatScheme}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
  return { path, contentType: contentTypes.theme, content: xml };
}

function fontXml({ windows, latin }: FontFamily): string {
  const typeface = xmlText(windows[0] ?? '');
  const latinTypeface = xmlText(latin.windows[0] ?? '');
  return (
    `<a:latin typeface="${latinTypeface}"/><a:ea typeface="${typeface}"/><a:cs typeface=""/>` +
    `<a:font script="Hans" typeface="${typeface}"/>`
  );
}

const placeholderFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${placeholderFill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
const plainEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const formatScheme =
  `<a:fmtScheme name="Tigang"><a:fillStyleLst>${placeholderFill.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${plainEffect.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${placeholderFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
