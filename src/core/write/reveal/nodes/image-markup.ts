import type { SceneImageFile } from '../../../model/scene/scene.ts';
import type { SceneImage } from '../../../model/scene/scene-node.ts';
import type { PictureCrop } from '../../../model/source/picture-crop.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { boxStyle, cssColor, px } from '../css-values.ts';
import { element, type MarkupElement } from '../markup.ts';

const urls = new WeakMap<SceneImageFile, string>();

/** The picture as a `data:` URL, the same string each time: it may be megabytes long. */
export function imageUrl(file: SceneImageFile): string {
  const known = urls.get(file);
  if (known !== undefined) return known;
  const made = `data:${file.mediaType};base64,${file.base64}`;
  urls.set(file, made);
  return made;
}

/** The picture itself, in the file; nothing is loaded. Its frame is drawn like that of a shape. */
export function imageToMarkup(
  node: SceneImage,
  theme: Theme,
  _scope: string,
  images: readonly SceneImageFile[],
): MarkupElement {
  const file = images.find(({ id }) => id === node.imageId);
  if (file === undefined) throw new Error(`scene has no image ${node.imageId}`);
  const frame = {
    ...boxStyle(node),
    ...(node.stroke === undefined
      ? {}
      : {
          outline: `${px(node.stroke.widthPt)} solid ${cssColor(node.stroke.color, theme)}`,
          'outline-offset': px(-node.stroke.widthPt / 2),
        }),
  };
  const looks = { alt: node.altText, draggable: 'false', src: imageUrl(file) };
  if (file.crop === undefined) {
    return element('img', { 'data-node': node.id, ...looks }, { ...frame, ...plain });
  }
  return element('div', { 'data-node': node.id }, { ...frame, overflow: 'hidden' }, [
    element('img', looks, { ...wholeStyle(node, file.crop), ...plain }),
  ]);
}

const plain = { 'max-width': 'none', 'max-height': 'none', margin: '0', border: '0' };

/** The whole picture, of which the box shows a part. */
function wholeStyle({ widthPt, heightPt }: SceneImage, { left, top, right, bottom }: PictureCrop) {
  const wholeWidthPt = widthPt / (1 - left - right);
  const wholeHeightPt = heightPt / (1 - top - bottom);
  return boxStyle({
    xPt: -left * wholeWidthPt,
    yPt: -top * wholeHeightPt,
    widthPt: wholeWidthPt,
    heightPt: wholeHeightPt,
  });
}
