import { simplified } from '../../language/zh/simplified.ts';
import type { Sentence } from '../../model/outline/outline.ts';
import { type Span, sliceSpan, span } from '../../model/span.ts';
import { namesOffices } from '../titles/headings/office-bracket.ts';
import { displayLength } from '../wording/display-length.ts';
import { isBracketAlone } from '../wording/sentence-piece.ts';

const exceptsOf = /^\s*但(?!愿|凡)[^。]*(?:除外|例外)[。\s]*$/u;
/** What the question before it is the subject of: …还是确有其人？也需要考古工作去揭开谜底. */
function answersQuestion(before: string, text: string): boolean {
  return /[？?]\s*$/u.test(before) && /^\s*(?:也|都|就|均|同样)(?!许)/u.test(text);
}

/**
 * What closes a sentence in brackets (（商务部负责）) stands with it where there is room, else in the notes; who is responsible
 * for all that a paragraph says is an item of its own. An exception (但…除外) stands with the rule that it is of.
 */
export function withBrackets(
  raw: string,
  groups: readonly (readonly Sentence[])[],
  shownOf: (group: readonly Sentence[]) => readonly Span[],
  most: number,
): readonly Span[] {
  const items: Span[] = [];
  for (const [index, group] of groups.entries()) {
    const start = group[0]?.span.start ?? 0;
    const end = group.at(-1)?.span.end ?? start;
    const text = raw.slice(start, end);
    if (!isBracketAlone(text)) {
      const shown = shownOf(group);
      const [rule, exception] = [items.at(-1), shown.length === 1 ? shown[0] : undefined];
      const both = rule === undefined || exception === undefined ? null : span(rule.start, exception.end);
      const joinsRule =
        both !== null &&
        (exceptsOf.test(simplified(text)) || answersQuestion(raw.slice(rule?.start ?? 0, start), text)) &&
        /^[。.？?\s]*$/u.test(raw.slice(rule?.end ?? 0, start)) &&
        displayLength(raw, both) <= most;
      if (joinsRule) items[items.length - 1] = both;
      else items.push(...shown);
      continue;
    }
    const last = items.at(-1);
    if (isOfParagraph(raw, groups, index)) {
      items.push(span(start, end));
      continue;
    }
    const joins = last !== undefined && /^[。.；;\s]*$/u.test(raw.slice(last.end, start));
    const bracket = {
      start,
      end: end - (/(?<![。.\s])[。.\s]+$/u.exec(raw.slice(start, end))?.[0].length ?? 0),
    };
    if (joins && displayLength(raw, { start: last.start, end: bracket.end }) <= most)
      items[items.length - 1] = { start: last.start, end: bracket.end };
  }
  return items;
}

/** Whether the last of the groups is the only bracket of its paragraph, which says several things, and names offices. */
function isOfParagraph(raw: string, groups: readonly (readonly Sentence[])[], index: number): boolean {
  const [own] = groups[index] ?? [];
  if (own === undefined || groups[index + 1]?.[0]?.blockId === own.blockId) return false;
  const text = sliceSpan(raw, own.span).trim();
  if (!namesOffices(text.slice(1).replace(/[）)〕\]][。.；;]?$/u, ''))) return false;
  const beside = groups.slice(0, index).filter(([first]) => first?.blockId === own.blockId);
  return (
    beside.length > 1 &&
    !beside.some(([first]) => first !== undefined && isBracketAlone(sliceSpan(raw, first.span)))
  );
}
