import { resolve } from 'node:path';

export interface LaunchArguments {
  /** Absolute paths of the files to open. */
  readonly files: readonly string[];
  /** Folder for the proofs of a smoke run; null for the usual start. */
  readonly smokeOutput: string | null;
  /** Absolute path of the job of an export without a window of its own; null for the usual start. */
  readonly exportJob: string | null;
}

const exportSwitch = '--export=';
const smokeOutputSwitch = '--smoke-output=';

/**
 * The app's own part of a command line. Everything with a dash belongs to Chromium, Node or Electron, except the
 * switches of a smoke run and of an export; without packaging (`hasAppPath`), the first other argument is the path of the app.
 */
export function parseLaunchArguments(
  argv: readonly string[],
  { hasAppPath, workingFolder }: { readonly hasAppPath: boolean; readonly workingFolder: string },
): LaunchArguments {
  const args = argv.slice(1);
  const files = args
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .slice(hasAppPath ? 1 : 0)
    .map((file) => resolve(workingFolder, file));
  const job = args.find((argument) => argument.startsWith(exportSwitch))?.slice(exportSwitch.length);
  const exportJob = job === undefined ? null : resolve(workingFolder, job);
  if (!args.includes('--smoke')) return { files, smokeOutput: null, exportJob };
  const output = args.find((argument) => argument.startsWith(smokeOutputSwitch));
  return {
    files,
    smokeOutput: resolve(workingFolder, output?.slice(smokeOutputSwitch.length) ?? 'smoke'),
    exportJob,
  };
}
