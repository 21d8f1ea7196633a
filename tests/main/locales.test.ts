import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../resources/locales/en.json' with { type: 'json' };
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };

type Texts = Readonly<Record<string, unknown>>;

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value as Texts, `${prefix}${key}.`)],
    ),
  );
}

const withoutPlural = (key: string): string => key.replace(/_(?:one|other)$/, '');
const keysOf = (texts: Texts): readonly string[] =>
  [...new Set([...flatten(texts).keys()].map(withoutPlural))].sort();
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe('the texts of both languages', () => {
  it('have the same keys', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  it('have the same placeholders', () => {
    const chinese = flatten(zh);
    for (const [key, text] of flatten(en)) {
      expect(placeholders(text), key).toEqual(
        placeholders(chinese.get(key) ?? chinese.get(withoutPlural(key)) ?? ''),
      );
    }
  });

  it('say something, without space around it', () => {
    for (const texts of [zh, en]) {
      for (const [key, text] of flatten(texts)) {
        expect(text, key).not.toBe('');
        expect(text.trim(), key).toBe(text);
      }
    }
  });

  it('use Chinese punctuation beside Chinese characters', () => {
    for (const [key, text] of flatten(zh)) {
      expect(text, key).not.toMatch(/\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u);
    }
  });

  it('explain every error', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src/core/errors.ts'), 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(20);
    expect(Object.keys(zh.error).sort()).toEqual(codes.sort());
  });
});
