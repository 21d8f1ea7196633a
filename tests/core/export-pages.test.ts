import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertDocument, exportPages } from '../../src/core/pipeline.ts';
import { exportResources } from '../../src/shared/export-resources.ts';

describe('the pages for a printer', () => {
  it('show the pictures of the document', async () => {
    const bytes = readFileSync(new URL('../fixtures/layouts.html', import.meta.url));
    const options = { themeId: 'government-red', aspect: '16:9', maxSlides: null } as const;
    const converted = await convertDocument(bytes, 'layouts.html', options);
    if (!converted.ok) throw new Error(converted.error.code);
    const project = converted.value.value;
    const resources = exportResources(project.deck);
    const written = await exportPages(project, 'slides', resources);
    if (!written.ok) throw new Error(written.error.code);
    const html = new TextDecoder().decode(written.value.bytes);
    const [image] = project.source.images;
    expect(html).toContain(`data:${image?.mediaType};base64,${image?.base64}`);
  });
});
