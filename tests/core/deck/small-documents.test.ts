import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { structureReport } from '../../../src/cli/reports/structure-report.ts';
import { checkProject } from '../../../src/core/check/check-project.ts';
import type { Paragraph } from '../../../src/core/model/deck/deck.ts';
import { planBytes } from '../planned-document.ts';

/*
 * Small documents as offices write them, with what is right for each, written down before they were read:
 * title, author, date, kind …: a field; hh: a heading with its level, ord: words of the body in this order; h: all headings with their levels, but for run-in heads that are not named;
 * term: a counted term with its members, okterm: one that may be found as well, o: an ordinal list; on: words on some
 * slide, st, sth: a title, or words of one, no, noin: a paragraph, or words, that no slide has, nott: no title.
 */
interface Expected {
  readonly key: string;
  readonly value: string;
}

interface SmallDocument {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

const file = readFileSync('tests/fixtures/small/small-documents.txt', 'utf8');
const documents: readonly SmallDocument[] = file
  .split(/^@@@ /mu)
  .slice(1)
  .map((part) => {
    const [name = '', ...lines] = part.split('\n');
    const expected = lines.flatMap((line) => {
      const [, key, value] = /^@@ (\w+): ?(.*)$/u.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [{ key, value }];
    });
    return { name, text: lines.filter((line) => !line.startsWith('@@ ')).join('\n'), expected };
  });

const bare = (text: string | null) => (text ?? 'null').replace(/[\s*]/gu, '').replace(/[。：:]$/u, '');
const typed = (text: string) => bare(text).replaceAll(',', '，');
const unquoted = (text: string) => bare(text).replace(/[“”]/gu, '');
const textOf = ({ runs }: Paragraph) => runs.map((run) => run.text).join('');
const fields: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'author',
  'authorTitle',
  'date',
  'source',
  'documentNumber',
]);

async function faultsOf({ name, text, expected }: SmallDocument): Promise<readonly string[]> {
  const project = await planBytes(new TextEncoder().encode(text), name);
  const found = structureReport(project.source, project.outline);
  const paragraphs = project.deck.slides.flatMap(({ slots }) =>
    slots.flatMap(({ role, paragraphs: own }) => own.map((each) => ({ role, text: textOf(each) }))),
  );
  const body = typed(
    project.deck.slides
      .filter(({ layout }) => !['cover', 'agenda', 'section'].includes(layout))
      .flatMap(({ slots }) => slots.flatMap((each) => each.paragraphs.map(textOf)))
      .join(''),
  );
  const titles = paragraphs
    .filter(({ role }) => role === 'title')
    .map((each) => each.text.replace(/（\d+\/\d+）$/u, ''));
  const shown = typed(paragraphs.map((each) => each.text).join(''));
  const lists = found.ordinalLists.map(({ items }) => items.map(bare));
  const members = new Map(
    found.enumerations.map((term) => [unquoted(term.name), term.items.map(bare).join('·')]),
  );
  const holds = ({ key, value }: Expected): boolean => {
    const own = (text: string) => typed(text) === typed(value);
    if (fields.has(key)) return bare(found[key as 'title']) === bare(value);
    if (key === 'kind') return value.split('|').includes(project.deck.kind?.name ?? 'null');
    if (key === 'term') {
      const [term = '', items = ''] = value.split('|');
      return members.get(unquoted(term)) === items.split('·').map(bare).join('·');
    }
    if (key === 'o') {
      const items = value.split('|').map(bare);
      return lists.some(
        (list) => list.length === items.length && items.every((item, index) => list[index]?.startsWith(item)),
      );
    }
    if (key === 'hh')
      return found.headings.some(
        (each) => each.level + bare(each.text) === value.charAt(0) + bare(value.slice(2)),
      );
    if (key === 'ord') {
      let at = 0;
      return value.split('|').every((words) => {
        at = body.indexOf(typed(words), at);
        return at !== -1;
      });
    }
    if (key === 'on') return shown.includes(typed(value));
    if (key === 'st') return titles.some(own);
    if (key === 'sth') return titles.some((title) => typed(title).includes(typed(value)));
    if (key === 'no') return !paragraphs.some((each) => own(each.text));
    if (key === 'noin') return !shown.includes(typed(value));
    if (key === 'nott') return !titles.some(own);
    return true;
  };
  const faults = expected.filter((each) => !holds(each)).map(({ key, value }) => `${key}: ${value}`);
  const named = expected.filter(({ key }) => key === 'term' || key === 'okterm');
  const known = new Set(named.map(({ value }) => unquoted(value.split('|')[0] ?? '')));
  for (const term of members.keys())
    if (!known.has(term)) faults.push(`other term: ${term} ${members.get(term)}`);
  const headings = expected.filter(({ key }) => key === 'h').map(({ value }) => value);
  if (headings.length > 0) {
    const wanted = headings
      .filter((each) => each !== 'none')
      .map((each) => each.charAt(0) + bare(each.slice(2)));
    const got = found.headings.map((each) => ({ text: each.level + bare(each.text), kind: each.kind }));
    const texts = new Set(got.map((each) => each.text));
    faults.push(...wanted.filter((each) => !texts.has(each)).map((each) => `h: ${each}`));
    const others = got.filter(
      ({ text: own, kind }) => !wanted.includes(own) && !/run-in|ordinal|dash/u.test(kind),
    );
    faults.push(...others.map((each) => `other h: ${each.text}`));
  }
  const { counts, telling } = checkProject(project, null);
  faults.push(...counts.findings.map(({ name: term }) => `check: ${term}`));
  faults.push(...telling.findings.map((finding) => `check: ${JSON.stringify(finding)}`));
  return faults;
}

describe('a small document', () => {
  it.each(documents)('has the outline and the deck that were written down: $name', async (document) => {
    expect(await faultsOf(document)).toEqual([]);
  });
});
