import { toVersion2 } from './migrations/to-version-2.ts';
import { toVersion3 } from './migrations/to-version-3.ts';
import { toVersion4 } from './migrations/to-version-4.ts';

/** Version of `project.json` that this program writes. */
export const currentSchemaVersion = 4;

/** Turns the content of one version into that of the next; a pure function of plain JSON. */
export type Migrator = (content: unknown) => unknown;

/** By the version that they start from: an entry for every version below the current one. */
export const migrators: ReadonlyMap<number, Migrator> = new Map<number, Migrator>([
  [1, toVersion2],
  [2, toVersion3],
  [3, toVersion4],
]);

/**
 * Content of an older version as the current version has it; null where a step is missing. `steps` and `current`
 * are parameters for tests.
 */
export function migrateContent(
  content: unknown,
  fromVersion: number,
  steps: ReadonlyMap<number, Migrator> = migrators,
  current: number = currentSchemaVersion,
): unknown {
  let migrated = content;
  for (let version = fromVersion; version < current; version++) {
    const migrate = steps.get(version);
    if (migrate === undefined) return null;
    migrated = migrate(migrated);
  }
  return migrated;
}
