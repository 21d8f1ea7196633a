import type { LineRole } from './line-role.ts';

/** The surest of what is said of a line. */
export function settleRoles(claims: readonly LineRole[]): Map<number, LineRole> {
  const roles = new Map<number, LineRole>();
  for (const claim of claims) {
    const current = roles.get(claim.blockIndex);
    if (current === undefined || claim.confidence > current.confidence) roles.set(claim.blockIndex, claim);
  }
  return roles;
}
