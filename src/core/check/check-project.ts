import type { Project } from '../model/project.ts';
import type { Scene } from '../model/scene.ts';
import type { CheckReport } from './check-report.ts';
import { checkCounts } from './counts.ts';
import { checkCoverage } from './coverage.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFit } from './fit.ts';
import { checkNumbers } from './numbers.ts';

/** Every check there is; without a scene, fit is left out. */
export function checkProject(project: Project, scene: Scene | null): CheckReport {
  const fidelity = checkFidelity(project);
  const coverage = checkCoverage(project);
  const counts = checkCounts(project);
  const numbers = checkNumbers(project);
  const fit = scene === null ? null : checkFit(project.deck, scene);
  return {
    fidelity,
    coverage,
    counts,
    numbers,
    fit,
    findingCount:
      fidelity.findings.length +
      coverage.sentences.filter((sentence) => sentence.state === 'left-out').length +
      counts.findings.length +
      numbers.findings.length +
      (fit?.findings.length ?? 0),
  };
}
