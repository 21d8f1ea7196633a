import { tigangError } from '../../core/errors.ts';
import { err, type Result } from '../../core/result.ts';
import type { JobMessage, JobReport, JobRequest, JobType, JobValue } from './job.ts';

const watchMs = 250;

/** A running conversion process. */
export interface WorkerProcess {
  readonly send: (message: JobMessage) => void;
  readonly kill: () => void;
  /** Memory that it takes now; 0 while that is not known. */
  readonly residentMiB: () => number;
  /** Processor time since it started; 0 while that is not known. */
  readonly workSeconds: () => number;
}

export interface LanePorts {
  /** Starts a process; `onExit` comes once, whether it was killed, crashed, or ended. */
  readonly fork: (onReport: (report: JobReport) => void, onExit: (exitCode: number) => void) => WorkerProcess;
  readonly timeoutSeconds: number;
  /** A process that takes more for its job is ended. */
  readonly memoryMiB: number;
  /** An idle process is ended after this time, and started again for the next job. */
  readonly idleSeconds: number;
  /** Told of crashes and of bugs in jobs. */
  readonly onBug: (detail: string) => void;
}

export interface LaneJob<Type extends JobType> {
  readonly type: Type;
  readonly request: JobRequest<Type>;
  /** For messages. */
  readonly file: string;
  /** Processor time that it may take; as much as the time allows if it is not said. */
  readonly mostWorkSeconds?: number;
  readonly onProgress: (done: number, total: number) => void;
}

/** Runs jobs one after another until another turn is taken or the lane is cancelled; then every job is `cancelled`. */
export interface LaneTurn {
  run<Type extends JobType>(job: LaneJob<Type>): Promise<Result<JobValue<Type>>>;
}

/**
 * A conversion process and its work, one job at a time: a new job ends the one before with `cancelled`. Besides
 * the errors of the job itself: `cancelled`, `conversion-timeout`, `conversion-out-of-proportion`,
 * `conversion-out-of-memory`, `conversion-crashed`.
 */
export interface ConversionLane extends LaneTurn {
  /** The turn of who comes last, taken before a file is read: what began earlier ends, though its file comes later. */
  takeTurn(): LaneTurn;
  /** Ends the job that runs, and every turn that was taken. */
  cancel(): void;
  /** Starts the process ahead of the first job. */
  warmUp(): void;
  dispose(): void;
}

interface RunningJob {
  readonly id: number;
  readonly file: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly settle: (result: Result<JobValue<JobType>>) => void;
}

export function createConversionLane({
  fork,
  timeoutSeconds,
  memoryMiB,
  idleSeconds,
  onBug,
}: LanePorts): ConversionLane {
  let worker: WorkerProcess | null = null;
  let running: RunningJob | null = null;
  let idleTimer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let lastTurn = 0;

  function endWorker(): void {
    clearTimeout(idleTimer);
    const ended = worker;
    worker = null;
    ended?.kill();
  }

  function endWhenIdle(): void {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(endWorker, idleSeconds * 1000);
  }

  function finish(result: Result<JobValue<JobType>>): void {
    const finished = running;
    running = null;
    if (worker !== null) endWhenIdle();
    finished?.settle(result);
  }

  function receive(report: JobReport): void {
    if (running === null || report.id !== running.id) return;
    if (report.type === 'progress') {
      running.onProgress(report.done, report.total);
    } else if (report.type === 'done') {
      finish(report.result);
    } else {
      onBug(report.detail);
      finish(err(tigangError('conversion-crashed', { file: running.file })));
    }
  }

  function startWorker(): WorkerProcess {
    clearTimeout(idleTimer);
    if (worker !== null) return worker;
    const started: WorkerProcess = fork(receive, (exitCode) => {
      // A process that this lane ended itself was let go of before.
      if (worker !== started) return;
      worker = null;
      onBug(`the conversion process ended with ${exitCode}`);
      if (running !== null) finish(err(tigangError('conversion-crashed', { file: running.file })));
    });
    worker = started;
    return started;
  }

  function endJob(): void {
    if (running === null) return;
    endWorker();
    finish(err(tigangError('cancelled')));
  }

  function cancel(): void {
    lastTurn += 1;
    endJob();
  }

  function takeTurn(): LaneTurn {
    cancel();
    const turn = lastTurn;
    return {
      run: (job) => (turn === lastTurn ? start(job) : Promise.resolve(err(tigangError('cancelled')))),
    };
  }

  function start<Type extends JobType>({
    type,
    request,
    file,
    mostWorkSeconds = Number.POSITIVE_INFINITY,
    onProgress,
  }: LaneJob<Type>) {
    endJob();
    lastId += 1;
    const id = lastId;
    return new Promise<Result<JobValue<Type>>>((resolve) => {
      let workBefore = 0;
      const timer = setTimeout(() => {
        endWorker();
        finish(err(tigangError('conversion-timeout', { file, seconds: timeoutSeconds })));
      }, timeoutSeconds * 1000);
      const watch = setInterval(() => {
        if (worker === null) return;
        const seconds = worker.workSeconds() - workBefore;
        const error =
          worker.residentMiB() > memoryMiB
            ? tigangError('conversion-out-of-memory', { file, limitMiB: memoryMiB })
            : seconds > mostWorkSeconds
              ? tigangError('conversion-out-of-proportion', { file, seconds: Math.round(seconds) })
              : null;
        if (error === null) return;
        endWorker();
        finish(err(error));
      }, watchMs);
      running = {
        id,
        file,
        onProgress,
        settle: (result) => {
          clearTimeout(timer);
          clearInterval(watch);
          // The process answers a job with the value of its type.
          resolve(result as Result<JobValue<Type>>);
        },
      };
      const process = startWorker();
      workBefore = process.workSeconds();
      process.send({ id, type, request } as JobMessage);
    });
  }

  return {
    run: (job) => takeTurn().run(job),
    takeTurn,
    cancel,
    warmUp() {
      startWorker();
      if (running === null) endWhenIdle();
    },
    dispose() {
      cancel();
      endWorker();
    },
  };
}
