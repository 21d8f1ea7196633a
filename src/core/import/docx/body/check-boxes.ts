import { childNamed, type XmlElement } from '../../package/xml-tree.ts';
import { isOn } from '../styles/on-off.ts';

const ticked = '☑';
const empty = '☐';

/** A box to tick of old forms (`w:ffData`, ECMA-376 part 1, 17.16.7), at the mark that begins its field. */
export function legacyCheckBox(fieldMark: XmlElement): string {
  const box = childNamed(childNamed(fieldMark, 'w:ffData'), 'w:checkBox');
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
