import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeScript, writeScripts } from '../../../../src/core/import/raw/raised-text.ts';

describe('raised and lowered text in the line', () => {
  it.each([
    ['5', 'super', '0', '立', '⁵'],
    ['-2', 'super', '0', '。', '⁻²'],
    ['−19', 'super', '0', 'J', '⁻¹⁹'],
  ] as const)('writes %s', (text, script, before, after, right) => {
    expect(writeScript(text, script, before, after)).toBe(right);
  });

  it.each([
    ['2.5', 'super', '10', '', '^(2.5)'],
    ['x', 'super', 'e', '', '^x'],
    ['2x', 'super', 'e', '', '^(2x)'],
    ['n', 'super', '2', '', 'ⁿ'],
    ['2+', 'super', 'a', '', '²⁺'],
    ['1/2', 'super', 'x', '', '^(1/2)'],
    ['2', 'sub', 'O', '', '₂'],
    ['2.5', 'sub', 'M', '', '2.5'],
    ['max', 'sub', 'H', '', 'max'],
    ['i', 'sub', 'x', '', '_i'],
    ['1.5', 'sub', '3', '', '_(1.5)'],
  ] as const)('writes %s (%s) after %s so that it stays apart', (text, script, before, after, right) => {
    expect(writeScript(text, script, before, after)).toBe(right);
  });

  it.each([
    ['[1]', '%'],
    ['［2，3］', '计'],
    ['①', '%'],
    ['*', '长'],
    ['th', '5'],
    ['TM', 'e'],
    ['注', '表'],
    ['（试行）', '法'],
  ])('leaves the mark or ornament %s as it is', (text, before) => {
    expect(writeScript(text, 'super', before, '')).toBe(text);
  });

  it('takes pieces that editors cut for one', () => {
    const pieces = [
      { text: '10', strong: false },
      { text: '-', strong: false, script: 'super' as const },
      { text: '2.5', strong: false, script: 'super' as const },
      { text: '倍', strong: false },
    ];
    expect(
      writeScripts(pieces)
        .map(({ text }) => text)
        .join(''),
    ).toBe('10^(-2.5)倍');
  });

  it('never lets raised digits touch digits of the line', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9.,+\-/a-z]{1,6}$/u),
        fc.constantFrom('super', 'sub'),
        (text, script) => {
          const written = writeScript(text, script, '7', '8');
          expect(/^\d/u.test(written), written).toBe(false);
          expect(/\d$/u.test(written), written).toBe(false);
        },
      ),
    );
  });
});
