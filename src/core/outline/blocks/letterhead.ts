import { span } from '../../model/span.ts';
import type { BlockView } from '../text/document-view.ts';
import type { LineRole } from './line-role.ts';
import { isOffice } from './names.ts';

const longestLetterhead = 80;

/** The red line on top of an official document: the offices that issue it, and 文件 (GB/T 9704, 7.2.4). */
export function readLetterhead({ index, text }: BlockView): LineRole | null {
  const offices = text.length > longestLetterhead ? undefined : /^(.+?) ?文 ?件$/u.exec(text)?.[1];
  if (offices === undefined) return null;
  const names = offices.split(/ +/u);
  const joined = names.join('');
  if (!names.every(isOffice) && !isOffice(joined)) return null;
  return {
    blockIndex: index,
    kind: 'meta',
    confidence: 0.96,
    reason: 'letterhead',
    fields: [
      {
        name: 'author',
        value: names.every(isOffice) ? names.join('、') : joined,
        span: span(0, offices.length),
        confidence: 0.8,
      },
    ],
  };
}
