import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import zh from '../../resources/locales/zh-CN.json' with { type: 'json' };

const core = join(import.meta.dirname, '../../src/core');

function sources(): readonly string[] {
  return readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(core, name), 'utf8'));
}

describe('every diagnostic that the core makes', () => {
  const codes = new Set(
    sources().flatMap((source) =>
      [...source.matchAll(/code: '([a-z-]+)',\s*severity: '/g)].map(([, code = '']) => code),
    ),
  );
  const explained = new Set(Object.keys(zh.diagnostic).map((key) => key.replace(/_(?:one|other)$/, '')));

  it('is found by this test', () => {
    expect(codes.size).toBeGreaterThan(5);
  });

  it.each([...codes])('%s has words', (code) => {
    expect(explained).toContain(code);
  });
});
