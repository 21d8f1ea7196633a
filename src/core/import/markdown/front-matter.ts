import { type Span, span } from '../../model/span.ts';
import { splitLines } from '../raw/lines/wrapping/line-joining.ts';
import type { Replacement } from '../raw/rewrite-text.ts';

/** A field of front matter, with the place of its value. */
export interface FrontMatterField {
  readonly name: string;
  readonly span: Span;
}

/** `key: "value`, without the end of the quotation. */
const openQuotation = /[:=][ \t]*"(?:[^"\\]|\\.)*\\?$/u;
const endOfQuotation = /^(?:[^"\\]|\\.)*"/u;
const escapes = /\\(?:\r?\n[ \t]*|u[\da-fA-F]{4}|x[\da-fA-F]{2}|["\\/ _nt])/gu;

/** What a value between double quotation marks says in YAML where it has a backslash. */
export function escapesIn(raw: string, { span: own }: FrontMatterField): readonly Replacement[] {
  if (raw.charAt(own.start - 1) !== '"') return [];
  return [...raw.slice(own.start, own.end).matchAll(escapes)].map(({ index, 0: written }) => ({
    span: span(own.start + index, own.start + index + written.length),
    text: escaped(written.slice(1)),
  }));
}

/** What a letter or a number means after a backslash. */
function escaped(sign: string): string {
  if (/^[ux]./u.test(sign)) return withoutUnseen(String.fromCharCode(Number.parseInt(sign.slice(1), 16)));
  if (/^[_nt ]$/u.test(sign)) return ' ';
  return sign.trim();
}

const withoutUnseen = (character: string): string => (/[\p{Cc}\p{Cf}]/u.test(character) ? '' : character);

const fieldLine = /^([\w\u4e00-\u9fff-]+)[ \t]*[:=][ \t]*["']?(.*?)["']?$/u;
/** The value is in the lines below, which are indented. */
const blockScalar = /^[>|][+-]?$/u;
/** Fields of front matter that have an item a line. */
const listedFields = new Set(['author', 'authors', 'by', '作者']);
const listedField = /^[ \t]*-[ \t]+["']?(.*?)["']?$/u;

/** `null`, `None`, `~` or `[]` without quotation marks: what a program writes where it knows nothing. */
function isNoValue(line: string, value: string): boolean {
  return noValue.test(value) && line.trimEnd().endsWith(value);
}

const noValue = /^(?:null|none|undefined|~|\[\s*\]|\{\s*\})$/iu;

/** Fields of front matter: `key: value` lines, and lists of authors; anything deeper is for other programs. */
export function frontMatterFields(raw: string, own: Span): readonly FrontMatterField[] {
  const fields: FrontMatterField[] = [];
  let list: string | null = null;
  let isQuoted = false;
  let folded: { readonly name: string; readonly indent: number } | null = null;
  for (const line of splitLines(raw, own)) {
    const indent = line.start - raw.lastIndexOf('\n', line.start - 1) - 1;
    if (folded !== null && indent > folded.indent) {
      const last = fields.at(-1);
      const isSame = last?.name === folded.name;
      if (isSame) fields[fields.length - 1] = { name: folded.name, span: span(last.span.start, line.end) };
      else fields.push({ name: folded.name, span: line });
      continue;
    }
    folded = null;
    const text = raw.slice(line.start, line.end);
    const last = fields.at(-1);
    if (isQuoted && last !== undefined) {
      const rest = endOfQuotation.exec(text)?.[0];
      const end = rest === undefined ? line.end : line.start + rest.length - 1;
      fields[fields.length - 1] = { name: last.name, span: span(last.span.start, end) };
      isQuoted = rest === undefined;
      continue;
    }
    const [, key, value] = fieldLine.exec(text) ?? [];
    const [, item] = list === null ? [] : (listedField.exec(text) ?? []);
    if (key !== undefined) list = value === '' && listedFields.has(key.toLowerCase()) ? key : null;
    const found = value ?? item;
    const name = key ?? list;
    if (name === null || found === undefined || found === '' || isNoValue(text, found)) continue;
    if (key !== undefined && blockScalar.test(found)) {
      folded = { name: key.toLowerCase(), indent };
      continue;
    }
    const start = line.start + text.lastIndexOf(found);
    isQuoted = key !== undefined && openQuotation.test(text);
    fields.push({ name: name.toLowerCase(), span: span(start, start + found.length) });
  }
  return fields;
}

/** `% title`, `% author`, `% date` in the first lines of a file, as Pandoc has them; none for any other text. */
export function percentFields(raw: string, own: Span): readonly FrontMatterField[] {
  if (raw.slice(0, own.start).trim() !== '') return [];
  const lines = splitLines(raw, own);
  const isBlock =
    lines.length <= percentNames.length && lines.every(({ start }) => raw.startsWith('%', start));
  if (!isBlock) return [];
  return lines.flatMap(({ start, end }, index) => {
    const from = start + 1 + (/^\s*/u.exec(raw.slice(start + 1, end))?.[0].length ?? 0);
    return from < end ? [{ name: percentNames[index] ?? '', span: span(from, end) }] : [];
  });
}

const percentNames = ['title', 'author', 'date'];
