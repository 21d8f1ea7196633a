import { namesEnglishOffice } from '../../language/en/offices.ts';
import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import type { Outline } from '../../model/outline/outline.ts';
import { type Span, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { textOf } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';

const longestOffice = 30;
/** 答, A: no name. */
const noName = /^(?:.|回答|答复|Answer)$/u;
/** The title or subtitle of an interview says whose it is: 访…, 市住建局负责人答记者问. */
const interviewed =
  /(?:^|[\s—–-])(?:(?:专访|访|对话)(?<named>[^，。？！]{3,40})$|(?<office>[^，。？！—\s]{2,30}?(?:负责人|发言人|同志|[部司局厅处院会]长|主任))(?:[^，。？！—\s]{0,40})答[^，。？！—\s]{0,12}问$)/u;

const beforeOffice =
  /[，。：:；、！？\s“”—－]|采访了?|专访了?|访问了?|邀请[到了]?|请[到来]了?|欢迎|对话了?|(?<=[，。：:；、\s])[由请和与]/u;
const officeAtEnd =
  /^.{1,26}(?:[部司局厅处院会校行社所区市县省州村镇事]长|主任|主委|书记|委员|主席|代表|总理|总统|首相|大使|会长|教授|研究员|发言人|负责人|经理|总裁|董事|专家|院士|秘书|主编|总编辑|[科组队馆园厂站台股船]长|[程计艺济筑划律医教会]师|医生|护士|导演|作家|演员|作者|画家|编剧|创始人|合伙人|传承人|政委|司令员?|干事|首席[^，。]{1,8})$/u;

/** Who answers: the name in full, with the office that the text gives it before the talk begins. */
export function answererRuns(context: PlanContext, speaker: Span): readonly Run[] {
  const name = textOf(context, speaker).trim();
  const found = noName.test(name) ? titled(context) : withOffice(context, wholeName(context, name, speaker));
  return found === null ? [] : slideRuns(context.source, found);
}

function titled({ outline, source }: PlanContext): Span | null {
  for (const field of [outline.metadata.subtitle, outline.metadata.title]) {
    if (field === undefined) continue;
    const found = interviewed.exec(source.raw.slice(field.span.start, field.span.end));
    const words = found?.groups?.named ?? found?.groups?.office;
    if (found === null || words === undefined) continue;
    const start = field.span.start + found.index + found[0].indexOf(words);
    return span(start, start + words.length);
  }
  return null;
}

/** Ryan, where Ryan Day has spoken before. */
function wholeName(context: PlanContext, name: string, speaker: Span): Span {
  return speakersOf(context).names.get(name) ?? speaker;
}

interface Speakers {
  /** By their first and last words, the first names of several words that speakers have. */
  readonly names: ReadonlyMap<string, Span>;
  /** Where the first turn begins. */
  readonly start: number;
}

/** Every answer asks; an outline never changes. */
const speakers = new WeakMap<Outline, Speakers>();

function speakersOf(context: PlanContext): Speakers {
  const known = speakers.get(context.outline);
  if (known !== undefined) return known;
  const names = new Map<string, Span>();
  let first = Number.POSITIVE_INFINITY;
  for (const { speaker } of context.outline.speakerTurns) {
    first = Math.min(first, speaker.start);
    const words = textOf(context, speaker).split(' ');
    if (words.length < 2) continue;
    for (const part of [words[0], words.at(-1)])
      if (part !== undefined && !names.has(part)) names.set(part, speaker);
  }
  const found = { names, start: first };
  speakers.set(context.outline, found);
  return found;
}

/** The name with its office where it is introduced above the first turn (市住建局局长李明). */
function withOffice(context: PlanContext, name: Span): Span {
  const words = textOf(context, name).trim();
  if (context.language === 'en') return introducedInEnglish(context, words) ?? name;
  if (!/^[\u3400-\u9fff]{2,4}$/u.test(words)) return name;
  // Who leads the talk introduces guests in the first turn; each is named before speaking.
  const end = Math.max(speakersOf(context).start, name.start);
  return withOfficeInBrackets(context, words) ?? introducedWithOffice(context, words, end) ?? name;
}

/** A search of the whole text for what stands with a name, made once for each name: every answer asks. */
function searchedOnce(
  search: (raw: string, name: string) => Span | null,
): (context: PlanContext, name: string) => Span | null {
  const searches = new WeakMap<Outline, Map<string, Span | null>>();
  return ({ outline, source }, name) => {
    const known = searches.get(outline) ?? new Map<string, Span | null>();
    searches.set(outline, known);
    const found = known.get(name);
    if (found !== undefined) return found;
    const searched = search(source.raw, name);
    known.set(name, searched);
    return searched;
  };
}

/** 张明（县医院院长）：…, where that person speaks first. */
const withOfficeInBrackets = searchedOnce((raw, name) => {
  const labelled = new RegExp(`${name}[（(][^（）()\\n]{3,${longestOffice}}[）)](?=[：:])`, 'u').exec(raw);
  return labelled === null ? null : span(labelled.index, labelled.index + labelled[0].length);
});

const firstWithOffice = searchedOnce((raw, name) => {
  for (let at = raw.indexOf(name); at > 0; at = raw.indexOf(name, at + name.length)) {
    const before = raw.slice(Math.max(0, at - longestOffice), at);
    const gap = before.length - before.trimEnd().length;
    const words = simplified(before.trimEnd()).split(beforeOffice).at(-1) ?? '';
    const office = officeAtEnd.exec(words)?.[0];
    if (office !== undefined) return span(at - gap - office.length, at + name.length);
  }
  return null;
});

/** A person with the office that the text gives before an offset (市住建局局长李明); null where it gives none. */
export function introducedWithOffice(context: PlanContext, name: string, end: number): Span | null {
  const found = firstWithOffice(context, name);
  return found !== null && found.end - name.length < end ? found : null;
}

/** Before the first of the names of a foreigner (中心主任安德烈|·伊万诺夫): so long is the given name at most. */
const longestGivenName = 6;

/** The office and the name in full of a foreigner whom the text calls by the last name later (伊万诺夫认为). */
const firstInFull = searchedOnce((raw, name) => {
  const last = `·${name}`;
  for (let at = raw.indexOf(last); at > 0; at = raw.indexOf(last, at + last.length)) {
    const before = raw.slice(Math.max(0, at - 2 * longestOffice), at);
    const words = before.split(beforeOffice).at(-1) ?? '';
    if (holdsOffice(words)) return span(at - words.length, at + last.length);
  }
  return null;
});

export function introducedInFull(context: PlanContext, name: string, end: number): Span | null {
  const found = firstInFull(context, name);
  return found !== null && found.end < end ? found : null;
}

/** 中心主任安德烈·伊万诺夫: an office with the names of a foreigner. */
export function holdsOffice(words: string): boolean {
  const [names = ''] = /[\u3400-\u9fff]+(?:[·-][\u3400-\u9fff]+)*$/u.exec(words) ?? [];
  const dot = names.search(/[·-]|$/u);
  const until = words.length - names.length + dot;
  for (let length = 1; length <= longestGivenName && length < until; length += 1)
    if (endsWithOffice(words.slice(0, until - length))) return true;
  return false;
}

/** In characters; two and three are the rule. */
const nameLengths = [2, 3];

/** Whether words end with a name, and before it with the office that its bearer holds: 市长李红. */
export function endsWithOfficial(words: string): boolean {
  return nameLengths.some((length) => endsWithOffice(words.slice(0, -length)));
}

/** Whether words end with an office that somebody holds. */
export function endsWithOffice(words: string): boolean {
  return officeAtEnd.test(simplified(words));
}

const civil = /^(?:mr|mrs|ms|mx|dr|prof|sir|dame|lord|lady)\.? /iu;

/**
 * A person as the text introduces somebody with that last name: Press Secretary Ann Reed, Carl Hale, Director of Ports;
 * else the name in full; null where it stands nowhere but before the colon.
 */
const introducedInEnglish = searchedOnce((raw, label) => {
  const surname = label.split(' ').at(-1) ?? '';
  if (!/^[\p{L}’'-]{2,}$/u.test(surname)) return null;
  if (namesEnglishOffice(capitalised(label)) && !civil.test(label)) {
    // THE PRESIDENT, SENIOR OFFICIAL: an office is no name.
    if (!/^\S+ \S+$/u.test(label) || namesEnglishOffice(capitalised(surname))) return null;
  }
  const word = String.raw`(?:\p{Lu}[\p{L}.’'-]*\s+)`;
  const introduced = new RegExp(
    String.raw`(?<![\p{L}.])(?<before>${word}{1,8})${capitalised(surname)}(?![\p{L}’'-])(?<after>,\s+(?:the |our |an? )?[^,.;:!?()\[\]\n—-]{6,60}(?=[,.;)]))?`,
    'gu',
  );
  let full: Span | null = null;
  for (const match of raw.matchAll(introduced)) {
    const { before = '', after } = match.groups ?? {};
    const names = before.trim().replace(civil, '').split(/\s+/u);
    const start = match.index;
    const end = start + match[0].length;
    const office = after?.replace(/^,\s+(?:the |our |an? )?/u, '') ?? '';
    if (/^\p{Lu}/u.test(office) && namesEnglishOffice(office)) return span(start, end);
    if (names.length > 1 && namesEnglishOffice(before)) return span(start, end - (after?.length ?? 0));
    if (full === null && names.length === 1 && names[0] !== '' && !civil.test(`${names[0]} `)) {
      full = span(start, end - (after?.length ?? 0));
    }
  }
  return full;
});

/** HALE in running text: Hale. */
function capitalised(words: string): string {
  return words === words.toUpperCase()
    ? words.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (first) => first.toUpperCase())
    : words;
}
