import { span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import type { HeadingCandidate, LineRole } from '../line-role.ts';

const annexRank = 5;
const longestTitle = 60;
const longestListed = 80;
/** 附件1, alone on its line above the title of an annex. */
export const isAnnexLabel = (text: string): boolean => label.test(text);
const label = /^附 ?件 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2})? ?[:.]?$/u;
const labelledTitle = /^附 ?件 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?[:.、 ] ?/u;

const shortestName = 6;
/** What stands before the name of an annex in their list. */
const numbered = /^(?:附 ?件 ?:? ?)?(?:\(?\d{1,2}[.、)] ?)?/u;

/** What an official document says of its annexes, and where they begin. */
export interface Annexes {
  /** Title of each annex, above all other headings. */
  readonly headings: readonly HeadingCandidate[];
  /** The label above a title (附件1), and the further lines of the list of annexes. */
  readonly roles: readonly LineRole[];
}

/**
 * Annexes follow their list (`附件：1.…`) and begin with a label on a line of its own, the title below it
 * (GB/T 9704, 7.3.4 and 7.3.6), or with a line that the list names.
 */
export function findAnnexes({ blocks }: DocumentView): Annexes {
  const headings: HeadingCandidate[] = [];
  const roles: LineRole[] = [];
  const listed = new Set<string>();
  for (const view of blocks) {
    const name = listed.size === 0 ? '' : bareName(view.text);
    if (name !== '' && listed.has(name) && isTitleLine(view)) {
      headings.push(heading(view, 'annex-title'));
      continue;
    }
    const further = name === '' ? 0 : furtherLines(blocks, view, listed);
    if (further > 0) {
      headings.push({ ...heading(view, 'annex-title'), furtherLines: further });
      for (let at = 1; at <= further; at += 1)
        roles.push({
          blockIndex: view.index + at,
          kind: 'meta',
          confidence: 0.96,
          reason: 'annex-title-line',
        });
      continue;
    }
    for (const named of forwarded(view)) listed.add(named);
    if (!view.text.startsWith('附')) continue;
    const next = blocks[view.index + 1];
    if (isListHead(view.text) || (label.test(view.text) && beginsList(blocks, view))) {
      const below = listedBelow(blocks, view);
      roles.push(...below);
      for (const index of [view.index, ...below.map(({ blockIndex }) => blockIndex)]) {
        const entry = bareName(blocks[index]?.text.replace(numbered, '') ?? '');
        if (entry.length >= shortestName) listed.add(entry);
      }
    } else if (label.test(view.text) && next !== undefined && isTitle(next)) {
      roles.push({ blockIndex: view.index, kind: 'meta', confidence: 0.96, reason: 'annex-label' });
      headings.push(heading(next, 'annex-title'));
    } else if (isTitle(view) && labelledTitle.test(view.text) && !isInList(blocks, view)) {
      headings.push(heading(view, 'annex-title'));
    }
  }
  const translation = findTranslation(blocks);
  return { headings: translation === null ? headings : [...headings, translation], roles };
}

const shortestTranslation = 300;
/** The title of a text that runs into its first chapter: Procedures for Requesting Lunar SamplesChapter 1. */
const titleRunIn =
  /^(?!(?:Chapter|Article|Section|Part)\b)(\p{Lu}[^.!?:;。]{8,120}?) ?(?=(?:Chapter|Article|Section|Part) ?(?:1|I|One)(?![\dIVX]))/u;

/** The title of the English translation that stands on one line after a Chinese text. */
function findTranslation(blocks: readonly BlockView[]): HeadingCandidate | null {
  const at = blocks.findIndex(({ text }) => text.length >= shortestTranslation && isLatin(text));
  const [view, title] = [blocks[at], titleRunIn.exec(blocks[at]?.text ?? '')?.[1]];
  if (view === undefined || title === undefined || view.block.hint !== null) return null;
  const isAfterChinese = blocks.slice(0, at).filter(({ language }) => language === 'zh').length > at / 2;
  if (!isAfterChinese) return null;
  return { ...heading(view, 'annex-title'), span: span(0, title.length), ownLine: false };
}

