import { span } from '../../../model/span.ts';
import { mathmlText } from '../../math/mathml.ts';
import { texMath } from '../../math/tex-math.ts';
import { type TextPiece, textOfPieces } from '../../raw/raw-text.ts';
import { fieldCells } from '../tables/field-cells.ts';
import { partsInOrder, placeRows, type RowPlace } from '../tables/row-places.ts';
import type { TableKind } from '../tables/table-kinds.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from '../tree/html-node.ts';
import { attributeOf, isElement } from '../tree/html-node.ts';
import { styleOf } from '../tree/inline-style.ts';
import { type StyleRules, styleRules } from '../tree/style-rules.ts';
import { findHidden, type HiddenParts, isInvisibleKind } from '../tree/visibility.ts';
import { isDrawnBefore, isPictureOfFormula, onlyFormula } from './formula-pictures.ts';
import { HeadingLines, isAnchorMark } from './heading-lines.ts';
import { LineText } from './inline-text.ts';
import { contextWithin, isBlockElement, type LineContext, outermost } from './line-context.ts';
import { depthInTerms, isList, markersOf } from './list-markers.ts';
import { MarkedFormulas, texOfScript } from './marked-formulas.ts';
import type { LineKind, Page, PageImage, PageLine, Region } from './page-line.ts';
import { openWordItem, readWordMarker } from './word-markup.ts';
import { WrittenBefore } from './written-before.ts';

type Step =
  | { readonly kind: 'enter'; readonly node: HtmlNode; readonly context: LineContext }
  | { readonly kind: 'leave'; readonly run: () => void };

/** Fields that show what was typed into them. */
const typedFields = /^(?:text|number|date|datetime-local|month|week|time|email|tel|url)$/iu;
const mostBlankLines = 2;
const hasSeen = /[^\s\u200b\u2060\ufeff\u00ad]/u;

/** Walks through a page as a browser sets it, without a stack of calls: pages nest deeper than those may. */
export function readPageLines(root: HtmlParent, tables: ReadonlyMap<HtmlElement, TableKind>): Page {
  const rules = styleRules(root);
  return new LineWalker(root, tables, rules).walk();
}

class LineWalker {
  private readonly lines: PageLine[] = [];
  private readonly regions: Region[] = [];
  private readonly images: PageImage[] = [];
  private readonly steps: Step[] = [];
  private readonly markers = new Map<HtmlElement, string>();
  private readonly rows = new Map<HtmlElement, RowPlace & { readonly table: number }>();
  private readonly fields = new Map<HtmlElement, 'label' | 'value'>();
  private readonly left = { struck: 0, formulaParts: { count: 0 } };
  private region = -1;
  private tableCount = 0;

  private readonly hidden: HiddenParts;
  private readonly before: WrittenBefore;
  private readonly formulas: MarkedFormulas;
  private readonly headings = new HeadingLines();
  private text = new LineText();
  private context: LineContext = outermost;
  private linked = { page: 0, file: 0, local: 0 };
  private controlLength = 0;
  private linkCount = 0;
  private start = -1;
  private end = 0;
  private blanks = 0;
  /** Cells of the row of data that is being read, and its place in the table. */
  private row: { readonly cells: LineText[]; readonly kind: LineKind } | null = null;

  constructor(
    private readonly root: HtmlParent,
    private readonly tables: ReadonlyMap<HtmlElement, TableKind>,
    private readonly rules: StyleRules,
  ) {
    this.hidden = findHidden(root, rules);
    this.before = new WrittenBefore(rules);
    this.formulas = new MarkedFormulas(root);
  }

