import type { LayoutName } from '../../../model/deck/deck.ts';
import type { SceneImageFile } from '../../../model/scene/scene.ts';
import type { SceneBox, SceneImage } from '../../../model/scene/scene-node.ts';
import type { BrandLogo } from '../../../model/theme/brand.ts';
import type { Frame } from '../../frame.ts';
import { roundBox } from './nodes.ts';

const logoId = 'brand-logo';
/** In the band of the title, and in the corner of slides without one. */
const mostInBand = { widthPt: 126, heightPt: 36 } as const;
const mostInCorner = { widthPt: 168, heightPt: 48 } as const;
const leastSidePt = 1;
const cornerLayouts: readonly LayoutName[] = ['cover', 'section', 'statement', 'closing'];

const files = new WeakMap<BrandLogo, SceneImageFile>();

/** The pictures with that of the logo, the same object each time. */
export function withLogo(
  images: ReadonlyMap<string, SceneImageFile>,
  logo: BrandLogo,
): ReadonlyMap<string, SceneImageFile> {
  const file = files.get(logo) ?? { id: logoId, altText: '', ...logo };
  files.set(logo, file);
  return new Map([...images, [logoId, file]]);
}

/** Width that the logo takes from the title, its gap included. */
export function logoRoomPt(logo: BrandLogo, gutterPt: number): number {
  return sizeWithin(logo, mostInBand).widthPt + gutterPt;
}

/**
 * The logo of the brand in the upper right of a layout's stage, so that slides have it from their layout. The agenda
 * has none: its panel and rows leave no place that is free whatever they hold.
 */
export function placeLogo(name: LayoutName, logo: BrandLogo | null, frame: Frame): readonly SceneImage[] {
  if (logo === null || name === 'agenda') return [];
  const isInCorner = cornerLayouts.includes(name);
  const size = sizeWithin(logo, isInCorner ? mostInCorner : mostInBand);
  const box: SceneBox = {
    ...size,
    xPt: frame.widthPt - frame.marginPt - size.widthPt,
    yPt: isInCorner ? frame.marginPt * 0.75 : frame.title.yPt + (frame.title.heightPt - size.heightPt) / 2,
  };
  return [{ type: 'image', id: 'logo', ...roundBox(box), imageId: logoId, altText: '' }];
}

function sizeWithin(
  { widthPx, heightPx }: BrandLogo,
  most: Pick<SceneBox, 'widthPt' | 'heightPt'>,
): Pick<SceneBox, 'widthPt' | 'heightPt'> {
  const scale = Math.min(most.widthPt / widthPx, most.heightPt / heightPx);
  return {
    widthPt: Math.max(leastSidePt, widthPx * scale),
    heightPt: Math.max(leastSidePt, heightPx * scale),
  };
}
