import type { CallHandlers } from '../calls/register-calls.ts';
import type { ConversionLane } from '../conversion/conversion-lane.ts';

interface StructurePorts {
  readonly lane: ConversionLane;
  readonly onProgress: (done: number, total: number) => void;
}

export function createStructureHandlers({ lane, onProgress }: StructurePorts): CallHandlers['structure'] {
  return {
    correct: (request) =>
      lane.run({ type: 'correct', request, file: request.project.source.fileName ?? '', onProgress }),
    analyse: (request) =>
      lane.run({ type: 'analyse', request, file: request.source.fileName ?? '', onProgress }),
    cancel: () => lane.cancel(),
  };
}
