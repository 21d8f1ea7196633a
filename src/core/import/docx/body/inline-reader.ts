import type { MathLosses } from '../../math/linear-math.ts';
import { officeMath } from '../../math/office-math.ts';
import { childElements, childNamed, textOf, type XmlElement } from '../../package/xml-tree.ts';
import { type Script, type ScriptedPiece, writeScripts } from '../../raw/raised-text.ts';
import { type TextPiece, textOfPieces } from '../../raw/raw-text.ts';
import { symbolText, textInSymbols } from '../../raw/symbol-fonts.ts';
import { isOn } from '../styles/on-off.ts';
import { readRunProperties } from '../styles/properties.ts';
import type { WordStyle, WordStyles } from '../styles/word-styles.ts';
import type { PictureReference } from '../word-block.ts';
import { controlledCheckBox, legacyFormValue } from './check-boxes.ts';
import { type FieldStack, isPageNumberField } from './field-stack.ts';
import { fieldText } from './field-text.ts';
import { findGraphics, findPictures, type GraphicReference } from './picture-references.ts';

/** What stands in a paragraph. */
export interface InlineContent {
  readonly pieces: readonly TextPiece[];
  readonly pictures: readonly PictureReference[];
  readonly charts: readonly GraphicReference[];
  readonly diagrams: readonly GraphicReference[];
  /** Contents of text boxes that are anchored in it. */
  readonly textBoxes: readonly XmlElement[];
  readonly notes: readonly NoteReference[];
  /** Of the first run that can be seen. */
  readonly fontSizePt: number | null;
}

interface OpenPiece extends ScriptedPiece {
  readonly isPageNumber: boolean;
}

/** The content while it is read. */
interface OpenContent {
  readonly pieces: OpenPiece[];
  readonly pictures: PictureReference[];
  readonly charts: GraphicReference[];
  readonly diagrams: GraphicReference[];
  readonly textBoxes: XmlElement[];
  readonly notes: NoteReference[];
  fontSizePt: number | null;
  /** The run before was struck out: what follows belongs to the same words. */
  isAfterStruck: boolean;
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** Elements whose content is not what the paragraph says: what has been deleted, and properties. */
const passedOver = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr']);

/** Plain text of elements of a run that are one character each. */
const characters: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'w:tab': '\t',
    'w:ptab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '-',
  }),
);

/** Reads the runs of paragraphs (ECMA-376 part 1, 17.3.2 and 17.3.3): what a reader of the page sees. */
export class InlineReader {
  /** Characters of symbol fonts that have no counterpart in Unicode. */
  unknownSymbols = 0;
  /** Objects of other programs. */
  embeddedObjects = 0;
  /** Parts of formulas that a line cannot say. */
  readonly mathLosses: MathLosses = { count: 0 };
  /** Stretches of struck-out and of hidden text. */
  struckCount = 0;
  hiddenCount = 0;
  private readonly styles: WordStyles;
  private readonly part: string;

  constructor(styles: WordStyles, part: string) {
    this.styles = styles;
    this.part = part;
  }

  read(paragraph: XmlElement, style: WordStyle, fields: FieldStack): InlineContent {
    const content: OpenContent = {
      pieces: [],
      pictures: [],
      charts: [],
      diagrams: [],
      textBoxes: [],
      notes: [],
      fontSizePt: null,
      isAfterStruck: false,
    };
    this.readChildren(paragraph, { style, fields, content });
    return { ...content, pieces: writeScripts(withoutPageNumber(content.pieces)) };
  }

  private readChildren(parent: XmlElement, place: InlinePlace): void {
    for (const child of childElements(parent)) {
      if (passedOver.has(child.name)) continue;
      if (child.name === 'w:r') this.readRun(child, place);
      else if (child.name === 'm:oMath') {
        // Formulas of one paragraph of formulas stand one below the other.
        const isNext = parent.name === 'm:oMathPara' && place.content.pieces.length > 0;
        append(place.content, (isNext ? '\n' : '') + officeMath(child, this.mathLosses), false);
      } else if (child.name === 'w:sdt') this.readControl(child, place);
      else if (child.name === 'w:fldSimple') this.readSimpleField(child, place);
      else if (child.name === 'w:fldChar') place.fields.mark(child.attributes['w:fldCharType']);
      else this.readChildren(child, place);
    }
  }

  /** A content control; its prompt is no text of the author. */
  private readControl(control: XmlElement, place: InlinePlace): void {
    const box = controlledCheckBox(control);
    if (box !== null) {
      append(place.content, box, false);
      return;
    }
    const prompt = childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr');
    if (prompt === null || !isOn(prompt)) this.readChildren(control, place);
  }

  private readSimpleField(field: XmlElement, place: InlinePlace): void {
    const isPage = isPageNumberField(field.attributes['w:instr'] ?? '');
    if (isPage) append(place.content, textIn(field), false, null, true);
    else this.readChildren(field, place);
  }

