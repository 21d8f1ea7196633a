import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callChannels } from '../../../src/shared/ipc/channels.ts';
import { requestSchemas } from '../../../src/shared/ipc/request-schemas.ts';

const accepts = (schema: v.GenericSchema<unknown>, request: unknown): boolean =>
  v.safeParse(schema, request).success;

describe('the contract', () => {
  it('has a schema for each channel, and each channel once', () => {
    const namesOf = (table: object) =>
      Object.entries(table).map(([area, names]) => [area, Object.keys(names).sort()]);
    expect(namesOf(requestSchemas)).toEqual(namesOf(callChannels));
    const channels = Object.values(callChannels).flatMap((names) => Object.values(names));
    expect(new Set(channels).size).toBe(channels.length);
  });

  it.each([
    ['unknown origin', { from: { type: 'url', url: 'http://a' }, maxSlides: null }],
    ['extra field', { from: { type: 'sample' }, maxSlides: null, run: 'x' }],
    ['path that is no text', { from: { type: 'path', path: 7 }, maxSlides: null }],
    ['empty path', { from: { type: 'path', path: '' }, maxSlides: null }],
    ['too many slides', { from: { type: 'sample' }, maxSlides: 501 }],
    ['nothing', undefined],
  ])('refuses to open with %s', (_name, request) => {
    expect(accepts(requestSchemas.documents.open, request)).toBe(false);
  });

  it('opens paths, text and the sample', () => {
    for (const from of [
      { type: 'path', path: '/a' },
      { type: 'text', text: '' },
      { type: 'html', html: '<p>', text: '' },
      { type: 'sample' },
    ]) {
      expect(accepts(requestSchemas.documents.open, { from, maxSlides: 12 })).toBe(true);
    }
  });

  it('takes drafts by their id alone, never by a path', () => {
    expect(accepts(requestSchemas.recovery.restore, '../../settings')).toBe(false);
    expect(accepts(requestSchemas.recovery.restore, '0b9f2f0e-6a55-4a0c-9a3d-0a3f4c0f6a11')).toBe(true);
  });

  it('refuses a request where a call has none', () => {
    expect(accepts(requestSchemas.recent.clear, {})).toBe(false);
  });
});
