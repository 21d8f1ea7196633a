import type { SettingChoices, Settings } from '../../shared/ipc/bridge.ts';
import type { CallHandlers } from '../calls/register-calls.ts';

interface SettingsPorts {
  readonly get: () => Settings;
  /** Stores the choices and tells menu and windows. */
  readonly change: (patch: Partial<SettingChoices>) => Promise<Settings>;
}

export function createSettingsHandlers({ get, change }: SettingsPorts): CallHandlers['settings'] {
  return { get, set: change };
}
