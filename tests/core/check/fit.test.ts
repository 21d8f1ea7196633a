import { describe, expect, it } from 'vitest';
import type { FitFinding } from '../../../src/core/check/check-report.ts';
import { checkFit } from '../../../src/core/check/fit.ts';
import type { Deck } from '../../../src/core/model/deck/deck.ts';
import type { Scene } from '../../../src/core/model/scene/scene.ts';
import type {
  SceneLine,
  SceneNode,
  SceneTable,
  SceneText,
} from '../../../src/core/model/scene/scene-node.ts';
import { sampleDeck } from '../edit/sample-deck.ts';
import { bodyStyle, run } from '../write/pptx/sample-text.ts';
import { sampleTheme } from '../write/pptx/sample-theme.ts';

function line(text: string, changes: Partial<SceneLine> = {}): SceneLine {
  return { runs: [run(text)], widthPt: 100, end: 'paragraph', paragraphIndex: 0, ...changes };
}

function textNode(changes: Partial<SceneText>): SceneText {
  return {
    type: 'text',
    id: 'text',
    slotId: 'title',
    xPt: 40,
    yPt: 40,
    widthPt: 400,
    heightPt: 60,
    lines: [line('嘉兴将扛起')],
    lineHeightPt: 28,
    paragraphGapPt: 4,
    align: 'left',
    anchor: 'top',
    ...changes,
  };
}

/** A deck of the cover alone: its title is drawn by every node above. */
const deck: Deck = { ...sampleDeck, slides: sampleDeck.slides.slice(0, 1) };

function findingsOf(...nodes: readonly SceneNode[]): readonly FitFinding[] {
  const scene: Scene = {
    widthPt: 960,
    heightPt: 540,
    theme: sampleTheme,
    language: 'zh',
    title: '',
    author: '',
    layouts: [],
    sections: [],
    images: [],
    slides: [
      {
        slideId: 'cover',
        part: 0,
        partCount: 1,
        layout: 'cover',
        sectionIndex: null,
        nodes,
        notes: [],
        title: '',
      },
    ],
  };
  return checkFit(deck, scene).findings;
}

function table(changes: Partial<SceneTable>): SceneTable {
  return {
    type: 'table',
    id: 'table',
    xPt: 40,
    yPt: 140,
    widthPt: 200,
    heightPt: 40,
    columnWidthsPt: [200],
    rowHeightsPt: [40],
    headerRow: false,
    cellPaddingPt: 6,
    rows: [[{ slotId: 'item-1', lines: [line('甲')], lineHeightPt: 28, align: 'left' }]],
    ...changes,
  };
}

describe('checkFit', () => {
  it('finds nothing where everything fits', () => {
    expect(findingsOf(textNode({}), table({}))).toEqual([]);
  });

  it.each<[FitFinding['kind'], SceneNode]>([
    ['outside-slide', textNode({ xPt: 600 })],
    ['too-wide', textNode({ lines: [line('嘉兴将扛起', { widthPt: 420 })] })],
    ['too-tall', textNode({ lines: [line('嘉兴'), line('将扛'), line('起')] })],
    [
      'too-small',
      textNode({ lines: [{ ...line(''), runs: [run('嘉兴将扛起', { ...bodyStyle, sizePt: 2 })] }] }),
    ],
  ])('finds what is %s', (kind, node) => {
    expect(findingsOf(node)).toMatchObject([{ kind, slotId: 'title' }]);
  });

  it('finds marks at the wrong edge of a line', () => {
    const lines = [line('嘉兴将扛起“', { end: 'wrap' }), line('，使命')];
    expect(findingsOf(textNode({ lines, heightPt: 90 })).map((finding) => finding.text)).toEqual([
      '嘉兴将扛起“',
      '，使命',
    ]);
  });

  it('measures vertical text along its height', () => {
    const vertical = { orientation: 'vertical', widthPt: 30, heightPt: 200 } as const;
    expect(findingsOf(textNode({ ...vertical, lines: [line('嘉兴将扛起', { widthPt: 190 })] }))).toEqual([]);
    expect(
      findingsOf(textNode({ ...vertical, lines: [line('嘉兴将扛起', { widthPt: 220 })] })),
    ).toMatchObject([{ kind: 'too-wide' }]);
  });

  it('looks into table cells', () => {
    const rows = [
      [{ slotId: 'item-1', lines: [line('甲', { widthPt: 195 })], lineHeightPt: 44, align: 'left' as const }],
    ];
    expect(findingsOf(textNode({}), table({ rows })).map((finding) => finding.kind)).toEqual([
      'too-wide',
      'too-tall',
    ]);
  });

  it('finds text that the layout lost', () => {
    expect(findingsOf(textNode({ lines: [line('嘉兴将')] }))).toMatchObject([
      { kind: 'not-drawn', slotId: 'title', text: '嘉兴将扛起' },
    ]);
  });
});
