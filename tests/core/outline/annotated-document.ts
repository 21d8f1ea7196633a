import { readFileSync } from 'node:fs';
import type { Heading, Outline, Section } from '../../../src/core/model/outline/outline.ts';
import type { Span } from '../../../src/core/model/span.ts';
import { outlineOf } from './outline-of.ts';

/**
 * A made-up document with what its lines are. Above `---` stands the metadata, `name: value`; below it every
 * line as `tag| text`: the kind of the block, `h2` for a heading of level 2, `p2` for a paragraph that a heading
 * of level 2 leads up to `¦` (which the text does not have).
 */
export interface AnnotatedDocument {
  readonly metadata: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  readonly text: string;
}

const folder = new URL('../../fixtures/documents/', import.meta.url);

export function readAnnotated(name: string): AnnotatedDocument {
  const [front = '', back = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n---\n');
  const lines = back.trimEnd().split('\n');
  return {
    metadata: Object.fromEntries(front.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))),
    lines: lines.filter((line) => line !== '').map((line) => line.replace(/\| \s*/, '| ').trimEnd()),
    text: lines.map((line) => line.replace(/^[a-z0-9]+\| /, '').replace('¦', '')).join('\n'),
  };
}

const tags: Readonly<Record<string, string>> = { paragraph: 'p', 'list-item': 'li', furniture: 'noise' };

/** What the analysis takes the same text for, in the same notation. */
export async function annotate(text: string): Promise<Omit<AnnotatedDocument, 'text'>> {
  const { outline, say } = await outlineOf(text);
  const headings = new Map(headingsOf(outline.root).map((heading) => [heading.blockId, heading]));
  const lines = outline.blocks.map(({ id, kind, span }) => {
    const heading = headings.get(id);
    if (heading === undefined) return `${tags[kind] ?? kind}| ${say(span)}`;
    if (kind === 'heading') return `h${heading.level}| ${say(span)}`;
    return `${tags[kind] ?? kind}${heading.level}| ${markLead(say, span, heading)}`;
  });
  return { lines, metadata: metadataOf(outline) };
}

function markLead(say: (span: Span) => string, { start, end }: Span, heading: Heading): string {
  const close = say({ start: heading.span.end, end }).match(/^[。：:.]?/)?.[0].length ?? 0;
  const at = heading.span.end + close;
  return `${say({ start, end: at })}¦${say({ start: at, end })}`;
}

function metadataOf({ metadata }: Outline): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(metadata).map(([name, { value }]) => [name, value]));
}

function headingsOf({ heading, children }: Section): readonly Heading[] {
  return [...(heading === null ? [] : [heading]), ...children.flatMap(headingsOf)];
}
