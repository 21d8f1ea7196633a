import { childElements, childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { isOn } from '../styles/on-off.ts';

const ticked = '☑';
const empty = '☐';

/**
 * A box to tick or a choice of old forms (`w:ffData`, ECMA-376 part 1, 17.16.7), at the mark that begins its field;
 * what is typed into a form is the result of its field.
 */
export function legacyFormValue(fieldMark: XmlElement): string {
  const data = childNamed(fieldMark, 'w:ffData');
  const list = childNamed(data, 'w:ddList');
  if (list !== null) {
    const entries = childElements(list).filter(({ name }) => name === 'w:listEntry');
    const chosen = childNamed(list, 'w:result') ?? childNamed(list, 'w:default');
    return entries[Number(chosen?.attributes['w:val'] ?? 0)]?.attributes['w:val'] ?? '';
  }
  const box = childNamed(data, 'w:checkBox');
  if (box === null) return '';
  const state = childNamed(box, 'w:checked') ?? childNamed(box, 'w:default');
  return state !== null && isOn(state) ? ticked : empty;
}

/** A content control that is a box to tick (`w14:checkbox`); null for another. */
export function controlledCheckBox(control: XmlElement): string | null {
  const box = childNamed(childNamed(control, 'w:sdtPr'), 'w14:checkbox');
  if (box === null) return null;
  const state = childNamed(box, 'w14:checked')?.attributes['w14:val'];
  return state !== undefined && /^(?:1|true|on)$/u.test(state) ? ticked : empty;
}
