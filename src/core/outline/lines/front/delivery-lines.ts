import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { nameLength } from './names.ts';

const longestDeliveryLine = 110;
const occasion = /(?:在|于)[^。;]{2,60}?(?:会议|大会|论坛|仪式|座谈会|峰会|全会|现场会|年会|会)上/u;
const speaker = /([\u4e00-\u9fff]{1,20}?)(?=(?:同志)?(?:作|所作|的讲话|的发言|发表|代表|致辞|讲话)|$)/u;

/** When, where and by whom a speech or report was given: `2025年1月19日在…会议上省长…作政府工作报告`. */
export function readDeliveryLine(view: BlockView): LineRole | null {
  const { text } = view;
  const [date] = findDates(text);
  if (text.length > longestDeliveryLine || date === undefined || view.sentences.length > 1) return null;
  if (!/^[—(\- ]*$/u.test(text.slice(0, date.span.start))) return null;
  const place = occasion.exec(text.slice(date.span.end));
  if (place === null) return null;
  const from = date.span.end + place.index + place[0].length;
  return {
    blockIndex: view.index,
    kind: 'meta',
    confidence: 0.88,
    reason: 'delivery-line',
    fields: [
      { name: 'date', value: date.day, span: date.daySpan, confidence: 0.93 },
      ...readSpeaker(text, from),
    ],
  };
}

/** Office and name run together (省长李明): the name is what is left when the office ends. */
function readSpeaker(text: string, from: number): readonly FieldCandidate[] {
  const match = speaker.exec(text.slice(from));
  const words = match?.[1];
  if (match === null || words === undefined) return [];
  const start = from + match.index;
  const length = nameLength(words);
  if (length === null) return [];
  const at = words.length - length;
  const author: FieldCandidate = {
    name: 'author',
    span: span(start + at, start + words.length),
    confidence: 0.88,
  };
  if (at === 0) return [author];
  return [author, { name: 'authorTitle', span: span(start, start + at), confidence: 0.88 }];
}
