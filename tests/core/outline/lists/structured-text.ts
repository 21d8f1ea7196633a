import { readDocument } from '../../../../src/core/import/registry.ts';
import type { Heading } from '../../../../src/core/model/outline/outline.ts';
import { type Span, sliceSpan } from '../../../../src/core/model/span.ts';
import { readByHand } from '../../../../src/core/outline/lines/by-hand.ts';
import { judgeLines } from '../../../../src/core/outline/lines/judge-lines.ts';
import { findOrdinalLists } from '../../../../src/core/outline/lists/ordinals/find-ordinal-lists.ts';
import type { StructuredText } from '../../../../src/core/outline/lists/parallels/parallel-rule.ts';
import { levelHeadings } from '../../../../src/core/outline/sections/section-tree.ts';
import { type DocumentView, viewDocument } from '../../../../src/core/view/document-view.ts';

const chineseFrame = [
  '关于春耕的报告',
  '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务，让农户放心种田、安心生产。',
] as const;
const englishFrame = [
  'Report on the Spring',
  'All towns have made their plans early this year, and nobody has to wait for seed or for water any more.',
] as const;

export interface SampleText extends StructuredText {
  readonly document: DocumentView;
  readonly headings: readonly Heading[];
  /** Text of a span, as it stands in the document. */
  readonly say: (span: Span) => string;
}

/** A text between others as the rules of lists see it; a first line after # is the title of them all. */
export async function structuredText(sample: string): Promise<SampleText> {
  const [usual, filler] = /[\u4e00-\u9fff]/u.test(sample) ? chineseFrame : englishFrame;
  const [, title = usual, text = ''] = /^(?:# ([^\n]*)\n)?(.*)$/su.exec(sample) ?? [];
  const bytes = new TextEncoder().encode([title, filler, text, filler].join('\n'));
  const read = await readDocument(bytes, 'a.txt');
  if (!read.ok) throw new Error(read.error.code);
  const source = read.value.value;
  const document = viewDocument(source);
  const judged = judgeLines(document, readByHand(document, []));
  const levelled = levelHeadings(document, judged.headings);
  const headings = levelled.map(({ heading }) => heading);
  const ownLines = new Map(
    levelled.filter(({ ownLine }) => ownLine).map(({ heading }) => [heading.blockId, heading.level]),
  );
  const body = document.blocks.filter(({ index }) => {
    const kind = judged.roles.get(index)?.kind ?? 'paragraph';
    return kind === 'paragraph' || kind === 'list-item';
  });
  return {
    document,
    headings,
    body,
    ordinals: findOrdinalLists(document, body, headings),
    isNumbered: () => false,
    levelAbove: ({ index }) => ownLines.get(document.blocks[index - 1]?.block.id ?? '') ?? null,
    say: (span) => sliceSpan(source.raw, span),
  };
}
