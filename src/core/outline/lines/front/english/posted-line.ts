import { span } from '../../../../model/span.ts';
import type { DocumentView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isEnglishName } from './person-names.ts';

/** Among the first lines of a page. */
const reach = 120;
const longestLine = 160;
const longestBy = 12;
const separator = /\s+[·•|]\s+/u;
/** When a page was put up or changed. */
const posted = /(?:^|[·•|]\s+)(?:(?:first |last )?(?:posted|published|updated))(?: on)?:? (?=.*\d)/iu;

/** By, on a line of its own, as pages have it that link the name below. */
const by = /^(?:written |posted |words )?by:?$/iu;

/** The name below By. */
export function findNameBelowBy({ blocks }: DocumentView): readonly LineRole[] {
  for (const { index, text } of blocks.slice(0, reach)) {
    const name = text.length <= longestBy && by.test(text) ? blocks[index + 1] : undefined;
    if (name === undefined || name.block.hint?.kind === 'page-furniture' || !isEnglishName(name.text))
      continue;
    const whole = span(0, name.text.length);
    return [
      { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'name-line' },
      {
        blockIndex: name.index,
        kind: 'byline',
        confidence: 0.95,
        reason: 'name-line',
        fields: [{ name: 'author', span: whole, confidence: 0.85 }],
      },
    ];
  }
  return [];
}

/** Who wrote an article, for whom, and when it was put up, in one line: Ana Reyes · Harbour News · Posted: May 4, 2021. */
export function findPostedLine({ blocks }: DocumentView): readonly LineRole[] {
  for (const { index, text, block } of blocks.slice(0, reach)) {
    if (block.hint?.kind === 'page-furniture' || text.length > longestLine) continue;
    const [date] = separator.test(text) && posted.test(text) ? findDates(text) : [];
    if (date === undefined) continue;
    const fields: FieldCandidate[] = [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.8 }];
    const [who = ''] = text.split(separator);
    const name = who.replace(/^by /iu, '');
    if (isEnglishName(name)) {
      fields.push({ name: 'author', span: span(who.length - name.length, who.length), confidence: 0.85 });
    }
    return [{ blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'date-line', fields }];
  }
  return [];
}
