import { namesEnglishOffice } from '../../../language/en/offices.ts';
import { hasHan } from '../../../language/language-of.ts';
import { type Span, span } from '../../../model/span.ts';
import type { BlockView, DocumentView } from '../../../view/document-view.ts';
import { type FoundDate, findDates, isDateAlone } from '../../text/dates.ts';
import { inSmallLetters, isEnglishName } from '../front/english/person-names.ts';
import { endsWithOffice, isOffice, isPersonalName } from '../front/names.ts';
import type { FieldCandidate, LineRole } from '../line-role.ts';

const longestSigner = 60;
const longestDateLine = 30;
const longestSignedLine = 200;
/** Offices that issue a document together are some dozens at most. */
const mostSigners = 40;
/** Lines that name whom a text is from. */
const longestHead = 6;
/** Numbers, and what names a document, sign nothing. */
const noSigner = /\d|^\(.*\)$|[号证书]$|(?:意见|通知|办法|方案|名单|目录|规定|细则|标准)$/u;
/** What closes a letter, above who signs it. */
const respects = /^(?:此 ?致|敬 ?礼|顺 ?颂|顺 ?祝|祝 ?好|特此(?:函|证|公|通)|谢 ?谢)/u;
/** Where the seal is set. */
const sealed = / ?\((?:盖章|公章|印章|代章|签章|章|印)\)$/u;
/** Confidence of lines that name who can sign, and of lines that only their place explains. */
const knownSigner = 0.95;
const unknownSigner = 0.85;
/** Lines above the date that only their place explains. */
const mostUnknownSigners = 2;

/**
 * Signatures: a line that is nothing but a date, and the offices or names above it. Below the text, or inside it where
 * an annex follows; lines above a date that are neither office nor name (confidence below 0.9) sign only where nothing
 * else explains them.
 */
export function findSignatures({ blocks }: DocumentView): readonly LineRole[] {
  const dated = blocks
    .filter(isDateLine)
    .flatMap((view) => [signatureDate(view), ...signersAbove(blocks, view.index)]);
  const whole = blocks.map(readSignedLine);
  return [...dated, ...whole.filter((role) => role !== null)];
}

/** 业主立案法团谨启: who signs a letter, with the respects. */
export function readRespects({ index, text, block }: BlockView): LineRole | null {
  const name = /^([\u4e00-\u9fff ]{2,24}?) ?(?:谨|敬|拜|叩|顿)(?:启|上|具|首|识)$/u.exec(text)?.[1];
  if (name === undefined || block.hint !== null) return null;
  return signature(index, knownSigner, signedBy(span(0, name.length)));
}

/** One who signs below the day, at the end of the text: 2026年1月1日 / 总经理　周晓明. */
export function findSignerBelowDay({ blocks }: DocumentView): readonly LineRole[] {
  const last = blocks.findLast(({ block }) => block.hint?.kind !== 'page-furniture');
  const above = blocks[(last?.index ?? 0) - 1];
  if (last === undefined || above === undefined || last.block.hint !== null || !isDateLine(above)) return [];
  const names = last.text.length > longestSigner ? null : readSigners(last.text);
  if (
    names === null ||
    signersAbove(blocks, above.index).some(({ confidence }) => confidence === knownSigner)
  )
    return [];
  return [signerRole(last, names)];
}

