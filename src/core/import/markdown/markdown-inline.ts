import type { Nodes } from 'mdast';
import { mergeSpans, type Span, span } from '../../model/span.ts';
import { invisibleTags } from '../html/tree/element-kinds.ts';
import type { MathLosses } from '../math/linear-math.ts';
import { isTexMath, texMath } from '../math/tex-math.ts';
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
  /** What the text says otherwise than it is written: character references, raised text, formulas. */
  readonly replacements: readonly Replacement[];
  /** Parts of formulas that a line cannot say. */
  readonly mathLosses: number;
}

interface Collected {
  /** Formulas between dollar signs, in which nothing is markup. */
  readonly formulas: readonly Span[];
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
const attribute = String.raw`(?:[.#][\w\u4e00-\u9fff-]+|[\w-]+=(?:"[^"\n{}]{0,200}"|[^\s"{}]{1,200}))`;
const divMark = String.raw`(?<=^|\n):{3,}[ \t]*[\w-]*[ \t]*(?=\n|$|\{)`;
const attributeList = new RegExp(
  String.raw`[ \t]?(?<![_^}])\{:?\s*${attribute}(?:\s+${attribute})*\s*\}|${divMark}`,
  'gu',
);
/** `==marked==`, as editors mark text with a colour. */
const highlight = /(?<!=)==(?=[^\s=])[^=\n]{1,200}(?<=[^\s=])==(?!=)/gu;
/** `++inserted++`; two signs beside a Latin letter alone are those of C++. */
const inserted = /(?<![\w+])\+\+(?=[^\s+])(?![A-Za-z_]\b)[^+\n]{1,200}(?<=[^\s+])\+\+(?![\w+])/gu;
/** `[words]{.class}`: only the words are seen. */
const bracketedSpan = /\[[^[\]\n]{1,200}\](?=\{:?\s*[.#])/gu;
/** `{{< ref "x" >}}`, for which the program that makes pages writes something else. */
const templateCall = /\{\{[<%][^{}\n]{0,200}[>%]\}\}/gu;
/** What is hidden: the whole of a match (null), or so many characters at either edge of it. */
const hiddenMarks: readonly (readonly [mark: RegExp, edge: number | null])[] = [
  [attributeList, null],
  [highlight, 2],
  [inserted, 2],
  [bracketedSpan, 1],
  [templateCall, null],
];
/** `[[page]]` and `[[page|words]]`, as notebooks link their pages; `![[picture]]`. A number between brackets is that of a note. */
const pageLink = /(!?)\[\[(?!\d{1,4}\]\])(?:[^[\]|\n]{1,200}\|)?([^[\]|\n]{1,200})\]\]/gu;
/** A note inside the text: `^[words]`. */
const inlineNote = /\^\[([^[\]\n]{1,400})\]/gu;
const strayStrongMark = /\*\*/gu;
/** CommonMark takes `__` beside a Chinese word for part of it: __三级教育__制度. */
const strayUnderscores = /__(?=[\p{Script=Han}“《])[^_\n]{1,60}(?<=[\p{Script=Han}）”》])__/gu;

/** Markup, strong ranges and pictures below a block node. */
export function collectInlineMarkup(raw: string, node: Nodes, decode: DecodeReference): InlineMarkup {
  const losses: MathLosses = { count: 0 };
  const written = formulasIn(raw, node, losses);
  const collected: Collected = {
    formulas: written.map((formula) => formula.span),
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
  const { imageCount, struckCount, formulas } = collected;
  const isOutside = (own: Span) => !formulas.some(({ start, end }) => start <= own.start && own.start < end);
  return {
    strong: mergeSpans(collected.strong.filter(isOutside)),
    hidden: mergeSpans(collected.hidden.filter(isOutside)),
    imageCount,
    struckCount,
    replacements: [...written, ...collected.replacements.filter((each) => isOutside(each.span))],
    mathLosses: losses.count,
  };
}

/** `$…$` as Pandoc reads it: no space inside, no word outside; `$$…$$`. */
const formula = /(?<![\\$\w])(?:\$\$([^$]{1,2000})\$\$|\$(?![\s$])([^$\n]{0,400}[^\s$\\])\$)(?![\w$])/gu;
/** `\(…\)` and `\[…\]` of LaTeX, where only a formula has what is inside: texts escape brackets, too. */
const bracketed = /(?<!\\)(?:\\\[((?:(?!\\[[\]])[\s\S]){1,2000})\\\]|\\\(((?:(?!\\[()])[^\n]){1,400})\\\))/gu;
const ofTex = /\\[A-Za-z]|[_^=]/u;

function formulasIn(raw: string, node: Nodes, losses: MathLosses): readonly Replacement[] {
  const own = nodeSpan(node);
  const text = own === null ? '' : raw.slice(own.start, own.end);
  if (own === null || !(text.includes('$') || text.includes('\\(') || text.includes('\\['))) return [];
  const codes = childrenOf(node).flatMap((child) => (child.type === 'inlineCode' ? [nodeSpan(child)] : []));
  const brackets = [...text.matchAll(bracketed)].filter(({ 1: display, 2: inline }) =>
    ofTex.test(display ?? inline ?? ''),
  );
  const found = [...text.matchAll(formula), ...brackets];
  return found.flatMap(({ index, 0: whole, 1: display, 2: inline }) => {
    const place = span(own.start + index, own.start + index + whole.length);
    const tex = (display ?? inline ?? '').replace(/\n[ \t]*>[ \t]?/gu, '\n');
    const isInCode = codes.some(
      (code) => code !== null && code.start <= place.start && place.start < code.end,
    );
    if (isInCode || (display === undefined && !isTexMath(tex))) return [];
    const shown = texMath(tex, losses);
    return shown === '' ? [] : [{ span: place, text: shown }];
  });
}

/** Source range of a node; nodes that the parser made up have none. */
export function nodeSpan(node: Nodes): Span | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? null : span(start, end);
}

/** From the first to the last child of a node; null where it has none. */
export function contentSpan(node: Nodes): Span | null {
  const children = childrenOf(node);
  const [first] = children;
  const last = children.at(-1);
  const from = first === undefined ? null : nodeSpan(first);
  const to = last === undefined ? null : nodeSpan(last);
  return from === null || to === null ? null : span(from.start, to.end);
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
      collected.hidden.push(...marksOfCode(raw, node.value, own));
      return;
    }
    default: {
      const content = contentSpan(node);
      if (content === null) return;
      collected.hidden.push(span(own.start, content.start), span(content.end, own.end));
      if (node.type === 'strong') collected.strong.push(content);
      for (const child of childrenOf(node)) visit(raw, child, collected);
    }
  }
}

