import { type Span, span } from '../../model/span.ts';
import { splitLines } from '../raw/line-joining.ts';

/** A field of front matter, with the place of its value. */
export interface FrontMatterField {
  readonly name: string;
  readonly span: Span;
}

const fieldLine = /^([\w\u4e00-\u9fff-]+)[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*$/u;
/** Fields of front matter that have an item a line. */
const listedFields = new Set(['author', 'authors', 'by', '作者']);
const listedField = /^[ \t]*-[ \t]+["']?(.*?)["']?[ \t]*$/u;
/** Fields of front matter: `key: value` lines, and lists of authors; anything deeper is for other programs. */
export function frontMatterFields(raw: string, own: Span): readonly FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  let list: string | null = null;
  for (const line of splitLines(raw, own)) {
    const text = raw.slice(line.start, line.end);
    const [, key, value] = fieldLine.exec(text) ?? [];
    const [, item] = list === null ? [] : (listedField.exec(text) ?? []);
    if (key !== undefined) list = value === '' && listedFields.has(key.toLowerCase()) ? key : null;
    const found = value ?? item;
    const name = key ?? list;
    if (name === null || found === undefined || found === '') continue;
    const start = line.start + text.lastIndexOf(found);
    fields.push({ name: name.toLowerCase(), span: span(start, start + found.length) });
  }
  return fields;
}
