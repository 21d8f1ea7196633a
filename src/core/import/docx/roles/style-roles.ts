import type { BlockHint } from '../../../model/source/source-document.ts';

/** What a paragraph is by its style; numbers and tables are told apart elsewhere. */
export type ParagraphRole = Exclude<BlockHint, { readonly kind: 'list-item' | 'table-row' }>;

const contents: ParagraphRole = { kind: 'page-furniture', part: 'contents' };

/** Names of built-in styles as Word, WPS, LibreOffice and pandoc write them, and those that offices give their own. */
const rolesByName: readonly (readonly [pattern: RegExp, role: ParagraphRole])[] = [
  [/^(?:(?:toc|contents|目录) ?(?:[1-9]|heading|标题)?|table of figures|图表目录)$/u, contents],
  [/^(?:title|(?:文档|文件|公文|报告|总|大|主)?标题|文题)$/u, { kind: 'title' }],
  [/^(?:subtitle|副标题)$/u, { kind: 'subtitle' }],
  [
    /^(?:caption|题注|(?:image|table|figure) caption|[图表](?:题|名|标题|注)|图片标题|表格标题)$/u,
    { kind: 'caption' },
  ],
  [/^(?:quote|intense quote|block ?text|(?:明显)?引用|引文)$/u, { kind: 'quote' }],
  [/^(?:source code|html preformatted|macro text|代码)$/u, { kind: 'code' }],
  [/^author$/u, { kind: 'field', name: 'author' }],
  [/^date$/u, { kind: 'field', name: 'date' }],
];

const headingName = /^(?:heading|标题) ?([1-9])$/u;
const hanHeadingName = /^(?:标题([一二三四五六])|([一二三四五六])级标题)$/u;

/** The role that the name of a style means; null for text. */
export function roleOfStyleName(styleName: string): ParagraphRole | null {
  const name = styleName.trim().toLowerCase().replace(/\s+/gu, ' ');
  const level = headingName.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  const han = hanHeadingName.exec(name);
  if (han !== null) return { kind: 'heading', level: '一二三四五六'.indexOf(han[1] ?? han[2] ?? '') + 1 };
  return rolesByName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
