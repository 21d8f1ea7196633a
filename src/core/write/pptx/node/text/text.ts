import type { ScenePlaceholder } from '../../../../model/scene/scene.ts';
import type { SceneBox, SceneText } from '../../../../model/scene/scene-node.ts';
import { slideNumberAttributes } from '../../part/slide/slide-number-field.ts';
import { placeholderBase, type TextBase } from '../../style/text-base.ts';
import { anchorValue } from '../../style/text-properties.ts';
import { emu, inches } from '../../xml/units.ts';
import { elementAt, mapElements, type XmlElement, type XmlNode, xmlElement } from '../../xml/xml-element.ts';
import type { DrawnEmitter } from '../emitter.ts';
import { nodeName } from '../node-name.ts';
import { nonVisualXml } from '../non-visual.ts';
import { placeholderXml } from '../placeholder.ts';
import { stackedText } from './stacked-text.ts';
import { drawnRuns, finishTextBody } from './text-body.ts';
import { type TextParagraph, textParagraphs } from './text-paragraphs.ts';

/** Taken from pptxgenjs: place, geometry, paragraphs with their runs and breaks. Set: what they look like, and what they fill. */
export const textEmitter: DrawnEmitter<SceneText> = {
  draw: (slide, given) => {
    const node = stackedText(given) ?? given;
    slide.addText(drawnRuns(nodeParagraphs(node)), {
      x: inches(node.xPt),
      y: inches(node.yPt),
      w: inches(node.widthPt),
      h: inches(node.heightPt),
      isTextBox: true,
    });
  },
  finish: (drawn, given, { look, shapeId, placeholders }) => {
    const node = stackedText(given) ?? given;
    const placeholder = placeholderOf(node, placeholders);
    const base = placeholder === null ? look.defaultText : placeholderBase(placeholder);
    const named = nonVisualXml({ shapeId, name: nodeName(node, look.words), description: null });
    const properties = elementAt(drawn, 'p:spPr');
    const text = finishTextBody(elementAt(drawn, 'p:txBody'), nodeParagraphs(node), {
      body: placeholder === null ? boxBodyXml(node) : placeholderBodyXml(node, base),
      base,
      palette: look.palette,
      language: look.language,
      align: node.align,
      lineHeightPt: node.lineHeightPt,
      paragraphGapPt: node.paragraphGapPt,
      bullet: node.bullet,
    });
    return xmlElement('p:sp', '', [
      `<p:nvSpPr>${named}${placeholder === null ? boxKind : placeholderKind(placeholder)}</p:nvSpPr>`,
      xmlElement(
        'p:spPr',
        '',
        placeholder === null ? freePlace(properties) : ownPlace(properties, node, placeholder),
      ),
      node.field === 'slide-number' ? withSlideNumber(text) : text,
    ]);
  },
  groupable: (node) => node.placeholder === undefined,
};

function nodeParagraphs(node: SceneText): readonly TextParagraph[] {
  const lengthPt = node.orientation === 'vertical' ? node.heightPt : node.widthPt;
  return textParagraphs(node.lines, lengthPt - (node.bullet?.indentPt ?? 0));
}

/** The layout's placeholder that the node fills; null for a text box of its own. */
function placeholderOf(node: SceneText, placeholders: readonly ScenePlaceholder[]): ScenePlaceholder | null {
  const wanted = node.placeholder;
  if (wanted === undefined) return null;
  return placeholders.find(({ type, index }) => type === wanted.type && index === wanted.index) ?? null;
}

function verticalAttribute(node: SceneText): string {
  return node.orientation === 'vertical' ? ' vert="eaVert"' : '';
}

/** Text stands exactly in its box: no insets, and no shrinking that the author did not ask for. */
function boxBodyXml(node: SceneText): string {
  return (
    `<a:bodyPr${verticalAttribute(node)} wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" ` +
    `anchor="${anchorValue(node.anchor)}"><a:noAutofit/></a:bodyPr>`
  );
}

function placeholderBodyXml(node: SceneText, base: TextBase): string {
  const anchor = node.anchor === base.anchor ? '' : ` anchor="${anchorValue(node.anchor)}"`;
  return `<a:bodyPr${verticalAttribute(node)}${anchor}><a:noAutofit/></a:bodyPr>`;
}

const boxKind = '<p:cNvSpPr txBox="1"/><p:nvPr/>';

function placeholderKind({ type, index }: ScenePlaceholder): string {
  return `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderXml(type, index)}</p:nvPr>`;
}

function freePlace(properties: XmlElement): readonly XmlNode[] {
  return [elementAt(properties, 'a:xfrm'), elementAt(properties, 'a:prstGeom'), '<a:noFill/>'];
}

/** Of a placeholder's place only what differs from the layout is kept. */
function ownPlace(
  properties: XmlElement,
  node: SceneText,
  placeholder: ScenePlaceholder,
): readonly XmlNode[] {
  return sameBox(node, placeholder) ? [] : [elementAt(properties, 'a:xfrm')];
}

/** Turns the runs into the field that PowerPoint fills with the slide's number. */
function withSlideNumber(body: XmlElement): XmlElement {
  const asField = (run: XmlElement) =>
    run.name === 'a:r' ? xmlElement('a:fld', slideNumberAttributes, run.children) : run;
  return mapElements(body, (child) => (child.name === 'a:p' ? mapElements(child, asField) : child));
}

function sameBox(a: SceneBox, b: SceneBox): boolean {
  return (
    emu(a.xPt) === emu(b.xPt) &&
    emu(a.yPt) === emu(b.yPt) &&
    emu(a.widthPt) === emu(b.widthPt) &&
    emu(a.heightPt) === emu(b.heightPt)
  );
}
