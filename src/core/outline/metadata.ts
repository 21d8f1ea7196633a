import { hasHan } from '../language/language-of.ts';
import { simplified } from '../language/zh/simplified.ts';
import type { Metadata, MetadataField, MetadataName } from '../model/outline/outline.ts';
import type { BlockView, DocumentView } from '../view/document-view.ts';
import { foldText } from '../view/folded-text.ts';
import { dayBesideSource, dayOfDateline, dayOfMeeting, dispatchDay } from './document-day.ts';
import { dayOfAdoption, isRevision } from './lines/front/adoption-lines.ts';
import { readHolder } from './lines/front/english/spoken-by.ts';
import { findFullName, titleAuthor } from './lines/front/english/title-author.ts';
import { isOffice, namesNobody } from './lines/front/names.ts';
import { authorOfTail, reportersOf } from './lines/front/reporter-lines.ts';
import { findNamedTitle } from './lines/front/titles/named-title.ts';
import { isForm } from './lines/front/titles/title-claims.ts';
import { titleOpinion, titleSpeaker } from './lines/front/titles/title-speaker.ts';
import { closedUp, isPartLabel, namesAbstract } from './lines/front/titles/titles.ts';
import { isPageFurniture } from './lines/furniture/page-furniture.ts';
import { readSectionNumber } from './lines/headings/numbers/numbering-styles.ts';
import type { JudgedBlocks } from './lines/judge-lines.ts';
import { type FieldCandidate, type LineRole, paragraphsOf } from './lines/line-role.ts';
import { isGreeting, isSalutation } from './lines/text-evidence.ts';

