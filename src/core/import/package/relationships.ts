import { folderOf, resolveTarget } from './part-names.ts';
import { childElements, type XmlElement } from './xml-tree.ts';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, the same in Transitional and Strict: `image`, `styles`, `slide`. */
  readonly type: string;
  /** Name of a part, or for an external relationship the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relationships of one part; those that lead out of the package are left out. */
export class Relationships {
  readonly all: readonly Relationship[];
  private readonly byId: ReadonlyMap<string, Relationship>;

  constructor(all: readonly Relationship[]) {
    this.all = all;
    this.byId = new Map(all.map((relationship) => [relationship.id, relationship]));
  }

  /** Null without id, where there is none, and for another type than asked for. */
  find(id: string | undefined, type?: string): Relationship | null {
    const found = id === undefined ? undefined : this.byId.get(id);
    return found !== undefined && (type === undefined || found.type === type) ? found : null;
  }

  /** The part that the first relationship of a type leads to. */
  partOf(type: string): string | null {
    return this.all.find((each) => each.type === type && !each.isExternal)?.target ?? null;
  }
}

/** `root` is `rel:Relationships`; `part` is where the relationships start. */
export function readRelationships(root: XmlElement, part: string): Relationships {
  const folder = folderOf(part);
  return new Relationships(
    childElements(root).flatMap(({ name, attributes }) => {
      if (name !== 'rel:Relationship') return [];
      const isExternal = attributes.TargetMode === 'External';
      const written = attributes.Target ?? '';
      const target = isExternal ? written : resolveTarget(folder, written);
      if (target === null) return [];
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      return [{ id: attributes.Id ?? '', type, target, isExternal }];
    }),
  );
}
