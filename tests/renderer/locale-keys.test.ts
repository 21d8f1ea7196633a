import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../resources/locales/en.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };
import { documentKinds } from '../../src/core/deck/kinds/document-kinds.ts';
import type { SlideSlotRole } from '../../src/core/model/deck/deck.ts';
import { sourceFormats } from '../../src/core/model/source/source-document.ts';

const rendererFolder = join(import.meta.dirname, '../../src/renderer');
const linesFolder = join(import.meta.dirname, '../../src/core/outline/lines');

/** `ui.status.page` and so on; plural forms count as their key. */
function keysOf(words: object, prefix = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${prefix}${name}.`)
      : [`${prefix}${name}`.replace(/_(?:one|other)$/u, '')],
  );
}

function codeIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

const sources = codeIn(rendererFolder);

describe('words of the renderer', () => {
  const known = new Set(keysOf(zh));

  test('both languages say the same things', () => {
    expect([...new Set(keysOf(en))].sort()).toEqual([...known].sort());
  });

  test('what the renderer asks for by name exists', () => {
    const asked = [...sources.matchAll(/\bt\('([^']+)'/gu)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });

  test('what the renderer asks for by a part of the name exists', () => {
    const prefixes = [...sources.matchAll(/\bt\(`([^$`]+)\$\{/gu)].map(([, prefix]) => prefix ?? '');
    const missing = prefixes.filter((prefix) => ![...known].some((key) => key.startsWith(prefix)));
    expect(missing).toEqual([]);
  });

  test('every reason for a kind of document has words', () => {
    const codes = documentKinds.flatMap(({ evidence }) => evidence.map(({ code }) => code));
    expect(codes.filter((code) => !known.has(`ui.design.kindReason.${code}`))).toEqual([]);
  });

  test('every reason for what a line is has words', () => {
    const reasons = [...codeIn(linesFolder).matchAll(/\breason: '([a-z-]+)'/gu)].map(
      ([, code]) => code ?? '',
    );
    expect(reasons.length).toBeGreaterThan(50);
    expect([...new Set(reasons)].filter((code) => !known.has(`reason.${code}`))).toEqual([]);
  });

  test('every slot of a slide has a name', () => {
    const roles = {
      kicker: true,
      title: true,
      subtitle: true,
      byline: true,
      source: true,
      'column-head': true,
      item: true,
      picture: true,
      conclusion: true,
      counter: true,
    } satisfies Record<SlideSlotRole, true>;
    const names = [...Object.keys(roles).map((role) => `ui.role.${role}`)];
    expect(names.filter((name) => !known.has(name))).toEqual([]);
  });

  test('every format that is read has a name', () => {
    expect(sourceFormats.filter((format) => !known.has(`ui.format.${format}`))).toEqual([]);
  });

  test('no words are kept that nothing asks for', () => {
    const parts = [...sources.matchAll(/\bt\(`([^$`]+)\$\{/gu)].map(([, prefix]) => prefix ?? '');
    const unused = [...known].filter(
      (key) =>
        key.startsWith('ui.') && !sources.includes(`'${key}'`) && !parts.some((part) => key.startsWith(part)),
    );
    expect(unused).toEqual([]);
  });
});
