import { SaxesParser, type SaxesTagNS } from 'saxes';
import { packageLimits } from './package-limits.ts';
import { isKnownNamespace, XmlNames } from './xml-names.ts';

/** An element of a part. Names of elements and attributes are short: `w:p`, `r:id`, `Target`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** White space between elements is left out. */
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

export type XmlProblem = 'damaged' | 'unsafe';
export type ParsedXml =
  | { readonly root: XmlElement /** Characters that XML does not allow. */; readonly leftOut: number }
  | { readonly problem: XmlProblem };

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
/** Looking for problems this often bounds what is built in vain. */
const stepCharacters = 8192;

/**
 * Parses a part. Of alternatives (`mc:AlternateContent`, ECMA-376 part 3) only the one that is to be shown is in
 * the tree. `unsafe` are a document type, with its entities, and what is too deep or too large; `damaged` is what
 * is not well-formed.
 */
export function parseXml(bytes: Uint8Array): ParsedXml {
  const decoded = decodeXml(bytes);
  if (decoded === null) return { problem: 'damaged' };
  const { text, leftOut } = leaveOutForbidden(decoded);
  const builder = new TreeBuilder();
  for (let at = 0; at < text.length; at += stepCharacters) {
    builder.write(text.slice(at, at + stepCharacters));
    if (builder.problem !== null) return { problem: builder.problem };
  }
  const root = builder.close();
  return root === null ? { problem: builder.problem ?? 'damaged' } : { root, leftOut };
}

class TreeBuilder {
  problem: XmlProblem | null = null;
  private root: XmlElement | null = null;
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly names = new XmlNames();
  private readonly open: OpenElement[] = [];
  private elementCount = 0;

  constructor() {
    this.parser.on('error', () => {
      this.problem ??= 'damaged';
    });
    this.parser.on('doctype', () => {
      this.problem = 'unsafe';
    });
    this.parser.on('opentag', (tag) => this.openElement(tag));
    this.parser.on('closetag', () => this.closeElement());
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  close(): XmlElement | null {
    this.parser.close();
    return this.problem === null ? this.root : null;
  }

  private openElement(tag: SaxesTagNS): void {
    this.elementCount += 1;
    if (this.open.length >= packageLimits.xmlDepth || this.elementCount > packageLimits.xmlElements) {
      this.problem = 'unsafe';
    }
    if (this.problem !== null) return;
    dropLastBlank(this.open.at(-1));
    const name = this.names.shortName(tag.uri, tag.local);
    const attributes = this.readAttributes(tag);
    this.open.push({
      name,
      attributes:
        name === 'mc:Choice'
          ? { ...attributes, understood: String(this.isUnderstood(attributes.Requires ?? '')) }
          : attributes,
      children: [],
    });
  }

  private closeElement(): void {
    if (this.problem !== null) return;
    const element = this.open.pop();
    if (element === undefined) return;
    if (element.children.length > 1) dropLastBlank(element);
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = element;
    else if (element.name !== 'mc:AlternateContent') parent.children.push(element);
    else for (const child of chosenContent(element)) parent.children.push(child);
  }

  private addText(text: string): void {
    if (this.problem === null) this.open.at(-1)?.children.push(text);
  }

  private readAttributes({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
    let read: Record<string, string> | null = null;
    for (const { prefix, name, local, uri, value } of Object.values(attributes)) {
      if (prefix === 'xmlns' || name === 'xmlns' || isRevisionMark(local)) continue;
      read ??= Object.create(null) as Record<string, string>;
      read[this.names.shortName(uri, local)] = value;
    }
    return read ?? noAttributes;
  }

  private isUnderstood(requires: string): boolean {
    return requires
      .split(/\s+/u)
      .filter((prefix) => prefix !== '')
      .every((prefix) => isKnownNamespace(this.parser.resolve(prefix)));
  }
}

/** Word marks every paragraph and run with the editing session it comes from; nobody reads these. */
function isRevisionMark(local: string): boolean {
  return local.startsWith('rsid') || local === 'paraId' || local === 'textId';
}

function chosenContent({ children }: XmlElement): readonly XmlNode[] {
  const elements = children.filter((child) => typeof child !== 'string');
  const chosen =
    elements.find(({ name, attributes }) => name === 'mc:Choice' && attributes.understood === 'true') ??
    elements.find(({ name }) => name === 'mc:Fallback');
  return chosen?.children ?? [];
}

/** White space between two elements is layout of the file; as the only content of one it is text. */
function dropLastBlank(element: OpenElement | undefined): void {
  const last = element?.children.at(-1);
  if (typeof last === 'string' && last.trim() === '') element?.children.pop();
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). */
function decodeXml(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:\d{1,10}|x[0-9A-Fa-f]{1,8});/gu;

/** Characters that XML 1.0 forbids, also as references: no editor shows them, and some programs write them. */
function leaveOutForbidden(text: string): { readonly text: string; readonly leftOut: number } {
  let leftOut = 0;
  const cleaned = text.replace(forbidden, (match) => {
    if (match.startsWith('&') && isAllowed(codeOf(match))) return match;
    leftOut += 1;
    return '';
  });
  return { text: cleaned, leftOut };
}

function codeOf(reference: string): number {
  const digits = reference.slice(2, -1);
  return digits.startsWith('x') ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
}

function isAllowed(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x1_0000 && code <= 0x10_ffff)
  );
}

export function childElements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

export function childNamed(element: XmlElement | null | undefined, name: string): XmlElement | null {
  const found = element?.children.find((child) => typeof child !== 'string' && child.name === name);
  return found === undefined || typeof found === 'string' ? null : found;
}

/** All text below an element, in order. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
