import type { Section } from '../../../src/core/model/outline/outline.ts';
import { outlineOf } from './outline-of.ts';

/** Headings as `level kind text`. */
export async function headingsOf(lines: readonly string[], fileName?: string): Promise<readonly string[]> {
  const { outline, say } = await outlineOf(lines.join('\n'), fileName);
  const walk = ({ heading, children }: Section): readonly string[] => [
    ...(heading === null ? [] : [`${heading.level} ${heading.kind} ${say(heading.span)}`]),
    ...children.flatMap(walk),
  ];
  return walk(outline.root);
}
