import type { Heading } from '../../../model/outline/outline.ts';
import type { Span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { ListRule } from '../list-rule.ts';
import type { FoundOrdinalList } from '../ordinals/find-ordinal-lists.ts';
import type { FoundParallel } from '../parallels/found-parallel.ts';
import type { LocalItem } from './found-counted-term.ts';
import type { CountedName } from './names/counted-names.ts';

/** What rules look at: the text, and what other detectors have found in which items may stand. */
export interface CountedText {
  readonly document: DocumentView;
  readonly body: readonly BlockView[];
  readonly parallels: readonly FoundParallel[];
  readonly headings: readonly Heading[];
  readonly ordinals: readonly FoundOrdinalList[];
}

/** What the rules of a table have in common. */
export interface CountedTermRule extends ListRule {
  /** Code of the reason that is shown. */
  readonly says: string;
  readonly strength: number;
  /** Items stand in lines, sentences or sections of their own, not in one list. */
  readonly isSpread: boolean;
}

export interface FoundItems {
  readonly items: readonly LocalItem[];
  /** The author leaves the list open (等). */
  readonly isOpen?: boolean;
  /** Marks show where each item ends. */
  readonly isFirm?: boolean;
}

/** Looks for the items of one name with a number. */
export interface ItemRule extends CountedTermRule {
  /** Names that count once, or several times (四纵三横). */
  readonly reads: 'single' | 'compound';
  /** Text without a Chinese character is English; null for both. */
  readonly language: 'zh' | 'en' | null;
  /** `names`: those of the term's block, in order. */
  readonly find: (term: CountedName, text: CountedText, names: readonly CountedName[]) => FoundItems | null;
  /** Why a list of another length than declared is shown as what it is; null for no list. */
  readonly otherLength?: (term: CountedName, found: FoundItems) => 'open-list' | 'counted-list' | null;
}

/** Items that were found before the name that counts them. */
export interface CountedItems {
  readonly term: CountedName;
  readonly items: readonly LocalItem[];
}

/** Looks for items first, and then for the name that counts them. */
export interface RunRule extends CountedTermRule {
  /** `unlisted`: names of the body that have no items so far. */
  readonly find: (text: CountedText, unlisted: readonly CountedName[]) => readonly CountedItems[];
}

/** A list whose name has no number. */
export interface Series {
  readonly name: string;
  readonly nameView: BlockView | null;
  readonly nameSpan: Span | null;
  readonly items: readonly LocalItem[];
}

export interface SeriesRule extends CountedTermRule {
  readonly find: (text: CountedText) => readonly Series[];
}

/** Every table; `find-counted-terms.ts` asks them. */
export interface CountedTermRules {
  readonly series: readonly SeriesRule[];
  readonly items: readonly ItemRule[];
  readonly runs: readonly RunRule[];
}

/** A list that its name describes, and none that is counted. */
export function seriesOf(view: BlockView, name: Span | null, items: readonly Span[]): Series {
  return {
    name: name === null ? '' : view.visible.slice(name.start, name.end),
    nameView: name === null ? null : view,
    nameSpan: name,
    items: items.map((span) => ({ view, span })),
  };
}
