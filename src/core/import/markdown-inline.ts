import type { Nodes } from 'mdast';
import { type Span, span } from '../model/span.ts';

/** Inline structure of one block; spans are in order and disjoint. */
export interface InlineMarkup {
  readonly strong: readonly Span[];
  readonly hidden: readonly Span[];
  /** Pictures that the text has and the blocks have not. */
  readonly imageCount: number;
}

interface Collected {
  readonly strong: Span[];
  readonly hidden: Span[];
  readonly strayMarks: number[];
  imageCount: number;
}

const escapeMark = /\\(?=[!-/:-@[-`{-~])/gu;
const strayStrongMark = /\*\*/gu;

/** Markup, strong ranges and pictures below a block node. */
export function collectInlineMarkup(raw: string, node: Nodes): InlineMarkup {
  const collected: Collected = { strong: [], hidden: [], strayMarks: [], imageCount: 0 };
  for (const child of childrenOf(node)) visit(raw, child, collected);
  pairStrayMarks(collected);
  return {
    strong: mergeSpans(collected.strong),
    hidden: mergeSpans(collected.hidden),
    imageCount: collected.imageCount,
  };
}

/** Source range of a node; nodes that the parser made up have none. */
export function nodeSpan(node: Nodes): Span | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : span(start, end);
}

export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

function visit(raw: string, node: Nodes, collected: Collected): void {
  const own = nodeSpan(node);
  if (own === null) return;
  switch (node.type) {
    case 'text':
      visitText(raw, own, collected);
      return;
    case 'image':
    case 'imageReference':
      collected.imageCount += 1;
      collected.hidden.push(own);
      return;
    case 'html':
    case 'break':
    case 'footnoteReference':
      collected.hidden.push(own);
      return;
    case 'inlineCode': {
      const start = raw.indexOf(node.value, own.start);
      if (start === -1 || start + node.value.length > own.end) return;
      collected.hidden.push(span(own.start, start), span(start + node.value.length, own.end));
      return;
    }
    default: {
      const children = childrenOf(node);
      const first = children[0] === undefined ? null : nodeSpan(children[0]);
      const last = children.at(-1);
      const lastSpan = last === undefined ? null : nodeSpan(last);
      if (first === null || lastSpan === null) return;
      collected.hidden.push(span(own.start, first.start), span(lastSpan.end, own.end));
      if (node.type === 'strong') collected.strong.push(span(first.start, lastSpan.end));
      for (const child of children) visit(raw, child, collected);
    }
  }
}

function visitText(raw: string, own: Span, collected: Collected): void {
  const text = raw.slice(own.start, own.end);
  for (const { index } of text.matchAll(escapeMark)) {
    collected.hidden.push(span(own.start + index, own.start + index + 1));
  }
  for (const { index } of text.matchAll(strayStrongMark)) {
    if (text.charAt(index - 1) !== '\\') collected.strayMarks.push(own.start + index);
  }
}

/**
 * CommonMark leaves `**` as text where two bold runs touch or where Chinese punctuation stands beside it. The
 * author meant bold: marks are paired in order; an odd one stays visible.
 */
function pairStrayMarks({ strayMarks, strong, hidden }: Collected): void {
  for (let index = 0; index + 1 < strayMarks.length; index += 2) {
    const open = strayMarks[index] ?? 0;
    const close = strayMarks[index + 1] ?? 0;
    hidden.push(span(open, open + 2), span(close, close + 2));
    strong.push(span(open + 2, close));
  }
}

/** In order, with overlapping and touching spans joined; empty ones are left out. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (next.start >= next.end) continue;
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) {
      merged[merged.length - 1] = span(last.start, Math.max(last.end, next.end));
    } else {
      merged.push(next);
    }
  }
  return merged;
}
