import type { DrawnView, WindowState } from '../../shared/ipc/bridge.ts';
import type { CallHandlers } from '../calls/register-calls.ts';

interface AppWindowPorts {
  readonly onDescribed: (state: WindowState) => void;
  readonly onReady: (view: DrawnView) => void;
  readonly onCloseConfirmed: () => void;
  readonly onCloseCancelled: () => void;
}

export function createAppWindowHandlers(ports: AppWindowPorts): CallHandlers['appWindow'] {
  return {
    describe: (state) => ports.onDescribed(state),
    ready: (view) => ports.onReady(view),
    closeConfirmed: () => ports.onCloseConfirmed(),
    closeCancelled: () => ports.onCloseCancelled(),
  };
}