const longestTitleSentence = 30;
const longestFront = 40;
/** So many lines below the title stand the ones that a document is for. */
const furthestAddressee = 8;
/** `中共中央关于…的建议`: the body that a title begins with is the author. */
const issuingBody =
  /^([\u4e00-\u9fff]{2,24}?(?:中央|国务院|办公厅|办公室|委员会|人民政府|省委|市委|县委|区委|党委|政府|部|厅|局|法院|检察院|银行|总行|协会|公司|大学|学院))(?:关于|印发|(令|公告) ?(?=第|[〔[(]\d))/u;

/** A place on a disk or in a network (C:\a.docx, /home/a/b.md, https://…): where a file lay, not who wrote it. */
const filePlace =
  /^(?:file|https?|ftp):|^[a-z]:[\\/]|^\\\\|^~?\/[^/]+\/|\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|md|html?|rtf|odt)$/iu;

/** The best candidate for each field; what no line names is taken from the title where it says so. */
export function readMetadata({ blocks }: DocumentView, { roles }: JudgedBlocks): Metadata {
  const found: Partial<Record<MetadataName, MetadataField>> = {};
  for (const view of blocks) {
    const fields = roles.get(view.index)?.fields ?? [];
    for (const candidate of fields) {
      if (!isSiteAsAuthor(view, candidate, fields)) offer(found, view, candidate);
    }
  }
  const signers = joinSigners(firstSigners(blocks, roles), roles);
  if (signers !== null) {
    found.signature = signers;
    // A record names one of several offices (发布机关：市民政局) that sign.
    const isFirstOfSigners = found.author !== undefined && signers.value.startsWith(`${found.author.value} `);
    if (isFirstOfSigners || (found.author?.confidence ?? 0) <= signers.confidence) found.author = signers;
  }
  const authors = joinListedAuthors(blocks, roles);
  if (authors !== null) found.author = authors;
  const own =
    dispatchDay(blocks, roles, found.date) ??
    dayOfDateline(blocks, roles, found.date) ??
    dayBesideSource(blocks, roles, found.date);
  if (own !== null) found.date = own;
  const met = found.date === undefined ? dayOfMeeting(blocks, roles) : null;
  if (met !== null) found.date = met;
  takeRevision(found, blocks, roles);
  const title = joinTitleLines(blocks.filter(({ index }) => roles.get(index)?.kind === 'title'));
  if (title !== null) found.title = title;
  const first = blocks.find((view) => !isPageFurniture(view));
  const isText =
    first !== undefined && ['paragraph', 'heading'].includes(roles.get(first.index)?.kind ?? 'paragraph');
  const named = found.title === undefined ? findNamedTitle(blocks, roles) : null;
  if (named !== null) offer(found, named.view, { name: 'title', span: named.span, confidence: 0.5 });
  if (found.title === undefined && first !== undefined && isText && !isForm(blocks)) {
    const sentence = first.sentences[0];
    const text = sentence === undefined ? '' : first.text.slice(0, sentence.span.end);
    const isName =
      readSectionNumber(text) === null &&
      !isGreeting(text) &&
      !isPartLabel(text) &&
      !namesAbstract(text) &&
      !/[:!?,]$|\p{Ll}\.$/u.test(text);
    if (sentence !== undefined && isName && sentence.span.end <= longestTitleSentence) {
      const whole = sentence.span;
      const end = /[。.]$/u.test(first.text.slice(0, whole.end)) ? whole.end - 1 : whole.end;
      offer(found, first, { name: 'title', span: { start: whole.start, end }, confidence: 0.4 });
      if (found.author === undefined)
        for (const candidate of titleOpinion(first, text)) offer(found, first, candidate);
    }
  }
  const titleView = blocks.find(({ index }) => roles.get(index)?.kind === 'title');
  const addressed = blocks.find(
    (view) => !roles.has(view.index) && isSalutation(view.text) && !isGreeting(view.text),
  );
  const top = titleView?.index ?? 0;
  const isNearTitle = addressed !== undefined && addressed.index <= top + furthestAddressee;
  if (addressed !== undefined && addressed.index < longestFront && isNearTitle) {
    const whole = { start: 0, end: addressed.text.length };
    offer(found, addressed, { name: 'addressee', span: whole, confidence: 0.9 });
  }
  const issuers = titleView === undefined ? null : severalIssuers(titleView.text);
  if (titleView !== undefined && issuers !== null) {
    offer(found, titleView, { name: 'author', span: { start: 0, end: issuers }, confidence: 0.88 });
  }
  const [, issuer, order] = issuingBody.exec(titleView?.text ?? '') ?? [];
  const isOrder = order !== undefined;
  if ((found.author === undefined || isOrder) && titleView !== undefined && issuer !== undefined) {
    offer(found, titleView, {
      name: 'author',
      span: { start: 0, end: issuer.length },
      confidence: isOrder ? 0.88 : 0.7,
    });
  }
  if (found.author === undefined && titleView !== undefined) {
    const said = [...titleSpeaker(titleView.text), ...titleOpinion(titleView)];
    for (const candidate of said) offer(found, titleView, candidate);
  }
  if (found.author === undefined && titleView !== undefined) offerSpeaker(found, titleView, blocks);
  if (found.author === undefined) offerReporters(found, blocks);
  if (found.author === undefined) offerTailAuthor(found, blocks, roles);
  if (found.date === undefined) offerAdoption(found, blocks, roles);
  return found;
}

const linesOfDateline = 6;

function offerReporters(
  found: Partial<Record<MetadataName, MetadataField>>,
  blocks: readonly BlockView[],
): void {
  for (const view of blocks.slice(0, linesOfDateline)) {
    const reporters = reportersOf(view);
    if (reporters !== null) offer(found, view, reporters);
  }
}

/** Who wrote the text, where its last paragraph closes with that: …的命题。（文李明）. */
function offerTailAuthor(
  found: Partial<Record<MetadataName, MetadataField>>,
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
): void {
  const last = paragraphsOf(blocks, roles).at(-1);
  const author = last === undefined ? null : authorOfTail(last);
  if (last !== undefined && author !== null) offer(found, last, author);
}

const linesOfAdoption = 8;
const longestRule = 200;

/** 本章程经2026年5月23日第一次会员代表大会表决通过。 among the last rules: the day of the document. */
function offerAdoption(
  found: Partial<Record<MetadataName, MetadataField>>,
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
): void {
  const lines = paragraphsOf(blocks, roles);
  for (const view of lines.slice(-linesOfAdoption)) {
    const day = view.text.length > longestRule ? null : dayOfAdoption(view.text);
    if (day !== null) offer(found, view, day);
  }
}

/** Where the names of the offices end that a title begins with, apart from one another; null for fewer than two. */
function severalIssuers(title: string): number | null {
  const end = /关于|令(?=第|[〔[(]\d)|印发/u.exec(title)?.index ?? -1;
  if (end < 1) return null;
  const names = title.slice(0, end).trimEnd().split(/ +/u);
  return names.length > 1 && names.every((name) => isOffice(name))
    ? title.slice(0, end).trimEnd().length
    : null;
}

/** The speaker that an English title names, with the full name where the document has it. */
function offerSpeaker(
  found: Partial<Record<MetadataName, MetadataField>>,
  view: BlockView,
  blocks: readonly BlockView[],
): void {
  const named = titleAuthor(view.text);
  if (named === null) return;
  const full = findFullName(view.text.slice(named.start, named.end), blocks);
  const held = full === null ? readHolder(view.text, named) : [];
  for (const field of held.length > 1 ? held : []) offer(found, view, { ...field, confidence: 0.75 });
  offer(found, full?.view ?? view, { name: 'author', span: full?.span ?? named, confidence: 0.75 });
}

/** What was amended has the day and the number of its newest revision. */
function takeRevision(
  found: Partial<Record<MetadataName, MetadataField>>,
  blocks: readonly BlockView[],
  roles: JudgedBlocks['roles'],
): void {
  const dayOf = (view: BlockView) => fieldOf(view, 'date')?.value ?? '';
  const fieldOf = ({ index }: BlockView, name: MetadataName) =>
    roles.get(index)?.fields?.find((each) => each.name === name);
  const revisions = blocks.filter(
    (view) => roles.get(view.index)?.reason === 'adoption-line' && isRevision(view),
  );
  const [newest] = revisions.sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  if (newest === undefined || found.date === undefined || dayOf(newest) <= found.date.value) return;
  for (const name of ['date', 'documentNumber'] as const) {
    const field = fieldOf(newest, name);
    if (field !== undefined) offer(found, newest, { ...field, confidence: 0.93 });
  }
}

/** A title of two lines, without the line end between them. */
function joinTitleLines(lines: readonly BlockView[]): MetadataField | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined || lines.length < 2) return null;
  const value = lines.map(({ visible }) => closedUp(visible)).reduce(joinLines);
  return { value, span: { start: first.block.span.start, end: last.block.span.end }, confidence: 0.9 };
}

/** Words of two lines are two words; Chinese characters of two lines stand together. */
function joinLines(first: string, second: string): string {
  return /[\p{Script=Latin}\p{N},:;.]$/u.test(first) && /^[\p{Script=Latin}\p{N}]/u.test(second)
    ? `${first} ${second}`
    : `${first}${second}`;
}

/** Those who sign first: what is sent below may be signed as well. */
function firstSigners(blocks: readonly BlockView[], roles: JudgedBlocks['roles']): readonly BlockView[] {
  const isSigner = (index: number) => roles.get(index)?.reason === 'signature';
  const first = blocks.findIndex(({ index }) => isSigner(index));
  if (first === -1) return [];
  const end = blocks.findIndex(({ index }) => index > first && !isSigner(index));
  return blocks.slice(first, end === -1 ? blocks.length : end);
}

/** Offices that sign together, in order, a blank apart as titles have them; persons as a sentence has them. */
function joinSigners(lines: readonly BlockView[], roles: JudgedBlocks['roles']): MetadataField | null {
  const names = lines.map((view) => writtenValue(view, roles.get(view.index)));
  const [only, ...others] = lines;
  const own = roles.get(only?.index ?? -1)?.fields?.find(({ name }) => name === 'author')?.span;
  // A label or an office stands beside the name.
  if (others.length === 0 && own !== undefined && own.end - own.start < (only?.text.trim().length ?? 0))
    return null;
  return joinNames(lines, names, names.every((name) => name.split(' ').every(isOffice)) ? ' ' : '、', 0.85);
}

/** Authors that front matter lists, one a line. */
function joinListedAuthors(blocks: readonly BlockView[], roles: JudgedBlocks['roles']): MetadataField | null {
  const isAuthor = (view: BlockView) => {
    const role = roles.get(view.index);
    return role?.reason === 'front-matter' && role.fields?.[0]?.name === 'author';
  };
  const lines = blocks.filter(isAuthor);
  if (lines.length < 2) return null;
  const names = lines.map((view) => writtenValue(view, roles.get(view.index)));
  return joinNames(lines, names, hasHan(names.join('')) ? '、' : ', ', 0.96);
}

function joinNames(
  lines: readonly BlockView[],
  names: readonly string[],
  separator: string,
  confidence: number,
): MetadataField | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.block.span.start, end: last.block.span.end };
  return { value: names.join(separator), span, confidence };
}

