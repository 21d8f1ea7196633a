import { simplified } from '../../language/zh/simplified.ts';
import { byHandReason } from '../../model/deck/kind-by-hand.ts';
import type { Outline, Section } from '../../model/outline/outline.ts';
import type { SourceDocument } from '../../model/source/source-document.ts';
import type { KindDefinition, KindView } from './document-kind.ts';
import { event } from './event.ts';
import { interpretation } from './interpretation.ts';
import { interview } from './interview.ts';
import { leaderArticle } from './leader-article.ts';
import { minutes } from './minutes.ts';
import { news } from './news.ts';
import { notice } from './notice.ts';
import { paper } from './paper.ts';
import { plan } from './plan.ts';
import { project } from './project.ts';
import { rules } from './rules.ts';
import { speech } from './speech.ts';
import { statistics } from './statistics.ts';
import { workReport } from './work-report.ts';

/** Every kind there is; of equal evidence the first is taken. */
const registered = [
  interview,
  rules,
  minutes,
  statistics,
  interpretation,
  speech,
  notice,
  workReport,
  plan,
  event,
  paper,
  news,
  project,
  leaderArticle,
] as const;

export type DocumentKindName = (typeof registered)[number]['name'];
export const documentKinds: readonly KindDefinition<DocumentKindName>[] = registered;

export interface RecognisedKind {
  readonly kind: KindDefinition<DocumentKindName>;
  /** Codes of the evidence, the strongest first; `by-hand` where a person has said it. */
  readonly reasons: readonly string[];
}

/** Weaker evidence is none. */
const leastWeight = 3;
const openingLength = 400;

/** The kind of the document; null for a text that shows none. */
export function recogniseKind(
  source: SourceDocument,
  outline: Outline,
  said: string | null = null,
): RecognisedKind | null {
  const byHand = documentKinds.find(({ name }) => name === said);
  if (byHand !== undefined) return { kind: byHand, reasons: [byHandReason] };
  const view = viewOf(source, outline);
  const [best] = documentKinds
    .map((kind) => {
      const found = kind.evidence.filter(({ holds }) => holds(view)).sort((a, b) => b.weight - a.weight);
      return {
        kind,
        weight: found.reduce((sum, { weight }) => sum + weight, 0),
        reasons: found.map(({ code }) => code),
      };
    })
    .sort((a, b) => b.weight - a.weight);
  return best === undefined || best.weight < leastWeight ? null : { kind: best.kind, reasons: best.reasons };
}

function viewOf({ raw }: SourceDocument, outline: Outline): KindView {
  const title = outline.metadata.title?.value ?? '';
  const from = outline.metadata.title?.span.end ?? 0;
  return {
    outline,
    metadata: outline.metadata,
    title: simplified(title.trim()),
    text: simplified(raw),
    opening: simplified(`${raw.slice(0, from)}\n${raw.slice(from, from + openingLength).trim()}`),
    headings: headingsOf(outline.root).map(({ start, end }) => simplified(raw.slice(start, end))),
  };
}

function headingsOf(section: Section): readonly { readonly start: number; readonly end: number }[] {
  return [
    ...(section.heading === null
      ? []
      : [
          { start: section.heading.marker?.end ?? section.heading.span.start, end: section.heading.span.end },
        ]),
    ...section.children.flatMap(headingsOf),
  ];
}
