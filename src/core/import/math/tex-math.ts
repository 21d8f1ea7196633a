import {
  accented,
  applied,
  delimited,
  fraction,
  type MathLosses,
  root,
  rows,
  scripts,
  stacked,
} from './linear-math.ts';
import { texAccents, texFaces, texFunctions, texOperators, texSilent, texSymbols } from './tex-symbols.ts';

/** A formula of LaTeX in one line. What the line cannot say, and commands that are not known, are counted as losses. */
export function texMath(tex: string, losses: MathLosses): string {
  const tokens = tex.match(token) ?? [];
  if (tokens.length > mostTokens) {
    losses.count += 1;
    return tex.trim();
  }
  return new TexReader(tokens, losses).readAll();
}

/** Whether a text between dollar signs is a formula, and no prices and no names. */
export function isTexMath(tex: string): boolean {
  const shown = tex.replace(/\\(?:text|mathrm|mbox)\s*\{[^{}]*\}/gu, '');
  if (/[\u3400-\u9fff，。；：、]/u.test(shown)) return false;
  return (
    /\\[A-Za-z]|[\^_{}=<>]/u.test(shown) ||
    /^(?:[A-Za-z]|[A-Za-z\d]+(?:[+\-*/,]|\s)+[A-Za-z\d()+\-*/\s]*)$/u.test(shown.trim())
  );
}

