import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { isOn } from '../styles/on-off.ts';

/** One level of a list (ECMA-376 part 1, 17.9.6). */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: a percent sign and the number of a level, from 1, are replaced by that level's number. */
  readonly text: string;
  readonly suffix: string;
  /** Level from 1 whose numbers make this one start again, and with it those above; 0 none; null every one above. */
  readonly restartsAfter: number | null;
  /** Shows the numbers of all levels in digits. */
  readonly isLegal: boolean;
  /** The paragraph style that means this level. */
  readonly style: string | null;
}

type Levels = ReadonlyMap<number, NumberingLevel>;

/** Numbering that paragraphs refer to by `numId`. */
export interface NumberingInstance {
  /** Instances of one definition count on together. */
  readonly definition: string;
  readonly levels: Levels;
  /** Level → the number with which this instance begins at its first use. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

interface Definition {
  readonly levels: Levels;
  /** A style of the kind numbering that holds the levels. */
  readonly styleLink: string | null;
}

/** The part `numbering`: instances by `numId`. `numIdOfStyle` gives the numbering of a style of that kind. */
export function readNumbering(
  root: XmlElement | null,
  numIdOfStyle: (style: string) => string | undefined,
): ReadonlyMap<string, NumberingInstance> {
  const elements = root === null ? [] : childElements(root);
  const definitions = new Map(
    elements
      .filter(({ name }) => name === 'w:abstractNum')
      .map((element) => [element.attributes['w:abstractNumId'] ?? '', readDefinition(element)] as const),
  );
  const nums = elements.filter(({ name }) => name === 'w:num');
  const definitionByNumId = new Map(
    nums.map((num) => [num.attributes['w:numId'] ?? '', valueIn(num, 'w:abstractNumId') ?? ''] as const),
  );
  const instances = new Map<string, NumberingInstance>();
  for (const num of nums) {
    const numId = num.attributes['w:numId'] ?? '';
    const own = definitionByNumId.get(numId) ?? '';
    const link = definitions.get(own)?.styleLink ?? null;
    const linked = link === null ? undefined : definitionByNumId.get(numIdOfStyle(link) ?? '');
    const definition = linked ?? own;
    const levels = definitions.get(definition)?.levels;
    if (levels !== undefined) instances.set(numId, withOverrides(num, definition, levels));
  }
  return instances;
}

function readDefinition(element: XmlElement): Definition {
  return { levels: readLevels(element), styleLink: valueIn(element, 'w:numStyleLink') ?? null };
}

function readLevels(parent: XmlElement): Levels {
  return new Map(
    childElements(parent)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [Number(level.attributes['w:ilvl']), readLevel(level)]),
  );
}

function readLevel(level: XmlElement): NumberingLevel {
  const legal = childNamed(level, 'w:isLgl');
  return {
    start: toCount(valueIn(level, 'w:start')) ?? 0,
    format: valueIn(level, 'w:numFmt') ?? 'decimal',
    text: valueIn(level, 'w:lvlText') ?? '',
    suffix: valueIn(level, 'w:suff') ?? 'tab',
    restartsAfter: toCount(valueIn(level, 'w:lvlRestart')),
    isLegal: legal !== null && isOn(legal),
    style: valueIn(level, 'w:pStyle') ?? null,
  };
}

function withOverrides(num: XmlElement, definition: string, levels: Levels): NumberingInstance {
  const overrides = childElements(num).filter(({ name }) => name === 'w:lvlOverride');
  const own = new Map(levels);
  const startOverrides = new Map<number, number>();
  for (const override of overrides) {
    const level = Number(override.attributes['w:ilvl']);
    const replaced = childNamed(override, 'w:lvl');
    if (replaced !== null) own.set(level, readLevel(replaced));
    const start = toCount(valueIn(override, 'w:startOverride'));
    if (start !== null) startOverrides.set(level, start);
  }
  return { definition, levels: own, startOverrides };
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val'];
}

function toCount(value: string | undefined): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : null;
}
