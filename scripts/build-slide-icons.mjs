// @ts-check
/**
 * `node scripts/build-slide-icons.mjs`: takes the icons that cards may show out of lucide-react and writes them, as
 * lines and cubic curves in a box of 24 × 24, to `src/core/layout/icons/icon-paths.json`. Run it again after adding
 * a name to the list.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import svgpath from 'svgpath';
import { projectRoot } from './project-root.mjs';

const names = [
  'book-open',
  'briefcase',
  'building-complex',
  'coins',
  'cpu',
  'droplets',
  'factory',
  'flag',
  'flask-conical',
  'globe',
  'graduation-cap',
  'hand-heart',
  'handshake',
  'hard-hat',
  'heart-pulse',
  'house',
  'landmark',
  'leaf',
  'plane',
  'rocket',
  'scale',
  'shield-check',
  'shopping-bag',
  'sprout',
  'train-front',
  'trending-up',
  'users',
  'waves-horizontal',
  'waypoints',
  'wheat',
  'zap',
];

/** @typedef {readonly [string, Readonly<Record<string, string>>]} IconPart */

/** @param {IconPart} part */
function pathData([tag, attributes]) {
  const of = (/** @type {string} */ key) => Number(attributes[key] ?? 0);
  if (tag === 'path') return attributes.d ?? '';
  if (tag === 'line') return `M${of('x1')} ${of('y1')}L${of('x2')} ${of('y2')}`;
  if (tag === 'polyline') return `M${(attributes.points ?? '').trim().replaceAll(/\s+/g, ' ')}`;
  if (tag === 'circle' || tag === 'ellipse') {
    const [rx, ry] = tag === 'circle' ? [of('r'), of('r')] : [of('rx'), of('ry')];
    return `M${of('cx') - rx} ${of('cy')}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
  }
  if (tag === 'rect') {
    const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')];
    const radius = Math.min(of('rx') || of('ry'), width / 2, height / 2);
    const corner = (/** @type {number} */ dx, /** @type {number} */ dy) =>
      `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
    return (
      `M${x + radius} ${y}h${width - 2 * radius}${corner(radius, radius)}v${height - 2 * radius}` +
      `${corner(-radius, radius)}h${2 * radius - width}${corner(-radius, -radius)}v${2 * radius - height}` +
      `${corner(radius, -radius)}z`
    );
  }
  throw new Error(`an icon has a part of an unknown kind: ${tag}`);
}

/**
 * Absolute moves, lines and cubic curves only: letters, each followed by its numbers.
 *
 * @param {string} data
 */
function plainCommands(data) {
  /** @type {(string | number)[][]} */
  const commands = [];
  svgpath(data)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [name, ...values] = segment;
      const numbers = values.map((value) => Math.round(Number(value) * 100) / 100);
      const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
      if (name === 'H') commands.push(['L', first, y]);
      else if (name === 'V') commands.push(['L', x, first]);
      else if (name === 'Q') {
        const at = (/** @type {number} */ from, /** @type {number} */ to) =>
          Math.round((from + (2 / 3) * (to - from)) * 100) / 100;
        commands.push([
          'C',
          at(x, first),
          at(y, second),
          at(third, first),
          at(fourth, second),
          third,
          fourth,
        ]);
      } else commands.push([name, ...numbers]);
    });
  return commands;
}

/** @type {Record<string, (string | number)[][]>} */
const icons = {};
for (const name of names) {
  const file = join(projectRoot, 'node_modules/lucide-react/dist/esm/icons', `${name}.mjs`);
  /** @type {{ __iconData: { node: readonly IconPart[] } }} */
  const { __iconData: data } = await import(pathToFileURL(file).href);
  icons[name] = data.node.flatMap((part) => plainCommands(pathData(part)));
}
const about = {
  origin: 'Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Icons and Contributors',
  sizeUnits: 24,
};
const target = join(projectRoot, 'src/core/layout/icons/icon-paths.json');
const lines = Object.entries(icons).map(
  ([name, commands]) => `    ${JSON.stringify(name)}: ${JSON.stringify(commands)}`,
);
writeFileSync(
  target,
  `${JSON.stringify(about, null, 2).slice(0, -2)},\n  "icons": {\n${lines.join(',\n')}\n  }\n}\n`,
);