const site = /(?:网|网站|在线|频道|论坛|平台|客户端)$/u;

/** 来源：法规资料网 作者：法规资料网: the site that put the text up, who wrote no line of it. */
function isSiteAsAuthor(
  { text }: BlockView,
  { name, span }: FieldCandidate,
  fields: readonly FieldCandidate[],
): boolean {
  const said = text.slice(span.start, span.end);
  return (
    name === 'author' &&
    site.test(said) &&
    fields.some((other) => other.name === 'source' && text.slice(other.span.start, other.span.end) === said)
  );
}

function offer(
  found: Partial<Record<MetadataName, MetadataField>>,
  view: BlockView,
  { name, value, span, confidence }: FieldCandidate,
): void {
  const current = found[name];
  if (current !== undefined && current.confidence >= confidence) return;
  const said = value ?? view.visible.slice(span.start, span.end);
  if (['source', 'author'].includes(name) && (filePlace.test(said) || namesNobody(said))) return;
  found[name] = {
    value: asWritten(value, view.visible.slice(span.start, span.end)),
    span: view.rawSpan(span),
    confidence,
  };
}

function writtenValue({ visible }: BlockView, role: LineRole | undefined): string {
  const field = role?.fields?.[0];
  if (field?.value === undefined) return visible;
  return asWritten(field.value, visible.slice(field.span.start, field.span.end));
}

const separator = /[\s、]/u;

/** A value in the characters of the author: what reads it sees simplified ones. */
function asWritten(value: string | undefined, visible: string): string {
  if (value === undefined) return visible.replace(/\s{2,}/gu, ' ');
  const own = [...visible].filter((character) => !separator.test(character)).join('');
  const plain = [...value].filter((character) => !separator.test(character)).join('');
  if (own === plain || simplified(foldText(own)) !== plain) return value;
  let at = -1;
  return [...value]
    .map((character) => {
      if (separator.test(character)) return character;
      at += 1;
      return own.charAt(at);
    })
    .join('');
}
