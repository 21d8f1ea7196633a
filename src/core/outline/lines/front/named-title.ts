import { type Span, span } from '../../../model/span.ts';
import type { BlockView } from '../../text/document-view.ts';
import type { LineRole } from '../line-role.ts';

/** So many paragraphs of a letter say what it sends. */
const longestLetter = 6;
/** 现将《…》印发给你们, 《…》已经…同意，现予公布. */
const sent =
  /《([^《》]{4,60})》[^。]{0,60}?(?:印发给你们|转发给你们|发给你们|现(?:予|将其)?(?:印发|公布|发布|转发)|予以(?:印发|公布|发布|转发))|(?:现将|现(?:印发|公布|发布|转发))[^。《]{0,30}《([^《》]{4,60})》/u;

export interface NamedTitle {
  readonly view: BlockView;
  readonly span: Span;
}

/** The document that a letter above it sends, where neither has a title: 现将《…》印发给你们. */
export function findNamedTitle(
  blocks: readonly BlockView[],
  roles: ReadonlyMap<number, LineRole>,
): NamedTitle | null {
  const letter = blocks.filter(({ index }) => (roles.get(index)?.kind ?? 'paragraph') === 'paragraph');
  for (const view of letter.slice(0, longestLetter)) {
    const match = sent.exec(view.text.slice(0, 400));
    const name = match?.[1] ?? match?.[2];
    if (match === null || name === undefined) continue;
    const start = view.text.indexOf(`《${name}》`, match.index) + 1;
    return { view, span: span(start, start + name.length) };
  }
  return null;
}
