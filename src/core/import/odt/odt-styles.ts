import { type ParagraphRole, roleOfStyleName } from '../docx/roles/style-roles.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import type { Script } from '../raw/raised-text.ts';

/** What a style says of text and paragraphs, with what it takes from those that it is based on. */
export interface OdtStyle {
  readonly bold?: boolean;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly script?: Script | null;
  readonly sizePt?: number;
  readonly isCentred?: boolean;
  readonly listStyle?: string;
  readonly role?: ParagraphRole | null;
}

/** A level of a list style. */
export interface OdtListLevel {
  readonly isBullet: boolean;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels its number shows. */
  readonly shownLevels: number;
}

const longestChain = 50;
const noStyle: OdtStyle = {};
const numberFormats: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
    '①, ②, ③, ...': 'decimalEnclosedCircle',
    '一, 二, 三, ...': 'chineseCounting',
    '壹, 贰, 叁, ...': 'chineseLegalSimplified',
    '甲, 乙, 丙, ...': 'ideographTraditional',
  }),
);

/** The styles of a text (OpenDocument 1.3, part 3, 16), common and automatic ones. */
export class OdtStyles {
  readonly outline: ReadonlyMap<number, OdtListLevel>;
  private readonly elements = new Map<string, XmlElement>();
  private readonly resolved = new Map<string, OdtStyle>();
  private readonly lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();

  constructor(roots: readonly (XmlElement | null)[]) {
    let outline: ReadonlyMap<number, OdtListLevel> = new Map();
    for (const root of roots) {
      for (const group of root === null ? [] : childElements(root)) {
        if (!/^office:(?:automatic-)?styles$/u.test(group.name)) continue;
        for (const style of childElements(group)) {
          const name = style.attributes['style:name'] ?? '';
          if (style.name === 'style:style')
            this.elements.set(`${style.attributes['style:family'] ?? ''} ${name}`, style);
          else if (style.name === 'text:list-style') this.lists.set(name, levelsOf(style));
          else if (style.name === 'text:outline-style') outline = levelsOf(style);
        }
      }
    }
    this.outline = outline;
  }

  paragraph(name: string | undefined): OdtStyle {
    return this.resolve('paragraph', name);
  }

  text(name: string | undefined): OdtStyle {
    return this.resolve('text', name);
  }

  listLevels(name: string | undefined): ReadonlyMap<number, OdtListLevel> | null {
    return this.lists.get(name ?? '') ?? null;
  }

  private resolve(family: string, name: string | undefined): OdtStyle {
    if (name === undefined) return noStyle;
    const key = `${family} ${name}`;
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const chain: XmlElement[] = [];
    for (let next: string | undefined = name; next !== undefined && chain.length < longestChain; ) {
      const element: XmlElement | undefined = this.elements.get(`${family} ${next}`);
      if (element === undefined || chain.includes(element)) break;
      chain.push(element);
      next = element.attributes['style:parent-style-name'];
    }
    const style: OdtStyle = Object.assign({}, ...chain.toReversed().map(readStyle));
    const role = [name, ...chain.flatMap(namesOf)]
      .map((each) => roleOfStyleName(plainName(each)))
      .find((each) => each !== null);
    const whole = { ...style, role: role ?? null };
    this.resolved.set(key, whole);
    return whole;
  }
}

function namesOf({ attributes }: XmlElement): readonly string[] {
  return [
    attributes['style:display-name'],
    attributes['style:name'],
    attributes['style:parent-style-name'],
  ].filter((name) => name !== undefined);
}

/** `Heading_20_1` is Heading 1. */
function plainName(name: string): string {
  return name
    .replace(/_([0-9a-f]{2,4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/^Quotations?$/iu, 'quote')
    .replace(/^Preformatted Text$/iu, 'source code')
    .replace(/^(?:Illustration|Table|Figure|Drawing)$/iu, 'caption')
    .replace(/^(?:Contents|Index) (\d|Heading)$/iu, 'toc $1');
}

function readStyle(style: XmlElement): OdtStyle {
  const text = childNamed(style, 'style:text-properties')?.attributes ?? {};
  const paragraph = childNamed(style, 'style:paragraph-properties')?.attributes ?? {};
  const weight = text['fo:font-weight'] ?? text['style:font-weight-asian'];
  const line = text['style:text-line-through-style'] ?? text['style:text-line-through-type'];
  const size = Number.parseFloat(text['style:font-size-asian'] ?? text['fo:font-size'] ?? '');
  const isPoints = /pt$/u.test(text['style:font-size-asian'] ?? text['fo:font-size'] ?? '');
  const list = style.attributes['style:list-style-name'];
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(text['text:display'] === undefined ? {} : { hidden: text['text:display'] === 'none' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(text['style:text-position'] === undefined ? {} : { script: scriptOf(text['style:text-position']) }),
    ...(isPoints && size > 0 ? { sizePt: size } : {}),
    ...(paragraph['fo:text-align'] === undefined
      ? {}
      : { isCentred: paragraph['fo:text-align'] === 'center' }),
    ...(list === undefined || list === '' ? {} : { listStyle: list }),
  };
}

/** `super 58%`, `-25% 58%`. */
function scriptOf(position: string): Script | null {
  if (position.startsWith('super')) return 'super';
  if (position.startsWith('sub')) return 'sub';
  const raised = Number.parseFloat(position);
  if (!raised) return null;
  return raised > 0 ? 'super' : 'sub';
}

function levelsOf(list: XmlElement): ReadonlyMap<number, OdtListLevel> {
  const levels = new Map<number, OdtListLevel>();
  for (const { name, attributes } of childElements(list)) {
    const level = Number(attributes['text:level']);
    if (!Number.isInteger(level) || level < 1 || level > 10) continue;
    const isBullet = name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image';
    const format = attributes['style:num-format'] ?? '';
    if (!isBullet && format === '' && name !== 'text:outline-level-style') continue;
    const start = Number(attributes['text:start-value'] ?? 1);
    levels.set(level, {
      isBullet,
      format:
        format === ''
          ? ''
          : (numberFormats.get(format) ?? (/[一二三]/u.test(format) ? 'chineseCounting' : 'decimal')),
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
      shownLevels: Math.min(10, Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1)),
    });
  }
  return levels;
}
