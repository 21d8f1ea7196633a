import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isDayAlone } from '../meta-lines.ts';
import { isEnglishName } from './person-names.ts';

const longestLine = 200;
const labelled =
  /^(MEMORANDUM FOR|MEMO TO|TO|FROM|SUBJECT|SUBJ|RE|DATE|CC|BCC|THROUGH|THRU|VIA|REFERENCE|REF|To|From|Subject|Re|Date|Cc|Through|Via) ?(:)?\s*(?=\S)/u;
const bare = /^(?:(?:interoffice |internal |joint )?memorandum|memo)$/iu;

/** Lines of the head of a memorandum: MEMORANDUM FOR …, FROM: …, SUBJECT: …, DATE: …. */
export function readMemoLine(view: BlockView): LineRole | null {
  const { text } = view;
  if (text.length > longestLine) return null;
  // A heading of the file is one of the memorandum only by its colon.
  if (view.block.hint?.kind === 'heading' && !/^[A-Z]{2,12} ?:/u.test(text)) return null;
  if (bare.test(text)) return role(view, 'meta', []);
  const match = labelled.exec(text);
  const label = match?.[1]?.toUpperCase();
  if (match === null || label === undefined) return null;
  if (match[2] === undefined && label !== 'MEMORANDUM FOR') return null;
  const start = match[0].length;
  const whole = span(start, text.trimEnd().length);
  if (label === 'SUBJECT' || label === 'SUBJ' || label === 'RE') {
    return role(view, 'title', [{ name: 'title', span: whole, confidence: 0.97 }]);
  }
  if (label === 'FROM') return role(view, 'byline', readSender(text, start));
  if (label === 'DATE') {
    if (!isDayAlone(text, whole, findDates(text))) return null;
    return role(
      view,
      'meta',
      findDates(text)
        .slice(0, 1)
        .map((date) => ({ name: 'date', value: date.day, span: date.daySpan, confidence: 0.95 })),
    );
  }
  const isAddressee = label === 'TO' || label === 'MEMO TO' || label === 'MEMORANDUM FOR';
  return role(view, 'meta', isAddressee ? [{ name: 'addressee', span: whole, confidence: 0.92 }] : []);
}

function readSender(text: string, start: number): readonly FieldCandidate[] {
  const end = text.trimEnd().length;
  const comma = text.indexOf(',', start);
  const name = text.slice(start, comma === -1 ? end : comma);
  if (comma === -1 || !isEnglishName(name)) {
    return [{ name: 'author', span: span(start, end), confidence: 0.92 }];
  }
  const office = comma + (/^, */u.exec(text.slice(comma))?.[0].length ?? 1);
  return [
    { name: 'author', span: span(start, comma), confidence: 0.95 },
    { name: 'authorTitle', span: span(office, end), confidence: 0.9 },
  ];
}

function role(view: BlockView, kind: LineRole['kind'], fields: readonly FieldCandidate[]): LineRole {
  return { blockIndex: view.index, kind, confidence: 0.96, reason: 'memo-line', fields };
}
