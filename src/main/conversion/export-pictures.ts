import { basename } from 'node:path';
import type { Deck } from '../../core/model/deck/deck.ts';
import type { Result } from '../../core/result.ts';
import { writeFilesTogether } from '../../files/write-files-together.ts';

/** Of a slide on a page of HTML. */
export const slideSizes: Readonly<Record<Deck['aspect'], { slideWidthPx: number; slideHeightPx: number }>> = {
  '16:9': { slideWidthPx: 1280, slideHeightPx: 720 },
  '4:3': { slideWidthPx: 960, slideHeightPx: 720 },
};

type AddPicture = (png: Uint8Array, index: number, total: number) => Promise<Result<unknown>>;

/** Pictures `<name>-01.png` and so on in the folder `<name>`: all of them, or the folder stays as it was. */
export async function exportPictures(
  folder: string,
  makePictures: (add: AddPicture) => Promise<Result<number>>,
  onProgress: (done: number, total: number) => void,
): Promise<Result<unknown>> {
  const opened = await writeFilesTogether(folder);
  if (!opened.ok) return opened;
  const files = opened.value;
  try {
    const made = await makePictures((png, index, total) => {
      onProgress(index + 1, total);
      return files.add(pictureName(basename(folder), index, total), png);
    });
    return made.ok ? await files.finish() : made;
  } finally {
    await files.discard();
  }
}

/** Numbers have the same number of digits, so that every list of files has them in order. */
export function pictureName(stem: string, index: number, total: number): string {
  return `${stem}-${String(index + 1).padStart(Math.max(2, String(total).length), '0')}.png`;
}
