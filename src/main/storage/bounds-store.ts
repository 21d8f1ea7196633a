import * as v from 'valibot';
import type { Bounds } from '../windows/placement.ts';
import { type FileLog, jsonFile } from './json-file.ts';

export interface WindowPlace {
  /** Of the window when it is not maximised. */
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

const coordinate = v.pipe(v.number(), v.integer());
const placeSchema: v.GenericSchema<WindowPlace> = v.object({
  bounds: v.object({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }),
  isMaximized: v.boolean(),
});

export interface BoundsStore {
  /** Null at the first start. */
  readonly remembered: WindowPlace | null;
  remember(place: WindowPlace): Promise<void>;
}

export async function openBounds(path: string, log: FileLog): Promise<BoundsStore> {
  const file = jsonFile(path, placeSchema, log);
  return {
    remembered: await file.read(),
    async remember(place) {
      await file.write(place);
    },
  };
}
