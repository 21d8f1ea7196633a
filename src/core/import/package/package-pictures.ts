import { base64Encode } from '../../base64.ts';
import type { SourceImage } from '../../model/source-document.ts';
import type { OfficePackage } from './office-package.ts';
import { readPictureHeader } from './picture-header.ts';

export type PictureContent = Pick<SourceImage, 'mediaType' | 'widthPx' | 'heightPx' | 'base64'>;

/** Bytes of all pictures of a document together; a project file carries them, so there must be an end. */
const mostPictureBytes = 16 * 1024 * 1024;

/** Pictures of a package, each read once, as long as there is room for them. */
export class PackagePictures {
  private readonly opened: OfficePackage;
  private readonly byPart = new Map<string, PictureContent | null>();
  private bytesLeft = mostPictureBytes;

  constructor(opened: OfficePackage) {
    this.opened = opened;
  }

  /** Null for what is no PNG, JPEG or GIF, does not fit any more, or is damaged. */
  read(part: string): PictureContent | null {
    const known = this.byPart.get(part);
    if (known !== undefined) return known;
    const content = this.load(part);
    this.byPart.set(part, content);
    return content;
  }

  private load(part: string): PictureContent | null {
    const size = this.opened.sizeOf(part);
    if (size === null || size > this.bytesLeft) return null;
    const bytes = this.opened.readBytes(part);
    const header = bytes.ok ? readPictureHeader(bytes.value) : null;
    if (!bytes.ok || header === null) return null;
    this.bytesLeft -= size;
    return { ...header, base64: base64Encode(bytes.value) };
  }
}
