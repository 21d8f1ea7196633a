import { describe, expect, it } from 'vitest';
import { missingLibraries } from '../../scripts/system/shared-libraries.mjs';

describe('missingLibraries', () => {
  it('names what the loader does not find, and nothing else', () => {
    const output = [
      '\tlinux-vdso.so.1 (0x00007ffd8a5f2000)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c2c000000)',
      '\tlibgtk-3.so.0 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f1c3c9f2000)',
    ].join('\n');
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('is content with a complete system', () => {
    expect(missingLibraries('\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1c2c000000)')).toEqual(
      [],
    );
  });
});
