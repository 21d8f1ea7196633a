import { describe, expect, it } from 'vitest';
import { pointStyles } from '../../../../../src/core/outline/lists/ordinals/point-styles.ts';
import { outlineOf } from '../../outline-of.ts';

const filler = '各乡镇要提前安排，逐项落实，确保不误农时，全面完成今年任务，让农户放心种田、安心生产。';

async function countLists(text: string): Promise<number> {
  const { outline } = await outlineOf(`关于春耕的报告\n${filler}\n${text}\n${filler}`);
  return outline.ordinalLists.length;
}

describe.each(pointStyles.map((style) => [style.id, style] as const))(
  'points of style %s',
  (_, { examples, counterExamples }) => {
    it.each(examples)('are found in %s', async (text) => {
      expect(await countLists(text)).toBe(1);
    });

    it.each(counterExamples)('are not found in %s', async (text) => {
      expect(await countLists(text)).toBe(0);
    });
  },
);
