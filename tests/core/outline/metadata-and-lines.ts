import { outlineOf } from './outline-of.ts';

/** What is read of a document of these lines: its metadata by name, and its lines of each kind. */
export async function metadataAndLines(lines: readonly string[], fileName = 'a.txt') {
  const { outline, say } = await outlineOf(lines.join('\n'), fileName);
  const values = Object.fromEntries(
    Object.entries(outline.metadata).map(([name, field]) => [name, field.value]),
  );
  const linesOf = (kind: string) =>
    outline.blocks.filter((block) => block.kind === kind).map(({ span }) => say(span));
  return { values, linesOf };
}
