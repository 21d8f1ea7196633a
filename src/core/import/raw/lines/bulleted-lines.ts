import type { BlockHint } from '../../../model/source/source-document.ts';
import { type Span, span } from '../../../model/span.ts';

/** Marks that programs set before items; a dash or an asterisk only with a blank after it. */
const bullet = /^[^\S\n]*(?:[•‣◦∙●○◆◇▪▫·]|[-–*](?=[^\S\n]))[^\S\n]*(?=\S)/u;

export interface BulletedLine {
  readonly hint: BlockHint;
  /** What is no part of the text; the mark of a heading stays. */
  readonly mark: Span | null;
}

const headMark = /^[^\S\n]*([●○◆◇▪▫])[^\S\n]*([^\n，。；：！？,.;:!?]{2,20})$/u;
const fewestHeads = 2;

interface Level {
  readonly mark: string;
  readonly indent: number;
}

/** Lines with the marks of items beside other such lines: what they are, how deep, and where their marks stand. */
export class BulletedLines {
  readonly #raw: string;
  #levels: Level[] = [];

  /** Marks before short lines that text without a mark stands below, again and again: they are headings. */
  readonly #ofHeads: ReadonlySet<string>;

  constructor(raw: string) {
    this.#raw = raw;
    this.#ofHeads = marksOfHeads(raw);
  }

  /** Lines come in order; `above` and `below` are the ones around it, empty where a blank line stands. */
  read({ start, end }: Span, above: string, below: string): BulletedLine | null {
    const mark = bullet.exec(this.#raw.slice(start, end))?.[0].length ?? 0;
    const [, sign = ''] = headMark.exec(this.#raw.slice(start, end)) ?? [];
    if (this.#ofHeads.has(sign)) {
      this.#levels = [];
      return { hint: { kind: 'heading', level: 2 }, mark: null };
    }
    if (mark === 0 || !(bullet.test(above) || bullet.test(below))) {
      this.#levels = [];
      return null;
    }
    const lineStart = this.#raw.lastIndexOf('\n', start - 1) + 1;
    const level = {
      mark: this.#raw.slice(start, start + mark).trim(),
      indent: start - lineStart,
    };
    return {
      hint: { kind: 'list-item', depth: this.#depthOf(level), ordered: false, marker: null },
      mark: span(start, start + mark),
    };
  }

  /** A mark that was there before is of that level; another one, or one further in, is below the last. */
  #depthOf(level: Level): number {
    const same = this.#levels.findLastIndex(
      ({ mark, indent }) => mark === level.mark && indent === level.indent,
    );
    if (same !== -1) this.#levels.length = same + 1;
    else {
      const outer = this.#levels.filter(({ indent }) => indent <= level.indent);
      this.#levels = [...outer, level];
    }
    return this.#levels.length - 1;
  }
}

function marksOfHeads(raw: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lines = raw.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, sign] = headMark.exec(line.trimEnd()) ?? [];
    const next = lines[at + 1] ?? '';
    if (sign === undefined || bullet.test(next) || !/[。！？]\s*$/u.test(next)) continue;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([sign, count]) => (count >= fewestHeads ? sign : [])));
}
