import { containerFindings } from './lint/container-rules.ts';
import { openParts } from './lint/package-parts.ts';
import { slideFindings } from './lint/slide-rules.ts';

/** Finds what makes PowerPoint offer a repair, or colleagues wonder, and what schema validators do not look at. */
export function lintPackage(file: Uint8Array): readonly string[] {
  const parts = openParts(file);
  return [...containerFindings(parts), ...slideFindings(parts)];
}
