import { formatNumber } from '../../package/number-formats.ts';
import { symbolText } from '../../raw/symbol-fonts.ts';
import type { NumberingInstance, NumberingLevel } from './numbering-definitions.ts';

/** The number or bullet that a list shows before a paragraph. */
export interface ListNumber {
  readonly numId: string;
  /** From 0. */
  readonly level: number;
  /** As shown: `一、`, `2.1`, `•`. */
  readonly text: string;
  readonly isBullet: boolean;
  /** What stands between number and text: `tab`, `space` or `nothing`. */
  readonly suffix: string;
}

const deepest = 9;
/** No number that people write is longer; a pattern of a million characters has been put before every paragraph. */
const longestLabel = 255;

/** Counts the numbered paragraphs of a document in their order (ECMA-376 part 1, 17.9). */
export class ListNumbers {
  private readonly instances: ReadonlyMap<string, NumberingInstance>;
  /** Last number at each level, by definition; undefined where the level starts again. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(instances: ReadonlyMap<string, NumberingInstance>) {
    this.instances = instances;
  }

  /** The level that a paragraph style means in a numbering. */
  levelOfStyle(numId: string, style: string): number | null {
    for (const [level, definition] of this.instances.get(numId)?.levels ?? []) {
      if (definition.style === style) return level;
    }
    return null;
  }

  /** Counts the next paragraph; null for a numbering that the file does not define. */
  next(numId: string, level: number): ListNumber | null {
    const instance = this.instances.get(numId);
    const definition = instance?.levels.get(level);
    if (instance === undefined || definition === undefined) return null;
    const counter = this.count(numId, level, instance, definition);
    const isBullet = definition.format === 'bullet';
    const text = isBullet ? bulletText(definition.text) : label(definition, level, counter, instance);
    return text === '' ? null : { numId, level, text, isBullet, suffix: definition.suffix };
  }

  private count(
    numId: string,
    level: number,
    { definition: key, levels, startOverrides }: NumberingInstance,
    { start }: NumberingLevel,
  ): readonly (number | undefined)[] {
    let counter = this.counters.get(key);
    if (counter === undefined) {
      counter = new Array<number | undefined>(deepest).fill(undefined);
      this.counters.set(key, counter);
    }
    const use = `${numId} ${level}`;
    const override = this.begun.has(use) ? undefined : startOverrides.get(level);
    this.begun.add(use);
    const last = counter[level];
    counter[level] = override ?? (last === undefined ? start : last + 1);
    for (let below = level + 1; below < deepest; below += 1) {
      const restartsAfter = levels.get(below)?.restartsAfter ?? null;
      if (restartsAfter === null || level + 1 <= restartsAfter) counter[below] = undefined;
    }
    return counter;
  }
}

function label(
  { text, format, isLegal }: NumberingLevel,
  level: number,
  counter: readonly (number | undefined)[],
  { levels }: NumberingInstance,
): string {
  const shown = text.slice(0, longestLabel).replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const own = levels.get(index);
    const value = counter[index] ?? own?.start ?? 1;
    const ownFormat = index === level ? format : (own?.format ?? 'decimal');
    return formatNumber(value, isLegal && ownFormat !== 'none' ? 'decimal' : ownFormat);
  });
  return shown.trim().slice(0, longestLabel);
}

/** Bullets are often characters of symbol fonts; what is unknown there is a bullet all the same. */
function bulletText(text: string): string {
  const sign = text.slice(0, longestLabel).trim();
  if (sign === '') return '';
  const code = sign.charCodeAt(0);
  return code >= 0xe000 && code <= 0xf8ff ? (symbolText('wingdings', code) ?? '•') : sign;
}
