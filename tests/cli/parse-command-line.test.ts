import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../src/cli/parse-command-line.ts';

const parse = (line: string) => parseCommandLine(line.split(' ').filter((part) => part !== ''));

describe('parseCommandLine', () => {
  it('takes the format from --to, else from the name of the output, else leaves it open', () => {
    expect(parse('build a.txt -o b.html')).toMatchObject({
      format: 'html',
      output: 'b.html',
      files: ['a.txt'],
    });
    expect(parse('build a.txt -o b.html --to PPTX')).toMatchObject({ format: 'pptx' });
    expect(parse('build a.txt -o folder')).toMatchObject({ format: null });
    expect(parse('build a.txt -o b.tigang')).toMatchObject({ format: 'tigang' });
  });

  it('reads the pages of a PDF and the width of pictures', () => {
    expect(parse('build a.txt -o b.pdf')).toMatchObject({ format: 'pdf', pages: 'slides' });
    expect(parse('build a.txt -o b --to pdf --pages notes')).toMatchObject({ format: 'pdf', pages: 'notes' });
    expect(parse('build a.txt -o b --to png')).toMatchObject({ format: 'png', widthPx: 1920 });
    expect(parse('build a.txt -o b --to png --width 3840')).toMatchObject({ widthPx: 3840 });
  });

  it('takes several files for build alone', () => {
    expect(parse('build a.txt b.md -o out')).toMatchObject({ kind: 'command', files: ['a.txt', 'b.md'] });
    expect(parse('check a.txt b.md')).toEqual({ kind: 'wrong-usage', reason: 'oneFileOnly', value: '' });
  });

  it('reads the aspect, and the slide budget by name or as a whole number between 3 and 500', () => {
    expect(parse('deck a.txt')).toMatchObject({ aspect: '16:9', maxSlides: null });
    expect(parse('deck a.txt --aspect 4:3')).toMatchObject({ aspect: '4:3' });
    expect(parse('deck a.txt --aspect 1:1')).toMatchObject({ reason: 'unknownAspect', value: '1:1' });
    expect(parse('deck a.txt --max-slides brief')).toMatchObject({ maxSlides: 'brief' });
    expect(parse('deck a.txt --max-slides full')).toMatchObject({ maxSlides: 'full' });
    expect(parse('deck a.txt --max-slides standard')).toMatchObject({ maxSlides: null });
    expect(parse('deck a.txt --max-slides 12')).toMatchObject({ maxSlides: 12 });
    for (const value of ['2', '501', '7.5', 'many']) {
      expect(parse(`deck a.txt --max-slides ${value}`)).toMatchObject({
        reason: 'slideCountOutOfRange',
        value,
      });
    }
  });

  it.each([
    ['nonsense a.txt', 'unknownCommand', 'nonsense'],
    ['structure', 'fileMissing', ''],
    ['build a.txt', 'outputMissing', ''],
    ['build a.txt -o b --to doc', 'unknownFormat', 'doc'],
    ['build a.txt -o b.pdf --pages handout-4', 'unknownPages', 'handout-4'],
    ['build a.txt -o b --to png --width 99999', 'unknownWidth', '99999'],
    ['structure a.txt --jsno', 'unknownOption', '--jsno'],
  ])('tells what is wrong with "%s"', (line, reason, value) => {
    expect(parse(line)).toEqual({ kind: 'wrong-usage', reason, value });
  });

  it('explains itself when asked, and when called with nothing', () => {
    expect(parse('')).toEqual({ kind: 'help' });
    expect(parse('build --help')).toEqual({ kind: 'help' });
  });
});
