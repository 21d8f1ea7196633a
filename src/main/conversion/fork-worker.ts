import { app, type ProcessMetric, utilityProcess } from 'electron';
import type { LanePorts } from './conversion-lane.ts';

/** Starts conversion processes from the built worker file. */
export function workerForker(workerFile: string): LanePorts['fork'] {
  return (onReport, onExit) => {
    const child = utilityProcess.fork(workerFile, [], { serviceName: 'tigang-conversion', stdio: 'inherit' });
    child.on('message', onReport);
    child.on('exit', onExit);
    return {
      send: (message) => child.postMessage(message),
      // Without an id it has not started, and nothing can end it yet.
      kill: () => void (child.pid === undefined ? child.once('spawn', () => child.kill()) : child.kill()),
      residentMiB: () => residentMiB(child.pid),
      workSeconds: () => metricOf(child.pid)?.cpu.cumulativeCPUUsage ?? 0,
    };
  };
}

/** Buffers included, which no flag of V8 limits. */
function residentMiB(pid: number | undefined): number {
  return (metricOf(pid)?.memory.workingSetSize ?? 0) / 1024;
}

function metricOf(pid: number | undefined): ProcessMetric | undefined {
  return app.getAppMetrics().find((metric) => metric.pid === pid);
}
