import {
  type LeftOutPicture,
  mostPictureBytes,
  type PictureContent,
  readPicture,
} from '../pictures/read-picture.ts';
import type { OfficePackage } from './office-package.ts';

/** Pictures of a package, each read once, as long as there is room for them. */
export class PackagePictures {
  private readonly opened: OfficePackage;
  private readonly byPart = new Map<string, PictureContent | LeftOutPicture>();
  private bytesLeft = mostPictureBytes;

  constructor(opened: OfficePackage) {
    this.opened = opened;
  }

  read(part: string): PictureContent | LeftOutPicture {
    const known = this.byPart.get(part);
    if (known !== undefined) return known;
    const content = this.load(part);
    this.byPart.set(part, content);
    return content;
  }

  private load(part: string): PictureContent | LeftOutPicture {
    const size = this.opened.sizeOf(part);
    if (size === null) return 'left-out';
    if (size > this.bytesLeft) return 'too-large';
    const bytes = this.opened.readBytes(part);
    if (!bytes.ok) return 'damaged';
    const content = readPicture(bytes.value);
    if (typeof content !== 'string') this.bytesLeft -= size;
    return content;
  }
}
