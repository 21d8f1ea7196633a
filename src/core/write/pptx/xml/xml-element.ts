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

/** The text before a tag; the tag itself: its kind by its first and last mark, its name, its attributes. */
const nextTag = /([^<]*)<([/?!]?)([^\s/>]*)\s*((?:[^">]|"[^"]*")*?)\s*(\/?)>/y;

/** The root element of `xml`. White space between elements is dropped; no comments, no CDATA: pptxgenjs writes none. */
export function parseXml(xml: string): XmlElement {
  const top: OpenElement = { name: '', attributes: '', children: [] };
  const open = [top];
  let parent = top;
  nextTag.lastIndex = 0;
  for (let tag = nextTag.exec(xml); tag !== null; tag = nextTag.exec(xml)) {
    const [, text = '', mark, name = '', attributes = '', slash] = tag;
    if (text !== '') parent.children.push(text);
    if (mark === '?') continue;
    if (mark === '!') throw new Error(`unexpected markup before ${nextTag.lastIndex}`);
    if (mark === '/') {
      open.pop();
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      parent.children = withoutGaps(parent.children);
      parent = open.at(-1) ?? top;
      continue;
    }
    const element: OpenElement = { name, attributes, children: [] };
    parent.children.push(element);
    if (slash === '/') continue;
    open.push(element);
    parent = element;
  }
  const [root, ...others] = elementsOf(top);
  if (root === undefined || others.length > 0 || parent !== top) throw new Error('XML without one root');
  return root;
}

/** White space beside elements is layout of the file; alone it is text. */
function withoutGaps(children: XmlNode[]): XmlNode[] {
  if (children.length < 2 || !children.some((child) => typeof child !== 'string')) return children;
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
    const next = element.children.find(
      (child): child is XmlElement => typeof child !== 'string' && child.name === name,
    );
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
