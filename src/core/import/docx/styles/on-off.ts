import type { XmlElement } from '../../package/xml-tree.ts';

/** Value of a property that is on where it stands without a value (ECMA-376 part 1, 17.17.4). */
export function isOn({ attributes }: XmlElement): boolean {
  const value = attributes['w:val'];
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}
