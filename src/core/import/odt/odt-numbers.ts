import type { ListNumber } from '../docx/numbers/list-numbers.ts';
import { formatNumber } from '../package/number-formats.ts';
import type { OdtListLevel } from './odt-styles.ts';

const deepest = 10;

/** Counts the items of one list, or the headings of a text. */
export class OdtNumbers {
  private counts: number[] = [];

  /** The number of the next item; null where its level shows none. */
  next(
    numId: string,
    level: number,
    levels: ReadonlyMap<number, OdtListLevel>,
    start?: number,
  ): ListNumber | null {
    if (level >= deepest) return null;
    const own = levels.get(level + 1);
    this.counts.length = Math.min(this.counts.length, level + 1);
    while (this.counts.length <= level) {
      const above = levels.get(this.counts.length + 1);
      this.counts.push(this.counts.length === level ? (above?.start ?? 1) - 1 : (above?.start ?? 1));
    }
    this.counts[level] = start ?? (this.counts[level] ?? 0) + 1;
    if (own === undefined || (!own.isBullet && own.format === '')) return null;
    if (own.isBullet) return { numId, level, text: '•', isBullet: true, suffix: 'tab' };
    const from = Math.max(0, level + 1 - own.shownLevels);
    const digits = this.counts
      .slice(from, level + 1)
      .map((count, index) => {
        const format = levels.get(from + index + 1)?.format ?? '';
        return format === '' ? '' : formatNumber(count, format);
      })
      .filter((text) => text !== '')
      .join('.');
    return {
      numId,
      level,
      text: `${own.prefix}${digits}${own.suffix}`.trim(),
      isBullet: false,
      suffix: 'tab',
    };
  }

  restart(): void {
    this.counts = [];
  }
}
