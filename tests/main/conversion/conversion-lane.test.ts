import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConversionLane, type LaneJob } from '../../../src/main/conversion/conversion-lane.ts';
import type { JobMessage, JobReport } from '../../../src/main/conversion/job.ts';

/** A conversion process that does what the test says. */
class FakeProcess {
  readonly sent: JobMessage[] = [];
  killed = false;
  residentMiB = 100;
  workSeconds = 0;
  constructor(
    readonly report: (report: JobReport) => void,
    readonly exit: (exitCode: number) => void,
  ) {}
  lastId(): number {
    return this.sent.at(-1)?.id ?? 0;
  }
}

function laneWithFakes() {
  const processes: FakeProcess[] = [];
  const bugs: string[] = [];
  const lane = createConversionLane({
    fork(onReport, onExit) {
      const process = new FakeProcess(onReport, onExit);
      processes.push(process);
      return {
        send: (message) => process.sent.push(message),
        kill: () => {
          process.killed = true;
          onExit(15);
        },
        residentMiB: () => process.residentMiB,
        workSeconds: () => process.workSeconds,
      };
    },
    timeoutSeconds: 10,
    memoryMiB: 1024,
    idleSeconds: 60,
    onBug: (detail) => bugs.push(detail),
  });
  const only = (): FakeProcess => {
    const process = processes.at(-1);
    if (process === undefined) throw new Error('no process was started');
    return process;
  };
  return { lane, processes, bugs, only };
}

const job: LaneJob<'convert'> = {
  type: 'convert',
  request: { bytes: new Uint8Array([1]), fileName: 'a.txt', pastedFormat: 'text' as const, maxSlides: null },
  file: 'a.txt',
  onProgress: () => {},
};
const failure = { ok: false, error: { code: 'file-empty', params: { file: 'a.txt' } } } as const;

describe('a conversion lane', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends a process that works longer on a job than it may, whatever earlier jobs took', async () => {
    const { lane, only } = laneWithFakes();
    void lane.run(job);
    only().report({ id: only().lastId(), type: 'done', result: failure });
    only().workSeconds = 9;
    const second = lane.run({ ...job, mostWorkSeconds: 5 });
    await vi.advanceTimersByTimeAsync(1000);
    only().workSeconds = 13;
    await vi.advanceTimersByTimeAsync(1000);
    expect(only().killed).toBe(false);
    only().workSeconds = 15;
    await vi.advanceTimersByTimeAsync(1000);
    expect(only().killed).toBe(true);
    expect(await second).toEqual({
      ok: false,
      error: { code: 'conversion-out-of-proportion', params: { file: 'a.txt', seconds: 6 } },
    });
  });

  it('ends a process that takes more memory than a job may, and starts another for the next', async () => {
    const { lane, only, processes } = laneWithFakes();
    const first = lane.run(job);
    await vi.advanceTimersByTimeAsync(1000);
    expect(only().killed).toBe(false);
    only().residentMiB = 1100;
    await vi.advanceTimersByTimeAsync(1000);
    expect(only().killed).toBe(true);
    expect(await first).toEqual({
      ok: false,
      error: { code: 'conversion-out-of-memory', params: { file: 'a.txt', limitMiB: 1024 } },
    });
    const second = lane.run(job);
    only().report({ id: only().lastId(), type: 'done', result: failure });
    expect(await second).toBe(failure);
    expect(processes).toHaveLength(2);
  });

  it('passes on progress and the result, and keeps its process for the next job', async () => {
    const { lane, only, processes } = laneWithFakes();
    const steps: string[] = [];
    const first = lane.run({ ...job, onProgress: (done, total) => steps.push(`${done}/${total}`) });
    only().report({ id: only().lastId(), type: 'progress', done: 1, total: 3 });
    only().report({ id: only().lastId(), type: 'done', result: failure });
    expect(await first).toEqual(failure);
    const second = lane.run(job);
    only().report({ id: only().lastId(), type: 'done', result: failure });
    expect(await second).toEqual(failure);
    expect(steps).toEqual(['1/3']);
    expect(processes).toHaveLength(1);
  });

  it('cancels by ending the process', async () => {
    const { lane, only, bugs } = laneWithFakes();
    const running = lane.run(job);
    lane.cancel();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(only().killed).toBe(true);
    expect(bugs).toEqual([]);
  });

  it('lets a new job replace the one that runs, whose late report counts for nothing', async () => {
    const { lane, processes, only } = laneWithFakes();
    const first = lane.run(job);
    const second = lane.run(job);
    expect(await first).toMatchObject({ error: { code: 'cancelled' } });
    processes[0]?.report({ id: 1, type: 'done', result: failure });
    only().report({ id: only().lastId(), type: 'done', result: failure });
    expect(await second).toEqual(failure);
    expect(processes).toHaveLength(2);
  });

  it('ends what began earlier, though its file is read later', async () => {
    const { lane, only } = laneWithFakes();
    const first = lane.takeTurn();
    const second = lane.takeTurn();
    const newest = second.run(job);
    expect(await first.run(job)).toMatchObject({ error: { code: 'cancelled' } });
    expect(only().killed).toBe(false);
    only().report({ id: only().lastId(), type: 'done', result: failure });
    expect(await newest).toEqual(failure);
  });

  it('starts no job that was cancelled while its file was read', async () => {
    const { lane, processes } = laneWithFakes();
    const turn = lane.takeTurn();
    lane.cancel();
    expect(await turn.run(job)).toMatchObject({ error: { code: 'cancelled' } });
    expect(processes).toEqual([]);
  });

  it('gives a coded error when the process crashes, and starts another for the next job', async () => {
    const { lane, only, bugs, processes } = laneWithFakes();
    const running = lane.run(job);
    only().exit(139);
    expect(await running).toEqual({
      ok: false,
      error: { code: 'conversion-crashed', params: { file: 'a.txt' } },
    });
    expect(bugs).toHaveLength(1);
    void lane.run(job);
    expect(processes).toHaveLength(2);
  });

  it('gives a coded error for a bug in a job, and keeps the process', async () => {
    const { lane, only, bugs, processes } = laneWithFakes();
    const running = lane.run(job);
    only().report({ id: 1, type: 'failed', detail: 'TypeError: x' });
    expect(await running).toMatchObject({ error: { code: 'conversion-crashed' } });
    expect(bugs).toEqual(['TypeError: x']);
    void lane.run(job);
    expect(processes).toHaveLength(1);
  });

  it('stops a job that takes too long', async () => {
    const { lane, only } = laneWithFakes();
    const running = lane.run(job);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await running).toEqual({
      ok: false,
      error: { code: 'conversion-timeout', params: { file: 'a.txt', seconds: 10 } },
    });
    expect(only().killed).toBe(true);
  });

  it('ends an idle process, and a warm one that nobody used', async () => {
    const { lane, only, processes } = laneWithFakes();
    const running = lane.run(job);
    only().report({ id: 1, type: 'done', result: failure });
    await running;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(only().killed).toBe(true);
    lane.warmUp();
    expect(processes).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(only().killed).toBe(true);
  });
});
