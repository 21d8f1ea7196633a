import type { Deck, Run } from '../src/core/model/deck/deck.ts';
import type { Scene } from '../src/core/model/scene/scene.ts';
import type { SceneLine, SceneNode, SceneRun } from '../src/core/model/scene/scene-node.ts';
import { textBlocksOf } from '../src/core/model/scene/scene-text.ts';

/*
 * Golden files that a person can read: one line a slide, one a node or paragraph. A line says what would be noticed
 * if it changed: name, size, place and words; `⏎` where a line was broken for want of room.
 */

/** `item-1.main 26pt @71,168 662×153 "…"` */
export function sceneLines({
  widthPt,
  heightPt,
  slides,
}: Pick<Scene, 'widthPt' | 'heightPt' | 'slides'>): string {
  const lines = [`scene ${widthPt}×${heightPt}`];
  for (const { slideId, part, partCount, layout, nodes } of slides) {
    lines.push('', `## ${slideId}${partCount > 1 ? ` ${part + 1}/${partCount}` : ''} ${layout}`);
    for (const node of nodes) lines.push(nodeLine(node));
  }
  return `${lines.join('\n')}\n`;
}

function nodeLine(node: SceneNode): string {
  if (node.type === 'line') {
    return `${node.id} ${tenths(node.x1Pt)},${tenths(node.y1Pt)} → ${tenths(node.x2Pt)},${tenths(node.y2Pt)}`;
  }
  const place = `@${tenths(node.xPt)},${tenths(node.yPt)} ${tenths(node.widthPt)}×${tenths(node.heightPt)}`;
  const words = textBlocksOf(node)
    .map(({ lines }) => wordsOf(lines))
    .filter((text) => text !== '');
  const sizes = textBlocksOf(node).flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(looks)));
  return [
    node.id,
    ...(node.type === 'text' ? [] : [node.type]),
    ...new Set(sizes),
    place,
    ...words.map((text) => JSON.stringify(text)),
  ].join(' ');
}

function looks({ style }: SceneRun): string {
  return `${tenths(style.sizePt)}pt${style.weight === 700 ? ' bold' : ''}`;
}

function wordsOf(lines: readonly SceneLine[]): string {
  return lines
    .map(({ runs, end }, index) => {
      const text = runs.map((run) => run.text).join('');
      return index === lines.length - 1 ? text : `${text}${end === 'paragraph' ? '¶' : '⏎'}`;
    })
    .join('');
}

function tenths(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/**
 * `item-1.main 12–30 "…"`: spans of the source, `+` for generated words, `~` before the wording that was shortened.
 */
export function deckLines({ language, kind, footer, sections, slides }: Deck): string {
  const lines = [
    `deck ${language}${kind === undefined ? '' : ` ${kind.name} (${kind.reasons.join(' ')})`}`,
    `footer ${runsOf(footer)}`,
    ...sections.map(({ id, title }) => `section ${id} ${runsOf(title)}`),
  ];
  for (const { id, layout, sectionIndex, slots, notes } of slides) {
    lines.push('', `## ${id} ${layout}${sectionIndex === null ? '' : ` section ${sectionIndex + 1}`}`);
    for (const slot of slots) {
      for (const paragraph of slot.paragraphs)
        lines.push(`${slot.id}.${paragraph.part} ${runsOf(paragraph.runs)}`);
    }
    for (const paragraph of notes) lines.push(`note ${runsOf(paragraph.runs)}`);
  }
  return `${lines.join('\n')}\n`;
}

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, prov, edit, weight }) => {
      const from =
        prov.type === 'source' ? `${prov.start}–${prov.end}` : prov.type === 'generated' ? '+' : 'own';
      const shortened =
        edit === undefined || edit.kind === 'typographic' ? '' : `~${JSON.stringify(edit.original)}`;
      const marks = `${shortened}${weight === undefined || weight === 'normal' ? '' : ` ${weight}`}`;
      return `${from}${marks} ${JSON.stringify(text)}`;
    })
    .join(' | ');
}
