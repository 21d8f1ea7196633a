import type { PictureReference } from '../docx/word-block.ts';
import type { MathLosses } from '../math/linear-math.ts';
import { xmlMathText } from '../math/xml-mathml.ts';
import { childElements, childNamed, type XmlElement } from '../package/xml-tree.ts';
import type { ScriptedPiece } from '../raw/raised-text.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';

/** What the text could not keep. */
export interface OdtLosses {
  objects: number;
  struck: number;
  hidden: number;
  insertions: number;
  deletions: number;
  readonly formulaParts: MathLosses;
}

export const contentPart = 'content.xml';
/** Repeated spaces beyond these are layout of a program. */
const mostSpaces = 100;

/** Elements that say nothing a reader sees. */
export const passedOver = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:page-number',
  'text:page-count',
  'text:index-title-template',
  'text:table-of-content-source',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:forms',
]);

/** What stands in a paragraph or a frame. */
export interface InlineContent {
  readonly pieces: ScriptedPiece[];
  readonly pictures: PictureReference[];
  readonly boxes: XmlElement[];
  sizePt: number | null;
}

/** What a paragraph refers to. */
interface ReferredPlaces {
  formulaOf(path: string): XmlElement | null;
  addNote(note: XmlElement): void;
}

/** Reads what stands in paragraphs, and counts what it leaves out. */
export class OdtInlineReader {
  readonly losses: OdtLosses = {
    objects: 0,
    struck: 0,
    hidden: 0,
    insertions: 0,
    deletions: 0,
    formulaParts: { count: 0 },
  };
  private readonly styles: OdtStyles;
  private readonly places: ReferredPlaces;

  constructor(styles: OdtStyles, places: ReferredPlaces) {
    this.styles = styles;
    this.places = places;
  }

  read(paragraph: XmlElement, style: OdtStyle): InlineContent {
    const content = emptyContent();
    this.readInline(paragraph, style, content);
    return content;
  }

  readFrame(frame: XmlElement): InlineContent {
    const content = emptyContent();
    this.addFrame(frame, content);
    return content;
  }

  private readInline(parent: XmlElement, style: OdtStyle, content: InlineContent): void {
    for (const child of parent.children) {
      if (typeof child === 'string') this.addText(content, child.replace(/[\t\n\r ]+/gu, ' '), style);
      else this.readInlineElement(child, style, content);
    }
  }

  private readInlineElement(element: XmlElement, style: OdtStyle, content: InlineContent): void {
    const { name, attributes } = element;
    if (passedOver.has(name)) return;
    if (name === 'text:span') {
      this.readInline(
        element,
        { ...style, ...withoutRole(this.styles.text(attributes['text:style-name'])) },
        content,
      );
    } else if (name === 'text:s') {
      const count = Number(attributes['text:c'] ?? 1);
      this.addText(content, ' '.repeat(count >= 1 ? Math.min(count, mostSpaces) : 1), style);
    } else if (name === 'text:tab') this.addText(content, '\t', style);
    else if (name === 'text:line-break') this.addText(content, '\n', style);
    else if (name === 'text:note') this.places.addNote(element);
    else if (name === 'text:hidden-text') this.losses.hidden += 1;
    else if (name.startsWith('draw:')) this.addFrame(element, content);
    else this.readInline(element, style, content);
  }

  private addText(content: InlineContent, text: string, style: OdtStyle): void {
    if (text === '') return;
    if (style.hidden === true || style.struck === true) {
      if (text.trim() !== '') this.losses[style.hidden === true ? 'hidden' : 'struck'] += 1;
      return;
    }
    const strong = style.bold === true;
    const script = style.script ?? null;
    const last = content.pieces.at(-1);
    if (last?.strong === strong && last.script === script)
      content.pieces[content.pieces.length - 1] = { ...last, text: last.text + text };
    else content.pieces.push({ text, strong, script });
    if (text.trim() !== '') content.sizePt ??= style.sizePt ?? null;
  }

  /** Pictures, text boxes and formulas; other objects are counted unless there is a picture of them. */
  private addFrame(frame: XmlElement, content: InlineContent): void {
    const children = childElements(frame);
    const before = content.pictures.length;
    const description = childNamed(frame, 'svg:desc') ?? childNamed(frame, 'svg:title');
    let objects = 0;
    for (const child of children) {
      if (child.name === 'draw:text-box') content.boxes.push(child);
      else if (child.name === 'draw:object' || child.name === 'draw:object-ole') {
        const inline = childNamed(child, 'mathml:math');
        const math = inline ?? this.places.formulaOf(child.attributes['xlink:href'] ?? '');
        if (math !== null) {
          this.addText(content, xmlMathText(math, this.losses.formulaParts), {});
          return;
        }
        objects += 1;
      } else if (child.name === 'draw:image') {
        if (content.pictures.length > before) continue;
        const path = (child.attributes['xlink:href'] ?? '').replace(/^\.\//u, '');
        const isInside = path !== '' && !/^[a-z]+:|^\//iu.test(path);
        content.pictures.push({
          part: contentPart,
          relationshipId: isInside ? path : null,
          altText: description?.children.filter((each) => typeof each === 'string').join('') ?? '',
          crop: null,
        });
      } else if (child.name === 'text:p' || child.name === 'text:h' || child.name === 'text:list') {
        content.boxes.push({ name: 'draw:text-box', attributes: {}, children: [child] });
      } else if (child.name.startsWith('draw:')) this.addFrame(child, content);
    }
    if (content.pictures.length === before) this.losses.objects += objects;
  }
}

function emptyContent(): InlineContent {
  return { pieces: [], pictures: [], boxes: [], sizePt: null };
}

function withoutRole({ role: _role, ...style }: OdtStyle): OdtStyle {
  return style;
}