/** Facilities Team, Office of the Registrar */
const teamAlone =
  /^(?:The )?(?:\p{Lu}[\p{L}’'&-]* (?:(?:of|and|the|for) )?){1,4}(?:Team|Department|Office|Committee|Management|Division)$/u;

/** The office that a text is from, alone on its last line without a day: its head has the name as well. */
export function findOfficeAtEnd({ blocks }: DocumentView): readonly LineRole[] {
  const last = blocks.findLast(({ block }) => block.hint?.kind !== 'page-furniture');
  if (last === undefined || last.block.hint !== null) return [];
  if (!isOffice(last.text) && !teamAlone.test(last.text)) return [];
  const above = blocks[last.index - 1];
  const isBelowText = above !== undefined && /[。!]$|\p{Ll}\.$/u.test(above.text);
  if (isBelowText && teamAlone.test(last.text)) return [signerRole(last, [last.text])];
  const isNamed = blocks
    .slice(0, longestHead)
    .some(({ text, index }) => index < last.index && text.includes(last.text));
  return isBelowText && isNamed ? [signerRole(last, [last.text])] : [];
}

/** Offices that sign, and the day, on one line (甲部  乙局  2026年2月6日). */
function readSignedLine(view: BlockView): LineRole | null {
  const { text, index } = view;
  if (text.length > longestSignedLine || view.block.hint !== null) return null;
  const date = findDates(text).at(-1);
  if (date === undefined || date.span.start === 0 || date.span.end < text.trimEnd().length) return null;
  const before = text.slice(0, date.span.start).trimEnd();
  const names = before.split(/[ 、]+/u);
  if (!names.every(isOffice)) return null;
  const fields = signedFields(names, span(0, before.length), date);
  return { blockIndex: index, kind: 'byline', confidence: 0.95, reason: 'signature-date', fields };
}

/** Offices and the day that a line begins with which continues as the title of what they send. */
export function readSignatureBefore(text: string, end: number): readonly FieldCandidate[] | null {
  const before = text.slice(0, end);
  const date = findDates(before).at(-1);
  if (date === undefined || date.span.start === 0 || date.span.end < before.trimEnd().length) return null;
  const offices = before.slice(0, date.span.start).trimEnd();
  const names = offices.split(/[ 、]+/u);
  return names.every(isOffice) ? signedFields(names, span(0, offices.length), date) : null;
}

function signedFields(
  names: readonly string[],
  whole: Span,
  { day, daySpan }: FoundDate,
): readonly FieldCandidate[] {
  return [...signedBy(whole, names.join(' ')), { name: 'date', value: day, span: daySpan, confidence: 0.97 }];
}

function isDateLine({ text }: BlockView): boolean {
  return text.length <= longestDateLine && isDateAlone(text);
}

/** Offices and names on one line, apart from one another or spaced out (平 川 县 政 府); null for anything else. */
function readSigners(text: string): readonly string[] | null {
  const parts = text.replace(sealed, '').split(/[ 、]+/u);
  if (parts.every((part) => isOffice(part) || isPersonalName(part))) return parts;
  const whole = parts.join('');
  return isOffice(whole) || isPersonalName(whole) || endsWithName(parts) ? [whole] : null;
}

function endsWithName(parts: readonly string[]): boolean {
  const [office, ...name] = parts;
  return office !== undefined && endsWithOffice(office) && isPersonalName(name.join(''));
}

function signatureDate(view: BlockView): LineRole {
  const [date] = findDates(view.text);
  return {
    blockIndex: view.index,
    kind: 'meta',
    confidence: 0.97,
    reason: 'signature-date',
    fields:
      date === undefined ? [] : [{ name: 'date', value: date.day, span: date.daySpan, confidence: 0.97 }],
  };
}

function signersAbove(blocks: readonly BlockView[], dateIndex: number): readonly LineRole[] {
  const roles: LineRole[] = [];
  for (let index = dateIndex - 1; index >= 0 && roles.length < mostSigners; index -= 1) {
    const signer = blocks[index];
    if (signer === undefined || signer.text.length > longestSigner) break;
    if (signer.block.hint !== null && signer.block.hint.kind !== 'quote') break;
    if (isInCapitals(signer.text)) {
      roles.unshift(capitalsRole(signer));
      continue;
    }
    const labelled = labelledSigner(signer);
    if (labelled !== null && roles.length === 0) return [labelled];
    if (/[。,;:]/u.test(signer.text) || respects.test(signer.text)) break;
    const names = readSigners(signer.text);
    if (names === null && (roles.length >= mostUnknownSigners || noSigner.test(signer.text))) break;
    roles.unshift(signerRole(signer, names));
  }
  return nameAndOffice(blocks, roles) ?? roles;
}

/** 声明人：丁一, 患者家属：孙立: who signs, by what that person is to the text. */
const signsAs =
  /^((?:声明|申请|倡议|承诺|保证|检讨|委托|投诉|举报|建议|致谢|感谢|汇报|报告|述职|提议|发起|邀请|辞职|请假|借款|收款|立据|具结|签字|签名)(?:人|单位)?|[\u4e00-\u9fff]{0,4}(?:家属|家长|学生|职工|业主|村民|患者|客户|读者|用户)(?:代表)?) ?: ?(\S.{0,20})$/u;
/** Tom Hale, HSE Manager */
const withOffice = /^([^,]{4,30}), (\p{Lu}[^,.]{3,40})$/u;

function labelledSigner({ index, text }: BlockView): LineRole | null {
  const [, label = '', name = ''] = signsAs.exec(text) ?? [];
  if (name !== '' && readSigners(name) !== null) {
    const from = text.length - name.length;
    const isKindOfPerson = !/人$|单位$|签/u.test(label);
    const title: readonly FieldCandidate[] = isKindOfPerson
      ? [{ name: 'authorTitle', span: span(0, label.length), confidence: 0.9 }]
      : [];
    return signature(index, knownSigner, [...title, ...signedBy(span(from, text.length), name)]);
  }
  const [, person = '', office = ''] = withOffice.exec(text) ?? [];
  if (!isEnglishName(person)) return null;
  const held = span(text.length - office.length, text.length);
  return signature(index, knownSigner, [
    { name: 'authorTitle', span: held, confidence: 0.85 },
    ...signedBy(span(0, person.length)),
  ]);
}

/** A line of at least two words in capitals, which may end in a comma: JOSEPH R. BIDEN JR. · THE WHITE HOUSE, */
function isInCapitals(text: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}’'-]*\.?)(?: \p{Lu}[\p{Lu}’'-]*[.。]?){1,5},?$/u.test(text);
}

