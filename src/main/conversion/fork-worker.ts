import { app, utilityProcess } from 'electron';
import type { LanePorts } from './conversion-lane.ts';

/** Starts conversion processes from the built worker file. */
export function workerForker(workerFile: string): LanePorts['fork'] {
  return (onReport, onExit) => {
    const child = utilityProcess.fork(workerFile, [], { serviceName: 'tigang-conversion', stdio: 'inherit' });
    child.on('message', onReport);
    child.on('exit', onExit);
    return {
      send: (message) => child.postMessage(message),
      kill: () => void child.kill(),
      residentMiB: () => residentMiB(child.pid),
    };
  };
}

/** Buffers included, which no flag of V8 limits. */
function residentMiB(pid: number | undefined): number {
  const own = app.getAppMetrics().find((metric) => metric.pid === pid);
  return (own?.memory.workingSetSize ?? 0) / 1024;
}
