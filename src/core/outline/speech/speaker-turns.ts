import type { ClassifiedBlock, SpeakerTurn } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { fieldLabels } from '../lines/front/field-labels.ts';
import { endsWithOffice, isPersonalName } from '../lines/front/names.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { findAskers } from './askers.ts';
import { findLabelledTurns } from './labelled-turns.ts';

const longestLabel = 24;
const longestRole = 26;
/** Also a paper that asks: 《川江周刊》：. */
const label =
  /^(《[^《》]{2,12}》[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff·]{1,24}[0-9]?)(?: ?\([^()]{1,24}\))? ?:/u;
const fewestSpeakers = 2;
const longestTurnTaker = 18;
/** More recurring labels are parts of a text. */
const mostTurnTakers = 3;
/** Labels that nothing else shows to be speakers are some only where there are so many turns. */
const fewestTurns = 4;
/** The share of turns in which the speaker changes, and of the turns of one speaker that are questions. */
const shareOfTurns = 0.5;
const asking = /^(?:问|提问|追问|网友|观众|听众)$|记者$|主持人?$|采访[组者人]$/u;
const role =
  /^(?:(?:问|答|提问|追问|回答|网友|观众|听众|嘉宾|学员|[甲乙丙丁])[0-9一二三四五六]?|.*(?:记者|主持人|发言人)|采访[组者人])$/u;

/**
 * Who speaks where, in an interview, a press conference or answers to questions: a name or a role before
 * the colon that a paragraph begins with. A turn continues until the next label or heading. Where no label comes
 * a second time and no 答 follows a 问, nobody speaks: lists of names and duties look the same.
 */
export function findSpeakerTurns(
  document: DocumentView,
  blocks: readonly ClassifiedBlock[],
): readonly SpeakerTurn[] {
  const turns = findLabelledTurns(document, blocks, findChineseLabels(document)).map((turn) => ({
    ...turn,
    who: turn.name,
    asks: turn.text.includes('?'),
  }));
  const names = new Set(turns.map(({ name }) => name));
  const isDialogue = names.size < turns.length || (names.has('问') && names.has('答'));
  if (names.size < fewestSpeakers || !isDialogue) return [];
  const askers = findAskers(turns);
  return turns.map(({ view, name, blockIds }, order) => ({
    id: `t${order}`,
    speaker: view.rawSpan(span(0, name.length)),
    blockIds,
    isQuestion: askers.has(name) || name === '问' || (asking.test(name) && /[?？]/u.test(view.text)),
  }));
}

/** Names and roles before a colon, by the index of the block. */
export function findChineseLabels({ blocks }: DocumentView): ReadonlyMap<number, string> {
  const labelled = blocks.flatMap(({ index, text }): readonly Labelled[] => {
    const name = labelBefore(text);
    return name === null ? [] : [{ index, name, asks: text.includes('?') }];
  });
  const labels = new Map<number, string>();
  for (const { index, name } of labelled) {
    const isSpeaker = role.test(name) || isPersonalName(name) || isOfficeAndName(name);
    // An office alone (局长：) is a label of a form, but for one that answers.
    if (isSpeaker || (endsWithOffice(name) && asking.test(labels.get(index - 1) ?? ''))) {
      labels.set(index, name);
    }
  }
  const turnTakers = [briefLabels(labelled), recurringLabels(labelled)].filter(takeTurns).flat();
  for (const { index, name } of turnTakers) labels.set(index, name);
  return turnTakers.length === 0 ? labels : new Map([...labels].sort(([a], [b]) => a - b));
}

interface Labelled {
  readonly index: number;
  readonly name: string;
  readonly asks: boolean;
}

/** Of one character: 众：…？ 林：…. */
function briefLabels(labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.filter(({ name }) => name.length === 1);
}

/** A few longer ones that come again and again. */
function recurringLabels(labelled: readonly Labelled[]): readonly Labelled[] {
  const byName = groupedBy(labelled, ({ name }) => name);
  const recurring = labelled.filter(
    ({ name }) => name.length > 1 && name.length <= longestTurnTaker && (byName.get(name)?.length ?? 0) > 1,
  );
  return new Set(recurring.map(({ name }) => name)).size <= mostTurnTakers ? recurring : [];
}

/** Whether the speakers change from turn to turn, and one of them asks. */
function takeTurns(turns: readonly Labelled[]): boolean {
  const bySpeaker = groupedBy(turns, ({ name }) => name);
  if (bySpeaker.size < fewestSpeakers) return false;
  if (turns.length < Math.max(fewestTurns, bySpeaker.size * 2)) return false;
  const changes = turns.filter(({ name }, order) => order > 0 && name !== turns[order - 1]?.name).length;
  if (changes < (turns.length - 1) * shareOfTurns) return false;
  return [...bySpeaker.values()].some(
    (own) => own.length > 1 && own.filter(({ asks }) => asks).length >= own.length * shareOfTurns,
  );
}

/** What stands before the colon of a line; null where it is none or the label of a field. */
function labelBefore(text: string): string | null {
  const name = label.exec(text.slice(0, longestLabel + longestRole + 3))?.[1];
  return name === undefined || fieldLabels.has(name) ? null : name;
}

/** 省长李明. */
function isOfficeAndName(label: string): boolean {
  return [2, 3].some(
    (length) =>
      label.length > length &&
      isPersonalName(label.slice(-length)) &&
      endsWithOffice(label.slice(0, -length)),
  );
}
