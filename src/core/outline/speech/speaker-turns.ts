import type { ClassifiedBlock, SpeakerTurn } from '../../model/outline/outline.ts';
import { span } from '../../model/span.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { fieldLabels } from '../lines/front/field-labels.ts';
import { endsWithOffice, isPersonalName } from '../lines/front/names.ts';
import { findAskers } from './askers.ts';
import { findLabelledTurns } from './labelled-turns.ts';

const longestLabel = 24;
const fewestSpeakers = 2;
const asking = /^(?:问|提问|追问|网友|观众|听众)$|记者$|主持人?$/u;
const role =
  /^(?:(?:问|答|提问|追问|回答|网友|观众|听众|嘉宾|学员|[甲乙丙丁])[0-9一二三四五六]?|.*(?:记者|主持人|发言人))$/u;

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
  return new Map(
    blocks.flatMap(({ index, text }) => {
      const name = readLabel(text);
      return name === null ? [] : [[index, name] as const];
    }),
  );
}

/** What stands before the colon, if it is a role, a name, or an office and a name (省长李明). */
function readLabel(text: string): string | null {
  const name = /^([\u4e00-\u9fff·]{1,24}[0-9]?) ?:/u.exec(text.slice(0, longestLabel + 3))?.[1];
  if (name === undefined || name in fieldLabels) return null;
  if (role.test(name) || isPersonalName(name)) return name;
  const isOfficeAndName = [2, 3].some(
    (length) =>
      name.length > length && isPersonalName(name.slice(-length)) && endsWithOffice(name.slice(0, -length)),
  );
  return isOfficeAndName ? name : null;
}
