/** Icons of the app: 16 px, 14 px in chips and in the status bar. */
export const iconSize = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const;
export const smallIconSize = { size: 14, strokeWidth: 1.6, 'aria-hidden': true } as const;