function isPersonInCapitals(text: string): boolean {
  return isEnglishName(inSmallLetters(text.replace(/[,。]$/u, '')));
}

/** A person signs; what is no name is the office or the house that the document is from. */
function capitalsRole({ index, text }: BlockView): LineRole {
  const isPerson = isPersonInCapitals(text);
  const name = span(0, text.replace(isPerson ? /[,。]$/u : /[,.。]$/u, '').length);
  return isPerson
    ? signature(index, knownSigner, signedBy(name))
    : {
        blockIndex: index,
        kind: 'meta',
        confidence: knownSigner,
        reason: 'signature-date',
        fields: [{ name: 'source', span: name, confidence: 0.85 }],
      };
}

/** The number of a page that the last lines stand above. */
const pageNumber = /^\d{1,3}$/u;

/** Who signs at the end, the office on the line below: ELEANOR M. WHITCOMBE / Mayor. */
export function findSignerAboveOffice({ blocks }: DocumentView): readonly LineRole[] {
  const last = blocks.findLast(
    ({ block, text }) => block.hint?.kind !== 'page-furniture' && !pageNumber.test(text),
  );
  const above = blocks[(last?.index ?? 0) - 1];
  if (last === undefined || above === undefined || last.block.hint !== null) return [];
  const isSigner = ({ text, block }: BlockView) =>
    block.hint === null && isInCapitals(text) && isPersonInCapitals(text);
  if (isSigner(last)) return [capitalsRole(last)];
  const isOfficeBelow = last.text.length <= longestSigner && namesEnglishOffice(last.text);
  if (!isOfficeBelow || /[。,;:.!?]$|[。;:]/u.test(last.text)) return [];
  if (isSigner(above)) return [capitalsRole(above), officeOfSigner(last)];
  const text = blocks[above.index - 1]?.text ?? '';
  const isPlain = above.block.hint === null && isEnglishName(above.text) && /[.!?,]["”]?$/u.test(text);
  return isPlain ? [signerRole(above, null), officeOfSigner(last)] : [];
}

/** An English name with the office on the line below it: Margaret Osei / Chair of the Audit Committee. */
function nameAndOffice(blocks: readonly BlockView[], roles: readonly LineRole[]): readonly LineRole[] | null {
  const [name, office, ...others] = roles.map(({ blockIndex }) => blocks[blockIndex]);
  if (name === undefined || office === undefined || others.length > 0) return null;
  if (!isEnglishName(name.text) || !namesEnglishOffice(office.text)) return null;
  return [signerRole(name, null), officeOfSigner(office, unknownSigner)];
}

function signerRole({ index, text }: BlockView, names: readonly string[] | null): LineRole {
  const value =
    names?.join(names.every((name) => isOffice(name)) ? ' ' : '、') ??
    (hasHan(text) ? text.replaceAll(' ', '') : text);
  const confidence = names === null ? unknownSigner : knownSigner;
  return signature(index, confidence, signedBy(span(0, text.length), value));
}

function signature(blockIndex: number, confidence: number, fields: readonly FieldCandidate[]): LineRole {
  return { blockIndex, kind: 'byline', confidence, reason: 'signature', fields };
}

/** Who signs a text has written it. */
function signedBy(signer: Span, value?: string): readonly FieldCandidate[] {
  const written = value === undefined ? {} : { value };
  return (['author', 'signature'] as const).map((name) => ({
    name,
    ...written,
    span: signer,
    confidence: 0.85,
  }));
}

/** A line that is the name of who signs. */
export function readSignedName({ index, text }: BlockView): LineRole {
  return signature(index, knownSigner, signedBy(span(0, text.length)));
}

/** The line with the office of who signs, below the name. */
export function officeOfSigner({ index, text }: BlockView, confidence = knownSigner): LineRole {
  const field = { name: 'authorTitle' as const, span: span(0, text.length), confidence: 0.85 };
  return { blockIndex: index, kind: 'byline', confidence, reason: 'office-and-name', fields: [field] };
}
