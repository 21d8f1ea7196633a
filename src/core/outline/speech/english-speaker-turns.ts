import type { ClassifiedBlock, SpeakerTurn } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import { isEnglishName, namesEnglishOffice } from '../lines/front/english/person-names.ts';
import type { DocumentView } from '../text/document-view.ts';
import { findLabelledTurns } from './labelled-turns.ts';

const longestLabel = 60;
const fewestSpeakers = 2;
const label = /^(\p{Lu}[\p{L}.’' -]{0,50}?)(?: ?\([^()]{1,30}\))?:(?= |$)/u;
/** A question in a record of a briefing: Q and a space. */
const bareQuestion = /^(Q)(?: {1,6}|\. )(?=["“(]?\p{Lu})/u;
const asking =
  /^(?:Q|Question|Reporter|Journalist|Interviewer|Audience Member|Participant|Moderator|Host)$/iu;
const roles =
  /^(?:Q|A|Question|Answer|Moderator|Host|Operator|Reporter|Journalist|Interviewer|Interviewee|Participants?|Audience Member|Speaker|Witness|Chair|The Chair|The Court|The Clerk|Staff)$/iu;
const civil = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.? \p{L}/iu;

/**
 * Who speaks where in an English record: THE PRESIDENT:, MR. HALE:, Q and A:, Anna Reed:. A turn goes on until the
 * next label or heading. Fields (SUMMARY:) name no person, and one label alone makes no record.
 */
export function findEnglishSpeakerTurns(
  document: DocumentView,
  blocks: readonly ClassifiedBlock[],
): readonly SpeakerTurn[] {
  const turns = findLabelledTurns(document, blocks, readLabel);
  if (new Set(turns.map(({ name }) => name)).size < fewestSpeakers) return [];
  return turns.map(({ view, name, blockIds }, order) => ({
    id: `et${order}`,
    speaker: view.rawSpan(span(0, name.length)),
    blockIds,
    isQuestion: /^q(?:uestion)?$/iu.test(name) || (asking.test(name) && view.text.includes('?')),
  }));
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
