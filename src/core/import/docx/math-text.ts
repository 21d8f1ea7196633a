import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';

/** Office Math (ECMA-376 part 1, 22.1) in one line: `a/b`, `x^2`, `√(y)`. */
export function mathText(math: XmlElement): string {
  return childElements(math).map(partText).join('');
}

function partText(part: XmlElement): string {
  const text = (name: string) => {
    const child = childNamed(part, name);
    return child === null ? '' : mathText(child);
  };
  switch (part.name) {
    case 'm:t':
    case 'w:t':
      return part.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return `${grouped(text('m:num'))}/${grouped(text('m:den'))}`;
    case 'm:sSup':
      return `${text('m:e')}^${grouped(text('m:sup'))}`;
    case 'm:sSub':
      return `${text('m:e')}_${grouped(text('m:sub'))}`;
    case 'm:rad':
      return `√${grouped(text('m:e'))}`;
    default:
      return mathText(part);
  }
}

function grouped(text: string): string {
  return /^(?:[\p{L}]|\d+(?:\.\d+)?)$/u.test(text) ? text : `(${text})`;
}
