import type { ClassifiedBlock, Section } from '../../model/outline/outline.ts';
import { descendants, type PlanContext } from '../plan/plan-context.ts';

/** Paragraphs of a section that must be led, of those of several sentences. */
const mostlyLed = 0.6;
const fewestLed = 3;
const fewestSentences = 3;
/** Of the average length of what follows it. */
const briefer = 0.7;

/** An outline never changes. */
const known = new WeakMap<Section, ReadonlySet<string>>();

/**
 * Ids of English paragraphs whose first sentence heads what they say (We will work for stable foreign trade. …), as all
 * paragraphs of their section are written: brief, with more and longer sentences after it.
 */
export function ledParagraphs({ outline, blocks }: PlanContext): ReadonlySet<string> {
  const { root } = outline;
  const found =
    known.get(root) ?? new Set(descendants(root).flatMap((section) => ledIn(section.blockIds, blocks)));
  known.set(root, found);
  return found;
}

function ledIn(ids: readonly string[], blocks: PlanContext['blocks']): readonly string[] {
  const several = ids
    .flatMap((id) => blocks.get(id) ?? [])
    .filter(({ kind, sentences }) => kind === 'paragraph' && sentences.length >= fewestSentences);
  const led = several.filter(isLed);
  return led.length >= fewestLed && led.length >= several.length * mostlyLed ? led.map(({ id }) => id) : [];
}

function isLed({ sentences: [first, ...others] }: ClassifiedBlock): boolean {
  const length = (sentence: typeof first) =>
    sentence === undefined ? 0 : sentence.span.end - sentence.span.start;
  const average = others.reduce((sum, sentence) => sum + length(sentence), 0) / Math.max(1, others.length);
  return length(first) <= average * briefer;
}
