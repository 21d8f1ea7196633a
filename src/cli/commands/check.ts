import { checkProject } from '../../core/check/check-project.ts';
import type { CheckReport } from '../../core/check/check-report.ts';
import type { Diagnostic } from '../../core/diagnostics.ts';
import { layoutDeck } from '../../core/layout/layout-deck.ts';
import { measurerFor, themeOfDeck } from '../../shared/built-in-themes.ts';
import { planOptions } from '../build-options.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { loadProject } from '../input/load-project.ts';
import { loadMessages, printError } from '../messages.ts';
import type { CommandLine } from '../parse-command-line.ts';
import { checkText } from '../reports/check-text.ts';

/** What `--json` prints: `ledger` has the form of the interface, and the checks theirs. */
function printedReport(report: CheckReport, diagnostics: readonly Diagnostic[]): object {
  const { total, onSlides, inNotes, metadata } = report.ledger;
  const leftOut = report.ledger.leftOut.map(({ start, end, length, text, reason }) => ({
    start,
    end,
    length,
    text,
    reason,
  }));
  return { ...report, ledger: { total, onSlides, inNotes, metadata, leftOut }, diagnostics };
}

/** `tigang check FILE|DECK [--json]`: fidelity, coverage, counted terms, numbers and fit; 1 when there are findings. */
export async function run(line: CommandLine): Promise<ExitStatus> {
  const options = planOptions(line);
  const loaded = options.ok ? await loadProject(line.files[0] ?? '', options.value) : options;
  if (!loaded.ok) {
    await printError(loaded.error);
    return exitStatus.findingsOrBadInput;
  }
  const { value: project, diagnostics } = loaded.value;
  const theme = themeOfDeck(project.deck);
  const scene = layoutDeck(project.deck, theme, measurerFor(theme), project.source.images);
  const report = checkProject(project, scene.value);
  process.stdout.write(
    line.json
      ? `${JSON.stringify(printedReport(report, [...diagnostics, ...scene.diagnostics]), null, 1)}\n`
      : checkText(report, project, await loadMessages()),
  );
  return report.findingCount === 0 ? exitStatus.done : exitStatus.findingsOrBadInput;
}
