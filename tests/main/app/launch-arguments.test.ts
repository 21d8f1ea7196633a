import { describe, expect, it } from 'vitest';
import { parseLaunchArguments } from '../../../src/main/app/launch-arguments.ts';

const inCheckout = { hasAppPath: true, workingFolder: '/home/li' };

describe('parseLaunchArguments', () => {
  it('leaves out switches and the path of the app', () => {
    const argv = ['/bin/electron', '--no-sandbox', '/app', '--user-data-dir=/tmp/u', 'report.txt', '/b.md'];
    expect(parseLaunchArguments(argv, inCheckout)).toEqual({
      files: ['/home/li/report.txt', '/b.md'],
      smokeOutput: null,
      exportJob: null,
    });
  });

  it('takes the first argument for a file once the app is packaged', () => {
    const argv = ['/opt/tigang', 'report.txt'];
    expect(parseLaunchArguments(argv, { hasAppPath: false, workingFolder: '/d' }).files).toEqual([
      '/d/report.txt',
    ]);
  });

  it('knows a smoke run and its folder', () => {
    const argv = ['/bin/electron', '/app', 'a.txt', '--smoke', '--smoke-output=proofs'];
    expect(parseLaunchArguments(argv, inCheckout)).toEqual({
      files: ['/home/li/a.txt'],
      smokeOutput: '/home/li/proofs',
      exportJob: null,
    });
    expect(parseLaunchArguments(['/bin/electron', '/app', '--smoke'], inCheckout).smokeOutput).toBe(
      '/home/li/smoke',
    );
  });

  it('knows the job of an export', () => {
    const argv = ['/bin/electron', '/app', '--export=job.json'];
    expect(parseLaunchArguments(argv, inCheckout).exportJob).toBe('/home/li/job.json');
  });

  it('needs no argument at all', () => {
    expect(parseLaunchArguments(['/bin/electron', '/app'], inCheckout)).toEqual({
      files: [],
      smokeOutput: null,
      exportJob: null,
    });
  });
});
