import type {
  ClassifiedBlock,
  CountedTerm,
  Heading,
  Outline,
  ParallelRun,
  Reason,
  Section,
} from '../src/core/model/outline/outline.ts';
import type { Span } from '../src/core/model/span.ts';

/*
 * An outline as a golden file that a person can read: one line a block and a sentence of it (its clauses between
 * bars), one a heading, one whatever was found in the text and one a member of it. Numbers are offsets in `raw`.
 */

/** The lines of an outline, under a line for each room of it that has something. */
export function outlineLines(raw: string, outline: Outline): string {
  const words = (span: Span) => JSON.stringify(raw.slice(span.start, span.end));
  const placed = (span: Span) => `${span.start}–${span.end} ${words(span)}`;

  const sentences = (block: ClassifiedBlock) =>
    block.sentences.map(
      ({ id, span, clauses }) => `  ${id} ${span.start}–${span.end} ${clauses.map(words).join(' | ')}`,
    );
  const blocks = outline.blocks.flatMap((block) => {
    const level = block.level === null ? '' : ` ${block.level}`;
    const start = `${block.id} ${block.kind}${level} ${believed(block)}`;
    const lines = sentences(block);
    return lines.length > 0 ? [start, ...lines] : [`${start} ${placed(block.span)}`];
  });

  const heading = ({ kind, level, marker, span, ...rest }: Heading) =>
    `${level} ${kind}${marker === null ? '' : ` [${raw.slice(marker.start, marker.end)}]`} ${believed(rest)} ${placed(span)}`;
  const sections = (section: Section, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${section.id} ${section.heading === null ? '(root)' : heading(section.heading)} ${section.blockIds.join(' ')}`,
    ...section.children.flatMap((child) => sections(child, depth + 1)),
  ];

  const countedTerm = (term: CountedTerm) => [
    `${term.id} ${term.status} ${term.items.length}/${term.declaredCount ?? '?'} ${believed(term)} ${term.nameSpan === null ? `made ${JSON.stringify(term.name)}` : placed(term.nameSpan)}${term.spread ? ' spread' : ''} shared ${term.sharedPrefixLength}+${term.sharedSuffixLength}${term.listSpan === null ? '' : ` list ${term.listSpan.start}–${term.listSpan.end}`}`,
    ...term.items.map(
      ({ span, descriptors }) =>
        `  ${placed(span)}${descriptors.map((span) => ` · ${placed(span)}`).join('')}`,
    ),
  ];
  const parallel = (run: ParallelRun) => [
    `${run.id} ${run.scope} ${believed(run)} ${run.frames.map(({ role, prefix, suffix }) => `${role} ${words(prefix)}…${words(suffix)}`).join(' ')}`,
    ...run.members.map(
      ({ slots, span }) =>
        `  ${span.start}–${span.end} ${slots.map(({ role, core }) => `${role} ${words(core)}`).join(' · ')}`,
    ),
  ];
  const pieces = (named: Readonly<Record<string, Span | null>>) =>
    Object.entries(named).flatMap(([name, span]) => (span === null ? [] : [`${name} ${words(span)}`]));

  const rooms: readonly (readonly [string, readonly string[]])[] = [
    [
      'metadata',
      Object.entries(outline.metadata).map(
        ([name, { value, span, confidence }]) =>
          `${name} ${confidence} ${JSON.stringify(value)} ${placed(span)}`,
      ),
    ],
    ['blocks', blocks],
    ['sections', sections(outline.root, 0)],
    ['counted terms', outline.countedTerms.flatMap(countedTerm)],
    ['parallels', outline.parallels.flatMap(parallel)],
    [
      'ordinal lists',
      outline.ordinalLists.flatMap(({ id, lead, items, confidence }) => [
        `${id} ${confidence}${lead === null ? '' : ` lead ${placed(lead)}`}`,
        ...items.map(({ marker, span }) => `  [${raw.slice(marker.start, marker.end)}] ${placed(span)}`),
      ]),
    ],
    [
      'figures',
      outline.figures.map(
        ({ id, span, value, unit, subject, predicate, period, comparison, amount, change, confidence }) =>
          [
            id,
            confidence,
            `${span.start}–${span.end}`,
            ...pieces({ subject, predicate, value, unit, period, comparison }),
            amount,
            ...(change === null ? [] : [change]),
          ].join(' '),
      ),
    ],
    [
      'quotations',
      outline.quotations.map(
        ({ id, span, speaker, confidence }) =>
          `${id} ${confidence} ${speaker === null ? '' : `${words(speaker)}: `}${placed(span)}`,
      ),
    ],
    [
      'slogans',
      outline.slogans.map(
        ({ id, phrases, confidence }) => `${id} ${confidence} ${phrases.map(placed).join(' | ')}`,
      ),
    ],
    [
      'times',
      outline.timeSequences.flatMap(({ id, entries, confidence }) => [
        `${id} ${confidence}`,
        ...entries.map(({ time, day, event }) => `  ${day ?? '?'} ${words(time)} ${placed(event)}`),
      ]),
    ],
    [
      'tables',
      outline.tables.map(
        ({ id, caption, rowIds, headerRowCount, columnCount, confidence }) =>
          `${id} ${confidence} ${headerRowCount}+${rowIds.length - headerRowCount}×${columnCount} ${rowIds.join(' ')}${caption === null ? '' : ` ${placed(caption)}`}`,
      ),
    ],
    [
      'speakers',
      outline.speakerTurns.map(
        ({ id, speaker, blockIds, isQuestion }) =>
          `${id} ${words(speaker)}${isQuestion ? ' asks' : ''} ${blockIds.join(' ')}`,
      ),
    ],
    ['audience', outline.audienceMarks.map(placed)],
  ];
  return rooms
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `## ${name}\n${lines.join('\n')}\n`)
    .join('\n');
}

function believed({
  confidence,
  reasons,
}: {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}): string {
  return `${confidence} (${reasons.map(({ code }) => code).join(' ')})`;
}
