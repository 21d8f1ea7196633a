import type { ScenePlaceholder } from '../../../../model/scene/scene.ts';
import type { SceneBox } from '../../../../model/scene/scene-node.ts';
import type { Look } from '../../node/emitter.ts';
import { nonVisualXml } from '../../node/non-visual.ts';
import { placeholderXml } from '../../node/placeholder.ts';
import { placeholderBase } from '../../style/text-base.ts';
import { anchorValue, languageAttributes } from '../../style/text-properties.ts';
import { emu } from '../../xml/units.ts';
import { xmlText } from '../../xml/writable-text.ts';
import { writeXml, xmlElement } from '../../xml/xml-element.ts';
import { slideNumberAttributes } from '../slide/slide-number-field.ts';
import { ownListStyleXml } from './list-style.ts';

interface PlaceholderShape {
  readonly placeholder: ScenePlaceholder;
  /** The master's placeholder that it inherits from; null for the master's own. */
  readonly parent: ScenePlaceholder | null;
  readonly shapeId: number;
  readonly name: string;
  /** What an empty one asks for; the footer's text; ignored for slide numbers. */
  readonly text: string;
}

export function placeholderPlaceXml(box: SceneBox): string {
  return (
    `<a:xfrm><a:off x="${emu(box.xPt)}" y="${emu(box.yPt)}"/>` +
    `<a:ext cx="${emu(box.widthPt)}" cy="${emu(box.heightPt)}"/></a:xfrm>`
  );
}

/** A placeholder of the master or of a layout. */
export function placeholderShapeXml(
  { placeholder, parent, shapeId, name, text }: PlaceholderShape,
  look: Look,
): string {
  const isPrompt = placeholder.type !== 'sldNum' && placeholder.type !== 'ftr';
  const isOwnPrompt = isPrompt && parent !== null;
  const own = placeholderBase(placeholder);
  const place = placeholderPlaceXml(placeholder);
  const isMoved = parent === null || placeholderPlaceXml(parent) !== place;
  const listStyle =
    parent === null
      ? isPrompt
        ? '<a:lstStyle/>'
        : ownListStyleXml(own, look.defaultText, look.palette)
      : ownListStyleXml(own, placeholderBase(parent), look.palette);
  const words = `<a:rPr ${languageAttributes(look.language)}/><a:t>${xmlText(text)}</a:t>`;
  const run =
    placeholder.type === 'sldNum'
      ? xmlElement('a:fld', slideNumberAttributes, [words])
      : xmlElement('a:r', '', [words]);
  return (
    `<p:sp><p:nvSpPr>${nonVisualXml({ shapeId, name, description: null })}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr>${placeholderXml(placeholder.type, placeholder.index, isOwnPrompt)}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${isMoved ? place : ''}${parent === null ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ''}</p:spPr>` +
    `<p:txBody>${bodyXml(placeholder, parent)}${listStyle}<a:p>` +
    writeXml(run) +
    `<a:endParaRPr ${languageAttributes(look.language)}/></a:p></p:txBody></p:sp>`
  );
}

/** New text that a colleague types may shrink to fit; what the deck wrote stands as it was laid out. */
function bodyXml(placeholder: ScenePlaceholder, parent: ScenePlaceholder | null): string {
  if (parent !== null) {
    const anchor = placeholder.anchor === parent.anchor ? '' : ` anchor="${anchorValue(placeholder.anchor)}"`;
    return `<a:bodyPr${anchor}><a:normAutofit/></a:bodyPr>`;
  }
  return (
    '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" ' +
    `anchor="${anchorValue(placeholder.anchor)}"><a:normAutofit/></a:bodyPr>`
  );
}
