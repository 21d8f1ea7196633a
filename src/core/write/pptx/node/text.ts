import type { ScenePlaceholder } from '../../../model/scene/scene.ts';
import type { SceneBox, SceneText } from '../../../model/scene/scene-node.ts';
import { slideNumberField } from '../part/slide/slide-number-field.ts';
import { placeholderBase, type TextBase } from '../style/text-base.ts';
import { anchorValue } from '../style/text-properties.ts';
import { emu, inches } from '../xml/units.ts';
import type { NodeEmitter } from './emitter.ts';
import { nodeName } from './node-name.ts';
import { replaceNonVisual } from './non-visual.ts';
import { placeholderXml } from './placeholder.ts';
import { stackedText } from './stacked-text.ts';
import { drawnRuns, finishTextBody } from './text-body.ts';
import { type TextParagraph, textParagraphs } from './text-paragraphs.ts';

export const textEmitter: NodeEmitter<SceneText> = {
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
    const named = replaceNonVisual(drawn, { shapeId, name: nodeName(node, look.words), description: null });
    const bodied = named.replace(/<a:bodyPr.*?<\/a:bodyPr>/s, () =>
      placeholder === null ? boxBodyXml(node) : placeholderBodyXml(node, base),
    );
    const text = finishTextBody(bodied, nodeParagraphs(node), {
      base,
      palette: look.palette,
      language: look.language,
      align: node.align,
      lineHeightPt: node.lineHeightPt,
      paragraphGapPt: node.paragraphGapPt,
      bullet: node.bullet,
    });
    const placed = placeholder === null ? freePlace(text) : placeholderPlace(text, node, placeholder);
    return node.field === 'slide-number' ? slideNumberField(placed) : placed;
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

/** Text stands exactly in its box: no insets, and no shrinking behind the author's back. */
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

const drawnLook = /<a:noFill\/>(?:<a:ln>.*?<\/a:ln>)?<\/p:spPr>/s;

function freePlace(xml: string): string {
  return xml.replace('<p:nvPr></p:nvPr>', '<p:nvPr/>').replace(drawnLook, '<a:noFill/></p:spPr>');
}

/** Of a placeholder's place only what differs from the layout is kept. */
function placeholderPlace(xml: string, node: SceneText, placeholder: ScenePlaceholder): string {
  return xml
    .replace('<p:cNvSpPr txBox="1"/>', '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
    .replace(
      '<p:nvPr></p:nvPr>',
      () => `<p:nvPr>${placeholderXml(placeholder.type, placeholder.index)}</p:nvPr>`,
    )
    .replace(/<p:spPr>(<a:xfrm.*?<\/a:xfrm>).*?<\/p:spPr>/s, (_, place: string) =>
      sameBox(node, placeholder) ? '<p:spPr/>' : `<p:spPr>${place}</p:spPr>`,
    );
}

function sameBox(a: SceneBox, b: SceneBox): boolean {
  return (
    emu(a.xPt) === emu(b.xPt) &&
    emu(a.yPt) === emu(b.yPt) &&
    emu(a.widthPt) === emu(b.widthPt) &&
    emu(a.heightPt) === emu(b.heightPt)
  );
}
