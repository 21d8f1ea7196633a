/**
 * Kinds of documents. Each kind is one file: what it is recognised by, and its plan (what the cover needs, whether there
 * is an agenda, how many of its slides may be bare statements, which layouts tell it). The kind with the strongest
 * evidence is taken, with its reasons; a person may say another. Words of titles are short closed classes of the genre,
 * never words of one document.
 */

import type { LayoutName } from '../../model/layouts/registry.ts';
import type { Metadata, MetadataName, Outline } from '../../model/outline/outline.ts';

/** What kinds are recognised by: title, opening and headings in simplified characters. */
export interface KindView {
  readonly outline: Outline;
  readonly metadata: Metadata;
  readonly title: string;
  /** The whole text. */
  readonly text: string;
  /** Its first lines. */
  readonly opening: string;
  readonly headings: readonly string[];
}

export interface KindEvidence {
  /** Stable; names the reason. */
  readonly code: string;
  readonly weight: number;
  readonly holds: (view: KindView) => boolean;
}

export interface KindDefinition<Name extends string = string> {
  readonly name: Name;
  readonly label: { readonly zh: string; readonly en: string };
  readonly evidence: readonly KindEvidence[];
  /** Fields of the metadata that its cover shows, beside the title. */
  readonly cover: readonly MetadataName[];
  readonly agenda: 'sections' | 'none';
  /** Share of the slides with a body that may be bare statements. */
  readonly mostStatements: number;
  /** Layouts that tell it; of two lists of slides that are worth the same, these stay. */
  readonly tells: readonly LayoutName[];
}

export function defineKind<const Name extends string>(
  definition: KindDefinition<Name>,
): KindDefinition<Name> {
  return definition;
}

export function evidence(code: string, weight: number, holds: KindEvidence['holds']): KindEvidence {
  return { code, weight, holds };
}