  private readRun(run: XmlElement, { style, fields, content }: InlinePlace): void {
    const own = readRunProperties(childNamed(run, 'w:rPr'));
    const character = own.style === undefined ? null : this.styles.characterStyle(own.style).run;
    const hidden = own.hidden ?? (style.run.hidden === true) !== (character?.hidden === true);
    const struck = own.struck ?? (style.run.struck === true) !== (character?.struck === true);
    const bold =
      own.bold ??
      (this.styles.defaults.bold === true || (style.run.bold === true) !== (character?.bold === true));
    const script = own.script !== undefined ? own.script : (character?.script ?? style.run.script ?? null);
    for (const child of childElements(run)) {
      const wasHidden = fields.hidesText;
      const text = this.textOfRunChild(child, content, fields, own.symbolFont);
      // What a field shows by itself stands where it ends.
      const isHiddenByField = isFieldEnd(child) ? fields.hidesText : wasHidden;
      if (child.name === 'w:t' && fields.isInPageNumber && !hidden && !struck) {
        append(content, text, bold, script, true);
        continue;
      }
      if (text === '' || isHiddenByField) continue;
      if (hidden || struck) {
        if (text.trim() === '') continue;
        if (hidden) this.hiddenCount += 1;
        else if (!content.isAfterStruck) this.struckCount += 1;
        content.isAfterStruck = !hidden;
        continue;
      }
      content.isAfterStruck = false;
      append(content, text, bold, script);
      content.fontSizePt ??=
        own.sizePt ?? character?.sizePt ?? style.run.sizePt ?? this.styles.defaults.sizePt ?? null;
    }
  }

  private textOfRunChild(
    child: XmlElement,
    content: OpenContent,
    fields: FieldStack,
    symbolFont: string | undefined,
  ): string {
    switch (child.name) {
      case 'w:t':
        return textInSymbols(textOf(child), symbolFont);
      case 'w:fldChar':
        return this.markField(child, fields);
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
        findGraphics(child, this.part, content);
        findTextBoxes(child, content.textBoxes);
        return child.name === 'w:pict' ? wordArtOf(child) : '';
      default:
        return characters.get(child.name) ?? '';
    }
  }

  private markField(mark: XmlElement, fields: FieldStack): string {
    const instruction = isFieldEnd(mark) ? fields.bareInstruction : null;
    fields.mark(mark.attributes['w:fldCharType']);
    return instruction === null ? legacyFormValue(mark) : (fieldText(instruction) ?? '');
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
  readonly content: OpenContent;
}

const isFieldEnd = ({ name, attributes }: XmlElement): boolean =>
  name === 'w:fldChar' && attributes['w:fldCharType'] === 'end';

/** Text that has been drawn as a picture (WordArt of old files). */
function wordArtOf(element: XmlElement): string {
  return childElements(element)
    .map((child) => (child.name === 'v:textpath' ? (child.attributes.string ?? '') : wordArtOf(child)))
    .join('');
}

/** Word cuts runs of one weight into many pieces. */
function append(
  { pieces }: OpenContent,
  text: string,
  strong: boolean,
  script: Script | null = null,
  isPageNumber = false,
): void {
  const last = pieces.at(-1);
  if (last?.strong === strong && last.script === script && last.isPageNumber === isPageNumber) {
    pieces[pieces.length - 1] = { ...last, text: last.text + text };
  } else {
    pieces.push({ text, strong, script, isPageNumber });
  }
}

const longestFoot = 24;
/** What stands around a number of pages that is set as the foot of a page in the text. */
const pageFoot = /^[\s第页頁共总計计/／,，.．·\-–—_~～()（）|]*(?:page|of|pages)?[\s\-–—/]*(?:of)?\s*$/iu;

const beforePage = /(?:[第共总計计]|\bpages?|\bpp?\.)\s*$/iu;
const afterPage = /^\s*[页頁]/u;

/** A number of pages is text in a sentence that speaks of pages, and none in a line that says nothing else. */
function withoutPageNumber(pieces: readonly OpenPiece[]): readonly OpenPiece[] {
  if (!pieces.some(({ isPageNumber }) => isPageNumber)) return pieces;
  const others = pieces.filter(({ isPageNumber }) => !isPageNumber);
  const around = textOfPieces(others);
  if (around.length <= longestFoot && pageFoot.test(around)) return others;
  return pieces.filter(
    ({ isPageNumber }, at) =>
      !isPageNumber ||
      beforePage.test(pieces[at - 1]?.text ?? '') ||
      afterPage.test(pieces[at + 1]?.text ?? ''),
  );
}

function textIn(element: XmlElement): string {
  return childElements(element)
    .map((child) => (child.name === 'w:t' ? textOf(child) : textIn(child)))
    .join('');
}

function findTextBoxes(element: XmlElement, found: XmlElement[]): void {
  for (const child of childElements(element)) {
    if (child.name === 'w:txbxContent') found.push(child);
    else findTextBoxes(child, found);
  }
}
