import type { PlaceholderType } from '../../../model/scene/scene-node.ts';

/** `p:ph`: a slide's placeholder finds its layout's by the index, titles by their type. */
export function placeholderXml(type: PlaceholderType, index: number, customPrompt = false): string {
  const size = type === 'ftr' || type === 'sldNum' ? ' sz="quarter"' : '';
  const place = index === 0 ? '' : ` idx="${index}"`;
  return `<p:ph type="${type}"${size}${place}${customPrompt ? ' hasCustomPrompt="1"' : ''}/>`;
}
