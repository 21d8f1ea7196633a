import { describe, expect, it } from 'vitest';
import { findCountedNames } from '../../../../../src/core/outline/lists/counted-terms/names/counted-names.ts';
import { nameForms } from '../../../../../src/core/outline/lists/counted-terms/names/name-forms.ts';
import { readMarked } from '../marked-text.ts';
import { structuredText } from '../structured-text.ts';

describe.each(nameForms.map((form) => [form.id, form] as const))('names of the form %s', (_, form) => {
  const namesIn = async (text: string) => {
    const { body } = await structuredText(text);
    return body
      .flatMap((view) => findCountedNames(view, [form]))
      .map(({ view, span }) => view.visible.slice(span.start, span.end));
  };

  it.each(form.examples)('are found in %s', async (example) => {
    const { text, found } = readMarked(example);
    expect(await namesIn(text)).toEqual(found);
  });

  it.each(form.counterExamples)('are not found in %s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });
});
