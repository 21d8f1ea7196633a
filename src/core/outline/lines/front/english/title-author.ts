import { namesEnglishOffice } from '../../../../language/en/offices.ts';
import { type Span, span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { isEnglishName } from './person-names.ts';

const kinds =
  '(?:(?:Joint|Opening|Closing|Prepared|Written|Official|Press|Keynote|Public|Full|Welcome|Oral|Final|Annual|Special) )*(?:Statement|Remarks|Speech|Address|Testimony|Keynote|Lecture|Message|Letter|Comments?|Report|Memorandum|Proclamation|Greetings|Briefing|Announcement|Declaration|Speech Text)';
const byPattern = new RegExp(`^(?:the )?${kinds} (by|of|from) (?:the )?`, 'iu');
const tail =
  /,? (?:on|at|in|to|before|regarding|about|concerning|after|during|for|following|upon|with|as|ahead|announcing|marking|commemorating|honou?ring)\b|[-—:,;(]|$/u;
const longestAuthor = 60;
/** How far before a surname the rest of a name is looked for. */
const reach = 48;

/** Who speaks, where the title says so: Statement by President Lane on …, Remarks of Anna Reed. */
export function titleAuthor(text: string): Span | null {
  const match = byPattern.exec(text);
  if (match === null) return null;
  const start = match[0].length;
  const end = start + Math.max(0, text.slice(start).search(tail));
  const name = text.slice(start, end);
  if (name.length < 3 || name.length > longestAuthor || !/^\p{Lu}/u.test(name)) return null;
  const isPerson = isEnglishName(name) || namesEnglishOffice(name);
  const isBody = match[1]?.toLowerCase() === 'by' && name.includes(' ');
  return isPerson || isBody ? span(start, end) : null;
}

export interface FullName {
  readonly view: BlockView;
  readonly span: Span;
}

/**
 * The full form of an office with a surname (President Lane), where the document has it somewhere: President
 * Anna J. Lane. Null where there is none.
 */
export function findFullName(name: string, blocks: readonly BlockView[]): FullName | null {
  const words = name.split(' ');
  const surname = words.at(-1) ?? '';
  const office = words.slice(0, -1).join(' ');
  if (office === '' || !namesEnglishOffice(office) || !/^\p{Lu}\p{Ll}/u.test(surname)) return null;
  for (const view of blocks) {
    const { text } = view;
    for (let at = text.indexOf(` ${surname}`); at !== -1; at = text.indexOf(` ${surname}`, at + 1)) {
      const before = text.slice(Math.max(0, at - reach), at);
      const opening = before.lastIndexOf(`${office} `);
      if (opening === -1 || /^\p{L}/u.test(text.slice(at + 1 + surname.length))) continue;
      const given = before.slice(opening + office.length + 1);
      const full = `${given} ${surname}`;
      if (given !== '' && isEnglishName(full)) {
        const start = at - given.length;
        return { view, span: span(start, start + full.length) };
      }
    }
  }
  return null;
}
