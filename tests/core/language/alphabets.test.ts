import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/project-root.mjs';
import * as marks from '../../../src/core/language/marks.ts';

const core = join(projectRoot, 'src/core');
const prose = '，。；：！？、,;:!?“”‘’…—–《》「」『』【】〔〕（）()．·・"\'';
/** Classes of characters that hold three or more marks of prose; the figure may only fall. */
const mostOwnAlphabets = 470;

const folded: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?' };

/** What a class of characters holds, in one width and order. */
function contentOf(characters: string): string {
  return [...new Set([...characters].map((character) => folded[character] ?? character))].sort().join('');
}

/** Content and place of a pattern that is nothing but a class of characters, at the end of a text or anywhere. */
function keyOf(pattern: string): string | null {
  const [, characters, end] = /^\[([^\]\\^]+)\](?:\\s\*)?(\$?)$/u.exec(pattern) ?? [];
  return characters === undefined ? null : `${contentOf(characters)}${end}`;
}

const named = new Map(
  Object.entries(marks).flatMap(([name, mark]) => {
    const key = mark instanceof RegExp ? keyOf(mark.source) : null;
    return key === null ? [] : [[key, name] as const];
  }),
);

const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^language[\\/]/u.test(file))
  // Readers and writers know the marks of their formats, and read text before it is folded.
  .filter((file) => !/^(?:import|write)[\\/]/u.test(file))
  .map((file) => ({ file, text: readFileSync(join(core, file), 'utf8') }));

describe('marks of prose', () => {
  it('have one pattern for each name', () => {
    const patterns = Object.values(marks).filter((mark) => mark instanceof RegExp);
    expect(named.size).toBe(patterns.length);
  });

  it('are spelled out nowhere else where a pattern names them', () => {
    const again = files.flatMap(({ file, text }) =>
      [...text.matchAll(/\/(\[[^\]\\^\n]+\](?:\\s\*)?\$?)\/u?(?![\w])/gu)].flatMap(([, pattern = '']) => {
        const name = named.get(keyOf(pattern) ?? '');
        return name === undefined ? [] : [`${file}: ${pattern} is ${name}`];
      }),
    );
    expect(again).toEqual([]);
  });

  it('are put together anew in no more places than before', () => {
    const own = files.flatMap(({ text }) =>
      [
        ...text.matchAll(
          /(?<=[=(:,?&|[\n] *)\/(?![/*])(?:\[(?:[^\]\\\n]|\\.)*\]|\\.|[^/\\\n[])+\/|`[^`]*`/gu,
        ),
      ].flatMap(([pattern]) =>
        [...pattern.matchAll(/\[(?:[^\]\\\n]|\\.)*\]/gu)].filter(
          ([found]) => new Set([...found.slice(1, -1)].filter((mark) => prose.includes(mark))).size >= 3,
        ),
      ),
    );
    expect(own.length).toBeLessThanOrEqual(mostOwnAlphabets);
  });
});
