import type { DocumentView } from '../../view/document-view.ts';
import { findEnglishLabels, wholeNames } from './english-speaker-turns.ts';
import { findChineseLabels } from './speaker-turns.ts';

const fewestSpeakers = 2;
/** Each speaks twice on average: names that come once each are a list of people. */
const turnsEach = 2;

/** Lines that begin with the name of who speaks, in a dialogue: the name is no heading, however it is set. */
export function findDialogueLines(document: DocumentView): ReadonlySet<number> {
  return new Set(
    [findChineseLabels(document), findEnglishLabels(document)].flatMap((labels) => {
      const names = new Set([...labels.values()].map(wholeNames([...labels.values()])));
      const isDialogue = names.size >= fewestSpeakers && labels.size >= names.size * turnsEach;
      return isDialogue ? [...labels.keys()] : [];
    }),
  );
}
