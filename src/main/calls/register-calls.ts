import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import type { TigangCalls } from '../../shared/ipc/bridge.ts';
import { callChannels, fileGivenChannel } from '../../shared/ipc/channels.ts';
import { type CallRequest, requestSchemas } from '../../shared/ipc/request-schemas.ts';
import { isNetworkPath } from '../app/session-paths.ts';
import { isAppUrl } from '../protocol/app-url.ts';

/** The windows there are; each may make the calls it needs. */
export type WindowRole = 'editor' | 'audience';

type Answer<Call> = Call extends (...args: never[]) => Promise<infer Response> ? Response : never;

/** What answers a call; its request is checked, its sender is a page of the app. */
export type CallHandlers = {
  readonly [Area in keyof TigangCalls]: {
    readonly [Name in keyof TigangCalls[Area]]: (
      request: CallRequest<TigangCalls[Area][Name]>,
      from: WindowRole,
    ) => Answer<TigangCalls[Area][Name]> | Promise<Answer<TigangCalls[Area][Name]>>;
  };
};

/** The part of Electron's invoke event that says who is asking. */
export interface CallSender {
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
  readonly sender: { readonly id: number };
}

export interface CallPorts {
  readonly handle: (channel: string, listener: (event: CallSender, request: unknown) => unknown) => void;
  /** Null for contents that are no window of the app. */
  readonly roleOf: (contentsId: number) => WindowRole | null;
  /** Told of refused calls and of bugs in handlers; the caller learns of them as well. */
  readonly onFailure: (channel: string, error: unknown) => void;
}

const audienceChannels: ReadonlySet<string> = new Set([
  callChannels.show.content,
  callChannels.show.at,
  callChannels.show.end,
  callChannels.settings.get,
]);

type UncheckedHandler = (request: unknown, from: WindowRole) => unknown;

/** The one place where messages of windows come in: from whom, whether allowed, and in which shape. */
export function registerCalls(handlers: CallHandlers, { handle, roleOf, onFailure }: CallPorts): void {
  for (const area of keysOf(callChannels)) {
    for (const [name, channel] of Object.entries<string>(callChannels[area])) {
      const schema = (requestSchemas[area] as Readonly<Record<string, v.GenericSchema<unknown>>>)[name];
      const handler = (handlers[area] as unknown as Readonly<Record<string, UncheckedHandler>>)[name];
      if (schema === undefined || handler === undefined) throw new Error(`nothing answers ${channel}`);
      handle(channel, async (event, request) => {
        try {
          const role = roleOfSender(event, roleOf);
          if (role === null || (role === 'audience' && !audienceChannels.has(channel))) {
            throw new Error(`${channel}: not allowed from ${event.senderFrame?.url ?? 'a closed page'}`);
          }
          const checked = v.safeParse(schema, request);
          if (!checked.success) {
            const [issue] = checked.issues;
            throw new Error(`${channel}: ${v.getDotPath(issue) ?? 'request'}: ${issue.message}`);
          }
          return await handler(checked.output, role);
        } catch (error) {
          onFailure(channel, error);
          throw error;
        }
      });
    }
  }
}

/** What the preload says that no call of a page can say: that the user gave it a file. */
export function receiveGivenFiles(
  allow: (path: string) => void,
  {
    on,
    roleOf,
  }: {
    readonly on: (channel: string, listener: (event: CallSender, path: unknown) => void) => void;
    readonly roleOf: CallPorts['roleOf'];
  },
): void {
  on(fileGivenChannel, (event, path) => {
    const isPath = typeof path === 'string' && isAbsolute(path) && !isNetworkPath(path);
    if (isPath && roleOfSender(event, roleOf) === 'editor') allow(path);
  });
}

function roleOfSender({ senderFrame, sender }: CallSender, roleOf: CallPorts['roleOf']): WindowRole | null {
  if (senderFrame === null || senderFrame.parent !== null || !isAppUrl(senderFrame.url)) return null;
  return roleOf(sender.id);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
