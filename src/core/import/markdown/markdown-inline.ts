import type { Nodes } from 'mdast';
import { type Span, span } from '../../model/span.ts';
import { unicodeScript, writeScript } from '../raw/raised-text.ts';
import type { Replacement } from '../raw/rewrite-text.ts';
import { type DecodeReference, referencesIn } from './character-references.ts';

/** Inline structure of one block; spans are in order and disjoint. */
export interface InlineMarkup {
  readonly strong: readonly Span[];
  readonly hidden: readonly Span[];
  /** Pictures that the text has and the blocks have not. */
  readonly imageCount: number;
  /** Stretches of struck-out text, which are hidden. */
  readonly struckCount: number;
  /** What the text says otherwise than it is written: character references, raised text. */
  readonly replacements: readonly Replacement[];
}

interface Collected {
  readonly decode: DecodeReference;
  readonly strong: Span[];
  readonly hidden: Span[];
  readonly strayMarks: number[];
  readonly replacements: Replacement[];
  imageCount: number;
  struckCount: number;
  /** Open HTML elements in the text that raise, lower or strike it, with where their content begins. */
  readonly openTags: { readonly name: string; readonly from: number; readonly tagFrom: number }[];
}

/** More are a mistake. */
const mostOpenTags = 100;
const escapeMark = /\\(?=[!-/:-@[-`{-~])/gu;
/** `{.class #id key=value}` and `::: note`, by which Pandoc and others set how a text looks; a brace after `_` is one of a formula. */
const attributeList =
  /[ \t]?(?<![_^}])\{:?\s*(?:[.#][\w\u4e00-\u9fff-]+|[\w-]+=(?:"[^"\n{}]{0,200}"|[^\s"{}]{1,200}))(?:\s+(?:[.#][\w\u4e00-\u9fff-]+|[\w-]+=(?:"[^"\n{}]{0,200}"|[^\s"{}]{1,200})))*\s*\}|(?<=^|\n):{3,}[ \t]*[\w-]*[ \t]*(?=\n|$|\{)/gu;
const strayStrongMark = /\*\*/gu;

/** Markup, strong ranges and pictures below a block node. */
export function collectInlineMarkup(raw: string, node: Nodes, decode: DecodeReference): InlineMarkup {
  const collected: Collected = {
    decode,
    strong: [],
    hidden: [],
    strayMarks: [],
    replacements: [],
    imageCount: 0,
    struckCount: 0,
    openTags: [],
  };
  for (const child of childrenOf(node)) visit(raw, child, collected);
  pairStrayMarks(collected);
  const { imageCount, struckCount, replacements } = collected;
  return {
    strong: mergeSpans(collected.strong),
    hidden: mergeSpans(collected.hidden),
    imageCount,
    struckCount,
    replacements,
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
      if (/^<br\b/iu.test(node.value)) {
        collected.replacements.push({ span: own, text: ' ' });
        return;
      }
      collected.hidden.push(own);
      visitTag(raw, own, node.value, collected);
      return;
    case 'delete':
      collected.hidden.push(own);
      collected.struckCount += 1;
      return;
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

/** `<sup>`, `<sub>` and `<del>` in the text: at the end tag it is known what they hold. */
function visitTag(raw: string, own: Span, tag: string, collected: Collected): void {
  const [, slash, name = ''] = /^<(\/?)(sup|sub|del|s|strike)\b/iu.exec(tag) ?? [];
  if (name === '') return;
  const { openTags } = collected;
  if (slash === '') {
    if (openTags.length < mostOpenTags)
      openTags.push({ name: name.toLowerCase(), from: own.end, tagFrom: own.start });
    return;
  }
  const at = openTags.findLastIndex((open) => open.name === name.toLowerCase());
  const open = openTags[at];
  if (open === undefined) return;
  openTags.length = at;
  const content = span(open.from, own.start);
  const text = raw.slice(content.start, content.end);
  if (open.name !== 'sup' && open.name !== 'sub') {
    collected.hidden.push(content);
    collected.struckCount += 1;
  } else if (!/[<>*_`[\]\\&]/u.test(text)) {
    const script = open.name === 'sup' ? 'super' : 'sub';
    const written = writeScript(text, script, raw.charAt(open.tagFrom - 1), raw.charAt(own.end));
    if (written !== text) collected.replacements.push({ span: content, text: written });
  }
}

function visitText(raw: string, own: Span, collected: Collected): void {
  const text = raw.slice(own.start, own.end);
  collected.replacements.push(
    ...referencesIn(text, own.start, collected.decode),
    ...scriptsIn(text, own.start),
  );
  for (const { index, 0: attributes } of text.matchAll(attributeList)) {
    collected.hidden.push(span(own.start + index, own.start + index + attributes.length));
  }
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

/** `10^5^` and `H~2~O`, as Pandoc writes them: numbers between marks that touch a word. */
const markedScript = /(?<=[\p{L}\p{N})）])(?:\^([+−–-]?\d{1,4}[+−–-]?)\^|~(\d{1,4})~)/gu;

function scriptsIn(text: string, from: number): readonly Replacement[] {
  return [...text.matchAll(markedScript)].map(({ index, 0: whole, 1: raised, 2: lowered }) => {
    const written =
      raised === undefined ? unicodeScript(lowered ?? '', 'sub') : unicodeScript(raised, 'super');
    return { span: span(from + index, from + index + whole.length), text: written ?? whole };
  });
}
