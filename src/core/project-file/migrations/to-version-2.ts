import * as v from 'valibot';

const blockSchema = v.looseObject({ hint: v.nullable(v.looseObject({ kind: v.string() })) });
const contentSchema = v.looseObject({
  source: v.looseObject({ blocks: v.array(blockSchema) }),
  outline: v.looseObject({}),
});

/**
 * Version 2 knows readers of rich formats, more kinds of structure, corrections, and the limit of slides that a
 * deck was planned with; a file of version 1 has none of them.
 */
export function toVersion2(content: unknown): unknown {
  const parsed = v.safeParse(contentSchema, content);
  if (!parsed.success) return null;
  const { source, outline } = parsed.output;
  return {
    ...parsed.output,
    source: { ...source, blocks: numberTables(source.blocks), images: [] },
    outline: {
      ...outline,
      statistics: [],
      quotations: [],
      slogans: [],
      timeSequences: [],
      tables: [],
      speakerTurns: [],
      audienceMarks: [],
    },
    corrections: [],
    maxSlides: null,
  };
}

/** Version 1 had tables of Markdown only, where each begins with its header. */
function numberTables(blocks: readonly v.InferOutput<typeof blockSchema>[]): readonly unknown[] {
  let table = -1;
  return blocks.map((block) => {
    const { hint } = block;
    if (hint?.kind !== 'table-row') return { ...block, origin: null };
    if (hint.header === true || table < 0) table += 1;
    return { ...block, hint: { ...hint, table }, origin: null };
  });
}
