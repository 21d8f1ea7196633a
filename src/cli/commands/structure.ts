import { readDocument } from '../../core/import/registry.ts';
import { analyseDocument } from '../../core/outline/analyse-document.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { readInput } from '../input/read-input.ts';
import { printError } from '../messages.ts';
import type { CommandLine } from '../parse-command-line.ts';
import { structureReport } from '../reports/structure-report.ts';
import { structureText } from '../reports/structure-text.ts';

/** `tigang structure FILE [--json]`: what the document is made of. */
export async function run({ files: [path = ''], json }: CommandLine): Promise<ExitStatus> {
  const input = await readInput(path);
  const read = input.ok ? await readDocument(input.value.bytes, input.value.fileName) : input;
  if (!read.ok) {
    await printError(read.error);
    return exitStatus.findingsOrBadInput;
  }
  const source = read.value.value;
  const report = structureReport(source, analyseDocument(source).value);
  process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : structureText(report));
  return exitStatus.done;
}
