/*
 * How slides become scenes. `layouts` has one file for each layout, which places every word of a slide or answers
 * null; `layout-slide.ts` then sets a plain list and splits what is too long. `parts` is what layouts draw alike, by
 * what it is: the frame of a slide, blocks of text, cards, figures, charts, lines of time, plinths, pictures. `text`
 * breaks lines and finds sizes by a table of widths; `icons` are paths.
 */

import type { Diagnosed, Diagnostic } from '../diagnostics.ts';
import { type Deck, type LayoutName, layoutNames, type Slide } from '../model/deck/deck.ts';
import { wordsOfRuns } from '../model/deck/words-of-runs.ts';
import type {
  Scene,
  SceneImageFile,
  SceneLayout,
  ScenePlaceholder,
  SceneSlide,
} from '../model/scene/scene.ts';
import type { SceneNode } from '../model/scene/scene-node.ts';
import type { Theme } from '../model/theme/theme.ts';
import type { TextMeasurer } from '../ports.ts';
import { frameOf } from './frame.ts';
import type { LayoutContext, LayoutStage } from './layout-context.ts';
import { type LaidOutSlide, layoutSlide } from './layout-slide.ts';
import { slideLayouts } from './layouts/registry.ts';
import { pictureIndex } from './parts/pictures/slide-picture.ts';
import {
  footerBoxes,
  footerColors,
  footerIndex,
  pageNumberIndex,
  placeFooter,
} from './parts/slide/footer.ts';
import { logoRoomPt, placeLogo, withLogo } from './parts/slide/logo.ts';
import { color } from './parts/slide/nodes.ts';
import { slotOf, textOf } from './parts/slide/slot-text.ts';
import { roundPt } from './text/paragraph.ts';

/** What slides are laid out in; the same deck, theme and measurer give an equal context. */
function layoutContext(
  deck: Pick<Deck, 'aspect' | 'brand' | 'language' | 'sections'>,
  theme: Theme,
  measurer: TextMeasurer,
  images: ReadonlyMap<string, SceneImageFile>,
): LayoutContext {
  const logo = deck.brand?.logo ?? null;
  return {
    theme,
    measurer,
    frame: frameOf(theme, deck.aspect, logo === null ? 0 : logoRoomPt(logo, theme.grid.gutterPt)),
    language: deck.language,
    sectionTitles: deck.sections.map((section) => wordsOfRuns(section.title)),
    images: logo === null ? images : withLogo(images, logo),
    logo,
  };
}

/** Lays out the whole deck; `images` are those that its picture slots name. */
export function layoutDeck(
  deck: Deck,
  theme: Theme,
  measurer: TextMeasurer,
  images: readonly SceneImageFile[] = [],
): Diagnosed<Scene> {
  return composeScene(deck, layoutContext(deck, theme, measurer, imagesById(images)), layoutSlide);
}

/**
 * Lays out decks that change a slide at a time: slides and surroundings that were seen before are not laid
 * out again. Results are those of `layoutDeck`.
 */
export function createDeckLayouter(
  theme: Theme,
  measurer: TextMeasurer,
  images: readonly SceneImageFile[] = [],
): (deck: Deck) => Diagnosed<Scene> {
  const byId = imagesById(images);
  const known = new WeakMap<Slide, { readonly key: string; readonly laidOut: Diagnosed<LaidOutSlide> }>();
  return (deck) =>
    composeScene(deck, layoutContext(deck, theme, measurer, byId), (slide, context) => {
      const key = [deck.aspect, deck.language, context.frame.title.widthPt, ...context.sectionTitles].join(
        '\n',
      );
      const before = known.get(slide);
      if (before?.key === key) return before.laidOut;
      const laidOut = layoutSlide(slide, context);
      known.set(slide, { key, laidOut });
      return laidOut;
    });
}

function imagesById(images: readonly SceneImageFile[]): ReadonlyMap<string, SceneImageFile> {
  return new Map(images.map((image) => [image.id, image]));
}

type PlaceSlide = (slide: Slide, context: LayoutContext) => Diagnosed<LaidOutSlide>;

function composeScene(deck: Deck, context: LayoutContext, placeSlide: PlaceSlide): Diagnosed<Scene> {
  const diagnostics: Diagnostic[] = [];
  const used = new Set(deck.slides.map((slide) => slide.layout));
  const stages = new Map<LayoutName, LayoutStage>(
    layoutNames.filter((name) => used.has(name)).map((name) => [name, slideLayouts[name].stage(context)]),
  );
  const slides: SceneSlide[] = [];
  for (const slide of deck.slides) {
    const stage = stages.get(slide.layout);
    if (stage === undefined) continue;
    const laidOut = placeSlide(slide, context);
    diagnostics.push(...laidOut.diagnostics);
    const { parts, notes } = laidOut.value;
    for (const [part, nodes] of parts.entries()) {
      const footer = placeFooter(
        stage,
        { text: footerOf(deck, slide), pageNumber: slides.length + 1, sectionIndex: slide.sectionIndex },
        context,
      );
      slides.push({
        slideId: slide.id,
        part,
        partCount: parts.length,
        layout: slide.layout,
        sectionIndex: slide.sectionIndex,
        nodes: [...nodes, ...footer],
        notes,
        title: textOf(slotOf(slide, 'title')),
      });
    }
  }
  const layouts = [...stages].map(([name, stage]) => sceneLayout(name, stage, context));
  const value: Scene = {
    widthPt: context.frame.widthPt,
    heightPt: context.frame.heightPt,
    theme: context.theme,
    language: deck.language,
    ...documentProperties(deck),
    layouts,
    sections: deck.sections.map((section, index) => ({
      id: section.id,
      title: context.sectionTitles[index] ?? '',
    })),
    slides,
    images: usedImages([...layouts, ...slides], context),
  };
  return { value, diagnostics };
}

