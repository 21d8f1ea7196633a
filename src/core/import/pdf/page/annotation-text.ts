import type { PDFPageProxy } from 'unpdf/pdfjs';
import { wideCharacter } from '../../raw/wide-characters.ts';
import { readAppearances } from './appearance-text.ts';

/** A line of text that lies on a page without being part of it, in the page's own coordinates. */
export interface LaidText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly widthPt: number;
  readonly sizePt: number;
  /** Of a field of a form: what it asks for, as the file says it, and where it stands. */
  readonly field: FieldPlace | null;
}

export interface FieldPlace {
  /** What is shown to a person who points at the field, or else its name; null if neither is made of words. */
  readonly label: string | null;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The fields of the library's annotations that are read here; the library does not describe them. */
interface Annotation {
  readonly id?: string;
  readonly combo?: boolean;
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly hidden?: boolean;
  readonly fieldType?: string | null;
  readonly fieldName?: string;
  readonly alternativeText?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly exportValue?: string;
  readonly buttonValue?: string | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly password?: boolean;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  readonly defaultAppearanceData?: { readonly fontSize?: number };
  readonly textContent?: readonly string[];
  /** Of the first line, from the lower left corner of `rect`. */
  readonly textPosition?: readonly number[];
}

const largestAutomaticSize = 12;
/** Height of a line in em, and share of an em from the middle of a line down to its baseline. */
const lineHeight = 1.2;
const middleToBaseline = 0.35;
/** Of a letter, in em: the text of annotations comes without widths. */
const narrowLetter = 0.5;
/** In em: how far above a field the words stand that name it. */
const mostAbove = 2;
const mostAnnotations = 20_000;

/** Values of form fields and text boxes that lie on a page. Never throws: a damaged annotation has no text. */
export async function readAnnotationText(page: PDFPageProxy): Promise<readonly LaidText[]> {
  try {
    const annotations: readonly Annotation[] = await page.getAnnotations({ intent: 'display' });
    const shown = annotations.slice(0, mostAnnotations).filter(({ hidden }) => hidden !== true);
    const drawn = shown.some(isOnlyDrawn) ? await readAppearances(page) : null;
    return shown.flatMap((annotation) => readAnnotation(annotation, drawn?.get(annotation.id ?? '') ?? []));
  } catch {
    return [];
  }
}

/** Text of the page itself, in its own coordinates. */
export interface PageItem {
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
}

/**
 * Sets what stands in fields on the line of the words beside it, and adds the labels of fields that the page
 * itself says nothing about.
 */
export function besideLabels(laid: readonly LaidText[], items: readonly PageItem[]): readonly LaidText[] {
  const sorted = [...items].sort((a, b) => a.baseline - b.baseline);
  let named = '';
  return laid.flatMap((own) => {
    const { field, sizePt } = own;
    if (field === null) return [own];
    const near = itemsBetween(sorted, field.bottom - sizePt, field.top + sizePt * mostAbove);
    const onLine = near.filter(({ baseline }) => baseline >= field.bottom - 1 && baseline <= field.top);
    const isSingle = own.baseline >= field.bottom && field.top - field.bottom < sizePt * lineHeight * 2;
    const baseline = (isSingle ? closestTo(onLine, own.x)?.baseline : undefined) ?? own.baseline;
    const isNamed =
      onLine.length > 0 || near.some(({ x, right }) => x < field.right && right > field.left - sizePt * 2);
    const place = `${field.left} ${field.bottom}`;
    if (isNamed || field.label === null || named === place) return [{ ...own, baseline }];
    named = place;
    const widthPt = (widthOf(field.label) + 1) * sizePt;
    const colon = wideCharacter.test(field.label) ? '：' : ':';
    const label = { ...own, text: `${field.label}${colon}`, x: own.x - widthPt - sizePt, baseline, widthPt };
    return [label, { ...own, baseline }];
  });
}

function itemsBetween(sorted: readonly PageItem[], from: number, to: number): readonly PageItem[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.baseline ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((sorted[end]?.baseline ?? Number.POSITIVE_INFINITY) <= to) end += 1;
  return sorted.slice(low, end);
}

function closestTo(items: readonly PageItem[], x: number): PageItem | undefined {
  const distance = (item: PageItem): number => Math.min(Math.abs(item.right - x), Math.abs(item.x - x));
  return items.reduce<PageItem | undefined>(
    (best, item) => (best === undefined || distance(item) < distance(best) ? item : best),
    undefined,
  );
}

/** Shapes with words in them, stamps, and what plays a recording. */
const drawnSubtypes =
  /^(?:Stamp|Watermark|Screen|RichMedia|Movie|Sound|Line|Square|Circle|Polygon|PolyLine|Redact)$/u;

/** Whether only its drawing says what an annotation shows. */
function isOnlyDrawn({ subtype, fieldType, combo, textContent, checkBox, radioButton }: Annotation): boolean {
  if (subtype === 'Widget') {
    const isButton = fieldType === 'Btn' && checkBox !== true && radioButton !== true;
    return isButton || (fieldType === 'Ch' && combo !== true) || !/^(?:Tx|Btn|Ch)$/u.test(fieldType ?? '');
  }
  return drawnSubtypes.test(subtype ?? '') || (subtype === 'FreeText' && textContent === undefined);
}

function readAnnotation(annotation: Annotation, drawn: readonly string[]): readonly LaidText[] {
  const { subtype, rect } = annotation;
  if (rect === undefined || rect.length < 4) return [];
  const own = isOnlyDrawn(annotation) && drawn.some((line) => line.trim() !== '') ? drawn : null;
  if (subtype === 'Widget') {
    const lines = own ?? valueLines(annotation);
    const label = annotation.fieldType === 'Btn' && own !== null ? null : labelOf(annotation);
    return layLines(lines, annotation, { ...placeOf(rect), label });
  }
  return layLines(own ?? annotation.textContent ?? [], annotation, null);
}

function placeOf(rect: readonly number[]): Omit<FieldPlace, 'label'> {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  return { left, right, bottom, top };
}

function valueLines(annotation: Annotation): readonly string[] {
  const { fieldType, fieldValue, textContent, options = [], password } = annotation;
  switch (fieldType) {
    case 'Tx':
      if (password === true) return [];
      return textContent ?? String(fieldValue ?? '').split(/\r\n?|\n/u);
    case 'Ch': {
      const chosen = typeof fieldValue === 'string' ? [fieldValue] : (fieldValue ?? []);
      return chosen.map(
        (value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
      );
    }
    case 'Btn':
      return buttonLines(annotation);
    default:
      return textContent ?? [];
  }
}

function buttonLines({
  checkBox,
  radioButton,
  fieldValue,
  exportValue,
  buttonValue,
}: Annotation): readonly string[] {
  const own = radioButton === true ? buttonValue : exportValue;
  if (checkBox !== true && radioButton !== true) return [];
  return [fieldValue === own && own !== 'Off' && own !== null ? '☑' : '☐'];
}

function layLines(
  lines: readonly string[],
  { rect = [], textPosition, defaultAppearanceData }: Annotation,
  field: FieldPlace | null,
): readonly LaidText[] {
  const { left, bottom, top } = placeOf(rect);
  const height = top - bottom;
  const fitting = Math.min(largestAutomaticSize, (height / Math.max(1, lines.length)) * 0.8);
  const sizePt = defaultAppearanceData?.fontSize || Math.max(fitting, 4);
  const isAlone = lines.length === 1 && height < sizePt * lineHeight * 2;
  const [dx = 0, dy] = textPosition ?? [];
  const middle = bottom + height / 2 - sizePt * middleToBaseline;
  const first = isAlone ? middle : (dy ?? height - sizePt) + bottom;
  return lines.flatMap((line, index) => {
    const text = line.trim();
    if (text === '') return [];
    const widthPt = widthOf(text) * sizePt;
    const x = left + Math.max(0, dx);
    return [{ text, x, baseline: first - index * sizePt * lineHeight, widthPt, sizePt, field }];
  });
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wideCharacter.test(character) ? 1 : narrowLetter;
  return width;
}

function labelOf({ alternativeText = '', fieldName = '' }: Annotation): string | null {
  if (/\p{L}{2}/u.test(alternativeText)) return alternativeText.trim();
  // The last part of a qualified name; what programs number themselves is no word.
  const name = (fieldName.split('.').at(-1) ?? '').replace(/\[\d+\]$/u, '').replace(/_+/gu, ' ');
  return /\p{L}{2}/u.test(name) && !/\d/u.test(name) ? name.trim() : null;
}
