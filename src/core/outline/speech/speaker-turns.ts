import type { ClassifiedBlock, SpeakerTurn } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { fieldLabels } from '../lines/front/field-labels.ts';
import { endsWithOffice, isPersonalName } from '../lines/front/names.ts';
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
/** Labels of one character are speakers only where there are so many turns. */
const fewestBriefTurns = 4;
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
  const labels = new Map<number, string>();
  for (const { index, text } of blocks) {
    const name = labelBefore(text);
    if (name === null) continue;
    const isSpeaker = role.test(name) || isPersonalName(name) || isOfficeAndName(name);
    // An office alone (局长：) is a label of a form, but for one that answers.
    if (isSpeaker || (endsWithOffice(name) && asking.test(labels.get(index - 1) ?? ''))) {
      labels.set(index, name);
    }
  }
  const others = [...findTurnTakers(blocks, 1), ...findTurnTakers(blocks, longestTurnTaker)];
  return others.length === 0 ? labels : new Map([...labels, ...others].sort(([a], [b]) => a - b));
}

/** Labels of one character (众：…？ 林：…), or of more that come again and again, whose speakers take turns; one of them asks. */
function findTurnTakers(blocks: DocumentView['blocks'], longest: number): ReadonlyMap<number, string> {
  const labelled = blocks.flatMap(({ index, text }) => {
    const name = labelBefore(text);
    const isOfKind = name !== null && name.length <= longest && (longest === 1 || name.length > 1);
    return isOfKind ? [{ index, name, asks: text.includes('?') }] : [];
  });
  const counts = new Map<string, number>();
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1);
  const turns = longest === 1 ? labelled : labelled.filter(({ name }) => (counts.get(name) ?? 0) > 1);
  const names = [...new Set(turns.map(({ name }) => name))];
  const changes = turns.filter(({ name }, order) => order > 0 && name !== turns[order - 1]?.name).length;
  const isTakingTurns = changes >= (turns.length - 1) * shareOfTurns;
  if (names.length < fewestSpeakers || (longest > 1 && names.length > mostTurnTakers)) return new Map();
  if (turns.length < Math.max(fewestBriefTurns, names.length * 2)) {
    return new Map();
  }
  const isAsking = names.some((name) => {
    const own = turns.filter((turn) => turn.name === name);
    return own.length > 1 && own.filter(({ asks }) => asks).length >= own.length * shareOfTurns;
  });
  return isTakingTurns && isAsking ? new Map(turns.map(({ index, name }) => [index, name])) : new Map();
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
