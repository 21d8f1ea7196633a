import { base64Decode } from '../../bytes/base64.ts';
import { type LeftOutPicture, type PictureContent, readPicture } from './read-picture.ts';

const dataUrl = /^data:image\/([a-z.+-]+);base64,/iu;
const longestHeader = 64;
/** Larger pictures would weigh down every project that holds them. */
const mostBase64Length = 8 * 1024 * 1024;
const smallestPicturePx = 16;

/** The picture in a `data:` URL, nothing ever being fetched; `mark` for one of a few pixels. */
export function readDataPicture(url: string): PictureContent | LeftOutPicture | 'mark' {
  const head = dataUrl.exec(url.slice(0, longestHeader));
  if (head === null) return /^data:image\//iu.test(url) ? 'other-kind' : 'left-out';
  if (url.length > mostBase64Length) return 'too-large';
  const bytes = base64Decode(url.slice(head[0].length));
  if (bytes === null) return 'damaged';
  const found = readPicture(bytes);
  if (typeof found === 'string') return found;
  return Math.min(found.widthPx, found.heightPx) < smallestPicturePx ? 'mark' : found;
}
