import type { Diagnostic } from '../../../diagnostics.ts';
import { parseNumeral } from '../../../language/zh/numerals.ts';
import type { BlockView } from '../../../view/document-view.ts';
import { lastSentenceBefore } from '../../text/sentence-at.ts';
import type { FoundOrdinalList } from './find-ordinal-lists.ts';

/** 提三点希望：, 抓好以下五项工作。 right before a list says how many points it has. */
const announcement =
  /((?<![第\d.十百千万几数])([二两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\d)(?:个方面|方面|点|项|条|件|个)[\u4e00-\u9fff]{0,8})[:。,;]? *$/u;
const reach = 40;

/** A list with another number of points than the text announces: one may be missing, or not be found. */
export interface AnnouncedCount {
  readonly name: string;
  readonly declared: number;
}

/** What the words right before a list announce, if it is not what the list has. */
export function miscounted({ items }: Pick<FoundOrdinalList, 'items'>, body: ReadonlyMap<number, BlockView>) {
  const [first] = items;
  if (first === undefined || items.at(-1)?.value === Number.POSITIVE_INFINITY) return null;
  const announced = announcedBefore(first.view, first.marker.start, body);
  return announced === null || announced.declared === items.length ? null : announced;
}

export function miscountDiagnostics(lists: readonly FoundOrdinalList[]): readonly Diagnostic[] {
  return lists.flatMap(({ announced, list }): readonly Diagnostic[] => {
    if (announced === null) return [];
    const { name, declared } = announced;
    const [first] = list.items;
    return [
      {
        code: 'count-mismatch',
        severity: 'warning',
        params: { name, declared, found: list.items.length },
        ...(first === undefined ? {} : { span: first.marker }),
      },
    ];
  });
}

function announcedBefore(
  view: BlockView,
  at: number,
  body: ReadonlyMap<number, BlockView>,
): AnnouncedCount | null {
  const own = at > 0 ? view : body.get(view.index - 1);
  if (own === undefined) return null;
  const end = at > 0 ? at : own.text.length;
  const start = lastSentenceBefore(own.sentences, end)?.span.start ?? 0;
  const match = announcement.exec(own.text.slice(Math.max(start, end - reach), end));
  const declared = parseNumeral(match?.[2] ?? '');
  return match?.[1] === undefined || declared === null ? null : { name: match[1], declared };
}