  walk(): Page {
    this.enterChildren(this.root, outermost);
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      if (step.kind === 'leave') step.run();
      else this.enter(step.node, step.context);
    }
    this.endLine();
    const { lines, regions, images, left, hidden } = this;
    return { lines, regions, images, left: { ...left, unhidden: hidden.shownLength } };
  }

  private enterChildren(node: HtmlParent, context: LineContext): void {
    const children = isElement(node) && node.tagName === 'table' ? partsInOrder(node) : node.childNodes;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) this.steps.push({ kind: 'enter', node: child, context });
    }
  }

  private afterChildren(run: () => void): void {
    this.steps.push({ kind: 'leave', run });
  }

  private enter(node: HtmlNode, outer: LineContext): void {
    if ('value' in node) {
      const place = node.sourceCodeLocation;
      this.addText(node.value, outer, place?.startOffset ?? -1, place?.endOffset ?? -1);
      return;
    }
    if (!isElement(node)) return;
    const style = styleOf(node);
    if (isInvisibleKind(node) || this.hidden.has(node)) {
      if (node.tagName === 'head') this.addPageTitle(node);
      if (node.tagName === 'script') this.addTex(node, outer);
      const formula = onlyFormula(node);
      if (formula !== null) this.enter(formula, outer);
      return;
    }
    switch (node.tagName) {
      case 'br':
        if (this.headings.isWithin(node)) this.addText('\n', outer, -1, -1);
        else this.breakLine();
        return;
      case 'img':
        if (isPictureOfFormula(node)) return;
        this.images.push({
          element: node,
          line: this.lines.length + (this.text.isEmpty ? 0 : 1),
          region: this.region,
        });
        return;
      case 'math': {
        const place = node.sourceCodeLocation;
        const formula = mathmlText(node, this.left.formulaParts);
        this.addPiece(formula, outer, place?.startOffset ?? -1, place?.endOffset ?? -1);
        return;
      }
      case 'hr':
        this.endLine();
        return;
      // A page inside another element has no head of its own.
      case 'title':
        this.addTitle(node);
        return;
      case 'input':
        this.addField(node, outer);
        return;
      case 'select':
        this.addText(' ', outer, -1, -1);
        this.afterChildren(() => this.addText(' ', outer, -1, -1));
        this.enterElement(node, style, outer);
        return;
      case 'q':
        this.enterQuotation(node, contextWithin(node, style, outer));
        return;
      default:
        this.enterElement(node, style, outer);
    }
  }

  private enterElement(node: HtmlElement, style: ReadonlyMap<string, string>, outer: LineContext): void {
    if (isAnchorMark(node)) return;
    const context = this.contextOf(node, style, outer);
    if (node.tagName === 'a' && context.link !== null) this.linkCount += 1;
    if (context.isMarker && !outer.isMarker) this.afterMarker(context, outer);
    const row = this.rows.get(node);
    if (row !== undefined) {
      this.endLine();
      this.row = { cells: [], kind: { kind: 'table-row', ...row } };
      this.afterChildren(() => this.endRow());
    } else if (this.row !== null && (node.tagName === 'td' || node.tagName === 'th') && this.isInRow(node)) {
      const cell = new LineText();
      this.row.cells.push(cell);
      this.text = cell;
      this.context = { ...context, strong: false };
    } else if (this.fields.has(node)) {
      if (this.fields.get(node) === 'label') this.endLine();
      else this.afterChildren(() => this.endLine());
    } else if (isBlockElement(node, style)) {
      this.openRegion(node);
    }
    const written = this.before.textFor(node);
    if (written !== '') this.addText(written, context, -1, -1);
    this.enterChildren(node, context);
  }

  private contextOf(node: HtmlElement, style: ReadonlyMap<string, string>, outer: LineContext): LineContext {
    const within = contextWithin(node, style, outer);
    const context = this.rules.isStruck(node) ? { ...within, struck: true } : within;
    if (isList(node)) {
      for (const [item, marker] of markersOf(node)) this.markers.set(item, marker);
      return { ...context, listDepth: outer.listDepth + 1, item: null };
    }
    if (node.tagName === 'table' && this.tables.get(node) === 'data') this.numberRows(node);
    if (node.tagName === 'table' && this.tables.get(node) === 'fields')
      for (const [cell, part] of fieldCells(node)) this.fields.set(cell, part);
    if (node.tagName === 'table') return { ...context, item: null, listDepth: 0 };
    const marker = this.markers.get(node) ?? '';
    const term = depthInTerms(node);
    if (term !== null)
      return { ...context, item: { depth: outer.listDepth + term, ordered: false, marker: '' } };
    const item =
      node.tagName === 'li'
        ? { depth: Math.max(0, outer.listDepth - 1), ordered: marker !== '', marker }
        : openWordItem(style);
    return item === null ? context : { ...context, item };
  }

  /** Rows of a table of data; no other element may be one. */
  private numberRows(table: HtmlElement): void {
    for (const [row, place] of placeRows(table)) this.rows.set(row, { table: this.tableCount, ...place });
    this.tableCount += 1;
  }

  private openRegion(element: HtmlElement): void {
    this.endLine();
    const parent = this.region;
    const region: Region = { element, parent, from: this.lines.length, to: this.lines.length };
    this.region = this.regions.length;
    this.regions.push(region);
    this.afterChildren(() => {
      this.endLine();
      region.to = this.lines.length;
      this.region = parent;
    });
  }

  /** Cells of a table within a cell are parts of that. */
  private isInRow({ parentNode }: HtmlElement): boolean {
    return parentNode !== null && isElement(parentNode) && this.rows.has(parentNode);
  }

  /** A box of a form or a list of tasks, ticked or not; what has been filled in. */
  private addField(input: HtmlElement, context: LineContext): void {
    const type = attributeOf(input, 'type')?.trim() ?? 'text';
    const { startOffset = -1, endOffset = -1 } = input.sourceCodeLocation ?? {};
    if (/^(?:checkbox|radio)$/iu.test(type)) {
      this.addPiece(attributeOf(input, 'checked') === null ? '☐' : '☑', context, startOffset, endOffset);
      return;
    }
    const value = typedFields.test(type) ? (attributeOf(input, 'value')?.trim() ?? '') : '';
    if (value === '') return;
    this.addPiece(` ${value} `, { ...context, control: true, preformatted: false }, startOffset, endOffset);
  }

  private addTex(script: HtmlElement, context: LineContext): void {
    const tex = texOfScript(script);
    if (tex === null || isDrawnBefore(script)) return;
    const { startOffset = -1, endOffset = -1 } = script.sourceCodeLocation ?? {};
    this.addPiece(texMath(tex, this.left.formulaParts), context, startOffset, endOffset);
  }

  /** A browser writes the quotation marks of `<q>`. */
  private enterQuotation(node: HtmlElement, context: LineContext): void {
    this.addText('“', context, -1, -1);
    this.afterChildren(() => this.addText('”', context, -1, -1));
    this.enterChildren(node, context);
  }

  /** Word writes the marker of an item into its text. */
  private afterMarker({ item }: LineContext, outer: LineContext): void {
    const before = this.text;
    const marker = new LineText();
    this.text = marker;
    this.afterChildren(() => {
      const text = textOfPieces(marker.toPieces()).trim();
      this.text = before;
      const kind = readWordMarker(text);
      if (kind === 'text' || item === null) {
        this.addText(text, { ...outer, item: null }, -1, -1);
      } else {
        item.ordered = kind === 'ordinal';
        item.marker = kind === 'ordinal' ? text : '';
      }
    });
  }

  private addPageTitle(head: HtmlElement): void {
    for (const node of head.childNodes) {
      if (isElement(node) && node.tagName === 'title') this.addTitle(node);
    }
  }

  private addTitle(title: HtmlElement): void {
    this.endLine();
    const kind: LineKind = { kind: 'page-furniture', part: 'page-title' };
    for (const child of title.childNodes) this.enter(child, { ...outermost, kind });
    this.endLine();
  }

  private addText(value: string, context: LineContext, start: number, end: number): void {
    if (!context.preformatted) {
      this.addPiece(this.formulas.drawn(value, this.left.formulaParts), context, start, end);
      return;
    }
    let from = 0;
    for (const line of value.split('\n')) {
      if (from > 0) this.breakLine();
      this.addPiece(line, context, start === -1 ? -1 : Math.min(start + from, end), end);
      from += line.length + 1;
    }
  }

  private addPiece(value: string, context: LineContext, start: number, end: number): void {
    const { strong, preformatted, script, struck } = context;
    if (struck && value.trim() !== '') {
      this.left.struck += 1;
      return;
    }
    const before = this.text.length;
    this.text.add(value, { strong, preformatted, script });
    const added = this.text.length - before;
    if (added === 0) return;
    if (before === 0 && this.row === null) this.context = context;
    if (context.link !== null) this.linked[context.link] += added;
    if (context.control) this.controlLength += added;
    if (start === -1) return;
    const isExact = end - start === value.length;
    const first = isExact ? value.search(/[^ \t\n\r\f]/u) : 0;
    const last = isExact ? value.trimEnd().length : end - start;
    if (this.start === -1 || start < this.start) this.start = Math.min(start + Math.max(0, first), end);
    this.end = Math.max(this.end, Math.min(start + Math.max(last, first + 1), end));
  }

  /** `<br>`, or a line end in preformatted text. */
  private breakLine(): void {
    if (this.row !== null) {
      this.text.breakLine();
    } else if (!this.endLine()) {
      this.blanks += 1;
    }
  }

  /** Ends the line; false if there was none. Within a row of data lines are parts of a cell. */
  private endLine(): boolean {
    if (this.row !== null) {
      this.text.breakLine();
      return true;
    }
    const pieces = this.text.toPieces();
    const text = textOfPieces(pieces);
    const isSeen = hasSeen.test(text);
    if (isSeen) this.addLine([pieces], text.trim(), this.kindHere());
    else if (text !== '') this.blanks += 1;
    this.text = new LineText();
    return isSeen;
  }

  private endRow(): void {
    const row = this.row;
    this.row = null;
    if (row === null) return;
    const cells = row.cells.map((cell) => cell.toPieces());
    const text = cells
      .map((cell) => textOfPieces(cell).trim())
      .filter((cell) => cell !== '')
      .join('\t');
    if (hasSeen.test(text)) this.addLine(cells, text, row.kind);
    this.text = new LineText();
  }

  private kindHere(): LineKind | null {
    const { kind, item } = this.context;
    if (kind !== null && kind.kind !== 'quote') return kind;
    if (item === null) return kind;
    const marker = item.marker;
    item.marker = '';
    return { kind: 'list-item', depth: item.depth, ordered: item.ordered, marker };
  }

  private addLine(cells: readonly (readonly TextPiece[])[], text: string, kind: LineKind | null): void {
    this.lines.push({
      cells,
      text,
      kind,
      linkedLength: this.linked.page,
      fileLinkLength: this.linked.file,
      localLinkLength: this.linked.local,
      linkCount: this.linkCount,
      isControl: this.controlLength > 0 && this.controlLength >= text.length,
      blankLinesBefore: Math.min(this.blanks, mostBlankLines),
      place: span(Math.max(0, this.start), Math.max(this.end, this.start, 0)),
      region: this.region,
    });
    this.blanks = 0;
    this.start = -1;
    this.end = 0;
    this.linked = { page: 0, file: 0, local: 0 };
    this.linkCount = 0;
    this.controlLength = 0;
  }
}
