import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/**
 * Compares parts with the files of a golden folder, one tag a line; `UPDATE_GOLDEN=1` writes the folder again.
 * Answers the golden parts, to be compared with `shown` ones.
 */
export async function goldenParts(
  folder: string,
  parts: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  if (process.env.UPDATE_GOLDEN === '1') {
    await rm(folder, { recursive: true, force: true });
    for (const [path, xml] of Object.entries(parts)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), shown(xml));
    }
  }
  const golden: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    golden[relative(folder, file).replaceAll('\\', '/')] = await readFile(file, 'utf8');
  }
  return golden;
}

/** XML as golden files hold it. */
export function shown(xml: string): string {
  return `${xml.replaceAll('><', '>\n<')}\n`;
}