function isLatin(text: string): boolean {
  return (text.match(/[A-Za-z ,.;:()]/gu)?.length ?? 0) > text.length * 0.85;
}

/** 《…》已经同意，现转发给你们: what a notice forwards stands below it under its own title. */
function forwarded({ text }: BlockView): readonly string[] {
  if (!/(?:转发|印发|下发)(?:给)?(?:你们|你单位)/u.test(text)) return [];
  return [...text.matchAll(/《([^《》]+)》/gu)].flatMap(([, name = '']) => {
    const bare = bareName(name);
    return bare.length >= shortestName ? [bare] : [];
  });
}

/** Word's style for titles stands on the title of an annex as well. */
function isTitleLine({ block: { hint } }: BlockView): boolean {
  return hint === null || hint.kind === 'title';
}

const mostTitleLines = 3;

/** How many lines below this one make a name of the list together with it; 0 where none do. */
function furtherLines(blocks: readonly BlockView[], view: BlockView, listed: ReadonlySet<string>): number {
  if (!isTitleLine(view)) return 0;
  let name = bareName(view.text);
  for (let lines = 1; lines < mostTitleLines; lines += 1) {
    const next = blocks[view.index + lines];
    if (next === undefined || !isTitleLine(next)) return 0;
    name += bareName(next.text);
    if (listed.has(name)) return lines;
    if (![...listed].some((each) => each.startsWith(name))) return 0;
  }
  return 0;
}

/** Text of a line that names an annex, without the marks around it. */
function bareName(text: string): string {
  return text.length > longestTitle ? '' : text.replace(/[《》 ]|[;。]$/gu, '');
}

function isListHead(text: string): boolean {
  return /^附 ?件 ?: ?[^ ]/u.test(text) && text.length <= longestListed;
}

/** `附件1：…`, `附件2：…` one below the other are the list. */
function isInList(blocks: readonly BlockView[], { index }: BlockView): boolean {
  return [blocks[index - 1], blocks[index + 1]].some(
    (view) => view !== undefined && labelledTitle.test(view.text.slice(0, longestListed)),
  );
}

/** `附件：` above `1.…`, or above two lines that count their annexes: 附件1.…, 附件2.…. */
function beginsList(blocks: readonly BlockView[], { index, text }: BlockView): boolean {
  const next = blocks[index + 1];
  if (!isListed(next, 1)) return false;
  return !labelledTitle.test(next?.text ?? '') || (!/\d/u.test(text) && isListed(blocks[index + 2], 2));
}

function listedBelow(blocks: readonly BlockView[], { index, text }: BlockView): readonly LineRole[] {
  const roles: LineRole[] = [];
  const first = Number(/^附 ?件 ?: ?(\d)/u.exec(text)?.[1] ?? 0);
  for (let at = index + 1; isListed(blocks[at], first + roles.length + 1); at += 1) {
    roles.push({ blockIndex: at, kind: 'list-item', confidence: 0.97, reason: 'annex-list' });
  }
  return roles;
}

function isListed(view: BlockView | undefined, value: number): boolean {
  return (
    view !== undefined &&
    view.text.length <= longestListed &&
    Number(/^(?:附 ?件 ?)?\(?(\d{1,2})[.、):]/u.exec(view.text)?.[1] ?? -1) === value
  );
}

function isTitle({ text }: BlockView): boolean {
  return (
    text.length >= 2 && text.length <= longestTitle && !/[。;:,、!?]$|^\(|^\d(?!\d{3}年\D)|。/u.test(text)
  );
}

function heading({ index, text }: BlockView, reason: string): HeadingCandidate {
  return {
    blockIndex: index,
    kind: 'unnumbered',
    marker: null,
    span: span(0, text.length),
    ownLine: true,
    rank: annexRank,
    confidence: 0.9,
    reason,
  };
}
