import type { Diagnostic } from '../../../diagnostics.ts';
import { childElements, type XmlElement } from '../../package/xml-tree.ts';

const insertions = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const deletions = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

/**
 * Says how many changes have been taken as accepted (ECMA-376 part 1, 17.13.5), for the text is read as if all were, and
 * how many comments (17.13.4) have been left out. A passage that has been moved is an insertion and a deletion.
 */
export function countReview(body: XmlElement): readonly Diagnostic[] {
  let inserted = 0;
  let deleted = 0;
  let comments = 0;
  const pending = [body];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (insertions.has(element.name)) inserted += 1;
    if (deletions.has(element.name)) deleted += 1;
    if (element.name === 'w:commentReference') comments += 1;
    for (const child of childElements(element)) pending.push(child);
  }
  const accepted: Diagnostic = {
    code: 'changes-accepted',
    severity: 'warning',
    params: { insertions: inserted, deletions: deleted },
  };
  const leftOut: Diagnostic = { code: 'comments-left-out', severity: 'info', params: { count: comments } };
  return [...(inserted + deleted > 0 ? [accepted] : []), ...(comments > 0 ? [leftOut] : [])];
}
