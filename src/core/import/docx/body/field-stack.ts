/** A table of contents that a field has made; left open it claims nothing. */
export interface ContentsField {
  isClosed: boolean;
}

interface OpenField {
  instruction: string;
  /** Instructions are no text; a page number is none where it stands alone. */
  hides: boolean;
  hasResult: boolean;
  contents: ContentsField | null;
}

const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/iu;
const tableOfContents = /^\s*TOC\b/iu;
/** An equation shows what its instruction says. */
const equation = /^\s*EQ\b/iu;
const deepestField = 64;
const longestInstruction = 2000;

export function isPageNumberField(instruction: string): boolean {
  return pageNumber.test(instruction);
}

/**
 * Fields between `w:fldChar` marks (ECMA-376 part 1, 17.16.18), which may nest and span paragraphs. A mark that is
 * missing costs no text beyond its paragraph.
 */
export class FieldStack {
  private open: OpenField[] = [];
  /** Tables of contents that began in the paragraph being read, and the one of them that has ended in it. */
  private begun: ContentsField[] = [];
  private within: ContentsField | null = null;

  /** Where the result of a field is read that says a number of pages. */
  get isInPageNumber(): boolean {
    const current = this.open.at(-1);
    return (
      current?.hasResult === true &&
      pageNumber.test(current.instruction) &&
      this.open.every((field) => field === current || !field.hides)
    );
  }

  /** True where text is part of an instruction or a page number. */
  get hidesText(): boolean {
    return this.open.some(({ hides }) => hides);
  }

  /** The table of contents that the place is in. */
  get contents(): ContentsField | null {
    return this.open.find(({ contents }) => contents !== null)?.contents ?? this.within;
  }

  /** The instruction of the innermost field where it has no result yet; what it shows follows from it alone. */
  get bareInstruction(): string | null {
    const current = this.open.at(-1);
    return current?.hides === true && !pageNumber.test(current.instruction) ? current.instruction : null;
  }

  mark(type: string | undefined): void {
    const current = this.open.at(-1);
    if (type === 'begin' && this.open.length < deepestField) {
      this.open.push({ instruction: '', hides: true, hasResult: false, contents: null });
    } else if (type === 'separate' && current !== undefined) {
      current.hasResult = true;
      current.hides = pageNumber.test(current.instruction) || equation.test(current.instruction);
      if (tableOfContents.test(current.instruction)) {
        current.contents = { isClosed: false };
        this.begun.push(current.contents);
      }
    } else if (type === 'end') {
      const closed = this.open.pop();
      if (closed?.contents) {
        closed.contents.isClosed = true;
        if (this.begun.includes(closed.contents)) this.within = closed.contents;
      }
    }
  }

  addInstruction(text: string): void {
    const current = this.open.at(-1);
    if (current !== undefined)
      current.instruction = (current.instruction + text).slice(0, longestInstruction);
  }

  endParagraph(): void {
    this.begun = [];
    this.within = null;
    if (this.open.length > 0) this.open = this.open.filter(({ hides }) => !hides);
  }
}
