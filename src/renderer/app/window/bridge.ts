import type { TigangBridge } from '../../../shared/ipc/bridge.ts';

/** The one way out of the window; everything the app does beyond it goes through the contract. */
export const bridge: TigangBridge = window.tigang;
