import { expect, it } from 'vitest';
import type { SceneNode } from '../../../../../src/core/model/scene/scene-node.ts';
import { groupName, nodeName } from '../../../../../src/core/write/pptx/node/node-name.ts';
import { vocabularyOf } from '../../../../../src/core/write/pptx/vocabulary.ts';
import { filled, samplePlaceholders } from '../sample-text.ts';

const zh = vocabularyOf('zh');

function shape(id: string): SceneNode {
  return { type: 'shape', id, shape: 'rect', xPt: 0, yPt: 0, widthPt: 1, heightPt: 1 };
}

it.each([
  ['item-3', '第 3 项 形状 · item-3'],
  ['item-3.number', '第 3 项 序号 · item-3.number'],
  ['item-12.detail-2.dash', '第 12 项 短线 · item-12.detail-2.dash'],
  ['title-rule.thin', '标题线 · title-rule.thin'],
  ['something', '形状 · something'],
])('calls %s “%s”', (id, name) => {
  expect(nodeName(shape(id), zh)).toBe(name);
});

it('calls placeholders what they are, and groups by what they hold', () => {
  expect(nodeName(filled(samplePlaceholders.title, 'title', []), zh)).toBe('标题 · title');
  expect(groupName('item-2', zh)).toBe('第 2 项 组合 · item-2');
  expect(groupName('item-2', vocabularyOf('en'))).toBe('Item 2 Group · item-2');
});
