import { readDocument } from '../../../../src/core/import/registry.ts';
import type { SourceDocument } from '../../../../src/core/model/source/source-document.ts';
import { sliceSpan } from '../../../../src/core/model/span.ts';

/** A line of prose, long enough to be told from menus. */
export const sentence = '各单位要加强组织领导，压实工作责任，确保各项任务落到实处、取得实效。';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function read(html: string | Uint8Array): Promise<SourceDocument> {
  const result = await readDocument(typeof html === 'string' ? utf8(html) : html, '网页.html');
  if (!result.ok) throw new Error(result.error.code);
  return result.value.value;
}

/** Lines with the kind of their hint, or the part of the page that they are furniture of. */
export async function linesOf(html: string): Promise<readonly (readonly [string, string])[]> {
  const { raw, blocks } = await read(html);
  return blocks.map(({ span, hint }) => [
    hint?.kind === 'page-furniture' ? hint.part : (hint?.kind ?? 'text'),
    sliceSpan(raw, span),
  ]);
}

/** Lines of the page that are no furniture. */
export async function textLines(html: string): Promise<readonly string[]> {
  const parts = ['navigation', 'header', 'footer', 'control', 'contents', 'page-title'];
  return (await linesOf(html)).filter(([kind]) => !parts.includes(kind)).map(([, text]) => text);
}
