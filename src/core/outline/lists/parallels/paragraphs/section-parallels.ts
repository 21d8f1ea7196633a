import { span } from '../../../../model/span.ts';
import { framedSlot, type LocalMember } from '../found-parallel.ts';
import type { ParallelMatch, StructuredText } from '../parallel-rule.ts';

const fewestSections = 3;
/** So many characters before the last 的 say that sections define their matter by the same thing. */
const shortestAnchor = 4;
/** 现代化产业体系〔是中国式现代化的〕物质技术基础. */
const definition = /^([^是]{2,30})是([^是]{4,40})的([^的]{2,14})$/u;

/**
 * Paragraphs that open sections of one level with one definition, across the headings and paragraphs between
 * them: …是中国式现代化的….
 */
export function findSectionParallels({ body, levelAbove }: StructuredText): readonly ParallelMatch[] {
  const groups = new Map<string, LocalMember[]>();
  for (const view of body) {
    const level = levelAbove(view);
    const first = level === null ? undefined : view.sentences[0]?.clauses[0];
    if (first === undefined) continue;
    const [, subject = '', anchor, predicate = ''] =
      definition.exec(view.text.slice(first.start, first.end)) ?? [];
    if (anchor === undefined) continue;
    const own = framedSlot('other', first, { prefix: 0, suffix: 0 });
    const driver = { ...own, core: span(first.start, first.start + subject.length) };
    const goal = span(first.end - predicate.length, first.end);
    const member: LocalMember = {
      view,
      span: span(first.start, view.text.length),
      slots: [driver, { role: 'action', span: goal, core: goal }],
    };
    const key = `${level} ${anchor.slice(-shortestAnchor)}`;
    const group = groups.get(key) ?? [];
    group.push(member);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter((group) => group.length >= fewestSections)
    .map((members) => ({ scope: 'paragraph', members, framed: [] }));
}
