import type { HtmlElement } from '../html/tree/html-node.ts';
import type { XmlElement } from '../package/xml-tree.ts';
import type { MathLosses } from './linear-math.ts';
import { mathmlText } from './mathml.ts';

/** A formula of MathML in a package, in one line. */
export function xmlMathText(math: XmlElement, losses: MathLosses): string {
  return mathmlText(asHtml(math), losses);
}

/** What the reader of MathML asks of an element. */
function asHtml({ name, attributes, children }: XmlElement): HtmlElement {
  const element: Pick<HtmlElement, 'tagName' | 'attrs' | 'childNodes'> = {
    tagName: name.slice(name.indexOf(':') + 1),
    attrs: Object.entries(attributes).map(([own, value]) => ({ name: own, value })),
    childNodes: children.map((child) =>
      typeof child === 'string' ? ({ value: child } as HtmlElement['childNodes'][number]) : asHtml(child),
    ),
  };
  return element as HtmlElement;
}
