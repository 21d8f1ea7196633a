import type { Diagnostic } from '../../diagnostics.ts';
import type { Scene, SceneSlide } from '../../model/scene/scene.ts';
import { textBlocksOf } from '../../model/scene/scene-text.ts';
import { countUnwritable } from './xml/writable-text.ts';

/** Tells where characters had to be left out because no PPTX file can hold them (control characters). */
export function unwritableDiagnostics({ slides }: Scene): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const slide of slides) {
    let count = 0;
    for (const text of textsOf(slide)) count += countUnwritable(text);
    if (count > 0) {
      diagnostics.push({
        code: 'characters-not-writable',
        severity: 'warning',
        params: { count },
        slideId: slide.slideId,
      });
    }
  }
  return diagnostics;
}

function* textsOf({ nodes, notes }: SceneSlide): Generator<string> {
  for (const node of nodes) {
    const lines = textBlocksOf(node).flatMap((block) => block.lines);
    for (const { runs } of lines) for (const { text } of runs) yield text;
  }
  for (const { runs } of notes) for (const { text } of runs) yield text;
}
