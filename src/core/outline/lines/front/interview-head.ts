import { span } from '../../../model/span.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { findDates } from '../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';
import { isPersonalName } from './names.ts';

const linesOfHead = 12;
const fewestLabels = 2;
const label = /^(采访|访谈)(对象|人|者|组|时间|日期|地点|方式):/u;

/** Who was asked by whom, when and where, above an interview (采访对象：…／采 访 组：…／采访日期：…). */
export function findInterviewHead(blocks: readonly BlockView[]): readonly LineRole[] {
  const roles = blocks.slice(0, linesOfHead).flatMap((view): readonly LineRole[] => {
    const read = readLabel(view);
    return read === null ? [] : [read];
  });
  return roles.length < fewestLabels ? [] : roles;
}

function readLabel({ index, text }: BlockView): LineRole | null {
  const colon = text.indexOf(':');
  const name = label.exec(text.slice(0, colon + 1).replaceAll(' ', ''))?.[2];
  if (name === undefined) return null;
  const from = colon + 1 + (/^ */u.exec(text.slice(colon + 1))?.[0].length ?? 0);
  const value = text.slice(from);
  const isAsker = name === '组' || name === '人' || name === '者';
  if (isAsker && !areNamesOrGroup(value)) return null;
  const whole = span(from, text.length);
  const [date] = findDates(text);
  const fields: readonly FieldCandidate[] = isAsker
    ? [{ name: 'author', span: whole, confidence: 0.9 }]
    : name === '对象'
      ? [{ name: 'subtitle', span: whole, confidence: 0.9 }]
      : (name === '时间' || name === '日期') && date !== undefined
        ? [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.85 }]
        : [];
  return { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'field-labels', fields };
}

function areNamesOrGroup(value: string): boolean {
  return /^本[报刊台网]/u.test(value) || value.split(/[ ,、]+/u).every((name) => isPersonalName(name));
}
