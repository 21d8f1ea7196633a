import { type Span, span } from '../../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../../view/document-view.ts';
import { readSignatureBefore } from '../../back/signature.ts';
import { readSectionNumber } from '../../headings/numbers/numbering-styles.ts';
import { type LineRole, paragraphsOf } from '../../line-role.ts';
import { isTitlePossible, namesKindOfDocument, titleFields } from './titles.ts';

/** So many paragraphs of a letter say what it sends. */
const longestLetter = 6;
/** A signature and the title that it runs into. */
const longestJoined = 120;
/** 现将《…》印发给你们, 《…》已经…同意，现予公布. */
const sent =
  /《([^《》]{4,60})》[^。]{0,60}?(?:印发给你们|转发给你们|发给你们|现(?:予|将其)?(?:印发|公布|发布|转发)|予以(?:印发|公布|发布|转发))|(?:现将|现(?:印发|公布|发布|转发))[^。《]{0,30}《([^《》]{4,60})》/u;

/** 为做好…工作，特编写《…》。: what the text says that it is. */
const made =
  /(?:特|现|特此)(?:编写|编制|制定|制订|拟定|拟订|修订)(?:形成|完成)?了?《([^《》]{4,60})》(?=[。,;]|$)/u;

export interface NamedTitle {
  readonly view: BlockView;
  readonly span: Span;
}

/** The document that a letter above it sends, where neither has a title: 现将《…》印发给你们. */
export function findNamedTitle(
  blocks: readonly BlockView[],
  roles: ReadonlyMap<number, LineRole>,
): NamedTitle | null {
  const letter = paragraphsOf(blocks, roles);
  for (const view of letter.slice(0, longestLetter)) {
    const opening = view.text.slice(0, 400);
    const match = ofItsOwn(opening, sent) ?? ofItsOwn(opening, made);
    const name = match?.[1] ?? match?.[2];
    if (match === null || name === undefined) continue;
    const start = view.text.indexOf(`《${name}》`, match.index) + 1;
    return { view, span: span(start, start + name.length) };
  }
  return null;
}

/** 根据《…通知》要求: a text that the letter goes by is not what it sends. */
const authority = /(?:根据|按照|依据|依照|遵照|贯彻|落实)[^。;《》]{0,8}$/u;
const demand = /^(?:\([^()]{2,40}\))?的?(?:要求|规定|精神|部署|安排)/u;

function ofItsOwn(opening: string, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(opening);
  if (match === null) return null;
  const name = `《${match[1] ?? match[2] ?? ''}》`;
  const at = opening.indexOf(name, match.index);
  const isOther = authority.test(opening.slice(0, at)) && demand.test(opening.slice(at + name.length));
  return isOther ? null : match;
}

/** The line below the letter that is the title of what it sends; the signature of the letter may run into it. */
export function findNamedLine(
  { blocks }: DocumentView,
  roles: ReadonlyMap<number, LineRole>,
): LineRole | null {
  if ([...roles.values()].some(({ kind }) => kind === 'title')) return null;
  const below = titleBelowLead(blocks, roles);
  if (below !== null) return below;
  const named = findNamedTitle(blocks, roles);
  if (named === null) return null;
  const name = named.view.text.slice(named.span.start, named.span.end);
  for (const view of blocks.slice(named.view.index + 1)) {
    const { index: blockIndex, text } = view;
    const known = roles.get(blockIndex)?.kind;
    if (known !== undefined && known !== 'paragraph') continue;
    const role = { blockIndex, kind: 'title', confidence: 0.85, reason: 'title-position' } as const;
    if (bareName(text) === bareName(name)) return { ...role, fields: titleFields(text) };
    if (text.length > longestJoined || !text.endsWith(name)) continue;
    const start = text.length - name.length;
    const signed = readSignatureBefore(text, start);
    if (signed === null) continue;
    const title = { name: 'title' as const, span: span(start, text.length), confidence: 0.9 };
    return { ...role, fields: [title, ...signed] };
  }
  return null;
}

const leadsToText = /(?:全文|原文|正文)(?:刊[登发载]|公布)?如下:$/u;

/** …印发《…通知》，全文如下： and the line below it, which says what kind of document it names. */
function titleBelowLead(blocks: readonly BlockView[], roles: ReadonlyMap<number, LineRole>): LineRole | null {
  for (const { index, text } of blocks.slice(0, longestLetter)) {
    const next = blocks[index + 1];
    if (next === undefined || !leadsToText.test(text) || !namesKindOfDocument(next)) continue;
    if (!isTitlePossible(next, roles) || readSectionNumber(next.text) !== null) continue;
    return {
      blockIndex: next.index,
      kind: 'title',
      confidence: 0.85,
      reason: 'title-position',
      fields: titleFields(next.text),
    };
  }
  return null;
}

function bareName(text: string): string {
  return text.replace(/[《》 ]/gu, '');
}
