import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  elementAt,
  elementsOf,
  mapElements,
  parseXml,
  writeXml,
  type XmlElement,
  xmlElement,
} from '../../../../src/core/write/pptx/xml/xml-element.ts';

describe('elements of a part', () => {
  it.each([
    ['<a:p/>', '<a:p/>'],
    ['<a:avLst></a:avLst>', '<a:avLst/>'],
    ['<?xml version="1.0"?>\r\n<a:pt x="0" y="1" />', '<a:pt x="0" y="1"/>'],
    ['<a:tr>\n  <a:tc/> \n<a:tc/></a:tr>', '<a:tr><a:tc/><a:tc/></a:tr>'],
    ['<a:r><a:t> </a:t></a:r>', '<a:r><a:t> </a:t></a:r>'],
    ['<a:t>&lt;a:p/&gt; &amp; ＜a＞</a:t>', '<a:t>&lt;a:p/&gt; &amp; ＜a＞</a:t>'],
    ['<p:cNvPr name="甲 &gt; 乙/丙" descr=""/>', '<p:cNvPr name="甲 &gt; 乙/丙" descr=""/>'],
  ])('reads %s and writes %s', (given, written) => {
    expect(writeXml(parseXml(given))).toBe(written);
  });

  it.each([
    '',
    '甲',
    '<a:p>',
    '<a:p></a:r>',
    '<a:p/><a:p/>',
    '<!DOCTYPE a><a:p/>',
    '<a:p><![CDATA[x]]></a:p>',
  ])('takes no %j', (given) => {
    expect(() => parseXml(given)).toThrow();
  });

  it('writes what it has read, whatever the elements', () => {
    const name = fc.constantFrom('a:p', 'a:r', 'p:sp', 'c:v');
    const attributes = fc
      .dictionary(fc.constantFrom('x', 'y', 'r:id'), fc.stringMatching(/^[^<"&]{0,6}$/u))
      .map((values) =>
        Object.entries(values)
          .map(([key, value]) => `${key}="${value}"`)
          .join(' '),
      );
    const { tree } = fc.letrec<{ tree: XmlElement }>((tie) => ({
      tree: fc
        .tuple(
          name,
          attributes,
          fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
        )
        .map(([tag, values, children]) => xmlElement(tag, values, children as XmlElement[])),
    }));
    fc.assert(
      fc.property(tree, (element) => {
        expect(parseXml(writeXml(element))).toEqual(element);
      }),
    );
  });

  it('finds by path, changes and drops children', () => {
    const shape = parseXml('<p:sp><p:spPr><a:xfrm/></p:spPr><p:txBody>x</p:txBody></p:sp>');
    expect(elementAt(shape, 'p:spPr', 'a:xfrm').name).toBe('a:xfrm');
    expect(() => elementAt(shape, 'p:spPr', 'a:ln')).toThrow('<p:spPr> has no <a:ln>');
    expect(attributeOf(parseXml('<a:gd name="adj" fmla="val 5"/>'), 'fmla')).toBe('val 5');
    expect(attributeOf(parseXml('<a:gd name="adj"/>'), 'fmla')).toBe('');
    expect(elementsOf(shape).map(({ name }) => name)).toEqual(['p:spPr', 'p:txBody']);
    const changed = mapElements(shape, ({ name }) => (name === 'p:spPr' ? null : '<p:own/>'));
    expect(writeXml(changed)).toBe('<p:sp><p:own/></p:sp>');
  });
});
