import { namesEnglishOffice } from '../../language/en/offices.ts';
import type { ClassifiedBlock, SpeakerTurn } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { isEnglishName } from '../lines/front/english/person-names.ts';
import { findAskers } from './askers.ts';
import { findLabelledTurns } from './labelled-turns.ts';

const longestLabel = 60;
const fewestSpeakers = 2;
const label = /^(\p{Lu}[\p{L}.’' -]{0,50}?)(?: ?\([^()]{0,30}\))?:(?= |$)/u;
const shortLabel = /^(\p{Lu}[\p{L}’'-]{1,24}):(?= |$)/u;
/** A question in a record of a briefing: Q and a space. */
const bareQuestion = /^(Q)(?: {1,6}|\. )(?=["“(]?\p{Lu})/u;
const asking =
  /^(?:Q|Question|Reporter|Journalist|Interviewer|Audience Member|Participant|Moderator|Host)$/iu;
const roles =
  /^(?:Q|A|Question|Answer|Moderator|Host|Operator|Reporter|Journalist|Interviewer|Interviewee|Participants?|Audience Member|Speaker|Witness|Chair|The Chair|The Court|The Clerk|Staff)$/iu;
const civil = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.? \p{L}/iu;

/**
 * Who speaks where in an English record: THE PRESIDENT:, MR. HALE:, Q and A:, Anna Reed:, and Anna: after Anna Reed:.
 * A turn continues until the next label or heading. Fields (SUMMARY:) name no person, and one label alone makes no
 * record.
 */
export function findEnglishSpeakerTurns(
  document: DocumentView,
  blocks: readonly ClassifiedBlock[],
): readonly SpeakerTurn[] {
  const labels = findEnglishLabels(document);
  const whole = wholeNames([...labels.values()]);
  const turns = findLabelledTurns(document, blocks, labels).map((turn) => ({
    ...turn,
    who: whole(turn.name),
    asks: turn.text.includes('?'),
  }));
  if (new Set(turns.map(({ who }) => who)).size < fewestSpeakers) return [];
  const askers = findAskers(turns);
  return turns.map(({ view, name, who, blockIds }, order) => ({
    id: `et${order}`,
    speaker: view.rawSpan(span(0, name.length)),
    blockIds,
    isQuestion:
      askers.has(who) || /^q(?:uestion)?$/iu.test(name) || (asking.test(name) && view.text.includes('?')),
  }));
}

/** Names and offices before a colon, by the index of the block; short names only of those named in full. */
export function findEnglishLabels({ blocks }: DocumentView): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const { index, text } of blocks) {
    const name = readLabel(text);
    if (name !== null) labels.set(index, name);
  }
  const parts = new Set([...labels.values()].flatMap(nameParts));
  if (parts.size === 0) return labels;
  for (const { index, text } of blocks) {
    const name = shortLabel.exec(text.slice(0, longestLabel))?.[1];
    if (name !== undefined && parts.has(name)) labels.set(index, name);
  }
  return new Map([...labels].sort(([a], [b]) => a - b));
}

/** First and last name. */
function nameParts(name: string): readonly string[] {
  if (!isEnglishName(name)) return [];
  const words = name.split(' ');
  return [words[0], words.at(-1)].flatMap((word) => (word === undefined || word.length < 2 ? [] : [word]));
}

/** From a first or last name to the name in full. */
export function wholeNames(names: readonly string[]): (name: string) => string {
  const byPart = new Map(names.flatMap((name) => nameParts(name).map((each) => [each, name] as const)));
  return (name) => byPart.get(name) ?? name;
}

/** What stands before the colon in capitals or in the shape of a person; null for a field or a clause. */
function readLabel(text: string): string | null {
  const head = text.slice(0, longestLabel);
  const question = bareQuestion.exec(head)?.[1];
  if (question !== undefined) return question;
  const name = label.exec(head)?.[1]?.trimEnd();
  if (name === undefined) return null;
  return isPerson(name) ? name : null;
}

function isPerson(name: string): boolean {
  if (roles.test(name) || civil.test(name)) return true;
  const isCapitals = name === name.toUpperCase();
  const cased = isCapitals
    ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (first) => first.toUpperCase())
    : name;
  if (isEnglishName(cased)) return true;
  return namesEnglishOffice(cased) && cased.split(' ').length <= 5 && !/[,.]$/u.test(cased);
}
