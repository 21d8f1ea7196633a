import { resolve } from 'node:path';

export interface LaunchArguments {
  /** Absolute paths of the files to open. */
  readonly files: readonly string[];
  /** Folder for the proofs of a smoke run; null for the usual start. */
  readonly smokeOutput: string | null;
}

const smokeOutputSwitch = '--smoke-output=';

/**
 * The app's own part of a command line. Everything with a dash belongs to Chromium, Node or Electron, except the
 * switches of a smoke run; without packaging (`hasAppPath`), the first other argument is the path of the app.
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
  if (!args.includes('--smoke')) return { files, smokeOutput: null };
  const output = args.find((argument) => argument.startsWith(smokeOutputSwitch));
  return { files, smokeOutput: resolve(workingFolder, output?.slice(smokeOutputSwitch.length) ?? 'smoke') };
}
