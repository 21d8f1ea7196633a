import { useDeferredValue, useMemo } from 'react';
import { checkProject } from '../../../core/check/check-project.ts';
import type { CheckReport } from '../../../core/check/check-report.ts';
import { projectOf } from './documents.ts';
import { sceneOf } from './scene.ts';
import { type OpenDocument, useSession } from './session.ts';

const reports = new WeakMap<OpenDocument['deck'], CheckReport>();

/** The checks of a document as it is now. */
export function reportOf(document: OpenDocument): CheckReport {
  const known = reports.get(document.deck);
  if (known !== undefined) return known;
  const made = checkProject(projectOf(document), sceneOf(document.deck).value);
  reports.set(document.deck, made);
  return made;
}

/** The open document as the checks see it: it follows an edit once there is time, so that typing stays fast. */
export function useCheckedDocument(): OpenDocument | null {
  return useDeferredValue(useSession((state) => state.document));
}

/** The checks of the open document; they follow an edit once there is time. */
export function useCheckReport(): CheckReport | null {
  const document = useCheckedDocument();
  return useMemo(() => (document === null ? null : reportOf(document)), [document]);
}
