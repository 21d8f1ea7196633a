import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { TigangBridge, TigangEvents } from '../shared/ipc/bridge.ts';
import { callChannels, eventChannels, fileGivenChannel } from '../shared/ipc/channels.ts';
import { createBridge } from './create-bridge.ts';

const bridge: TigangBridge = createBridge({
  calls: callChannels,
  events: eventChannels,
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  listen: (channel, receive) =>
    ipcRenderer.on(channel, (_event, value: TigangEvents[keyof TigangEvents]) => receive(value)),
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
  announceFile: (path) => ipcRenderer.send(fileGivenChannel, path),
});

// An empty page needs no loader, so the main process hears of it only when it has taken the place of ours.
const home = location.origin;
(window as unknown as { readonly navigation: EventTarget }).navigation.addEventListener(
  'navigate',
  (event) => {
    const { destination } = event as unknown as { readonly destination: { readonly url: string } };
    if (URL.canParse(destination.url) && new URL(destination.url).origin !== home) event.preventDefault();
  },
);

contextBridge.exposeInMainWorld('tigang', bridge);
