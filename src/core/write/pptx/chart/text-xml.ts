import type { SceneTextStyle } from '../../../model/scene/scene-node.ts';
import type { Look } from '../node/emitter.ts';
import { characterElement, characterProperties, languageAttributes } from '../style/text-properties.ts';

/** `c:txPr`: how the texts of an axis or of labels look. */
export function textPropertiesXml(style: SceneTextStyle, look: Look, bodyAttributes = ''): string {
  const { attributes, children } = characterProperties(style, null, look.palette);
  const run = characterElement('a:defRPr', attributes.trim(), children);
  return (
    `<c:txPr><a:bodyPr${bodyAttributes}/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr>` +
    `<a:endParaRPr ${languageAttributes(look.language)}/></a:p></c:txPr>`
  );
}
