/** Exit status of the command line: the only three values it ends with. */
export const exitStatus = { done: 0, findingsOrBadInput: 1, wrongUsage: 2 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
