import type { BlockView, DocumentView } from '../../view/document-view.ts';
import {
  findOfficeAtEnd,
  findSignerAboveOffice,
  findSignerBelowDay,
  readRespects,
} from './back/signature.ts';
import { readAdoptionLine } from './front/adoption-lines.ts';
import { findNameAboveSpeech, readByline } from './front/byline.ts';
import { readDeliveryLine } from './front/delivery-lines.ts';
import { findLetterEnd, findLetterHead } from './front/english/letters.ts';
import { readMemoLine } from './front/english/memo-lines.ts';
import { findClosingLines, findOfficeLines, findRecordLines } from './front/english/record-lines.ts';
import { findReleaseHead } from './front/english/release-head.ts';
import { readSpokenBy } from './front/english/spoken-by.ts';
import { findLabelLines, isTimeOfEvent } from './front/label-lines.ts';
import { readMetaLine } from './front/meta-lines.ts';
import { readMonthLine } from './front/month-lines.ts';
import {
  readAuthorNote,
  readDraftedLine,
  readMakerNote,
  readReporterLine,
  readSpeechNote,
} from './front/reporter-lines.ts';
import { isRightsLine, readRightsLine } from './front/rights-lines.ts';
import { readSourceLine } from './front/source-lines.ts';
import {
  findIssueLine,
  findLetterheadLines,
  findMasthead,
  findOrderHead,
  readHeadMark,
  readLetterhead,
} from './front/titles/letterhead.ts';
import { noteAboveTitle } from './front/titles/notes-above-title.ts';
import { readSubtitle } from './front/titles/subtitles.ts';
import { isCreditLine } from './furniture/page-around.ts';
import type { LineRole } from './line-role.ts';
import { settleRoles } from './settle-roles.ts';
import { isCertainText, textEvidence } from './text-evidence.ts';

const frontReaders = [
  readRightsLine,
  readMonthLine,
  readAdoptionLine,
  readMemoLine,
  readLetterhead,
  readHeadMark,
  readMetaLine,
  readDeliveryLine,
  readSpokenBy,
  readSubtitle,
  readReporterLine,
  readDraftedLine,
  readSpeechNote,
  readAuthorNote,
  readByline,
  readSourceLine,
];
const backReaders = [
  readCreditLine,
  readRightsLine,
  readSpeechNote,
  readAuthorNote,
  readMakerNote,
  readDraftedLine,
  readReporterLine,
  readMetaLine,
  readSourceLine,
  readRespects,
];
/** So many lines from either end may stand outside the body. */
const longestFront = 60;
const longestBack = 60;

/** Who gave or made a text, below it. */
function readCreditLine({ index, text }: BlockView): LineRole | null {
  return isCreditLine(text)
    ? { blockIndex: index, kind: 'meta', confidence: 0.95, reason: 'credit-line' }
    : null;
}

/** What lines above the text are by their words alone: who, when, where from, under which number. */
export function frontRoles({ blocks }: DocumentView, reach: number): Map<number, LineRole> {
  const front = blocks.slice(0, reach);
  const read = front
    .filter((view) => !isTimeOfEvent(view, blocks))
    .flatMap((view) => frontReaders.map((reader) => reader(view)))
    .filter((role) => role !== null)
    .filter((role) => !(role.reason === 'dash-line' && isOfQuotation(blocks, role.blockIndex)));
  const isSigned = read.some(({ reason }) => reason === 'office-and-name');
  return settleRoles([
    ...read.filter(({ reason }) => !isSigned || reason !== 'name-line'),
    ...findNameAboveSpeech(blocks.slice(0, longestFront)),
    ...findLabelLines(front),
    ...findRecordLines(front),
    ...findReleaseHead(front),
    ...findLetterHead(blocks.slice(0, reach + 1)),
    ...findOfficeLines(front),
    ...findLetterheadLines(front),
    ...findOrderHead(front),
    ...findMasthead(front),
    ...findIssueLine(front),
  ]);
}

/** ——某某日记: whose words the lines above are, which the file sets apart. */
const isOfQuotation = (blocks: DocumentView['blocks'], index: number): boolean =>
  [index - 1, index].every((at) => blocks[at]?.block.hint?.kind === 'quote');

/** No line of the front stands below text that cannot stand there. */
export function reachOfFront({ blocks }: DocumentView, roles: ReadonlyMap<number, LineRole>): number {
  const first = blocks.findIndex(
    (view) =>
      isCertainText(view) &&
      roles.get(view.index)?.kind !== 'furniture' &&
      readDeliveryLine(view) === null &&
      readSpokenBy(view) === null &&
      !isRightsLine(view.text) &&
      roles.get(view.index)?.reason !== noteAboveTitle,
  );
  const lines = blocks.filter(({ block }) => block.hint?.kind !== 'page-furniture');
  const last = lines[longestFront]?.index ?? blocks.length;
  return first === -1 ? last : Math.min(first, last);
}

/** What lines below the text are by their words alone. */
export function backRoles(document: DocumentView): Map<number, LineRole> {
  const { blocks } = document;
  return settleRoles([
    ...findSignerBelowDay(document),
    ...findSignerAboveOffice(document),
    ...findOfficeAtEnd(document),
    ...findLetterEnd(blocks),
    ...findClosingLines(
      blocks.filter(({ block: { hint } }) => hint?.kind !== 'page-furniture' && hint?.kind !== 'caption'),
    ),
    ...blocks
      .slice(-longestBack)
      .filter((view) => view.block.hint?.kind !== 'footnote' && textEvidence(view) === 'line')
      .flatMap((view) => backReaders.map((read) => read(view)).filter((role) => role !== null)),
  ]);
}
