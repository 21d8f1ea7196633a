import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import { officeOfSigner, readSignedName } from '../../back/signature.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isEnglishName } from './person-names.ts';

const longestHead = 16;
const longestLine = 80;
const longestEnd = 10;
const salutation = /^Dear \p{Lu}[^:,]{1,50}[:,]$/u;
const subject = /^(?:Re|RE|Subject|SUBJECT)\b ?:/u;
const farewell =
  /^(?:(?:Yours )?(?:Sincerely|sincerely|Truly|truly|Faithfully|faithfully)(?: yours)?|Respectfully(?: yours| submitted)?|(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm) (?:regards|wishes)|Cordially|Regards),?$/u;

/** The lines above `Dear Ms. Reed:`: who writes, and to whom, each with an address. None of them is text. */
export function findLetterHead(blocks: readonly BlockView[]): readonly LineRole[] {
  const greeted = blocks.findIndex(({ text }) => salutation.test(text));
  const head = blocks.slice(0, greeted);
  if (greeted < 2 || greeted > longestHead || !head.every(isHeadLine)) return [];
  const dated = head.findIndex(({ text }) => findDates(text).length > 0);
  return head.flatMap((view, place): readonly LineRole[] => {
    if (subject.test(view.text) || place === dated) return [];
    const whole = span(0, view.text.length);
    const name = dated === -1 ? null : place === 0 ? 'source' : place === dated + 1 ? 'addressee' : null;
    const fields: readonly FieldCandidate[] = name === null ? [] : [{ name, span: whole, confidence: 0.8 }];
    return [{ blockIndex: view.index, kind: 'meta', confidence: 0.95, reason: 'letterhead', fields }];
  });
}

function isHeadLine({ text, block: { hint } }: BlockView): boolean {
  return (
    hint === null &&
    text.length <= longestLine &&
    !/[.!?;]["”)]?$/u.test(text.replace(/\b\p{L}{1,3}\.$/u, ''))
  );
}

/** `Sincerely,` at the end of a letter, and the name and the office below it. */
export function findLetterEnd(blocks: readonly BlockView[]): readonly LineRole[] {
  const from = Math.max(0, blocks.length - longestEnd);
  const at = blocks.findIndex(({ index, text }) => index >= from && farewell.test(text));
  const [closing, name, office] = at === -1 ? [] : blocks.slice(at, at + 3);
  if (closing === undefined || name === undefined || !isEnglishName(name.text)) return [];
  const isOffice = office !== undefined && office.text.length < longestLine && !/[.:!?]$/u.test(office.text);
  return [
    { blockIndex: closing.index, kind: 'meta', confidence: 0.95, reason: 'end-line' },
    readSignedName(name),
    ...(isOffice ? [officeOfSigner(office)] : []),
  ];
}
