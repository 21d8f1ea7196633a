import { namesEnglishOffice } from '../../../../language/en/offices.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isEnglishName } from './person-names.ts';

const longestLine = 240;
const spokenBy =
  /^(?:(?:Opening|Closing|Keynote|Welcome|The) )?(?:Speech|Remarks|Address|Statement|Lecture|Keynote|Talk) (?:delivered |given |made )?by (?:the )?/iu;
/** The speech made by Anna Reed, the Minister for Trade, in Ford on 4 October 2026.: a sentence that says so. */
const sentence = /^The \p{L}+ (?:delivered|given|made) by /u;
const tail = /,? (?:at|to|in|on|before)\b|,/u;
const courtesy = /^(?:Mr|Mrs|Ms|Mx|Dr)\.? /u;
/** Anna Reed, Minister for Trade and Industry, at the …: the office after the name. */
const officeAfter = /^, (the )?(\p{Lu}[^,]*?)(?=,? (?:at|to|on|before) |,|$)/u;

/** The line below the title of a speech that says who gave it, where and when: Speech by Minister Anna Reed at …, 4 May 2026. */
export function readSpokenBy({ index, text }: BlockView): LineRole | null {
  // The first line of a text that says so is its title.
  if (index === 0 || text.length > longestLine) return null;
  if (/[.!?]$/u.test(text) && !sentence.test(text)) return null;
  const start = spokenBy.exec(text)?.[0].length ?? 0;
  const end = start + text.slice(start).search(tail);
  if (start === 0 || end <= start) return null;
  const from = start + (courtesy.exec(text.slice(start, end))?.[0].length ?? 0);
  const fields = [...readHolder(text, span(from, end)), ...officeOf(text, end)];
  if (!fields.some(({ name }) => name === 'author')) return null;
  const [date] = findDates(text);
  return {
    blockIndex: index,
    kind: 'subtitle',
    confidence: 0.9,
    reason: 'delivery-line',
    fields: [
      { name: 'subtitle', span: span(0, text.length), confidence: 0.9 },
      ...fields,
      ...(date === undefined
        ? []
        : [{ name: 'date' as const, value: date.day, span: date.daySpan, confidence: 0.8 }]),
    ],
  };
}

function officeOf(text: string, nameEnd: number): readonly FieldCandidate[] {
  const [, article = '', office] = officeAfter.exec(text.slice(nameEnd)) ?? [];
  if (office === undefined || !namesEnglishOffice(office)) return [];
  const start = nameEnd + 2 + article.length;
  return [{ name: 'authorTitle', span: span(start, start + office.length), confidence: 0.85 }];
}

/** What an office is for comes before the name: Minister for Trade and Industry Anna J. Reed. */
const small = /^(?:of|for|to|on|in|at|and|the|&)$/u;

/** The name, and the office before it: Governor Anna J. Reed. */
export function readHolder(text: string, { start, end }: Span): readonly FieldCandidate[] {
  const words = text.slice(start, end).split(' ');
  const from = firstOfName(words);
  for (let office = from.least; office < Math.min(words.length - 1, from.most + 1); office += 1) {
    const before = words.slice(0, office).join(' ');
    const name = words.slice(office).join(' ');
    if (!isEnglishName(name) || namesEnglishOffice(name)) continue;
    const nameStart = start + (office === 0 ? 0 : before.length + 1);
    return [
      { name: 'author', span: span(nameStart, end), confidence: 0.9 },
      ...(office === 0
        ? []
        : [{ name: 'authorTitle' as const, span: span(start, nameStart - 1), confidence: 0.9 }]),
    ];
  }
  return [];
}

/** Where the name may begin. After Minister for, an initial tells it, or that only one word can be what the office is for. */
function firstOfName(words: readonly string[]): { readonly least: number; readonly most: number } {
  const area = words.findLastIndex((word) => small.test(word));
  if (area === -1) return { least: 0, most: words.length };
  const initial = words.findIndex((word, at) => at > area + 2 && /^\p{Lu}\.$/u.test(word));
  const isOneWord = words.length - area - 1 === 3;
  const at = initial !== -1 ? initial - 1 : isOneWord ? area + 2 : words.length;
  return { least: at, most: at };
}
