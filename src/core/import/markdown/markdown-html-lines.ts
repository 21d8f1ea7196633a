import type { BlockHint } from '../../model/source/source-document.ts';
import { type Span, span } from '../../model/span.ts';
import { blockTags, headingTags, invisibleTags, listTags } from '../html/tree/element-kinds.ts';

/** What a part of HTML in a text of Markdown shows: its lines, and the tags and unseen parts in them. */
export interface HtmlLines {
  readonly lines: readonly { readonly span: Span; readonly hint: BlockHint | null }[];
  readonly hidden: readonly Span[];
}

const tag = /<!--[\s\S]*?(?:-->|$)|<\/?([A-Za-z][A-Za-z\d]*)[^<>]*>|<[^<>]*>/gu;
/** A heading on the line right below a tag (`<hr/>`, `<a id="a"></a>`), to which it belongs for the parser. */
const headingMark = /^ {0,3}(#{1,6})[ \t]+(?=\S)/u;
const hiding = /\shidden(?=[\s=>/])|\sstyle\s*=\s*["'][^"'<>]*display\s*:\s*none/iu;
/** A fragment has its tables read before. */
const kept = new Set(['object', 'canvas']);

/** The lines of a fragment: elements that begin a line do so here, what a browser does not show is hidden. */
export function htmlLines(raw: string, own: Span): HtmlLines {
  const text = raw.slice(own.start, own.end);
  const ends = new EndTags(text);
  const lines: { span: Span; hint: BlockHint | null }[] = [];
  const hidden: Span[] = [];
  const lists: string[] = [];
  let hint: BlockHint | null = null;
  let isPreformatted = false;
  let from = 0;
  const endLine = (to: number) => {
    const parts = isPreformatted ? [span(from, to)] : lineSpans(text, from, to);
    for (const { start, end } of parts) {
      const heading = hint === null && !isPreformatted ? headingMark.exec(text.slice(start, end)) : null;
      const from = own.start + start + (heading?.[0].length ?? 0);
      const level = heading?.[1]?.length;
      const lineHint = level === undefined ? hint : ({ kind: 'heading', level } as const);
      const marks =
        level === undefined ? 0 : (/[ \t]+#+[ \t]*$/u.exec(text.slice(start, end))?.[0].length ?? 0);
      lines.push({ span: span(from, Math.max(from, own.start + end - marks)), hint: lineHint });
    }
  };
  let passed = 0;
  for (const { index, 0: whole, 1: written } of text.matchAll(tag)) {
    if (index < passed) continue;
    passed = index + whole.length;
    const name = written?.toLowerCase() ?? '';
    const isEnd = whole.startsWith('</');
    if (!isEnd && name !== '' && ((invisibleTags.has(name) && !kept.has(name)) || hiding.test(whole))) {
      passed = ends.after(name, passed) ?? passed;
    }
    hidden.push(span(own.start + index, own.start + passed));
    if (!blockTags.has(name) && name !== 'br') continue;
    endLine(index);
    from = passed;
    if (listTags.has(name)) {
      if (isEnd) lists.pop();
      else lists.push(name);
    }
    isPreformatted = name === 'pre' && !isEnd;
    if (name !== 'br') hint = isEnd ? null : hintOf(name, lists);
  }
  endLine(text.length);
  return { lines, hidden };
}

function hintOf(name: string, lists: readonly string[]): BlockHint | null {
  if (headingTags.has(name)) return { kind: 'heading', level: Number(name.charAt(1)) };
  if (name === 'pre') return { kind: 'code' };
  if (name === 'blockquote') return { kind: 'quote' };
  if (name === 'figcaption' || name === 'caption') return { kind: 'caption' };
  if (name !== 'li') return null;
  const depth = Math.max(0, lists.length - 1);
  return { kind: 'list-item', depth, ordered: lists.at(-1) === 'ol', marker: null };
}

function lineSpans(text: string, from: number, to: number): readonly Span[] {
  const lines: Span[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > to ? to : found;
    if (start < end) lines.push(span(start, end));
    start = end + 1;
  }
  return lines;
}

/** Looks for end tags; one that a name has none of after some place is not looked for again. */
class EndTags {
  private readonly missing = new Set<string>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  after(name: string, from: number): number | null {
    if (this.missing.has(name)) return null;
    const pattern = new RegExp(`</${name}\\s{0,20}>`, 'giu');
    pattern.lastIndex = from;
    const found = pattern.exec(this.text);
    if (found !== null) return found.index + found[0].length;
    this.missing.add(name);
    return null;
  }
}
