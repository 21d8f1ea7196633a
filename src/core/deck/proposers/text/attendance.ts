import type { Run } from '../../../model/deck/deck.ts';
import type { ClassifiedBlock, Sentence } from '../../../model/outline/outline.ts';
import { type Span, span } from '../../../model/span.ts';
import { ranks, type SlideCandidate } from '../../plan/candidate.ts';
import type { OffsetMarks } from '../../plan/offset-marks.ts';
import { type PlanContext, textOf, topSectionAt } from '../../plan/plan-context.ts';
import { endsWithOfficial } from '../../questions/answerer.ts';
import { numberedSlots, paragraph, slot } from '../../runs/slots.ts';
import { slideRuns } from '../../runs/source-runs.ts';
import { trimSpan } from '../../titles/headings/heading-text.ts';
import { displayLength } from '../../wording/display-length.ts';

/** Present, Apologies, 出席人员: what heads a list of who was at a meeting. */
const attendance =
  /^(?:(?:members |people |also |others )?(?:present|attending|in attendance|attendance|attendees|attended|participants|participating|apologies(?: for absence)?|absent|absentees|regrets|invited|invitees|guests|observers)(?: \([^()]{1,20}\))?|(?:出席|列席|参会|与会|参加|缺席|请假|应到|实到|特邀)(?:会议|会议的)?(?:人员|人|委员|代表|同志|领导|嘉宾|单位|名单)?(?:名单)?)\s*[:：]?$/iu;
const fewestNames = 3;
/** In Han characters: a name with office and house. */
const longestName = 26;
/** Of all that stands beside one label. */
const longestList = 420;

interface Present {
  readonly label: Span;
  readonly names: readonly Span[];
  readonly claims: readonly Span[];
}

/** Who was at a meeting: where names have lines of their own all of them on one slide, a row a list, else person by person. */
export function proposeAttendance(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  return [...listedAttendance(context, claimed), ...toldAttendance(context, claimed)];
}

/** What they did, after the last of them: …等出席了有关活动。 */
const attended =
  /(?<=[\u3400-\u9fff])(?:分别|一同|一起|共同)?(?:出席|参加|陪同|列席)了?[^，。；]{0,24}[。]?\s*$/u;
const mostlyPersons = 0.7;
const mostPersons = 9;

/** A sentence of persons with their offices: a title would end among them. */
function toldAttendance(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  if (context.language !== 'zh') return [];
  return context.sentences.flatMap((sentence): readonly SlideCandidate[] => {
    const told = attendedIn(context, sentence);
    if (told === null || claimed.touches(sentence.span)) return [];
    return [
      {
        id: `attended-${sentence.span.start}`,
        layout: 'clauses',
        sectionIndex: topSectionAt(context, sentence.span.start)?.index ?? null,
        slots: [
          slot('title', paragraph(slideRuns(context.source, told.what))),
          ...numberedSlots(
            'item',
            told.persons.map((person) => [paragraph(slideRuns(context.source, person))]),
          ),
        ],
        rank: ranks.passage,
        score: 1,
        group: null,
        offset: sentence.span.start,
        order: 4,
        claims: [sentence.span],
      },
    ];
  });
}

function attendedIn(
  context: PlanContext,
  { span: own, clauses }: Sentence,
): { readonly persons: readonly Span[]; readonly what: Span } | null {
  if (clauses.length < fewestNames || clauses.length > mostPersons) return null;
  const found = attended.exec(textOf(context, own));
  if (found === null) return null;
  const start = own.start + found.index;
  const persons = clauses
    .map((clause) =>
      withoutEnd(context, trimSpan(context.source.raw, span(clause.start, Math.min(clause.end, start)))),
    )
    .filter((person) => person.end > person.start);
  const named = persons.filter((person) => isPerson(textOf(context, person)));
  if (persons.length < fewestNames || named.length < persons.length * mostlyPersons) return null;
  return { persons, what: withoutEnd(context, trimSpan(context.source.raw, span(start, own.end))) };
}

/** 市长李红, 李红同志 */
function isPerson(text: string): boolean {
  const name = text.replace(/同志$/u, '');
  return name !== text || endsWithOfficial(name);
}

function listedAttendance(context: PlanContext, claimed: OffsetMarks): readonly SlideCandidate[] {
  const lists = attendanceLists(context).filter(({ claims }) => !claims.some(claimed.touches));
  const [first] = lists;
  if (first === undefined || !lists.some(({ names }) => names.length >= fewestNames)) return [];
  return [
    {
      id: `attendance-${first.label.start}`,
      layout: lists.length === 1 ? 'passage' : 'facts',
      sectionIndex: topSectionAt(context, first.names[0]?.start ?? first.label.start)?.index ?? null,
      slots: [
        slot(
          'title',
          paragraph(
            joined(
              context,
              lists.map(({ label }) => label),
              ' · ',
            ),
          ),
        ),
        ...numberedSlots(
          'item',
          lists.map(({ label, names }) => [
            ...(lists.length === 1 ? [] : [paragraph(slideRuns(context.source, label), 'label')]),
            paragraph(joined(context, names, context.language === 'zh' ? '、' : ', ')),
          ]),
        ),
      ],
      rank: ranks.structure,
      score: 2,
      group: null,
      offset: first.label.start,
      order: 4,
      claims: lists.flatMap(({ claims }) => claims),
    },
  ];
}

function attendanceLists(context: PlanContext): readonly Present[] {
  const { blocks } = context.outline;
  return blocks.flatMap((block, at): readonly Present[] => {
    const label = labelOf(context, block);
    if (label === null) return [];
    const lines: ClassifiedBlock[] = [];
    for (let place = at + 1; place < blocks.length; place += 1) {
      const line = blocks[place];
      if (line === undefined || !isName(context, line)) break;
      lines.push(line);
    }
    const names = lines.map((line) => withoutEnd(context, trimSpan(context.source.raw, line.span)));
    const length = names.reduce((sum, name) => sum + displayLength(context.source.raw, name) + 1, 0);
    if (names.length === 0 || length > longestList) return [];
    return [{ label, names, claims: [block.span, ...lines.map((line) => line.span)] }];
  });
}

function labelOf(context: PlanContext, block: ClassifiedBlock): Span | null {
  if (block.kind === 'table-row' || block.span.end - block.span.start > 48) return null;
  const { raw } = context.source;
  const [mark = ''] = /^[#*_\s]*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、．.]\s*)?/u.exec(
    textOf(context, block.span),
  ) ?? [''];
  const start = block.span.start + mark.length;
  const text = raw.slice(start, block.span.end).replace(/[#*_\s:：]+$/u, '');
  return attendance.test(text) ? span(start, start + text.length) : null;
}

/** A line of a few words that no full stop ends, and no label of its own. */
function isName(context: PlanContext, block: ClassifiedBlock): boolean {
  if (block.kind !== 'list-item' || labelOf(context, block) !== null) return false;
  const text = textOf(context, block.span).trim();
  return !/[。；;.!?！？]$/u.test(text) && displayLength(context.source.raw, block.span) <= longestName * 1.5;
}

function withoutEnd(context: PlanContext, where: Span): Span {
  const text = textOf(context, where);
  return span(where.start, where.start + text.replace(/[，,、；;。\s]+$/u, '').length);
}

function joined(context: PlanContext, pieces: readonly Span[], comma: string): readonly Run[] {
  return pieces.flatMap((piece, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: comma, prov: { type: 'generated', rule: 'list-comma' } } as const]),
    ...slideRuns(context.source, piece),
  ]);
}
