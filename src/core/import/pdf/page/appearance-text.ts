import type { PDFPageProxy } from 'unpdf/pdfjs';

/** What the library gives of a glyph that is drawn; between glyphs stand moves in thousandths of an em. */
interface Glyph {
  readonly unicode?: string;
}

/** A move to the left of the pen, in thousandths of an em, from which a space is seen. */
const spaceMove = -180;
const mostOperators = 400_000;

/**
 * The lines of text that each annotation of a page shows, by its id: captions of buttons, stamps, signatures. Known
 * from how they are drawn, for their dictionaries do not say it.
 */
export async function readAppearances(page: PDFPageProxy): Promise<ReadonlyMap<string, readonly string[]>> {
  const { OPS } = await import('unpdf/pdfjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<string, string[]>();
  let lines: string[] | null = null;
  const addText = (text: string): void => {
    if (lines !== null) lines[lines.length - 1] += text;
  };
  const move = (isNewLine: boolean): void => {
    const last = lines?.at(-1) ?? '';
    if (last.trim() === '') return;
    if (isNewLine) lines?.push('');
    else if (!last.endsWith(' ')) addText(' ');
  };
  for (const [index, operator] of fnArray.slice(0, mostOperators).entries()) {
    const args: readonly unknown[] = argsArray[index] ?? [];
    switch (operator) {
      case OPS.beginAnnotation:
        lines = [''];
        texts.set(String(args[0]), lines);
        break;
      case OPS.endAnnotation:
        lines = null;
        break;
      case OPS.showText:
        addText(glyphText(args[0]));
        break;
      case OPS.moveText:
      case OPS.setLeadingMoveText:
        move(args[1] !== 0);
        break;
      case OPS.nextLine:
      case OPS.setTextMatrix:
      case OPS.beginText:
        move(true);
        break;
      default:
    }
  }
  return texts;
}

function glyphText(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  let text = '';
  for (const glyph of glyphs as readonly (Glyph | number | null)[]) {
    if (typeof glyph === 'number') text += glyph < spaceMove && !text.endsWith(' ') ? ' ' : '';
    else text += glyph?.unicode ?? '';
  }
  return text;
}
