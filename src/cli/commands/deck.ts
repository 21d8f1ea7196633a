import { planOptions } from '../build-options.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { loadProject } from '../input/load-project.ts';
import { printError } from '../messages.ts';
import type { CommandLine } from '../parse-command-line.ts';
import { deckReport } from '../reports/deck-report.ts';
import { deckText } from '../reports/deck-text.ts';

/** `tigang deck FILE [--json]`: the slides with the provenance of every run. */
export async function run(line: CommandLine): Promise<ExitStatus> {
  const options = planOptions(line);
  const loaded = options.ok ? await loadProject(line.files[0] ?? '', options.value) : options;
  if (!loaded.ok) {
    await printError(loaded.error);
    return exitStatus.findingsOrBadInput;
  }
  const { value: project, diagnostics } = loaded.value;
  process.stdout.write(
    line.json
      ? `${JSON.stringify(deckReport(project.source, project.outline, project.deck, diagnostics), null, 1)}\n`
      : deckText(project.deck),
  );
  return exitStatus.done;
}
