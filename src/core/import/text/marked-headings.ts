import type { SourceBlock } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';

/**
 * Headings in the marks of wikis (== Results ==), of AsciiDoc (== Results) and of LaTeX (\section{Results}), for texts
 * that were copied from there. One line alone is no evidence: the text has several.
 */
interface Notation {
  readonly line: RegExp;
  levelOf(mark: string): number;
}

const fewestHeadings = 2;
const latexLevels = ['part', 'chapter', 'section', 'subsection', 'subsubsection'];

/** The groups of a line are what stands before the heading, its mark, and the heading. */
const notations: readonly Notation[] = [
  {
    line: /^([^\S\n]*(={1,6})[^\S\n]*)([^=\s](?:[^=\n]{0,78}[^=\s])?)[^\S\n]*\2[^\S\n]*$/gmu,
    levelOf: (mark) => mark.length,
  },
  { line: /^((={1,6})[^\S\n]+)([^\s=][^\n=]{0,79})$/gmu, levelOf: (mark) => mark.length },
  {
    line: /^([^\S\n]*\\(part|chapter|(?:sub){0,2}section)\*?\{)([^{}\n]{1,80})\}[^\S\n]*$/gmu,
    levelOf: (mark) => latexLevels.indexOf(mark) + 1,
  },
];

type MarkedHeading = Omit<SourceBlock, 'id' | 'blankLinesBefore'>;

/** Tells the headings of a text by the marks of its notation; null where it has none. */
export function findHeadingMarks(raw: string): ((raw: string, line: Span) => MarkedHeading | null) | null {
  if (!/^[^\S\n]*(?:=|\\(?:sub|section|chapter|part))/mu.test(raw)) return null;
  for (const { line, levelOf } of notations) {
    const marks = [...raw.matchAll(line)].map(({ 2: mark = '' }) => levelOf(mark));
    if (marks.length < fewestHeadings) continue;
    const highest = marks.reduce((least, mark) => Math.min(least, mark));
    const single = new RegExp(line.source, 'u');
    return (text, { start, end }) => {
      const found = single.exec(text.slice(start, end));
      if (found === null) return null;
      const [, before = '', mark = '', words = ''] = found;
      const from = start + before.length;
      return {
        span: span(from, from + words.length),
        hint: { kind: 'heading', level: levelOf(mark) - highest + 1 },
        strong: [],
        hidden: [],
        origin: null,
      };
    };
  }
  return null;
}
