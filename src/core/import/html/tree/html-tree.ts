import { deepestNesting, parseFlat } from './flat-tree.ts';
import {
  attributeOf,
  elementsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
} from './html-node.ts';
import { styleOf } from './inline-style.ts';

/** Thrown through the parser, which has no other way to be stopped, and caught by `parseHtml`. */
class TreeOutgrown extends Error {}

/**
 * The tree of a page as the HTML standard builds it, with places in the source. Pages that the standard's rules
 * for unclosed tags would blow up (nesting without end, ever repeated formatting) get a tree of simpler rules, in
 * linear time.
 */
export async function parseHtml(html: string): Promise<HtmlParent> {
  const root = await parseTree(html);
  for (const element of elementsOf(root)) {
    const name = tablePartOf(element);
    if (name !== null) element.tagName = name;
    const inner = element.tagName === 'iframe' ? (attributeOf(element, 'srcdoc') ?? '') : '';
    if (inner !== '' && inner.length <= longestInnerPage) await showInnerPage(element, inner);
  }
  return root;
}

const longestInnerPage = 100_000;

/** Shows the page that a frame has in an attribute (`srcdoc`). */
async function showInnerPage(frame: HtmlElement, html: string): Promise<void> {
  frame.tagName = 'div';
  frame.childNodes = (await parseFlat(html)).childNodes as HtmlNode[];
  const open: HtmlNode[] = [...frame.childNodes];
  for (const child of open) child.parentNode = frame;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // Its text has no place of its own in the file.
    delete node.sourceCodeLocation;
    if (isElement(node)) open.push(...node.childNodes);
  }
}

const tableRoles: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['grid', 'table'],
  ['rowgroup', 'tbody'],
  ['row', 'tr'],
  ['cell', 'td'],
  ['gridcell', 'td'],
  ['columnheader', 'th'],
  ['rowheader', 'th'],
]);
const tableDisplays: ReadonlyMap<string, string> = new Map([
  ['table', 'table'],
  ['table-row-group', 'tbody'],
  ['table-row', 'tr'],
  ['table-cell', 'td'],
]);
const madeTable = /^(?:div|span|section|ul|li|p)$/u;

/** The tag of the part of a table that another element is by its role or its own style; null for none. */
function tablePartOf(element: HtmlElement): string | null {
  if (!madeTable.test(element.tagName)) return null;
  const role = tableRoles.get(attributeOf(element, 'role') ?? '');
  return role ?? tableDisplays.get(styleOf(element).get('display') ?? '') ?? null;
}

async function parseTree(html: string): Promise<HtmlParent> {
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
