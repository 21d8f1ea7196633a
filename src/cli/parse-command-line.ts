import { parseArgs } from 'node:util';
import { type DocumentKindName, documentKinds } from '../core/deck/kinds/document-kinds.ts';
import type { Deck } from '../core/model/deck/deck.ts';
import { fewestSlides, mostSlides, type SlideBudget } from '../core/model/deck/slide-budget.ts';
import { type PageKind, pageKinds } from '../core/write/pages/page-kind.ts';
import { type PictureWidth, pictureWidths } from '../core/write/pages/picture-width.ts';
import { type ExportFormat, exportFormats } from '../core/write/writer.ts';

/** What `build` makes: a written deck, or the project itself. */
export const buildFormats = [...exportFormats, 'tigang'] as const;
export type BuildFormat = ExportFormat | 'tigang';

export const commandNames = ['structure', 'deck', 'build', 'check', 'open'] as const;
export type CommandName = (typeof commandNames)[number];

export interface CommandLine {
  readonly kind: 'command';
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly output: string | null;
  /** Null when neither `--to` nor the name of the output says it. */
  readonly format: BuildFormat | null;
  readonly themeId: string | null;
  readonly aspect: Deck['aspect'];
  /** What kind of document it is, where the user says it. */
  readonly documentKind: DocumentKindName | null;
  readonly maxSlides: SlideBudget;
  /** Of a PDF. */
  readonly pages: PageKind;
  /** Of the pictures of slides. */
  readonly widthPx: PictureWidth;
}

export type ParsedCommandLine =
  | CommandLine
  | { readonly kind: 'help' }
  /** `reason` is the key of a message below `cli.` in the locales. */
  | { readonly kind: 'wrong-usage'; readonly reason: string; readonly value: string };

const options = {
  json: { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  to: { type: 'string' },
  theme: { type: 'string' },
  aspect: { type: 'string', default: '16:9' },
  kind: { type: 'string' },
  'max-slides': { type: 'string' },
  pages: { type: 'string', default: 'slides' },
  width: { type: 'string', default: '1920' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function wrongUsage(reason: string, value = ''): ParsedCommandLine {
  return { kind: 'wrong-usage', reason, value };
}

/** The meaning of the arguments after `tigang`; touches no file. */
export function parseCommandLine(args: readonly string[]): ParsedCommandLine {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return wrongUsage('unknownOption', args.find((argument) => argument.startsWith('-')) ?? '');
  }
  const { values, positionals } = parsed;
  const [name, ...files] = positionals;
  if (values.help || (name === undefined && args.length === 0)) return { kind: 'help' };

  const command = commandNames.find((known) => known === name);
  if (command === undefined) return wrongUsage('unknownCommand', name ?? '');
  if (files.length === 0) return wrongUsage('fileMissing');
  if (files.length > 1 && command !== 'build') return wrongUsage('oneFileOnly');

  const output = values.output ?? null;
  if (command === 'build' && output === null) return wrongUsage('outputMissing');

  const format = formatOf(values.to, output);
  if (format === undefined) return wrongUsage('unknownFormat', values.to ?? '');

  const { aspect } = values;
  if (aspect !== '16:9' && aspect !== '4:3') return wrongUsage('unknownAspect', aspect);

  const documentKind = documentKinds.find(({ name }) => name === values.kind)?.name ?? null;
  if (values.kind !== undefined && documentKind === null) return wrongUsage('unknownKind', values.kind);

  const maxSlides = budgetOf(values['max-slides']);
  if (maxSlides === undefined) return wrongUsage('slideCountOutOfRange', values['max-slides']);
  const pages = pageKinds.find((kind) => kind === values.pages);
  if (pages === undefined) return wrongUsage('unknownPages', values.pages);
  const widthPx = pictureWidths.find((width) => String(width) === values.width);
  if (widthPx === undefined) return wrongUsage('unknownWidth', values.width);
  return {
    kind: 'command',
    command,
    files,
    json: values.json,
    output,
    format,
    themeId: values.theme ?? null,
    aspect,
    documentKind,
    maxSlides,
    pages,
    widthPx,
  };
}

/** Undefined for what is no budget. */
function budgetOf(value = 'standard'): SlideBudget | undefined {
  if (value === 'standard') return null;
  if (value === 'full' || value === 'brief') return value;
  const count = Number(value);
  return Number.isInteger(count) && count >= fewestSlides && count <= mostSlides ? count : undefined;
}

function formatOf(to: string | undefined, output: string | null): BuildFormat | null | undefined {
  if (to !== undefined) return buildFormats.find((format) => format === to.toLowerCase());
  const extension = output === null ? '' : output.slice(output.lastIndexOf('.') + 1).toLowerCase();
  return buildFormats.find((format) => format === extension) ?? null;
}

/** The options of a line as arguments, without its files and its output. */
export function commandLineOptions(line: CommandLine): readonly string[] {
  return [
    ...(line.json ? ['--json'] : []),
    ...(line.format === null ? [] : ['--to', line.format]),
    ...(line.themeId === null ? [] : ['--theme', line.themeId]),
    ...['--aspect', line.aspect],
    ...(line.maxSlides === null ? [] : ['--max-slides', String(line.maxSlides)]),
    ...['--pages', line.pages],
    ...['--width', String(line.widthPx)],
  ];
}
