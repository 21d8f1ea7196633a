import { type Span, span } from '../../model/span.ts';

/** The lines of a code block as one place; in lists and quotations marks and indents before its lines are hidden. */
export function linesOfCode(
  raw: string,
  value: string,
  own: Span,
): { readonly span: Span; readonly hidden: readonly Span[] } {
  const whole = raw.indexOf(value, own.start);
  if (whole !== -1 && whole + value.length <= own.end)
    return { span: span(whole, whole + value.length), hidden: [] };
  const hidden: Span[] = [];
  const first = raw.indexOf('\n', own.start) + 1;
  let from = first;
  let end = from;
  for (const line of value.split('\n')) {
    const found = from === 0 ? -1 : raw.indexOf('\n', from);
    const to = found === -1 || found > own.end ? own.end : found;
    if (from === 0 || to < from || !raw.slice(from, to).trimEnd().endsWith(line.trimEnd())) break;
    end = from + raw.slice(from, to).trimEnd().length;
    const start = Math.max(from, end - line.trimEnd().length);
    if (start > from) hidden.push(span(from, start));
    from = to + 1;
  }
  return { span: span(first, end), hidden };
}

const codeLine =
  /[{};]\s*$|^\s*(?:\$ |#!|import |from \S+ import |def |class |return\b|(?:if|for|while) ?\(|<\/?\w)|\)(?=\s*$)(?<=\w\(.*\))/mu;
const prose = /[。，；、]/u;
const codeIndent = / {4}|\t/uy;

/**
 * A paragraph that is indented as code is, with the indents that are hidden; null for text: Chinese prose is
 * indented too.
 */
export function indentedCode(
  raw: string,
  { start, end }: Span,
): { readonly span: Span; readonly hidden: readonly Span[] } | null {
  const from = raw.lastIndexOf('\n', start - 1) + 1;
  const text = raw.slice(from, end);
  if (!/^(?: {4}|\t)/u.test(text) || prose.test(text) || !codeLine.test(text)) return null;
  const hidden: Span[] = [];
  for (let line = from; line < end; line = raw.indexOf('\n', line) + 1) {
    codeIndent.lastIndex = line;
    const indent = codeIndent.exec(raw)?.[0];
    if (indent === undefined) return null;
    if (line > from) hidden.push(span(line, line + indent.length));
    if (raw.indexOf('\n', line) === -1) break;
  }
  return { span: span(start, end), hidden };
}
