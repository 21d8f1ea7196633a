import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../../src/core/bytes/base64.ts';
import type { Paragraph } from '../../../src/core/model/deck/deck.ts';
import type { Project } from '../../../src/core/model/project/project.ts';
import {
  currentSchemaVersion,
  type Migrator,
  migrateContent,
  migrators,
} from '../../../src/core/project-file/migrations.ts';
import { packArchive } from '../../../src/core/project-file/project-archive.ts';
import { readProject } from '../../../src/core/project-file/read-project.ts';
import { writeProject } from '../../../src/core/project-file/write-project.ts';
import { planBytes, planSample } from '../planned-document.ts';

const { diagnostics: _, ...project } = await planSample();
const { source } = project;
const bytes = writeProject(project);
const damaged = { ok: false, error: { code: 'project-damaged', params: { file: 'a.tigang' } } };

/** The project's JSON with a change, in an archive with right checksums. */
function repacked(change: (envelope: ProjectEnvelope) => void): Uint8Array {
  const files = unzipSync(bytes);
  const envelope = JSON.parse(strFromU8(files['project.json'] ?? new Uint8Array())) as ProjectEnvelope;
  change(envelope);
  return packArchive({ projectJson: JSON.stringify(envelope), sourceText: source.raw });
}

const firstSlide = ({ deck }: Project) => {
  const [slide] = deck.slides;
  if (slide === undefined) throw new Error('no slide');
  return slide;
};

function withItems(whole: Project, count: number, text: string): Project {
  const paragraph = { part: 'main', runs: [{ text, prov: { type: 'user' } }] } as const;
  const slots = Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    role: 'item' as const,
    paragraphs: [paragraph],
  }));
  return { ...whole, deck: { ...whole.deck, slides: [{ ...firstSlide(whole), slots }] } };
}

function withTitle(whole: Project, paragraph: Paragraph): Project {
  const slots = [{ id: 'title', role: 'title' as const, paragraphs: [paragraph] }];
  return { ...whole, deck: { ...whole.deck, slides: [{ ...firstSlide(whole), slots }] } };
}

function withPicture(whole: Project, data: Uint8Array): Project {
  const image = {
    id: 'p1',
    offset: 0,
    caption: null,
    altText: '',
    mediaType: 'image/png' as const,
    widthPx: 40,
    heightPx: 30,
    base64: base64Encode(data),
  };
  return { ...whole, source: { ...whole.source, images: [image] } };
}

/** The head of a PNG of a size. */
function png(widthPx: number, heightPx: number): Uint8Array {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(head.buffer).setUint32(16, widthPx);
  new DataView(head.buffer).setUint32(20, heightPx);
  return head;
}

interface ProjectEnvelope {
  schemaVersion: number;
  content: {
    deck: { themeId: unknown; slides: { id: string; sectionIndex: number | null }[]; footer: unknown[] };
  };
}

