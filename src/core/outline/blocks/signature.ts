import { span } from '../../model/span.ts';
import { findDates } from '../text/dates.ts';
import type { DocumentView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import type { Zones } from './zones.ts';

const longestSigner = 40;

/** The signature below the body: a line that is nothing but a date, and the office or name above it. */
export function findSignature({ blocks }: DocumentView, { bodyEnd }: Zones): readonly LineRole[] {
  for (const view of blocks.slice(bodyEnd)) {
    const date = findDates(view.text)[0];
    if (date === undefined || date.span.end - date.span.start < view.text.replace(/[ ()]/gu, '').length)
      continue;
    const roles: LineRole[] = [
      {
        blockIndex: view.index,
        kind: 'meta',
        confidence: 0.97,
        reason: 'signature-date',
        fields: [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.97 }],
      },
    ];
    for (let index = view.index - 1; index >= bodyEnd; index -= 1) {
      const signer = blocks[index];
      if (signer === undefined || signer.text.length > longestSigner || /[。,;:]/u.test(signer.text)) break;
      const whole = span(0, signer.text.length);
      roles.push({
        blockIndex: index,
        kind: 'byline',
        confidence: 0.95,
        reason: 'signature',
        fields: [{ name: 'author', value: signer.text.replaceAll(' ', ''), span: whole, confidence: 0.85 }],
      });
    }
    return roles;
  }
  return [];
}
