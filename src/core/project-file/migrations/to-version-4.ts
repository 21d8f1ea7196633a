import * as v from 'valibot';

const contentSchema = v.looseObject({
  outline: v.looseObject({
    blocks: v.array(v.looseObject({ kind: v.string() })),
    enumerations: v.unknown(),
    statistics: v.unknown(),
  }),
});

/** Version 4 has the words of the glossary: counted terms, figures and furniture. */
export function toVersion4(content: unknown): unknown {
  const parsed = v.safeParse(contentSchema, content);
  if (!parsed.success) return null;
  const { enumerations, statistics, blocks, ...outline } = parsed.output.outline;
  return {
    ...parsed.output,
    outline: {
      ...outline,
      blocks: blocks.map((block) => (block.kind === 'boilerplate' ? { ...block, kind: 'furniture' } : block)),
      countedTerms: enumerations,
      figures: statistics,
    },
  };
}
