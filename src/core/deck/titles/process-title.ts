import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';

/** Whether a title calls what stands below it steps: 办理流程, 实施步骤, 会议议程. */
export function isProcess(title: readonly Run[]): boolean {
  return /(?:流程|步骤|议程|日程|分.{1,3}步走?)(?:是|为|如下)?$|\b(?:[Ss]teps|[Pp]rocess|[Pp]rocedure)\b/u.test(
    wordsOfRuns(title),
  );
}
