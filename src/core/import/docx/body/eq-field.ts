import { delimited, fraction, root, scripts } from '../../math/linear-math.ts';
import { formatNumber } from '../../package/number-formats.ts';

/**
 * What a field of the old equation editor shows in one line (`EQ \f(a,b)`, ECMA-376 part 1, 17.16.5.17), and the
 * numbers in circles that Chinese Word writes as such fields (`EQ \o\ac(○,3)`).
 */
export function equationText(instruction: string): string | null {
  const [, code] = /^\s*EQ\s+(.*)$/isu.exec(instruction) ?? [];
  return code === undefined ? null : new EquationReader(code).readAll();
}

const deepest = 20;
const ring = /^[○〇◯⭕]$/u;
const circled = (text: string): string => {
  const sign = /^\d{1,2}$/u.test(text) ? formatNumber(Number(text), 'decimalEnclosedCircle') : text;
  return sign === text ? `(${text})` : sign;
};

class EquationReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly code: string) {}

  readAll(): string {
    let text = '';
    while (this.at < this.code.length) {
      text += this.readText();
      if (this.at < this.code.length) {
        text += this.code.charAt(this.at);
        this.at += 1;
      }
    }
    return text.trim();
  }

  /** Up to what ends an argument. */
  private readText(): string {
    let text = '';
    for (let next = this.code.charAt(this.at); next !== ''; next = this.code.charAt(this.at)) {
      if (next === ')' || next === ',' || next === ';') break;
      if (next === '\\') text += this.readSwitch();
      else {
        text += next;
        this.at += 1;
        if (next === '(') text += this.readBracketed();
      }
    }
    return text;
  }

  /** What brackets in the text hold, and their end. */
  private readBracketed(): string {
    let text = this.depth < deepest ? this.readText() : '';
    while (this.isAtSeparator()) {
      text += this.code.charAt(this.at);
      this.at += 1;
      text += this.readText();
    }
    if (this.code.charAt(this.at) !== ')') return text;
    this.at += 1;
    return `${text})`;
  }

  private isAtSeparator(): boolean {
    return /[,;]/u.test(this.code.charAt(this.at));
  }

  private readSwitch(): string {
    const [whole, name = ''] = /^\\([A-Za-z]{1,4})?/u.exec(this.code.slice(this.at, this.at + 8)) ?? ['\\'];
    this.at += whole.length;
    if (name === '') {
      const escaped = this.code.charAt(this.at);
      this.at += 1;
      return escaped;
    }
    // Options of a switch: how far it moves, how it is set.
    const options = /^(?:\s*-?\d+)?(?:\s*\\[A-Za-z]{2}\s*-?\d*(?=\s*[\\(]))*\s*/u.exec(
      this.code.slice(this.at, this.at + 80),
    );
    const isMoved = /\\(?:up|do)/iu.exec(options?.[0] ?? '');
    this.at += options?.[0].length ?? 0;
    const parts = this.readArguments();
    switch (name.toLowerCase()) {
      case 'f':
        return fraction(parts[0] ?? '', parts[1] ?? '');
      case 'r':
        return parts.length > 1 ? root(parts[0] ?? '', parts[1] ?? '') : root('', parts[0] ?? '');
      case 'o':
        return ring.test(parts[0] ?? '') ? circled(parts[1] ?? '') : parts.join('');
      case 's':
        return isMoved === null
          ? parts.join('')
          : isMoved[0].toLowerCase() === '\\up'
            ? scripts('', '', parts.join(''))
            : scripts('', parts.join(''), '');
      case 'b':
        return delimited('(', parts, ', ', ')');
      case 'i':
        return `${scripts('∫', parts[0] ?? '', parts[1] ?? '')} ${parts[2] ?? ''}`.trimEnd();
      case 'a':
        return parts.join('; ');
      case 'd':
        return '';
      default:
        return parts.join(', ');
    }
  }

  private readArguments(): readonly string[] {
    if (this.code.charAt(this.at) !== '(' || this.depth >= deepest) return [];
    this.at += 1;
    this.depth += 1;
    const parts = [this.readText().trim()];
    while (this.isAtSeparator()) {
      this.at += 1;
      parts.push(this.readText().trim());
    }
    if (this.code.charAt(this.at) === ')') this.at += 1;
    this.depth -= 1;
    return parts;
  }
}
