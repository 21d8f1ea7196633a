import { span } from '../../../../model/span.ts';
import type { DocumentView } from '../../../../view/document-view.ts';
import { findDates } from '../../../text/dates.ts';
import type { FieldCandidate, LineRole } from '../../line-role.ts';
import { isEnglishName } from './person-names.ts';

/** Among the first lines of a page. */
const reach = 120;
const longestLine = 160;
const separator = /\s+[·•|]\s+/u;
/** When a page was put up or changed. */
const posted = /(?:^|[·•|]\s+)(?:(?:first |last )?(?:posted|published|updated))(?: on)?:? (?=.*\d)/iu;

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
