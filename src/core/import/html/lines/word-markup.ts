import { attributeOf, type HtmlElement } from '../tree/html-node.ts';
import type { OpenItem } from './line-context.ts';
import type { LineKind } from './page-line.ts';

/** Names that Word gives to paragraphs of its built-in styles in HTML. */
const styleKinds: ReadonlyMap<string, LineKind> = new Map(
  Object.entries<LineKind>({
    MsoTitle: { kind: 'title' },
    MsoSubtitle: { kind: 'subtitle' },
    MsoCaption: { kind: 'caption' },
    MsoQuote: { kind: 'quote' },
    MsoFootnoteText: { kind: 'footnote' },
    MsoEndnoteText: { kind: 'footnote' },
    MsoHeader: { kind: 'page-furniture', part: 'header' },
    MsoFooter: { kind: 'page-furniture', part: 'footer' },
  }),
);
const contentsStyle = /^MsoToc(?:\d|Heading)$/u;
const listLevel = /\blevel(\d)\b/u;

/** `1.`, `a)`, `iv.`, `3、`, `（2）`: what counts items. */
const ordinalMarker = /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,6})[.)、．）]$|^[（(](?:\d{1,3}|[A-Za-z])[)）]$/u;
/** Bullets, those of the symbol fonts included, which Word writes as letters. */
const bulletMarker = /^(?:[\p{S}\p{Po}\p{Pd}\p{Co}·•§¨]|[oluvnØüqŸ])$/u;

/** What a paragraph of Word says it is by its style. */
export function readWordKind(element: HtmlElement, style: ReadonlyMap<string, string>): LineKind | null {
  const name = attributeOf(element, 'class') ?? '';
  const part = style.get('mso-element');
  if (part === 'header' || part === 'footer') return { kind: 'page-furniture', part };
  if (!name.startsWith('Mso')) return null;
  if (contentsStyle.test(name)) return { kind: 'page-furniture', part: 'contents' };
  return styleKinds.get(name) ?? null;
}

/** The item that a paragraph of Word is by its `mso-list` (`l0 level2 lfo1`); null if it is none. */
export function openWordItem(style: ReadonlyMap<string, string>): OpenItem | null {
  const list = style.get('mso-list');
  if (list === undefined || list === 'ignore' || list === 'none') return null;
  const level = Number(listLevel.exec(list)?.[1] ?? '1');
  return { depth: Math.max(0, level - 1), ordered: false, marker: '' };
}

/** What a marker that Word has written out is: of an item, a bullet, or the number of a section (一、), which is text. */
export function readWordMarker(text: string): 'ordinal' | 'bullet' | 'text' {
  if (ordinalMarker.test(text)) return 'ordinal';
  return bulletMarker.test(text) ? 'bullet' : 'text';
}
