import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingOptionalEntries } from '../../scripts/lock-file.mjs';

describe('package-lock.json', () => {
  it('has every optional package, so that `npm ci` takes it', () => {
    const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'));
    expect(Object.keys(missingOptionalEntries(lock.packages))).toEqual([]);
  });
});

describe('missingOptionalEntries', () => {
  it('makes an entry from the parent and the name', () => {
    const packages = {
      'node_modules/tool': { version: '1.2.3', optionalDependencies: { '@tool/linux-x64-musl': '1.2.3' } },
    };
    expect(missingOptionalEntries(packages)).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });

  it('refuses to guess', () => {
    const packages = { 'node_modules/tool': { optionalDependencies: { 'some-extra': '^1.0.0' } } };
    expect(() => missingOptionalEntries(packages)).toThrow('some-extra');
  });
});
