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
    const last = items.at(-1);
    const isBracket = isBracketAlone(text);
    if (isBracket && isOfParagraph(raw, groups, index)) {
      items.push(span(start, end));
    } else if (isBracket) {
      const [stop = ''] = /(?<![。.\s])[。.\s]+$/u.exec(text) ?? [];
      const both = joined(raw, last, span(start, end - stop.length), /^[。.；;\s]*$/u, most);
      if (both !== null) items[items.length - 1] = both;
    } else {
      const shown = shownOf(group);
      const [only, ...others] = shown;
      const hangs =
        last !== undefined &&
        (exceptsOf.test(simplified(text)) || answersQuestion(raw.slice(last.start, start), text));
      const both =
        hangs && only !== undefined && others.length === 0
          ? joined(raw, last, span(start, only.end), /^[。.？?\s]*$/u, most)
          : null;
      if (both === null) items.push(...shown);
      else items[items.length - 1] = both;
    }
  }
  return items;
}

/** The last item with what comes next, where only these marks stand between them and there is room for both. */
function joined(raw: string, last: Span | undefined, next: Span, marks: RegExp, most: number): Span | null {
  if (last === undefined || !marks.test(raw.slice(last.end, next.start))) return null;
  const both = span(last.start, next.end);
  return displayLength(raw, both) <= most ? both : null;
}

/** Whether the bracket names offices, and is the last group and the only bracket of a paragraph that says several things. */
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
