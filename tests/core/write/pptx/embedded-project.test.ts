import fc from 'fast-check';
import { deflateSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { base64Decode, base64Encode } from '../../../../src/core/bytes/base64.ts';
import { embeddedNamespace } from '../../../../src/core/write/pptx/embed/embedded-project.ts';
import { readEmbeddedProject } from '../../../../src/core/write/pptx/embed/read-embedded-project.ts';
import { sampleProject, sampleScene } from './sample-scene.ts';
import { writtenScene } from './written-sample.ts';

function fileWith(item: string, path = 'customXml/item1.xml'): Uint8Array {
  return zipSync({ [path]: strToU8(item) });
}

function payload(text: string): string {
  return Buffer.from(deflateSync(strToU8(text))).toString('base64');
}

describe('a presentation', () => {
  it('carries the project that it was written from', async () => {
    const json = readEmbeddedProject((await writtenScene(sampleScene)).bytes);
    expect(json.ok && JSON.parse(json.value)).toEqual(sampleProject);
  });

  it('is read when another program moved the part and gave the namespace a prefix', () => {
    const item = `<t:project xmlns:t="${embeddedNamespace}" encoding="deflate+base64" bytes="2">\n${payload('{}')}\n</t:project>`;
    expect(readEmbeddedProject(fileWith(item, 'customXml/item7.xml'))).toEqual({ ok: true, value: '{}' });
  });

  it.each([
    ['no zip', strToU8('hello')],
    ['a zip without the part', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['somebody else’s part', fileWith('<project xmlns="urn:other" bytes="2">e30=</project>')],
  ])('without a project is an unknown format: %s', (_, bytes) => {
    const result = readEmbeddedProject(bytes);
    expect(!result.ok && result.error.code).toBe('file-unknown-format');
  });

  it.each([
    ['no base64', '***', 2],
    ['no deflate stream', 'AAAA', 2],
    ['another size than it says', payload('{}'), 3],
    ['a size beyond all bounds', payload('{}'), 9_999_999_999],
  ])('with a damaged project says so: %s', (_, text, bytes) => {
    const item = `<project xmlns="${embeddedNamespace}" bytes="${bytes}">${text}</project>`;
    const result = readEmbeddedProject(fileWith(item));
    expect(!result.ok && result.error.code).toBe('project-damaged');
  });
});

describe('base64', () => {
  it('is what others write, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = base64Encode(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(base64Decode(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});
