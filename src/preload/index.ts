import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { TigangBridge, TigangEvents } from '../shared/ipc/bridge.ts';
import { callChannels, eventChannels } from '../shared/ipc/channels.ts';
import { createBridge } from './create-bridge.ts';

const bridge: TigangBridge = createBridge({
  calls: callChannels,
  events: eventChannels,
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  listen: (channel, receive) =>
    ipcRenderer.on(channel, (_event, value: TigangEvents[keyof TigangEvents]) => receive(value)),
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
});

contextBridge.exposeInMainWorld('tigang', bridge);
