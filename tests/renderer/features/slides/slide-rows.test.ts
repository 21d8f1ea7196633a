import { expect, test } from 'vitest';
import { sceneOf } from '../../../../src/renderer/app/store/scene.ts';
import { slideRows } from '../../../../src/renderer/features/slides/slide-rows.ts';
import { openedSample } from '../../sample-document.ts';

test('lists every page once, with a head at the start of each section', async () => {
  const { deck } = (await openedSample()).project;
  const scene = sceneOf(deck).value;
  const rows = slideRows(deck, scene);
  const pages = rows.filter((row) => row.type === 'page');
  const heads = rows.filter((row) => row.type === 'section');
  expect(pages.map(({ sceneIndex }) => sceneIndex)).toEqual(scene.slides.map((_, index) => index));
  expect(heads).toHaveLength(deck.sections.length);
  expect(heads.reduce((sum, { pageCount }) => sum + pageCount, 0)).toBe(
    scene.slides.filter(({ sectionIndex }) => sectionIndex !== null).length,
  );
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});
