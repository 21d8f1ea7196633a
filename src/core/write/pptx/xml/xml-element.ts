/**
 * Elements of a part that other code has drawn, to be finished as elements: `parseXml` reads them, the functions
 * below take and change them, `writeXml` writes them. Attributes and text stay escaped as they are, so that what
 * nobody touches is written as it was read; elements without content are closed the short way.
 */
export interface XmlElement {
  readonly name: string;
  /** As they are written: `x="0" y="12700"`; empty for none. */
  readonly attributes: string;
  readonly children: readonly XmlNode[];
}

/** A string is XML that is written as it is: escaped text, or elements of our own. */
export type XmlNode = XmlElement | string;

export function xmlElement(name: string, attributes: string, children: readonly XmlNode[]): XmlElement {
  return { name, attributes, children };
}

/** An element whose end has not been read. */
interface OpenElement extends XmlElement {
  children: XmlNode[];
}

/** The root element of `xml`. White space between elements is dropped; no comments, no CDATA: pptxgenjs writes none. */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: '', children: [] };
  const open = [top];
  let parent = top;
  let at = 0;
  for (let start = xml.indexOf('<'); start !== -1; start = xml.indexOf('<', at)) {
    if (start > at) parent.children.push(xml.slice(at, start));
    const tag = readTag(xml, start);
    at = tag.end;
    if (tag.kind === 'declaration') continue;
    if (tag.kind === 'end') {
      open.pop();
      if (parent.name !== tag.name) throw new Error(`</${tag.name}> closes <${parent.name}>`);
      parent.children = withoutGaps(parent.children);
      parent = open.at(-1) ?? top;
      continue;
    }
    const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [] };
    parent.children.push(element);
    if (tag.kind === 'empty') continue;
    open.push(element);
    parent = element;
  }
  const [root, ...others] = elementsOf(top);
  if (root === undefined || others.length > 0 || parent !== top) throw new Error('XML without one root');
  return root;
}

interface Tag {
  readonly kind: 'start' | 'end' | 'empty' | 'declaration';
  readonly name: string;
  readonly attributes: string;
  /** Offset after its `>`. */
  readonly end: number;
}

function readTag(xml: string, start: number): Tag {
  const close = closeOf(xml, start);
  const first = xml[start + 1];
  if (first === '!') throw new Error(`unexpected markup at ${start}`);
  const end = close + 1;
  if (first === '?') return { kind: 'declaration', name: '', attributes: '', end };
  if (first === '/') return { kind: 'end', name: xml.slice(start + 2, close).trimEnd(), attributes: '', end };
  const isEmpty = xml[close - 1] === '/';
  const content = xml.slice(start + 1, isEmpty ? close - 1 : close);
  const space = content.search(gap);
  const name = space === -1 ? content : content.slice(0, space);
  const attributes = space === -1 ? '' : content.slice(space).trim();
  return { kind: isEmpty ? 'empty' : 'start', name, attributes, end };
}

const gap = /\s/;

/** Where the tag ends: at the first `>` outside quotes. */
function closeOf(xml: string, start: number): number {
  let close = xml.indexOf('>', start);
  let quote = xml.indexOf('"', start);
  while (quote !== -1 && quote < close) {
    const end = xml.indexOf('"', quote + 1);
    if (end === -1) break;
    if (end > close) close = xml.indexOf('>', end);
    quote = xml.indexOf('"', end + 1);
  }
  if (close === -1) throw new Error(`a tag without end at ${start}`);
  return close;
}

/** White space beside elements is layout of the file; alone it is text. */
function withoutGaps(children: XmlNode[]): XmlNode[] {
  if (!children.some((child) => typeof child !== 'string')) return children;
  return children.filter((child) => typeof child !== 'string' || child.trim() !== '');
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const { name, attributes, children } = node;
  const tag = attributes === '' ? `<${name}` : `<${name} ${attributes}`;
  let content = '';
  for (const child of children) content += writeXml(child);
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** The value of an attribute, escaped; empty where there is none. */
export function attributeOf({ attributes }: XmlElement, name: string): string {
  const start = ` ${attributes}`.indexOf(` ${name}="`);
  if (start === -1) return '';
  const from = start + name.length + 2;
  return attributes.slice(from, attributes.indexOf('"', from));
}

/** The elements among the children, of one name or of any. */
export function elementsOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element at the end of a path of names, each the first of its name. */
export function elementAt(from: XmlElement, ...path: readonly string[]): XmlElement {
  let element = from;
  for (const name of path) {
    const next = elementsOf(element, name)[0];
    if (next === undefined) throw new Error(`<${element.name}> has no <${name}>`);
    element = next;
  }
  return element;
}

/** The element with every child element passed through `change`; null drops it. */
export function mapElements(parent: XmlElement, change: (child: XmlElement) => XmlNode | null): XmlElement {
  const children: XmlNode[] = [];
  for (const child of parent.children) {
    const changed = typeof child === 'string' ? child : change(child);
    if (changed !== null) children.push(changed);
  }
  return { ...parent, children };
}
