import { describe, expect, it } from 'vitest';
import {
  type CallHandlers,
  type CallSender,
  receiveGivenFiles,
  registerCalls,
} from '../../../src/main/calls/register-calls.ts';
import { callChannels } from '../../../src/shared/ipc/channels.ts';

const editorPage: CallSender = {
  senderFrame: { url: 'app://tigang/index.html', parent: null },
  sender: { id: 1 },
};
const audiencePage: CallSender = {
  senderFrame: { url: 'app://tigang/audience.html', parent: null },
  sender: { id: 2 },
};

/** Handlers that answer with the name of their call. */
function answeringHandlers(): CallHandlers {
  const areas = Object.entries(callChannels).map(([area, names]) => [
    area,
    Object.fromEntries(
      Object.keys(names).map((name) => [name, (request: unknown) => ({ area, name, request })]),
    ),
  ]);
  return Object.fromEntries(areas) as CallHandlers;
}

function registered(handlers: CallHandlers = answeringHandlers()) {
  const listeners = new Map<string, (event: CallSender, request: unknown) => unknown>();
  const failures: string[] = [];
  registerCalls(handlers, {
    handle: (channel, listener) => listeners.set(channel, listener),
    roleOf: (id) => (id === 1 ? 'editor' : id === 2 ? 'audience' : null),
    onFailure: (channel) => failures.push(channel),
  });
  const call = async (channel: string, event: CallSender, request?: unknown): Promise<unknown> =>
    listeners.get(channel)?.(event, request);
  return { call, failures, channels: [...listeners.keys()] };
}

describe('receiveGivenFiles', () => {
  it('takes absolute paths of this machine, from the editor', () => {
    const allowed: string[] = [];
    let tell: (event: CallSender, path: unknown) => void = () => {};
    receiveGivenFiles((path) => allowed.push(path), {
      on: (_channel, listener) => {
        tell = listener;
      },
      roleOf: (id) => (id === 1 ? 'editor' : id === 2 ? 'audience' : null),
    });
    for (const path of ['/a.txt', 'b.txt', '//server/share/c.txt', '\\\\server\\share\\d.txt', 7, null]) {
      tell(editorPage, path);
    }
    tell(audiencePage, '/e.txt');
    tell({ ...editorPage, senderFrame: null }, '/f.txt');
    expect(allowed).toEqual(['/a.txt']);
  });
});

describe('registerCalls', () => {
  it('answers every channel of the contract', () => {
    expect(registered().channels.sort()).toEqual(
      Object.values(callChannels)
        .flatMap((names) => Object.values<string>(names))
        .sort(),
    );
  });

  it('passes a valid request on', async () => {
    const { call } = registered();
    expect(await call('recent:forget', editorPage, '/a.txt')).toEqual({
      area: 'recent',
      name: 'forget',
      request: '/a.txt',
    });
  });

  it('refuses a request of another shape, and says so', async () => {
    const { call, failures } = registered();
    await expect(call('recent:forget', editorPage, { path: '/a.txt' })).rejects.toThrow('recent:forget');
    await expect(
      call('documents:open', editorPage, { from: { type: 'path', path: 7 }, maxSlides: null }),
    ).rejects.toThrow('from.path');
    expect(failures).toEqual(['recent:forget', 'documents:open']);
  });

  it.each([
    [
      'a frame inside the page',
      { ...editorPage, senderFrame: { url: 'app://tigang/index.html', parent: {} } },
    ],
    ['another site', { ...editorPage, senderFrame: { url: 'https://example.org/', parent: null } }],
    ['a page that is gone', { ...editorPage, senderFrame: null }],
    ['contents that are no window of ours', { ...editorPage, sender: { id: 9 } }],
  ])('refuses %s', async (_name, event) => {
    const { call } = registered();
    await expect(call('settings:get', event)).rejects.toThrow('not allowed');
  });

  it('lets the audience window steer the show, and nothing else', async () => {
    const { call } = registered();
    for (const channel of ['show:content', 'show:end', 'settings:get']) {
      await expect(call(channel, audiencePage)).resolves.toBeDefined();
    }
    await expect(call('documents:choose', audiencePage)).rejects.toThrow('not allowed');
    await expect(call('recovery:clear', audiencePage)).rejects.toThrow('not allowed');
  });

  it('reports a bug in a handler, and passes it to the caller', async () => {
    const handlers = answeringHandlers();
    const { call, failures } = registered({
      ...handlers,
      settings: {
        ...handlers.settings,
        get: () => {
          throw new Error('bug');
        },
      },
    });
    await expect(call('settings:get', editorPage)).rejects.toThrow('bug');
    expect(failures).toEqual(['settings:get']);
  });
});
