import type { Modifier } from '@dnd-kit/core';

/** Pages move up and down only. */
export const restrictToVerticalList: Modifier = ({ transform }) => ({ ...transform, x: 0 });
