import { base64Decode } from '../../../../bytes/base64.ts';
import type { SceneImageFile } from '../../../../model/scene/scene.ts';
import type { SceneNode } from '../../../../model/scene/scene-node.ts';
import type { PictureCrop } from '../../../../model/source/picture-crop.ts';
import { type JpegOrientation, jpegOrientation } from '../../../../pictures/jpeg-orientation.ts';
import type { ImageRelation } from '../../node/emitter.ts';
import { type PackagePart, type PartRelationship, relationshipTypes } from '../package-part.ts';

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' } as const;

/** The pictures of the file: a part for each, however often and under how many ids it is used. */
export interface MediaParts {
  readonly parts: readonly PackagePart[];
  /** Path of the part, by image id. */
  readonly paths: ReadonlyMap<string, string>;
  /** How each is to be turned, by image id: PowerPoint does not look for it in the picture. */
  readonly orientations: ReadonlyMap<string, JpegOrientation>;
  /** What is cut off, by image id; none for a whole picture. */
  readonly crops: ReadonlyMap<string, PictureCrop>;
}

export function mediaParts(images: readonly SceneImageFile[]): MediaParts {
  const pathsByContent = new Map<string, string>();
  const paths = new Map<string, string>();
  const orientations = new Map<string, JpegOrientation>();
  const orientationsByPath = new Map<string, JpegOrientation>();
  const parts: PackagePart[] = [];
  for (const { id, mediaType, base64 } of images) {
    let path = pathsByContent.get(base64);
    if (path === undefined) {
      path = `ppt/media/image${parts.length + 1}.${extensions[mediaType]}`;
      pathsByContent.set(base64, path);
      const content = base64Decode(base64) ?? new Uint8Array();
      orientationsByPath.set(path, jpegOrientation(content));
      parts.push({ path, contentType: mediaType, content });
    }
    paths.set(id, path);
    orientations.set(id, orientationsByPath.get(path) ?? 1);
  }
  const crops = new Map(images.flatMap(({ id, crop }) => (crop === undefined ? [] : [[id, crop] as const])));
  return { parts, paths, orientations, crops };
}

/** How a slide or layout finds its pictures. */
export interface ImageRelations {
  readonly relationships: readonly PartRelationship[];
  readonly imageRelation: (imageId: string) => ImageRelation;
}

/** `taken` relationships of the part have ids already. */
export function imageRelations(
  nodes: readonly SceneNode[],
  { paths, orientations, crops }: MediaParts,
  taken: number,
): ImageRelations {
  const ids = new Map<string, string>();
  for (const node of nodes) {
    const target = node.type === 'image' ? paths.get(node.imageId) : undefined;
    if (target !== undefined && !ids.has(target)) ids.set(target, `rId${taken + ids.size + 1}`);
  }
  return {
    relationships: [...ids].map(([target, id]) => ({ id, type: relationshipTypes.image, target })),
    imageRelation: (imageId) => {
      const id = ids.get(paths.get(imageId) ?? '');
      if (id === undefined) throw new Error(`scene has no image ${imageId}`);
      return { id, orientation: orientations.get(imageId) ?? 1, crop: crops.get(imageId) ?? null };
    },
  };
}
