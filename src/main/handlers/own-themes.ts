import type { CallHandlers } from '../calls/register-calls.ts';
import type { OwnThemeStore } from '../storage/own-theme-store.ts';

export function createOwnThemeHandlers({ list, save, remove }: OwnThemeStore): CallHandlers['ownThemes'] {
  return { list, save, remove };
}
