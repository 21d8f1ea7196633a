import { describe, expect, it } from 'vitest';
import type { SceneSlide } from '../../../../../../src/core/model/scene/scene.ts';
import type { SceneText } from '../../../../../../src/core/model/scene/scene-node.ts';
import { settleLayouts } from '../../../../../../src/core/write/pptx/part/master/settle-layouts.ts';
import { sampleScene } from '../../sample-scene.ts';
import { filled, line, run, samplePlaceholders, titleStyle } from '../../sample-text.ts';

const layouts = sampleScene.layouts.filter(({ name }) => name === 'clauses');
const title = filled(samplePlaceholders.title, 'title', [line([run('标题', titleStyle)])]);

function slidesWith(...titles: readonly SceneText[]): readonly SceneSlide[] {
  return titles.map((node, index) => ({
    slideId: `s${index}`,
    part: 0,
    partCount: 1,
    layout: 'clauses',
    sectionIndex: null,
    nodes: [node],
    notes: [],
    title: '',
  }));
}

function settledTitle(...titles: readonly SceneText[]) {
  return settleLayouts({ layouts, slides: slidesWith(...titles) })[0]?.placeholders[0];
}

describe('a placeholder of a layout', () => {
  it('stands where most slides have it', () => {
    const lower = { ...title, yPt: 60 };
    expect(settledTitle(title, lower, lower)).toEqual({ ...samplePlaceholders.title, yPt: 60 });
  });

  it('stays where slides differ', () => {
    const slides = [title, { ...title, yPt: 60 }, { ...title, yPt: 70 }, { ...title, yPt: 80 }];
    expect(settledTitle(...slides)).toEqual(samplePlaceholders.title);
  });

  it('stays where no slide fills it', () => {
    expect(settledTitle()).toEqual(samplePlaceholders.title);
  });

  it('looks like most of the characters of most slides', () => {
    const loud = { ...titleStyle, color: { token: 'primary' } } as const;
    const mixed = { ...title, lines: [line([run('打造', titleStyle), run('八个高地', loud)])] };
    expect(settledTitle(mixed)).toEqual({ ...samplePlaceholders.title, style: loud });
  });
});
