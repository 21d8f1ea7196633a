import type { Scene, ScenePlaceholder } from '../../../../model/scene/scene.ts';
import type { PlaceholderType } from '../../../../model/scene/scene-node.ts';
import type { TypeStyle } from '../../../../model/theme/theme.ts';

/** The four placeholders of a master; those of the layouts inherit from them. */
export type MasterType = 'title' | 'body' | 'ftr' | 'sldNum';
export type MasterDesign = Readonly<Record<MasterType, ScenePlaceholder>>;

const parents: Readonly<Record<PlaceholderType, MasterType>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'body',
  body: 'body',
  pic: 'body',
  ftr: 'ftr',
  sldNum: 'sldNum',
};

export function masterType(type: PlaceholderType): MasterType {
  return parents[type];
}

/**
 * What most slides have in common is what their master says, so that changing the master changes them:
 * the placeholder of each type that most slides use, or the theme's own where no layout has one.
 */
export function masterDesign(scene: Scene): MasterDesign {
  const defaults = themeDesign(scene);
  return {
    title: mostUsed(scene, 'title') ?? defaults.title,
    body: mostUsed(scene, 'body') ?? defaults.body,
    ftr: mostUsed(scene, 'ftr') ?? defaults.ftr,
    sldNum: mostUsed(scene, 'sldNum') ?? defaults.sldNum,
  };
}

function mostUsed(scene: Scene, type: MasterType): ScenePlaceholder | null {
  const candidates = new Map<string, { placeholder: ScenePlaceholder; uses: number }>();
  for (const layout of scene.layouts) {
    const uses = scene.slides.filter((slide) => slide.layout === layout.name).length;
    for (const placeholder of layout.placeholders) {
      if (placeholder.type !== type) continue;
      const key = JSON.stringify({ ...placeholder, index: 0 });
      const known = candidates.get(key);
      candidates.set(key, { placeholder, uses: uses + (known?.uses ?? 0) });
    }
  }
  let best: { placeholder: ScenePlaceholder; uses: number } | null = null;
  for (const candidate of candidates.values()) {
    if (best === null || candidate.uses > best.uses) best = candidate;
  }
  return best?.placeholder ?? null;
}

function themeDesign({ theme, widthPt }: Scene): MasterDesign {
  const { grid, type, schemeSlots } = theme;
  const contentWidthPt = widthPt - 2 * grid.marginPt;
  const numberWidthPt = 60;
  const style = (role: TypeStyle) => ({
    style: { face: role.face, weight: role.weight, sizePt: role.sizePt, color: { token: schemeSlots.dk1 } },
    lineHeightPt: role.sizePt * role.lineHeight,
  });
  const footer = { yPt: grid.footerTopPt, heightPt: grid.footerHeightPt, anchor: 'middle' } as const;
  return {
    title: {
      type: 'title',
      index: 0,
      xPt: grid.marginPt,
      yPt: grid.titleTopPt,
      widthPt: contentWidthPt,
      heightPt: grid.titleHeightPt,
      ...style(type.slideTitle),
      align: 'left',
      anchor: 'middle',
    },
    body: {
      type: 'body',
      index: 1,
      xPt: grid.marginPt,
      yPt: grid.bodyTopPt,
      widthPt: contentWidthPt,
      heightPt: grid.bodyBottomPt - grid.bodyTopPt,
      ...style(type.item),
      align: 'left',
      anchor: 'top',
    },
    ftr: {
      type: 'ftr',
      index: 10,
      xPt: grid.marginPt,
      widthPt: contentWidthPt - numberWidthPt - grid.gutterPt,
      ...footer,
      ...style(type.footer),
      align: 'left',
    },
    sldNum: {
      type: 'sldNum',
      index: 11,
      xPt: widthPt - grid.marginPt - numberWidthPt,
      widthPt: numberWidthPt,
      ...footer,
      ...style(type.pageNumber),
      align: 'right',
    },
  };
}
