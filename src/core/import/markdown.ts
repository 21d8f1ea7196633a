import type { Nodes, Root } from 'mdast';
import type { DocumentReader } from './document-reader.ts';
import { collectBlocks } from './markdown-blocks.ts';

/** Markdown as GitHub reads it, with YAML front matter. Indented text is text: in Chinese prose it is no code. */
export const markdownReader: DocumentReader = {
  format: 'markdown',
  extensions: ['md', 'markdown'],
  readBlocks: async (raw) => collectBlocks(raw, await parseMarkdown(raw)),
};

/** The parser is loaded on first use: the start of the program does not pay for it. */
async function parseMarkdown(raw: string): Promise<Root & Nodes> {
  const [core, gfm, gfmTree, frontmatter, frontmatterTree, cjk] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm'),
    import('mdast-util-gfm'),
    import('micromark-extension-frontmatter'),
    import('mdast-util-frontmatter'),
    import('micromark-extension-cjk-friendly'),
  ]);
  return core.fromMarkdown(raw, {
    extensions: [
      gfm.gfm(),
      frontmatter.frontmatter(),
      cjk.cjkFriendlyExtension(),
      { disable: { null: ['codeIndented'] } },
    ],
    mdastExtensions: [gfmTree.gfmFromMarkdown(), frontmatterTree.frontmatterFromMarkdown()],
  });
}
