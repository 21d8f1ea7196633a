/**
 * What a reader of the slides sees, and no measure of words does: a title that is the document's, an item that says
 * nothing, a divider for one slide. Each rule looks at the deck and the outline, never at how the deck was planned,
 * so that it finds the planner's faults and the user's alike.
 */
import type { Project } from '../../model/project/project.ts';
import type { TellingCheck } from '../check-report.ts';
import { headsOnly } from './heads-only.ts';
import { emptyItem, leadAlone } from './items.ts';
import { listStart } from './list-start.ts';
import { openEnclosure } from './open-enclosure.ts';
import { alikeInARow, shortSection } from './rhythm.ts';
import type { TellingRule } from './telling-rule.ts';
import { duplicateTitle, titleOfDocument } from './titles.ts';
import { clauseAlone } from './whole-clauses.ts';
import { listWithoutLead, membersMissing, mixedList } from './whole-lists.ts';
import { wordCut } from './whole-words.ts';

export const tellingRules: readonly TellingRule[] = [
  emptyItem,
  leadAlone,
  clauseAlone,
  wordCut,
  openEnclosure,
  listStart,
  mixedList,
  listWithoutLead,
  membersMissing,
  headsOnly,
  titleOfDocument,
  duplicateTitle,
  shortSection,
  alikeInARow,
];

/** Faults of telling, by rule and in the order of the deck. */
export function checkTelling(project: Project): TellingCheck {
  return {
    findings: tellingRules.flatMap(({ name, find }) =>
      find(project).map((finding) => ({ rule: name, ...finding })),
    ),
  };
}