describe('project files', () => {
  it('give back what was written', () => {
    expect(readProject(bytes, 'a.tigang')).toEqual({ ok: true, value: project });
  });

  it('are the same bytes for the same project', () => {
    expect(writeProject(structuredClone(project))).toEqual(bytes);
  });

  it.each<[string, (project: Project) => Project]>([
    [
      '20,000 slides',
      (whole) => ({
        ...whole,
        deck: {
          ...whole.deck,
          slides: Array.from({ length: 20_000 }, (_, index) => ({ ...firstSlide(whole), id: `s${index}` })),
        },
      }),
    ],
    ['20,000 items on a slide', (whole) => withItems(whole, 20_000, '项')],
    ['a title of a million characters', (whole) => withItems(whole, 1, '题'.repeat(1_000_000))],
    [
      'a text of six million characters',
      (whole) => ({ ...whole, source: { ...whole.source, raw: '正'.repeat(6_000_000) } }),
    ],
    [
      'a picture of 256 million pixels that says it is small',
      (whole) => withPicture(whole, png(16_000, 16_000)),
    ],
    [
      'a footer of a hundred thousand characters',
      (whole) => ({
        ...whole,
        deck: { ...whole.deck, footer: [{ text: '脚'.repeat(100_000), prov: { type: 'user' } }] },
      }),
    ],
    [
      'a title of thirty thousand runs',
      (whole) =>
        withTitle(whole, {
          part: 'main',
          runs: Array.from({ length: 30_000 }, () => ({ text: '', prov: { type: 'user' } })),
        }),
    ],
    [
      'an original of a million characters that nobody sees',
      (whole) =>
        withTitle(whole, {
          part: 'main',
          runs: [
            {
              text: '题',
              prov: { type: 'user' },
              edit: { kind: 'reworded', original: '题'.repeat(1_000_000) },
            },
          ],
        }),
    ],
    ['a picture of another kind', (whole) => withPicture(whole, strToU8('RIFF....WEBPVP8X'))],
  ])('refuse %s', (_name, change) => {
    expect(readProject(writeProject(change(project)), 'a.tigang')).toEqual({
      ok: false,
      error: { code: 'project-too-large', params: { file: 'a.tigang' } },
    });
  });

  it.each([
    ['one very long paragraph', [350_000]],
    ['very many paragraphs', Array.from({ length: 9000 }, () => 30)],
  ])('open with notes of %s, which documents become', (_name, lengths) => {
    const notes = lengths.map(
      (length): Paragraph => ({
        part: 'main',
        runs: [{ text: '文'.repeat(length), prov: { type: 'user' } }],
      }),
    );
    const deck = { ...project.deck, slides: [{ ...firstSlide(project), notes }] };
    expect(readProject(writeProject({ ...project, deck }), 'a.tigang').ok).toBe(true);
  });

  it('refuse sections inside of sections without end', () => {
    const nested = (depth: number) =>
      `${'{"id":"s","heading":null,"blockIds":[],"children":['.repeat(depth)}${']}'.repeat(depth)}`;
    const projectJson = strFromU8(unzipSync(bytes)['project.json'] ?? new Uint8Array()).replace(
      /"root":\{.*?"countedTerms"/u,
      () => `"root":${nested(2000)},"countedTerms"`,
    );
    expect(readProject(packArchive({ projectJson, sourceText: source.raw }), 'a.tigang')).toEqual(damaged);
  });

  it('refuse JSON of more values than any document gives, before it is parsed', () => {
    const tooLarge = { ok: false, error: { code: 'project-too-large' } };
    const lists = packArchive({ projectJson: `[${'[],'.repeat(4_000_001)}0]`, sourceText: 'a' });
    expect(readProject(lists, 'a.tigang')).toMatchObject(tooLarge);
  });

  it('open with a picture that can be shown', () => {
    expect(readProject(writeProject(withPicture(project, png(4000, 3000))), 'a.tigang').ok).toBe(true);
  });

  it('say that an empty file is empty', () => {
    expect(readProject(new Uint8Array(), 'a.tigang')).toMatchObject({
      ok: false,
      error: { code: 'file-empty' },
    });
  });

  it('refuse packed blanks and forged sizes', () => {
    const blanks = packArchive({ projectJson: ' '.repeat(17_000_000), sourceText: 'a' });
    expect(readProject(blanks, 'a.tigang')).toMatchObject({
      ok: false,
      error: { code: 'project-too-large' },
    });
    const forged = bytes.slice();
    const directory = forged.lastIndexOf(0x50);
    for (let at = 0; at < directory; at += 1) {
      const isEntry =
        forged[at] === 0x50 && forged[at + 1] === 0x4b && forged[at + 2] === 1 && forged[at + 3] === 2;
      if (isEntry) forged.set([0xff, 0xff, 0xff, 0x06], at + 24);
    }
    expect(readProject(forged, 'a.tigang')).toEqual(damaged);
  });

  it('leave packed what an archive has besides, whatever it is called', () => {
    const archive = zipSync({ ...unzipSync(bytes), constructor: new Uint8Array(40_000_000) });
    expect(readProject(archive, 'a.tigang').ok).toBe(true);
  });

  it('keep the source as plain text', () => {
    expect(strFromU8(unzipSync(bytes)['source.txt'] ?? new Uint8Array())).toBe(source.raw);
  });

  it.each<[string, Uint8Array]>([
    ['no zip', strToU8('not a zip at all')],
    ['half a file', bytes.slice(0, bytes.length / 2)],
    ['another zip', zipSync({ 'hello.txt': strToU8('hello') })],
    ['no JSON', packArchive({ projectJson: '{', sourceText: source.raw })],
    ['a text that was changed', changedSource()],
    [
      'a wrong field',
      repacked((envelope) => {
        envelope.content.deck.themeId = 7;
      }),
    ],
    [
      'an unknown section',
      repacked((envelope) => {
        setSection(envelope, 99);
      }),
    ],
    [
      'an id twice',
      repacked((envelope) => {
        doubleSlide(envelope);
      }),
    ],
    [
      'a span beyond the text',
      repacked((envelope) => {
        pointBeyond(envelope);
      }),
    ],
  ])('refuse %s', (_name, file) => {
    expect(readProject(file, 'a.tigang')).toEqual(damaged);
  });

  it('refuse any flipped byte of the content', () => {
    for (let at = 60; at < bytes.length - 400; at += 997) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const read = readProject(flipped, 'a.tigang');
      if (read.ok) expect(read.value).toEqual(project);
    }
  });

  it('refuse sizes that no document has, without unpacking them', () => {
    expect(readProject(withDeclaredSize(bytes, 0x7fffffff), 'a.tigang')).toEqual(damaged);
    expect(readProject(withDeclaredSize(bytes, 16), 'a.tigang')).toEqual(damaged);
  });

  it('say when a later program wrote them', () => {
    const later = repacked((envelope) => {
      envelope.schemaVersion = currentSchemaVersion + 1;
    });
    expect(readProject(later, 'a.tigang')).toMatchObject({
      ok: false,
      error: { code: 'project-too-new', params: { version: currentSchemaVersion + 1 } },
    });
  });
});

