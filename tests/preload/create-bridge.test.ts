import { describe, expect, it } from 'vitest';
import { createBridge } from '../../src/preload/create-bridge.ts';
import { callChannels, eventChannels } from '../../src/shared/ipc/channels.ts';

function bridgeWithLog() {
  const invoked: (readonly [string, unknown])[] = [];
  const announced: string[] = [];
  const send = new Map<string, (value: unknown) => void>();
  const bridge = createBridge({
    calls: callChannels,
    events: eventChannels,
    invoke: async (channel, request) => {
      invoked.push([channel, request]);
      return 'answer';
    },
    listen: (channel, receive) => send.set(channel, receive),
    pathOfFile: (file) => ('name' in file ? `/${String(file.name)}` : ''),
    announceFile: (path) => announced.push(path),
  });
  return {
    bridge,
    invoked,
    announced,
    send: (channel: string, value: unknown) => send.get(channel)?.(value),
  };
}

describe('createBridge', () => {
  it('sends a call with its request and gives back the answer', async () => {
    const { bridge, invoked } = bridgeWithLog();
    expect(await bridge.recent.forget('/a.txt')).toBe('answer');
    await bridge.exports.cancel();
    expect(invoked).toEqual([
      ['recent:forget', '/a.txt'],
      ['exports:cancel', undefined],
    ]);
  });

  it('tells of every file that the user gave to the page', () => {
    const { bridge, announced } = bridgeWithLog();
    expect(bridge.pathOfFile({ name: 'a.txt' })).toBe('/a.txt');
    expect(bridge.pathOfFile({})).toBe('');
    expect(announced).toEqual(['/a.txt']);
  });

  it('keeps events until somebody listens', () => {
    const { bridge, send } = bridgeWithLog();
    send(eventChannels.openRequest, '/a.txt');
    const heard: string[] = [];
    const stop = bridge.onOpenRequest((path) => heard.push(path));
    send(eventChannels.openRequest, '/b.txt');
    stop();
    expect(heard).toEqual(['/a.txt', '/b.txt']);
  });

  it('tells every listener, and none after it stopped', () => {
    const { bridge, send } = bridgeWithLog();
    const first: string[] = [];
    const second: string[] = [];
    const stop = bridge.onCommand((command) => first.push(command));
    bridge.onCommand((command) => second.push(command));
    send(eventChannels.command, 'save');
    stop();
    send(eventChannels.command, 'undo');
    expect([first, second]).toEqual([['save'], ['save', 'undo']]);
  });
});
