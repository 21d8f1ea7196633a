import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import type { Script } from '../../raw/raised-text.ts';
import { isSymbolFont } from '../../raw/symbol-fonts.ts';
import { isOn } from './on-off.ts';

/** What `w:rPr` says of a run; undefined where it says nothing. */
export interface RunProperties {
  readonly style?: string;
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  /** Null where it stands in the line, whatever its style says. */
  readonly script?: Script | null;
  readonly sizePt?: number;
  /** Face for Chinese characters. */
  readonly eastAsianFont?: string;
  /** Face for other characters, if it shows symbols in place of letters. */
  readonly symbolFont?: string;
}

export interface NumberingReference {
  /** `0` takes a number away. */
  readonly numId?: string;
  readonly level?: number;
}

/** What `w:pPr` says of a paragraph; undefined where it says nothing. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly numbering?: NumberingReference;
  /** From 0; 9 is text. */
  readonly outlineLevel?: number;
  readonly isCentred?: boolean;
  /** A large first letter that is a paragraph of its own in the file. */
  readonly isDropCap?: boolean;
}

const deepestLevel = 8;
/** A quarter of a line; less puts a sign straight. */
const leastShiftHalfPoints = 6;

export function readRunProperties(properties: XmlElement | null): RunProperties {
  if (properties === null) return {};
  const read: { -readonly [Key in keyof RunProperties]: RunProperties[Key] } = {};
  for (const each of childElements(properties)) {
    const value = each.attributes['w:val'];
    if (each.name === 'w:b') read.bold = isOn(each);
    else if (each.name === 'w:vanish') read.hidden = isOn(each);
    else if (each.name === 'w:strike' || each.name === 'w:dstrike')
      read.struck = isOn(each) || read.struck === true;
    else if (each.name === 'w:vertAlign') read.script = scriptOf(value);
    else if (each.name === 'w:position') read.script ??= shiftedScript(each);
    else if (each.name === 'w:rStyle' && value !== undefined) read.style = value;
    else if (each.name === 'w:sz' && Number(value) > 0) read.sizePt = Number(value) / 2;
    else if (each.name === 'w:rFonts') {
      const font = each.attributes['w:eastAsia'];
      if (font !== undefined) read.eastAsianFont = font;
      const latin = each.attributes['w:ascii'] ?? each.attributes['w:hAnsi'];
      if (latin !== undefined && isSymbolFont(latin)) read.symbolFont = latin;
    }
  }
  return read;
}

export function readParagraphProperties(properties: XmlElement | null): ParagraphProperties {
  if (properties === null) return {};
  const read: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {};
  for (const each of childElements(properties)) {
    const value = each.attributes['w:val'];
    if (each.name === 'w:pStyle' && value !== undefined) read.style = value;
    else if (each.name === 'w:numPr') read.numbering = readNumberingReference(each);
    else if (each.name === 'w:outlineLvl' && value !== undefined) read.outlineLevel = Number(value);
    else if (each.name === 'w:jc') read.isCentred = value === 'center';
    else if (each.name === 'w:framePr') read.isDropCap = isDropCap(each);
  }
  return read;
}

function scriptOf(value: string | undefined): Script | null {
  if (value === 'superscript') return 'super';
  return value === 'subscript' ? 'sub' : null;
}

/** Text that is moved off the line by more than puts a sign straight. */
function shiftedScript({ attributes }: XmlElement): Script | null {
  const halfPoints = Number(attributes['w:val']);
  if (!(Math.abs(halfPoints) >= leastShiftHalfPoints)) return null;
  return halfPoints > 0 ? 'super' : 'sub';
}

function isDropCap({ attributes }: XmlElement): boolean {
  const value = attributes['w:dropCap'];
  return value === 'drop' || value === 'margin';
}

function readNumberingReference(reference: XmlElement): NumberingReference {
  const numId = childNamed(reference, 'w:numId')?.attributes['w:val'];
  const level = Number(childNamed(reference, 'w:ilvl')?.attributes['w:val'] ?? Number.NaN);
  return {
    ...(numId === undefined ? {} : { numId }),
    ...(level >= 0 && level <= deepestLevel ? { level } : {}),
  };
}
