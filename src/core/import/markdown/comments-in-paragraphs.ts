import type { Nodes, Paragraph } from 'mdast';
import { childrenOf } from './markdown-inline.ts';

const commentAlone = /^<!--(?:(?!-->)[\s\S])*-->\s*$/u;
/** What ends a paragraph, though a comment stands below it. */
const closed = /[。．.！!？?：:；;…”’"」』）)\]|>*_~`]\s*$/u;

/**
 * The blocks of a document, with the paragraphs whole that only a comment parts (`<!--more-->` in the middle of a sentence,
 * where a blog cuts its excerpt): nobody sees it, and no blank line says that the text begins anew.
 */
export function withWholeParagraphs(raw: string, root: Nodes): readonly Nodes[] {
  const whole: Nodes[] = [];
  for (const node of childrenOf(root)) {
    const [before, comment] = [whole.at(-2), whole.at(-1)];
    const joined =
      before?.type === 'paragraph' && comment?.type === 'html' && node.type === 'paragraph'
        ? joinedParagraph(raw, before, comment, node)
        : null;
    if (joined === null) whole.push(node);
    else whole.splice(-2, 2, joined);
  }
  return whole;
}

function joinedParagraph(raw: string, before: Paragraph, comment: Nodes, after: Paragraph): Paragraph | null {
  const [first, middle, last] = [before.position, comment.position, after.position];
  if (first === undefined || middle === undefined || last === undefined) return null;
  if (comment.type !== 'html' || !commentAlone.test(comment.value)) return null;
  if (middle.start.line !== first.end.line + 1 || last.start.line !== middle.end.line + 1) return null;
  if (closed.test(raw.slice(first.start.offset, first.end.offset))) return null;
  return {
    type: 'paragraph',
    children: [...before.children, comment, ...after.children],
    position: { start: first.start, end: last.end },
  };
}
