import type { Root } from 'mdast';
import { limitParagraphs } from '../document-limits.ts';
import { textFormatReader } from '../text/text-format.ts';
import { readLines } from '../text/text-reader.ts';
import { rememberReferences } from './character-references.ts';
import { collectBlocks } from './markdown-blocks.ts';
import { withoutBlanksInAddresses } from './markdown-furniture.ts';
import { parseAround } from './plain-paragraphs.ts';

/**
 * The time that the parser takes for one paragraph grows with the square of its marks. No author sets this
 * many; a file that does is read as plain text.
 */
const mostMarksInParagraph = 4000;
/** A row of marks counts as one, until it is longer than any that parts a text. */
const longestRow = 200;
const mostNested = 100;
const mostNotes = 3000;
/** Lines of one paragraph; those of lists, tables and headings are none. */
const mostLines = 5000;
const ownLine = /^\s*(?:[-*+>|#:]|\d{1,9}[.)])/u;
/** Addresses that begin in one word; the parser reads the word to its end for each. */
const mostLinksInWord = 200;

/** Markdown as GitHub reads it, with front matter in YAML or TOML. Indented text is text: in Chinese prose it is no code. */
export const markdownReader = textFormatReader({
  format: 'markdown',
  extensions: ['md', 'markdown'],
  readBlocks: async (raw) =>
    isOverloaded(raw)
      ? {
          value: { raw, blocks: readLines(raw) },
          diagnostics: [{ code: 'markdown-read-as-text', severity: 'warning' }],
        }
      : readMarkdown(raw),
});

function isOverloaded(raw: string): boolean {
  let marks = 0;
  let notes = 0;
  let paragraphs = 0;
  let links = 0;
  let lines = 0;
  let isAfterBlank = true;
  let lineStart = 0;
  let row = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const character = raw.charAt(index);
    row = '*_~`'.includes(character) && character === raw.charAt(index - 1) ? row + 1 : 0;
    if (character === '\n') {
      const line = raw.slice(lineStart, index);
      const isBlank = line.trim() === '';
      if (isBlank) marks = 0;
      else if (isAfterBlank || line.startsWith('#')) paragraphs += 1;
      isAfterBlank = isBlank;
      lines = isBlank || ownLine.test(line) ? 0 : lines + 1;
      if (lines > mostLines) return true;
      // It is refused, and need not be parsed for that.
      if (paragraphs > limitParagraphs) return true;
      if (isTooDeep(line)) return true;
      if (line.startsWith('[^')) notes += 1;
      if (notes > mostNotes) return true;
      lineStart = index + 1;
      links = 0;
    } else if (isMark(raw, index) || row > longestRow) {
      marks += 1;
      if (marks > mostMarksInParagraph) return true;
    } else if (character === ' ') {
      links = 0;
    } else if (character === 'w' && raw.startsWith('www.', index)) {
      links += 1;
      if (links > mostLinksInWord) return true;
    }
  }
  return isTooDeep(raw.slice(lineStart));
}

/** A row of marks is one, but for brackets: each may open a link. */
function isMark(raw: string, index: number): boolean {
  const character = raw.charAt(index);
  if (character === '[' || character === ']') return true;
  return '*_~`<>!&'.includes(character) && character !== raw.charAt(index - 1);
}

/** In characters, with the blank after it. */
const longestMark = 12;
const containerMarks = /^(?:\s|[>*+-]|\d{1,9}[.)])*/u;
const containerMark = /[>*+-]|\d[.)]/gu;
/** Items indented so far are in lists of as many levels. */
const deepItem = /^ {200,}(?:[-*+]|\d{1,9}[.)]) /u;

function isTooDeep(line: string): boolean {
  if (deepItem.test(line)) return true;
  if (line.startsWith('>'.repeat(mostNested))) return true;
  const prefix = containerMarks.exec(line.slice(0, mostNested * longestMark))?.[0] ?? '';
  return (prefix.match(containerMark)?.length ?? 0) > mostNested && /\s/u.test(prefix);
}

async function readMarkdown(raw: string) {
  const parse = await loadParser();
  const decode = rememberReferences((reference) => {
    const [block] = parse(reference).children;
    const [text] = block?.type === 'paragraph' ? block.children : [];
    return text?.type === 'text' && text.value !== reference ? text.value : null;
  });
  const parseHtml = /<table\b/iu.test(raw) ? await loadHtmlParser() : null;
  const { root, plainRuns } = parseAround(raw, (text) => parse(withoutBlanksInAddresses(text)));
  return collectBlocks(raw, root, { decode, parseHtml, plainRuns });
}

async function loadHtmlParser() {
  const { parseFragment } = await import('parse5');
  return (html: string) => parseFragment(html, { sourceCodeLocationInfo: true });
}

/** The parser is loaded on first use: the start of the program does not pay for it. */
async function loadParser(): Promise<(raw: string) => Root> {
  const [core, gfm, gfmTree, frontmatter, frontmatterTree, cjk, { editInPlace }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm'),
    import('mdast-util-gfm'),
    import('micromark-extension-frontmatter'),
    import('mdast-util-frontmatter'),
    import('micromark-extension-cjk-friendly'),
    import('./parser-edits.ts'),
  ]);
  editInPlace();
  const options = {
    extensions: [
      // One tilde is the sign of a range (3~5天), not half a strike-out.
      gfm.gfm({ singleTilde: false }),
      frontmatter.frontmatter(['yaml', 'toml']),
      cjk.cjkFriendlyExtension(),
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [gfmTree.gfmFromMarkdown(), frontmatterTree.frontmatterFromMarkdown(['yaml', 'toml'])],
  };
  return (raw) => core.fromMarkdown(raw, options);
}