/** The marks around code; and the backslash by which a bar in a cell is none of the table. */
function marksOfCode(raw: string, value: string, own: Span): readonly Span[] {
  const found = raw.indexOf(value, own.start);
  if (found !== -1 && found + value.length <= own.end)
    return [span(own.start, found), span(found + value.length, own.end)];
  const marks = /^`*/u.exec(raw.slice(own.start, own.end))?.[0].length ?? 0;
  const inner = span(own.start + marks, own.end - marks);
  const text = raw.slice(inner.start, inner.end);
  const padding = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/u.test(text) ? 1 : 0;
  return [
    span(own.start, inner.start + padding),
    ...[...text.matchAll(/\\(?=\|)/gu)].map(({ index }) =>
      span(inner.start + index, inner.start + index + 1),
    ),
    span(inner.end - padding, own.end),
  ];
}

/** `[2](#2)`, raised: the mark of a note below the text. */
const noteLink = /^\s*\\?\[{1,2}[^[\]\n]{1,6}\\?\]{1,2}\([^()\s]{0,200}#[^()\n]{0,200}\)\s*$/u;

/** `<sup>`, `<sub>`, `<del>` and what a browser does not show: at the end tag it is known what they hold. */
function visitTag(raw: string, own: Span, tag: string, collected: Collected): void {
  const [, slash, name = ''] =
    /^<(\/?)(sup|sub|del|s|strike|script|style|template|noscript|iframe|video|audio)\b/iu.exec(tag) ?? [];
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
  if (open.name === 'sup' && noteLink.test(text)) {
    collected.hidden.push(content);
  } else if (open.name !== 'sup' && open.name !== 'sub') {
    collected.hidden.push(content);
    if (!invisibleTags.has(open.name)) collected.struckCount += 1;
  } else {
    const linked = linkedText.exec(text);
    const [from, shown] = linked === null ? [0, text] : [linked[1]?.length ?? 0, linked[2] ?? ''];
    if (/[<>*_`[\]\\&]/u.test(shown)) return;
    const script = open.name === 'sup' ? 'super' : 'sub';
    const written = writeScript(shown, script, raw.charAt(open.tagFrom - 1), raw.charAt(own.end));
    const where = span(content.start + from, content.start + from + shown.length);
    if (written !== shown) collected.replacements.push({ span: where, text: written });
  }
}

/** `<a href="#fn2">2</a>`, and nothing beside it. */
const linkedText = /^(\s*<a\b[^<>\n]{0,300}>)([^<>\n]{1,24})<\/a>\s*$/iu;

function visitText(raw: string, own: Span, collected: Collected): void {
  const text = raw.slice(own.start, own.end);
  collected.replacements.push(
    ...referencesIn(text, own.start, collected.decode),
    ...scriptsIn(text, own.start),
  );
  for (const [mark, edge] of hiddenMarks) {
    for (const { index, 0: whole } of text.matchAll(mark)) {
      const from = own.start + index;
      const to = from + whole.length;
      if (edge === null) collected.hidden.push(span(from, to));
      else collected.hidden.push(span(from, from + edge), span(to - edge, to));
    }
  }
  visitNotebookMarks(text, own, collected);
  for (const { index } of text.matchAll(escapeMark)) {
    collected.hidden.push(span(own.start + index, own.start + index + 1));
  }
  for (const { index, 0: whole } of text.matchAll(strayUnderscores)) {
    const [from, to] = [own.start + index, own.start + index + whole.length];
    collected.hidden.push(span(from, from + 2), span(to - 2, to));
    collected.strong.push(span(from + 2, to - 2));
  }
  for (const { index } of text.matchAll(strayStrongMark)) {
    if (text.charAt(index - 1) !== '\\') collected.strayMarks.push(own.start + index);
  }
}

function visitNotebookMarks(text: string, own: Span, collected: Collected): void {
  for (const { index, 0: whole, 1: picture, 2: words = '' } of text.matchAll(pageLink)) {
    const place = span(own.start + index, own.start + index + whole.length);
    if (picture !== '') {
      collected.imageCount += 1;
      collected.hidden.push(place);
    } else {
      const wordsFrom = place.end - 2 - words.length;
      collected.hidden.push(span(place.start, wordsFrom), span(place.end - 2, place.end));
    }
  }
  for (const { index, 0: whole, 1: words = '' } of text.matchAll(inlineNote)) {
    const place = span(own.start + index, own.start + index + whole.length);
    const [open, close] = /\p{Script=Han}/u.test(words) ? ['（', '）'] : [' (', ')'];
    collected.replacements.push(
      { span: span(place.start, place.start + 2), text: open },
      { span: span(place.end - 1, place.end), text: close },
    );
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

/** `10^5^` and `H~2~O`, as Pandoc writes them: numbers between marks that touch a word. */
const markedScript = /(?<=[\p{L}\p{N})）])(?:\^([+−–-]?\d{1,4}[+−–-]?)\^|~(\d{1,4})~)/gu;

function scriptsIn(text: string, from: number): readonly Replacement[] {
  return [...text.matchAll(markedScript)].map(({ index, 0: whole, 1: raised, 2: lowered }) => {
    const written =
      raised === undefined ? unicodeScript(lowered ?? '', 'sub') : unicodeScript(raised, 'super');
    return { span: span(from + index, from + index + whole.length), text: written ?? whole };
  });
}
