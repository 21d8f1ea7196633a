import type { SlideTransition, Theme } from '../../model/theme/theme.ts';

const names: Readonly<Record<SlideTransition['kind'], 'fade' | 'slide'>> = { fade: 'fade', push: 'slide' };

/** What reveal.js calls the theme's transition; how long it takes, `--transition-duration` says. */
export function revealTransition({ transition }: Pick<Theme, 'transition'>): 'none' | 'fade' | 'slide' {
  return transition === null ? 'none' : names[transition.kind];
}
