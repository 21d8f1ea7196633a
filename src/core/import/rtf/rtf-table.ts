import type { WordParagraph } from '../docx/word-block.ts';
import { mostColumns } from '../raw/table-columns.ts';
import type { OpenCell, RtfRow } from './rtf-rows.ts';

/** The table in hand: its rows so far, the cells of the row that is open, and how the next row is laid out. */
export class RtfTable {
  private cell: OpenCell = { paragraphs: [] };
  private cells: OpenCell[] = [];
  private row = { edges: [] as number[], merges: [] as RtfRow['merges'][number][], isHeader: false };
  private pendingMerge: RtfRow['merges'][number] = null;
  private rows: RtfRow[] = [];

  get hasOpenRow(): boolean {
    return this.cells.length > 0;
  }

  /** Takes a word that says how a row is laid out; false for another. */
  control(word: string, value: number | null): boolean {
    switch (word) {
      case 'trowd':
        this.row = { edges: [], merges: [], isHeader: false };
        this.pendingMerge = null;
        return true;
      case 'trhdr':
        this.row.isHeader = true;
        return true;
      case 'clvmgf':
      case 'clmgf':
        this.pendingMerge ??= 'start';
        return true;
      case 'clvmrg':
        this.pendingMerge = 'below';
        return true;
      case 'clmrg':
        this.pendingMerge = 'beside';
        return true;
      case 'cellx':
        this.row.edges.push(value ?? 0);
        this.row.merges.push(this.pendingMerge);
        this.pendingMerge = null;
        return true;
      case 'row':
        this.endRow();
        return true;
      default:
        return false;
    }
  }

  addParagraph(paragraph: WordParagraph): void {
    this.cell.paragraphs.push(paragraph);
  }

  endCell(): void {
    // What a row has beyond is in its last cell.
    if (this.cells.length < mostColumns) this.cells.push(this.cell);
    else this.cells.at(-1)?.paragraphs.push(...this.cell.paragraphs);
    this.cell = { paragraphs: [] };
  }

  /** The rows of the table, which ends here; a row that a cut-off file leaves open is one. */
  take(isCutOff = false): readonly RtfRow[] {
    if (isCutOff && (this.cells.length > 0 || this.cell.paragraphs.length > 0)) this.endRow();
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private endRow(): void {
    if (this.cell.paragraphs.length > 0) this.cells.push(this.cell);
    const { edges, merges, isHeader } = this.row;
    this.rows.push({ cells: this.cells, edges, merges, isHeader });
    this.cells = [];
    this.cell = { paragraphs: [] };
  }
}
