import { deepestNesting, parseFlat } from './flat-tree.ts';
import type { HtmlParent } from './html-node.ts';

/** Thrown through the parser, which has no other way to be stopped, and caught by `parseHtml`. */
class TreeOutgrown extends Error {}

/**
 * The tree of a page as the HTML standard builds it, with places in the source. Pages that the standard's rules
 * for unclosed tags would blow up (nesting without end, ever repeated formatting) get a tree of simpler rules, in
 * linear time.
 */
export async function parseHtml(html: string): Promise<HtmlParent> {
  const { parse, defaultTreeAdapter } = await import('parse5');
  const mostElements = 1000 + html.length / 3;
  let elementCount = 0;
  let depth = 0;
  try {
    return parse(html, {
      sourceCodeLocationInfo: true,
      treeAdapter: {
        ...defaultTreeAdapter,
        createElement(tagName, namespace, attributes) {
          elementCount += 1;
          if (elementCount > mostElements) throw new TreeOutgrown();
          return defaultTreeAdapter.createElement(tagName, namespace, attributes);
        },
        onItemPush() {
          depth += 1;
          if (depth > deepestNesting) throw new TreeOutgrown();
        },
        onItemPop() {
          depth -= 1;
        },
      },
    });
  } catch (error) {
    if (error instanceof TreeOutgrown) return parseFlat(html);
    throw error;
  }
}
