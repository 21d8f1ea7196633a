import { readDocument } from '../../core/import/registry.ts';
import type { Project } from '../../core/model/project/project.ts';
import { correctSource } from '../../core/model/source/correct-source.ts';
import { analyseDocument } from '../../core/outline/analyse-document.ts';
import { ok, type Result } from '../../core/result.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import { isProjectFile, openProject } from '../input/open-project.ts';
import { readInput } from '../input/read-input.ts';
import { printError } from '../messages.ts';
import type { CommandLine } from '../parse-command-line.ts';
import { structureReport } from '../reports/structure-report.ts';
import { structureText } from '../reports/structure-text.ts';

/** `tigang structure FILE [--json]`: what the document, or that of a `.tigang` file, is made of. */
export async function run({ files: [path = ''], json }: CommandLine): Promise<ExitStatus> {
  const known = await readStructure(path);
  if (!known.ok) {
    await printError(known.error);
    return exitStatus.findingsOrBadInput;
  }
  const report = structureReport(known.value.source, known.value.outline);
  process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : structureText(report));
  return exitStatus.done;
}

/** Of a document as it is recognised, of a `.tigang` file as it was corrected and saved. */
async function readStructure(path: string): Promise<Result<Pick<Project, 'source' | 'outline'>>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const { bytes, fileName } = input.value;
  if (isProjectFile(fileName)) {
    const project = await openProject(bytes, fileName);
    if (!project.ok) return project;
    const { source, corrections, outline } = project.value;
    return ok({ source: correctSource(source, corrections), outline });
  }
  const read = await readDocument(bytes, fileName);
  if (!read.ok) return read;
  const source = read.value.value;
  return ok({ source, outline: analyseDocument(source).value });
}
