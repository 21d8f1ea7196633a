import { tigangError } from '../../errors.ts';
import type { Scene } from '../../model/scene/scene.ts';
import { err, ok } from '../../result.ts';
import type { DeckWriter } from '../writer.ts';
import { drawObjects } from './draw/draw-objects.ts';
import { embeddedProjectPath, embedProject } from './embed/embed-project.ts';
import type { Look } from './node/emitter.ts';
import { deflater } from './pack/deflate.ts';
import { masterDesign } from './part/master/master-design.ts';
import { settleLayouts } from './part/master/settle-layouts.ts';
import { slideLayoutPart } from './part/master/slide-layout-part.ts';
import { slideMasterPart } from './part/master/slide-master-part.ts';
import { themePart } from './part/master/theme-part.ts';
import { packageRoot, packParts } from './part/pack-parts.ts';
import { type PackagePart, partPaths } from './part/package-part.ts';
import { presentationPart } from './part/presentation/presentation-part.ts';
import { propertyParts } from './part/presentation/property-parts.ts';
import { chartParts } from './part/slide/chart-parts.ts';
import { mediaParts } from './part/slide/media-parts.ts';
import { notesMasterPart, notesSlidePart } from './part/slide/notes-parts.ts';
import { slidePart } from './part/slide/slide-part.ts';
import { paletteOf } from './style/palette.ts';
import { defaultTextBase } from './style/text-base.ts';
import { unwritableDiagnostics } from './unwritable-diagnostics.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * The deck as an editable presentation. pptxgenjs draws the objects (`draw`) and answers with elements; the emitter of
 * each node (`node`) takes from its element what is as it should be and sets the rest, so that it inherits from master
 * and theme; our own parts (`part`) surround them, with colours and text properties from `style`, charts from `chart`,
 * the project itself from `embed`; `pack` makes them one file, and `xml` is what all of them write with.
 */
export const writePptx: DeckWriter = async ({ project, scene: givenScene, progress }) => {
  const scene = { ...givenScene, layouts: settleLayouts(givenScene) };
  const look = lookOf(scene);
  const design = masterDesign(scene);
  const footer = footerText(scene);
  const media = mediaParts(scene.images);
  const deflate = deflater();
  const charts = chartParts(scene.slides, look, deflate);
  const drawn = await drawObjects(
    [...scene.layouts.map(({ nodes }) => nodes), ...scene.slides.map(({ nodes }) => nodes)],
    scene,
  );
  if (progress.cancelled) return err(tigangError('cancelled'));

  const parts: PackagePart[] = [];
  for (const [index, layout] of scene.layouts.entries()) {
    parts.push(slideLayoutPart(index + 1, layout, drawn[index] ?? [], design, footer, media, look));
  }
  let notesCount = 0;
  for (const [index, slide] of scene.slides.entries()) {
    const number = index + 1;
    const layoutIndex = scene.layouts.findIndex(({ name }) => name === slide.layout);
    const layout = scene.layouts[layoutIndex];
    if (layout === undefined) throw new Error(`scene has no layout ${slide.layout}`);
    const notesNumber = slide.notes.length === 0 ? null : notesCount + 1;
    const place = { number, layoutNumber: layoutIndex + 1, layout, notesNumber };
    const objects = drawn[scene.layouts.length + index] ?? [];
    parts.push(slidePart(slide, place, scene.theme.transition, objects, media, charts, look));
    if (notesNumber !== null) {
      parts.push(notesSlidePart(notesNumber, number, slide.notes, look));
      notesCount = notesNumber;
    }
    progress.report(number, scene.slides.length);
  }
  if (progress.cancelled) return err(tigangError('cancelled'));

  const themeName = scene.theme.name[scene.language];
  const bytes = packParts(
    [
      presentationPart(scene, embeddedProjectPath, look),
      slideMasterPart(design, scene.layouts.length, footer, look),
      themePart(partPaths.theme, scene.theme, themeName, look.palette),
      ...parts,
      ...media.parts,
      ...charts.parts,
      notesMasterPart(scene.widthPt / scene.heightPt, look),
      themePart(partPaths.notesTheme, scene.theme, `${themeName} ${look.words.notes}`, look.palette),
      ...propertyParts({
        title: scene.title,
        author: scene.author,
        language: scene.language,
        date: project.outline.metadata.date?.value ?? null,
        slideCount: scene.slides.length,
        notesCount,
      }),
      ...embedProject(project, deflate),
    ],
    packageRoot,
    deflate,
  );
  return ok({ bytes, diagnostics: unwritableDiagnostics(scene) });
};

function lookOf(scene: Scene): Look {
  return {
    palette: paletteOf(scene.theme),
    language: scene.language,
    words: vocabularyOf(scene.language),
    defaultText: defaultTextBase(scene.theme),
  };
}

/** What the footers of the slides say; layouts carry it for slides to come. */
function footerText(scene: Scene): string {
  for (const { nodes } of scene.slides) {
    for (const node of nodes) {
      if (node.type !== 'text' || node.placeholder?.type !== 'ftr') continue;
      return node.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    }
  }
  return '';
}
