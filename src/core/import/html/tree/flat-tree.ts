import type { Token } from 'parse5';
import { rawTextTags, voidTags } from './element-kinds.ts';
import type { HtmlElement, HtmlParent } from './html-node.ts';

/** Browsers nest no deeper either; every step of a parser looks through its open elements. */
export const deepestNesting = 512;

/** Elements that a new one of the same kind closes. */
const selfClosingKinds = new Set(['p', 'li', 'td', 'th', 'tr', 'option', 'dt', 'dd']);

/**
 * A tree by the tags alone: an end tag closes the nearest element of its name, what is nested deeper than browsers
 * nest becomes a sibling. Places of elements are those of their start tags.
 */
export async function parseFlat(html: string): Promise<HtmlParent> {
  const { Tokenizer, TokenizerMode, defaultTreeAdapter, html: names } = await import('parse5');
  const root = defaultTreeAdapter.createDocument();
  const open: HtmlElement[] = [];
  const parent = (): HtmlParent => open.at(-1) ?? root;
  const closeNearest = (tagName: string) => {
    for (let index = open.length - 1; index >= 0; index -= 1) {
      if (open[index]?.tagName !== tagName) continue;
      open.length = index;
      return;
    }
  };
  const addText = ({ chars, location }: Token.CharacterToken) => {
    const text = defaultTreeAdapter.createTextNode(chars);
    text.sourceCodeLocation = location;
    defaultTreeAdapter.appendChild(parent(), text);
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location, selfClosing }) {
        if (selfClosingKinds.has(tagName) && open.at(-1)?.tagName === tagName) open.pop();
        const element = defaultTreeAdapter.createElement(tagName, names.NS.HTML, attrs);
        element.sourceCodeLocation = location;
        defaultTreeAdapter.appendChild(parent(), element);
        const isVoid = voidTags.has(tagName) || selfClosing;
        if (!isVoid && open.length < deepestNesting) open.push(element);
        if (rawTextTags.has(tagName)) {
          tokenizer.state = tagName === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
        } else if (tagName === 'textarea' || tagName === 'title') {
          tokenizer.state = TokenizerMode.RCDATA;
        }
      },
      onEndTag: ({ tagName }) => closeNearest(tagName),
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return root;
}
