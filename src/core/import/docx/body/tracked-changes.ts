import type { Diagnostic } from '../../../diagnostics.ts';
import { childElements, type XmlElement } from '../../package/xml-tree.ts';

const insertions = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const deletions = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);

/**
 * Says how many changes have been taken as accepted (ECMA-376 part 1, 17.13.5): the text is read as if all were. A
 * passage that has been moved is an insertion and a deletion.
 */
export function countChanges(body: XmlElement): readonly Diagnostic[] {
  let inserted = 0;
  let deleted = 0;
  const pending = [body];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (insertions.has(element.name)) inserted += 1;
    if (deletions.has(element.name)) deleted += 1;
    for (const child of childElements(element)) pending.push(child);
  }
  if (inserted + deleted === 0) return [];
  return [
    {
      code: 'changes-accepted',
      severity: 'warning',
      params: { insertions: inserted, deletions: deleted },
    },
  ];
}
