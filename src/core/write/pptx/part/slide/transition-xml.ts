import type { SlideTransition } from '../../../../model/theme/theme.ts';

const markupCompatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const powerPoint2010 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/** A slide pushes from the right, the direction of reading. */
const effects: Readonly<Record<SlideTransition['kind'], string>> = {
  fade: '<p:fade/>',
  push: '<p:push dir="l"/>',
};

/** How the slide comes in: to the millisecond for PowerPoint 2010 and later, by one of three speeds for others. */
export function transitionXml(transition: SlideTransition | null): string {
  if (transition === null) return '';
  const { kind, durationMs } = transition;
  const speed = `spd="${speedOf(durationMs)}"`;
  const effect = effects[kind];
  return (
    `<mc:AlternateContent xmlns:mc="${markupCompatibility}">` +
    `<mc:Choice xmlns:p14="${powerPoint2010}" Requires="p14">` +
    `<p:transition ${speed} p14:dur="${Math.round(durationMs)}">${effect}</p:transition></mc:Choice>` +
    `<mc:Fallback><p:transition ${speed}>${effect}</p:transition></mc:Fallback></mc:AlternateContent>`
  );
}

function speedOf(durationMs: number): 'fast' | 'med' | 'slow' {
  if (durationMs <= 500) return 'fast';
  return durationMs <= 750 ? 'med' : 'slow';
}
