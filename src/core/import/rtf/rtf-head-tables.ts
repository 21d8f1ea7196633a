interface RtfFont {
  /** By number (`\\fcharset`); -1 where the table does not say. */
  readonly charset: number;
  readonly name: string;
}

interface RtfStyle {
  readonly name: string;
  readonly outlineLevel: number | null;
}

type HeadTable = 'fonts' | 'styles';

const longestName = 200;

/** The fonts and the paragraph styles that a file lists in its head. */
export class RtfHeadTables {
  private readonly fonts = new Map<number, RtfFont>();
  private readonly styles = new Map<number, RtfStyle>();
  /** Number of the entry in hand; -1 for one that is no paragraph style. */
  private entry = 0;
  private name = '';

  font(number: number): RtfFont | undefined {
    return this.fonts.get(number);
  }

  style(number: number): RtfStyle | undefined {
    return this.styles.get(number);
  }

  control(table: HeadTable, word: string, value: number | null): void {
    if (table === 'fonts') {
      if (word === 'f') this.entry = value ?? 0;
      else if (word === 'fcharset') this.fonts.set(this.entry, { charset: value ?? 0, name: '' });
    } else if (word === 's') this.entry = value ?? 0;
    else if (word === 'outlinelevel') this.styles.set(this.entry, { name: '', outlineLevel: value });
    else if (word === 'cs' || word === 'ds' || word === 'ts') this.entry = -1;
  }

  /** A semicolon ends an entry. */
  addText(table: HeadTable, text: string): void {
    if (this.name.length < longestName) this.name += text;
    if (text.includes(';')) this.endEntry(table);
  }

  endEntry(table: HeadTable): void {
    const name = this.name.replace(/;[\s\S]*$/u, '').trim();
    this.name = '';
    if (name === '') return;
    if (table === 'fonts') {
      this.fonts.set(this.entry, { charset: this.fonts.get(this.entry)?.charset ?? -1, name });
    } else if (this.entry >= 0) {
      this.styles.set(this.entry, { name, outlineLevel: this.styles.get(this.entry)?.outlineLevel ?? null });
      this.entry = 0;
    }
  }
}
