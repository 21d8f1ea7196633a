import type { Project } from '../model/project/project.ts';
import type { Scene } from '../model/scene/scene.ts';
import type { CheckReport } from './check-report.ts';
import { checkCounts } from './counts.ts';
import { checkCoverage } from './coverage.ts';
import { checkFidelity } from './fidelity.ts';
import { checkFit } from './fit.ts';
import { drawLedger, isFinding } from './ledger.ts';
import { checkNumbers } from './numbers.ts';
import { checkSlides } from './slides.ts';
import { checkTelling } from './telling/registry.ts';

/** Every check there is; without a scene, fit is left out. */
export function checkProject(project: Project, scene: Scene | null): CheckReport {
  const fidelity = checkFidelity(project);
  const placed = drawLedger(project);
  const { ledger } = placed;
  const coverage = checkCoverage(project, placed);
  const counts = checkCounts(project);
  const numbers = checkNumbers(project);
  const fit = scene === null ? null : checkFit(project.deck, scene);
  return {
    fidelity,
    coverage,
    ledger,
    counts,
    numbers,
    fit,
    slides: checkSlides(project),
    telling: checkTelling(project),
    findingCount:
      fidelity.findings.length +
      ledger.leftOut.filter(isFinding).length +
      counts.findings.length +
      numbers.findings.length +
      (fit?.findings.length ?? 0),
  };
}