describe('migrations', () => {
  it('lead from every older version to the current one', () => {
    const older = Array.from({ length: currentSchemaVersion - 1 }, (_, index) => index + 1);
    expect([...migrators.keys()].sort()).toEqual(older);
  });

  it('run each step once, in order', () => {
    const ran: number[] = [];
    const steps = new Map<number, Migrator>(
      [1, 2, 3].map((version) => [
        version,
        (content) => {
          ran.push(version);
          return [...(content as number[]), version];
        },
      ]),
    );
    expect(migrateContent([], 1, steps, 4)).toEqual([1, 2, 3]);
    expect(ran).toEqual([1, 2, 3]);
    expect(migrateContent([], 3, steps, 4)).toEqual([3]);
    expect(migrateContent([], 4, steps, 4)).toEqual([]);
  });

  it('give a project of version 1 what it could not have', async () => {
    const withTables = await planBytes(
      strToU8('# 题\n\n|甲|乙|\n|-|-|\n|1|2|\n\n|丙|丁|\n|-|-|\n|3|4|\n'),
      'a.md',
    );
    const now = { outline: withTables.outline, deck: withTables.deck };
    const envelope = {
      schemaVersion: 1,
      content: {
        ...now,
        source: {
          ...withTables.source,
          images: undefined,
          blocks: withTables.source.blocks.map(({ origin, hint, ...block }) => ({
            ...block,
            hint: hint?.kind === 'table-row' ? { ...hint, table: undefined } : hint,
          })),
        },
        outline: {
          ...withTables.outline,
          enumerations: withTables.outline.countedTerms,
          countedTerms: undefined,
          figures: undefined,
          quotations: undefined,
          slogans: undefined,
          timeSequences: undefined,
          tables: undefined,
          speakerTurns: undefined,
          audienceMarks: undefined,
        },
      },
    };
    const old = packArchive({ projectJson: JSON.stringify(envelope), sourceText: withTables.source.raw });
    const read = readProject(old, 'a.tigang');
    expect(read.ok && read.value.source).toEqual(withTables.source);
    expect(read.ok && read.value.outline.blocks).toEqual(withTables.outline.blocks);
    expect(read.ok && read.value).toMatchObject({ corrections: [], maxSlides: null });
  });

  it('give a project of version 3 the words of the glossary', async () => {
    const { source, deck, outline } = await planBytes(
      strToU8('关于防汛工作的通知\n\n各乡镇要抓好三大工程：清淤、固堤、排涝。全县降雨120毫米。\n'),
      'a.txt',
    );
    const { countedTerms, figures, blocks, ...rest } = outline;
    expect([countedTerms.length, figures.length]).toEqual([1, 1]);
    const dropped = blocks.map((block, index) => (index === 0 ? { ...block, kind: 'furniture' } : block));
    const old = {
      ...rest,
      enumerations: countedTerms,
      statistics: figures,
      blocks: blocks.map((block, index) => (index === 0 ? { ...block, kind: 'boilerplate' } : block)),
    };
    const content = { source, deck, corrections: [], maxSlides: null, outline: old };
    expect(migrateContent(content, 3)).toEqual({ ...content, outline: { ...outline, blocks: dropped } });
  });

  it('give nothing where a step is missing', () => {
    expect(migrateContent([], 1, new Map(), 2)).toBeNull();
  });
});

function changedSource(): Uint8Array {
  const files: Zippable = { ...unzipSync(bytes) };
  return zipSync({ ...files, 'source.txt': strToU8(source.raw.replace('嘉兴', '嘉善')) });
}

function setSection({ content }: ProjectEnvelope, sectionIndex: number): void {
  for (const slide of content.deck.slides) slide.sectionIndex = sectionIndex;
}

function doubleSlide({ content }: ProjectEnvelope): void {
  const [first] = content.deck.slides;
  if (first !== undefined) content.deck.slides.push(first);
}

function pointBeyond({ content }: ProjectEnvelope): void {
  const end = source.raw.length + 1;
  content.deck.footer = [{ text: '…', prov: { type: 'source', start: 0, end } }];
}

/** The archive with another unpacked size in the central directory entry of `project.json`. */
function withDeclaredSize(archive: Uint8Array, declaredBytes: number): Uint8Array {
  const forged = archive.slice();
  const view = new DataView(forged.buffer);
  const name = 'project.json';
  for (let at = 0; at + 46 < forged.length; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && strFromU8(forged.subarray(at + 46, at + 46 + name.length)) === name) {
      view.setUint32(at + 24, declaredBytes, true);
    }
  }
  return forged;
}
