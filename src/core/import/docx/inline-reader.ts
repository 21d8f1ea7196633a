import { childElements, childNamed, textOf, type XmlElement } from '../package/xml-tree.ts';
import type { TextPiece } from '../raw-text.ts';
import { type FieldStack, isPageNumberField } from './field-stack.ts';
import { mathText } from './math-text.ts';
import { isOn } from './on-off.ts';
import { findPictures } from './picture-references.ts';
import { readRunProperties } from './properties.ts';
import { symbolText } from './symbols.ts';
import type { PictureReference } from './word-block.ts';
import type { WordStyle, WordStyles } from './word-styles.ts';

/** What stands in a paragraph. */
export interface InlineContent {
  readonly pieces: TextPiece[];
  readonly pictures: PictureReference[];
  /** Contents of text boxes that are anchored in it. */
  readonly textBoxes: XmlElement[];
  readonly notes: NoteReference[];
  /** Of the first run that can be seen. */
  fontSizePt: number | null;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** Elements whose content is not what the paragraph says: what has been deleted, and properties. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr']);

/** Plain text of elements of a run that stand for one character. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads the runs of paragraphs (ECMA-376 part 1, 17.3.2 and 17.3.3): what a reader of the page sees. */
export class InlineReader {
  /** Characters of symbol fonts that have no counterpart in Unicode. */
  unknownSymbols = 0;
  /** Charts, diagrams and objects of other programs. */
  embeddedObjects = 0;
  private readonly styles: WordStyles;
  private readonly part: string;

  constructor(styles: WordStyles, part: string) {
    this.styles = styles;
    this.part = part;
  }

  read(paragraph: XmlElement, style: WordStyle, fields: FieldStack): InlineContent {
    const content: InlineContent = { pieces: [], pictures: [], textBoxes: [], notes: [], fontSizePt: null };
    this.readChildren(paragraph, { style, fields, content });
    return content;
  }

  private readChildren(parent: XmlElement, place: InlinePlace): void {
    for (const child of childElements(parent)) {
      if (passedOver.has(child.name)) continue;
      if (child.name === 'w:r') this.readRun(child, place);
      else if (child.name === 'm:oMath') append(place.content, mathText(child), false);
      else if (child.name === 'w:sdt') this.readControl(child, place);
      else if (child.name === 'w:fldSimple') this.readSimpleField(child, place);
      else if (child.name === 'w:fldChar') place.fields.mark(child.attributes['w:fldCharType']);
      else this.readChildren(child, place);
    }
  }

  /** A content control; its prompt is no text of the author. */
  private readControl(control: XmlElement, place: InlinePlace): void {
    const prompt = childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr');
    if (prompt === null || !isOn(prompt)) this.readChildren(control, place);
  }

  private readSimpleField(field: XmlElement, place: InlinePlace): void {
    if (!isPageNumberField(field.attributes['w:instr'] ?? '')) this.readChildren(field, place);
  }

  private readRun(run: XmlElement, { style, fields, content }: InlinePlace): void {
    const own = readRunProperties(childNamed(run, 'w:rPr'));
    const character = own.style === undefined ? null : this.styles.characterStyle(own.style).run;
    const hidden = own.hidden ?? (style.run.hidden === true) !== (character?.hidden === true);
    const bold =
      own.bold ??
      (this.styles.defaults.bold === true || (style.run.bold === true) !== (character?.bold === true));
    for (const child of childElements(run)) {
      const text = this.textOfRunChild(child, content, fields);
      if (text === '' || hidden || fields.hidesText) continue;
      append(content, text, bold);
      content.fontSizePt ??=
        own.sizePt ?? character?.sizePt ?? style.run.sizePt ?? this.styles.defaults.sizePt ?? null;
    }
  }

  private textOfRunChild(child: XmlElement, content: InlineContent, fields: FieldStack): string {
    switch (child.name) {
      case 'w:t':
        return textOf(child);
      case 'w:fldChar':
        fields.mark(child.attributes['w:fldCharType']);
        return '';
      case 'w:instrText':
        fields.addInstruction(textOf(child));
        return '';
      case 'w:sym':
        return this.readSymbol(child);
      case 'w:ruby':
        return textOf(childNamed(child, 'w:rubyBase') ?? child);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        content.notes.push({
          kind: child.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: child.attributes['w:id'] ?? '',
        });
        return '';
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.embeddedObjects += findPictures(child, this.part, content.pictures);
        findTextBoxes(child, content.textBoxes);
        return '';
      default:
        return characters[child.name] ?? '';
    }
  }

  private readSymbol({ attributes }: XmlElement): string {
    const text = symbolText(attributes['w:font'], Number.parseInt(attributes['w:char'] ?? '', 16));
    if (text === null) this.unknownSymbols += 1;
    return text ?? '';
  }
}

interface InlinePlace {
  readonly style: WordStyle;
  readonly fields: FieldStack;
  readonly content: InlineContent;
}

/** Word cuts runs of one weight into many pieces. */
function append({ pieces }: InlineContent, text: string, strong: boolean): void {
  const last = pieces.at(-1);
  if (last?.strong === strong) pieces[pieces.length - 1] = { text: last.text + text, strong };
  else pieces.push({ text, strong });
}

function findTextBoxes(element: XmlElement, found: XmlElement[]): void {
  for (const child of childElements(element)) {
    if (child.name === 'w:txbxContent') found.push(child);
    else findTextBoxes(child, found);
  }
}
