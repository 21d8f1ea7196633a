import type { MarkupNode } from './markup.ts';

const voidTags = new Set(['br', 'hr', 'img', 'meta', 'link']);
const safeName = /^[a-zA-Z][a-zA-Z0-9:-]*$/u;
/** HTML has no notation for them at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the file
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu;

export function escapeHtml(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** HTML text of a markup tree. Everything from the document is escaped, in text and in attributes. */
export function serialise(node: MarkupNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (!safeName.test(node.tag)) throw new Error(`not a tag name: ${node.tag}`);
  const style = Object.entries(node.style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
  const attributes = Object.entries({ ...node.attributes, ...(style === '' ? {} : { style }) })
    .map(([name, value]) => {
      if (!safeName.test(name)) throw new Error(`not an attribute name: ${name}`);
      return ` ${name}="${escapeHtml(value)}"`;
    })
    .join('');
  const open = `<${node.tag}${attributes}>`;
  if (voidTags.has(node.tag)) return open;
  return `${open}${node.children.map(serialise).join('')}</${node.tag}>`;
}