/** The pictures that are drawn, in the order of their first use. */
function usedImages(
  drawn: readonly { readonly nodes: readonly SceneNode[] }[],
  { images }: LayoutContext,
): readonly SceneImageFile[] {
  const used = new Set<SceneImageFile>();
  for (const node of drawn.flatMap(({ nodes }) => nodes)) {
    const image = node.type === 'image' ? images.get(node.imageId) : undefined;
    if (image !== undefined) used.add(image);
  }
  return [...used];
}

/**
 * What a user wrote stands in the footer of every slide. Else the slides of a section name it there, and only
 * dividers and what stands outside the sections name the document.
 */
function footerOf({ brand, footer, sections }: Deck, { layout, sectionIndex }: Slide): Deck['footer'] {
  const text = brand?.footer ?? null;
  if (text !== null) return [{ text, prov: { type: 'user' } }];
  const section = sectionIndex === null ? undefined : sections[sectionIndex];
  const isUsers = footer.some((run) => run.prov.type === 'user');
  if (isUsers || layout === 'section' || section === undefined) return footer;
  return section.title;
}

function documentProperties(deck: Deck): Pick<Scene, 'title' | 'author'> {
  const cover = deck.slides.find((slide) => slide.layout === 'cover');
  const footer = wordsOfRuns(deck.footer);
  return {
    title: (cover === undefined ? '' : textOf(slotOf(cover, 'title'))) || footer,
    author: cover === undefined ? '' : textOf(slotOf(cover, 'byline')).replaceAll('\n', ' '),
  };
}

function sceneLayout(name: LayoutName, stage: LayoutStage, context: LayoutContext): SceneLayout {
  return {
    name,
    background: stage.background,
    nodes: [...stage.nodes, ...placeLogo(name, context.logo, context.frame)],
    placeholders: [
      titlePlaceholder(stage, context),
      secondPlaceholder(name, stage, context),
      ...picturePlaceholder(stage, context),
      ...footerPlaceholders(stage, context),
    ],
  };
}

function titlePlaceholder(stage: LayoutStage, { theme }: LayoutContext): ScenePlaceholder {
  const { xPt, yPt, widthPt, heightPt, role, placeholder, align, anchor } = stage.title;
  const type = theme.type[role];
  const { ink } = stage.titlePalette ?? stage.palette;
  return {
    type: placeholder,
    index: 0,
    xPt,
    yPt,
    widthPt,
    heightPt,
    style: { face: type.face, weight: type.weight, sizePt: type.sizePt, color: color(ink) },
    lineHeightPt: roundPt(type.sizePt * type.lineHeight),
    align,
    anchor,
  };
}

function secondPlaceholder(name: LayoutName, stage: LayoutStage, { theme }: LayoutContext): ScenePlaceholder {
  const { item } = theme.type;
  return {
    type: name === 'cover' || name === 'section' ? 'subTitle' : 'body',
    index: 1,
    ...(stage.picture?.text ?? stage.body),
    style: { face: item.face, weight: item.weight, sizePt: item.sizePt, color: color(stage.palette.ink) },
    lineHeightPt: roundPt(item.sizePt * item.lineHeight),
    align: stage.title.align,
    anchor: 'middle',
  };
}

function picturePlaceholder(stage: LayoutStage, { theme }: LayoutContext): readonly ScenePlaceholder[] {
  if (stage.picture === undefined) return [];
  const { secondary } = theme.type;
  return [
    {
      type: 'pic',
      index: pictureIndex,
      ...stage.picture.image,
      style: {
        face: secondary.face,
        weight: secondary.weight,
        sizePt: secondary.sizePt,
        color: color(stage.palette.quiet),
      },
      lineHeightPt: roundPt(secondary.sizePt * secondary.lineHeight),
      align: 'center',
      anchor: 'middle',
    },
  ];
}

function footerPlaceholders(stage: LayoutStage, context: LayoutContext): readonly ScenePlaceholder[] {
  if (stage.footer === null) return [];
  const boxes = footerBoxes(stage, context);
  const colors = footerColors(stage);
  const { footer, pageNumber } = context.theme.type;
  return [
    {
      type: 'ftr',
      index: footerIndex,
      ...boxes.text,
      style: { face: footer.face, weight: footer.weight, sizePt: footer.sizePt, color: colors.text },
      lineHeightPt: roundPt(footer.sizePt * footer.lineHeight),
      align: 'left',
      anchor: 'middle',
    },
    {
      type: 'sldNum',
      index: pageNumberIndex,
      ...boxes.page,
      style: {
        face: pageNumber.face,
        weight: pageNumber.weight,
        sizePt: pageNumber.sizePt,
        color: colors.page,
      },
      lineHeightPt: roundPt(pageNumber.sizePt * pageNumber.lineHeight),
      align: 'right',
      anchor: 'middle',
    },
  ];
}
