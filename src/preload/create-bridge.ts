import type { TigangBridge, Unsubscribe } from '../shared/ipc/bridge.ts';
import type { callChannels, eventChannels } from '../shared/ipc/channels.ts';

type Receive = (value: unknown) => void;

interface BridgeParts {
  readonly calls: typeof callChannels;
  readonly events: typeof eventChannels;
  readonly invoke: (channel: string, request: unknown) => Promise<unknown>;
  readonly listen: (channel: string, receive: Receive) => void;
  readonly pathOfFile: (file: object) => string;
  /** Tells the main process of a file that the user gave to the page. */
  readonly announceFile: (path: string) => void;
}

/** What `window.tigang` is, made of the channel tables alone. */
export function createBridge(parts: BridgeParts): TigangBridge {
  const { calls, events, invoke, listen } = parts;
  const pathOfFile = (file: object): string => {
    const path = parts.pathOfFile(file);
    if (path !== '') parts.announceFile(path);
    return path;
  };
  const areas = mapEntries(calls, (names) =>
    mapEntries(names, (channel: string) => (request?: unknown) => invoke(channel, request)),
  );
  const subscriptions = Object.fromEntries(
    Object.entries(events).map(([event, channel]) => [
      `on${event.charAt(0).toUpperCase()}${event.slice(1)}`,
      subscription(channel, listen),
    ]),
  );
  // The tables are checked against the same types that this object is given.
  return { ...areas, ...subscriptions, pathOfFile } as unknown as TigangBridge;
}

/** Keeps what comes while nobody listens: a file to open arrives before the renderer has started. */
function subscription(channel: string, listen: BridgeParts['listen']): (handler: Receive) => Unsubscribe {
  const handlers = new Set<Receive>();
  const waiting: unknown[] = [];
  listen(channel, (value) => {
    if (handlers.size === 0) waiting.push(value);
    for (const handler of handlers) handler(value);
  });
  return (handler) => {
    // A wrapper of its own, so that a handler may subscribe twice.
    const receive: Receive = (value) => handler(value);
    handlers.add(receive);
    for (const value of waiting.splice(0)) receive(value);
    return () => handlers.delete(receive);
  };
}

function mapEntries<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
