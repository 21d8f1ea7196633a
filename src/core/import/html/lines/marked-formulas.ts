import type { MathLosses } from '../../math/linear-math.ts';
import { texMath } from '../../math/tex-math.ts';
import { attributeOf, elementsOf, type HtmlElement, type HtmlParent } from '../tree/html-node.ts';

/** Formulas of LaTeX that a script (MathJax, KaTeX) draws in a browser, and that a file has as text. */

const markedFormula =
  /\\\(((?:(?!\\\()[^\n]){1,400}?)\\\)|\\\[((?:(?!\\\[)[\s\S]){1,2000}?)\\\]|\$\$([^$]{1,2000})\$\$/gu;
/** Scripts that draw formulas between dollar signs too, which are prices elsewhere. */
const mathScript = /mathjax|katex/iu;

/** Draws the formulas that stand between marks in the text of a page. */
export class MarkedFormulas {
  private readonly hasScript: boolean;

  constructor(root: HtmlParent) {
    this.hasScript = hasMathScript(root);
  }

  drawn(text: string, losses: MathLosses): string {
    const isMarked = text.includes('\\(') || text.includes('\\[') || (this.hasScript && text.includes('$$'));
    if (!isMarked) return text;
    return text.replace(markedFormula, (whole, inline?: string, display?: string, dollars?: string) => {
      const tex = inline ?? display ?? (this.hasScript ? dollars : undefined);
      const shown = tex === undefined ? '' : texMath(tex, losses);
      return shown === '' ? whole : shown;
    });
  }
}

/** The formula that a script says (`<script type="math/tex">`); null for another script. */
export function texOfScript(script: HtmlElement): string | null {
  if (!/^math\/tex\b/iu.test(attributeOf(script, 'type') ?? '')) return null;
  const [content] = script.childNodes;
  return content !== undefined && 'value' in content ? content.value : '';
}

function hasMathScript(root: HtmlParent): boolean {
  for (const element of elementsOf(root)) {
    if (element.tagName === 'script' && mathScript.test(attributeOf(element, 'src') ?? '')) return true;
  }
  return false;
}
