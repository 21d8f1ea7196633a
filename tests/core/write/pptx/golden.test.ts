import { expect, it } from 'vitest';
import { goldenParts, shown } from './golden-parts.ts';
import { sampleScene } from './sample-scene.ts';
import { partsOf, writtenScene } from './written-sample.ts';

it('writes the golden parts', async () => {
  const parts = partsOf((await writtenScene(sampleScene)).bytes);
  const golden = await goldenParts('tests/golden/pptx/sample', parts);
  expect(Object.keys(parts).sort()).toEqual(Object.keys(golden).sort());
  for (const [path, xml] of Object.entries(parts)) expect(shown(xml), path).toBe(golden[path]);
});