const token = /\\(?:[A-Za-z]+\*?|[^A-Za-z])|%[^\n]*|\s+|[^\\\s%]/gu;
const mostTokens = 4000;
const deepest = 60;
const matrixBrackets: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries<readonly [string, string]>({
    pmatrix: ['(', ')'],
    bmatrix: ['[', ']'],
    Bmatrix: ['{', '}'],
    vmatrix: ['|', '|'],
    Vmatrix: ['‖', '‖'],
    cases: ['{', ''],
  }),
);
const spaces = new Set(['\\,', '\\;', '\\:', '\\!', '\\ ', '\\>', '~']);
const escaped = /^\\[{}$%&#_]$/u;

class TexReader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly string[];
  private readonly losses: MathLosses;

  constructor(tokens: readonly string[], losses: MathLosses) {
    this.tokens = tokens.filter((each) => each.trim() !== '' && !each.startsWith('%'));
    this.losses = losses;
  }

  readAll(): string {
    let text = '';
    while (this.at < this.tokens.length) text += this.readRow() + this.skip();
    return text.trim();
  }

  /** What ends a row and has nothing that it ends. */
  private skip(): string {
    const next = this.tokens[this.at];
    if (next === undefined) return '';
    this.at += next === '\\end' ? 1 + this.groupLength() : 1;
    return next === '\\\\' ? '; ' : '';
  }

  private groupLength(): number {
    const end = this.tokens.indexOf('}', this.at);
    return this.tokens[this.at + 1] === '{' && end >= 0 ? end - this.at : 0;
  }

  /** Up to the end of the group, the cell or the row. */
  private readRow(): string {
    let text = '';
    for (let next = this.tokens[this.at]; next !== undefined; next = this.tokens[this.at]) {
      if (next === '}' || next === '&' || next === '\\\\' || next === '\\end') break;
      text += this.readScripted(text);
    }
    return text;
  }

  private readScripted(before: string): string {
    const command = (this.tokens[this.at] ?? '').slice(1);
    const isOperator = texOperators.has(command) && this.tokens[this.at]?.startsWith('\\') === true;
    const isFunction = texFunctions.has(command) && this.tokens[this.at]?.startsWith('\\') === true;
    const base = /^[_^]$/u.test(this.tokens[this.at] ?? '') ? '' : this.readAtom();
    let sub = '';
    let sup = '';
    for (let next = this.tokens[this.at]; next !== undefined; next = this.tokens[this.at]) {
      if (next === "'") {
        sup += '′';
        this.at += 1;
      } else if (next === '\\limits' || next === '\\nolimits') this.at += 1;
      else if (next === '_' || next === '^') {
        this.at += 1;
        const text = this.readAtom();
        if (next === '_') sub += text;
        else sup += text;
      } else break;
    }
    const whole =
      sub === '' && sup === '' ? base : scripts(base, sub, sup === '∘' ? '°' : sup).replace('^°', '°');
    if (isOperator) return `${/[\p{L}\p{N})]$/u.test(before) ? ' ' : ''}${whole} `;
    if (isFunction)
      return applied(`${/[\p{L}\p{N}]$/u.test(before) ? ' ' : ''}${whole}`, this.readAtomAfter());
    return whole;
  }

  /** What a function is of. */
  private readAtomAfter(): string {
    const next = this.tokens[this.at];
    if (
      next === undefined ||
      !/^(?:[\p{L}\p{N}]|\\[A-Za-z]+)$/u.test(next) ||
      next === '\\end' ||
      texOperators.has(next.slice(1))
    )
      return '';
    return this.readScripted('');
  }

  private readAtom(): string {
    const next = this.tokens[this.at];
    if (next === undefined || next === '}' || next === '&') return '';
    this.at += 1;
    if (this.depth >= deepest) return '';
    this.depth += 1;
    const text = this.readFrom(next);
    this.depth -= 1;
    return text;
  }

  private readFrom(next: string): string {
    if (next === '{') return this.readGroup();
    if (!next.startsWith('\\')) return next === '-' ? '−' : next === '*' ? '∗' : next === '~' ? ' ' : next;
    if (spaces.has(next)) return '';
    if (escaped.test(next)) return next.charAt(1);
    return next === '\\|' ? '‖' : this.readCommand(next.slice(1).replace(/\*$/u, ''));
  }

  private readGroup(): string {
    let text = this.readRow();
    while (this.at < this.tokens.length && this.tokens[this.at] !== '}') text += this.skip() + this.readRow();
    this.at += 1;
    return text;
  }

  private readCommand(name: string): string {
    const symbol = texSymbols.get(name) ?? texOperators.get(name);
    if (symbol !== undefined) return symbol;
    if (texFunctions.has(name)) return name;
    if (/^[dtc]?frac$/u.test(name)) return fraction(this.readAtom(), this.readAtom());
    if (/^[dt]?binom$/u.test(name)) return `(${stacked(this.readAtom(), this.readAtom(), this.losses)})`;
    if (name === 'sqrt') return this.readRoot();
    const accent = texAccents.get(name);
    if (accent !== undefined) return accented(this.readAtom(), accent, this.losses);
    if (texFaces.has(name)) return this.readAtom();
    if (name === 'left' || name === 'right') return this.readDelimiter();
    if (texSilent.has(name)) return '';
    if (name === 'begin') return this.readEnvironment();
    if (name === 'tag' || name === 'label') {
      const label = this.readAtom();
      return name === 'tag' ? ` (${label})` : '';
    }
    this.losses.count += 1;
    return name;
  }

  /** Skips the point of a missing delimiter (`\left.`); any other delimiter is read as the next token. */
  private readDelimiter(): string {
    if (this.tokens[this.at] !== '.') return '';
    this.at += 1;
    return '';
  }

  private readRoot(): string {
    let degree = '';
    if (this.tokens[this.at] === '[') {
      const end = this.tokens.indexOf(']', this.at);
      if (end > 0) {
        degree = this.tokens.slice(this.at + 1, end).join('');
        this.at = end + 1;
      }
    }
    return root(degree, this.readAtom());
  }

  private readEnvironment(): string {
    const name = this.readAtom().replace(/[*∗]$/u, '');
    if (name === 'array' && this.tokens[this.at] === '{') this.readAtom();
    const cells: string[][] = [[]];
    while (this.at < this.tokens.length && this.tokens[this.at] !== '\\end') {
      const before = this.at;
      cells.at(-1)?.push(this.readRow());
      const next = this.tokens[this.at];
      if (next === '\\end') break;
      if (next === '\\\\') cells.push([]);
      this.at = Math.max(before + 1, this.at + 1);
    }
    if (this.tokens[this.at] === '\\end') {
      this.at += 1;
      this.readAtom();
    }
    const isAligned = !/matrix|cases|array/u.test(name);
    const filled = cells.filter((row) => row.some((cell) => cell !== ''));
    if (isAligned) return filled.map((row) => row.join('')).join('; ');
    const [open, close] = matrixBrackets.get(name) ?? ['', ''];
    const shown = filled.map((row) => row.map((cell) => cell.replace(/,$/u, '')));
    return delimited(open, [rows(shown)], '', close);
  }
}
