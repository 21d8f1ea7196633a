import { isLead } from '../../language/clauses/announcements.ts';
import { readListNumber } from '../../language/clauses/list-number.ts';
import type { SlideSlot } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { layoutsWith } from '../../model/layouts/registry.ts';
import { containsSpan } from '../../model/span.ts';
import type { SlideCandidate } from '../plan/candidate.ts';
import { itemsOf, spansOf, spansOfSlots, titleOf } from '../plan/slide-words.ts';
import { runsFrom } from '../runs/run-slice.ts';

const lists = layoutsWith('listed');
/** They show sentences as lists do, and are none of points. */
const ofSentences = layoutsWith('tells-sentences');
const words = /[\p{L}\p{N}]/u;
const dateAlone =
  /^(?:\d{4}\s*[年./-]\s*)?(?:\d{1,2}\s*[月./-]\s*)?(?:\d{1,2}\s*日?)?(?:\d{1,2}[:：]\d{2})?\s*[-–—。.，,]*$/u;
/** Where words are found: 《列宁全集》第26卷，第269页. */
const citation =
  /^(?:[①-⑳]|[[［（(]?\d{1,3}[\]］）)])?\s*[^。]{0,60}《[^》]+》[^。]{0,30}第\s*\d{1,4}(?:\s*[—–-]\s*\d{1,4})?\s*页[。.]?$/u;
/** Who has taken a picture, or where it is from. */
const pictureCredit =
  /^[^。！？，；]{0,30}(?:网站图片|资料图片|图片来源|供图|配图|资料图|摄影报道|[/／\s]摄|记者\S{2,4}摄)[）)]?$/u;
/** An address on the web with a few words before it; under a name of its own (信息发布网站：…) it tells where to go. */
const linkAlone =
  /^(?:[^。！？：:]{0,12}|[^。！？：:]{0,4}(?:链接|网址|来源|出处|地址|二维码|[Ll]ink|[Ss]ource|URL)[：:]\s*)(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]+[。.]?$/u;
/** What an editor has set below an article. */
const editorial = /^(?:原标题|责任编辑|责编|文章来源|原文链接|稿件来源)\s*[：:]/u;
/** The name of a file alone, to be fetched elsewhere: 报名表.docx. */
const fileAlone = /^[^\s。，；：！？]{1,60}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|7z|ofd)$/iu;
const saysNoMore = [citation, linkAlone, pictureCredit, editorial, fileAlone];
/** What a picture shows that is not beside it. */
const caption = /^(?:▲\s*)?图[为片][^。]{2,60}$/u;
/** What goes with the document: 附件：1.…. */
const enclosure = /^附(?:件|表)\s*\d{0,2}\s*[：:.．]/u;
/** The first of a list of them: 附件：1.报名表. */
const listsEnclosures = /^附(?:件|表)\s*(?:[：:]\s*)?(?:1\s*[.．、：:]|[：:]\s*$)/u;
/** Closes with what it announces: 主要包括. */
const unfinished = /(?:包括|如下)[：:。]?$/u;

/**
 * Slides without the items that tell nothing on them: a mark, a date or a number alone, a lead without what it announces.
 * What is dropped stands in the notes, as all that a slide is made from; a slide that has nothing else is no slide.
 */
export function withSoundItems(slides: readonly SlideCandidate[]): readonly SlideCandidate[] {
  let enclosedIn: string | null = null;
  return slides.flatMap((slide) => {
    const place = `${slide.sectionIndex}|${wordsOfRuns(titleOf(slide))}`;
    // The list of enclosures continues over the slides of one title.
    if (enclosedIn === place) return [];
    enclosedIn = null;
    if (slide.layout === 'statement' && isNoStatement(slide)) return [];
    if (!lists.has(slide.layout) && !ofSentences.has(slide.layout)) return [slide];
    const own = itemsOf(slide);
    const items = beforeEnclosures(own);
    if (items.length < own.length) enclosedIn = place;
    const sound = items.filter(
      (item, place) =>
        !tellsNothing(item) &&
        (!announces(item) || slide.isToldWhole === true || leadsTo(item, items[place + 1])),
    );
    if (sound.length === 0) return items.length < own.length ? titleAlone(slide) : [];
    const kept = new Map(sound.map((item, index) => [item, `item-${index + 1}`]));
    const keepsNumbers = countsOn(sound, previousNumber(slides, slide));
    const slots = slide.slots.flatMap((each) => {
      if (each.role !== 'item') return [each];
      const id = kept.get(each);
      return id === undefined ? [] : [{ ...(keepsNumbers ? each : unnumbered(each)), id }];
    });
    return [{ ...slide, slots }];
  });
}

/** What goes with the document, from 附件：1.… on, is none of the points above it. */
function beforeEnclosures(items: readonly SlideSlot[]): readonly SlideSlot[] {
  const from = items.findIndex((item) =>
    listsEnclosures.test(wordsOfRuns(item.paragraphs[0]?.runs ?? []).trim()),
  );
  return from < 0 ? items : items.slice(0, from);
}

/** The sentence above a list of enclosures alone: 请于月底前报送。 */
function titleAlone(slide: SlideCandidate): readonly SlideCandidate[] {
  const [where] = spansOf(titleOf(slide));
  const isText = where !== undefined && slide.claims.some((claim) => containsSpan(claim, where));
  const alone = {
    ...slide,
    layout: 'statement' as const,
    slots: slide.slots.filter(({ role }) => role === 'title'),
  };
  return isText && !isNoStatement(alone) ? [alone] : [];
}

function isNoStatement(slide: SlideCandidate): boolean {
  const text = wordsOfRuns(titleOf(slide)).trim();
  return (
    saysNoMore.some((pattern) => pattern.test(text)) ||
    enclosure.test(text) ||
    caption.test(text) ||
    isLead(text)
  );
}

/** The last number of the list on the slide before, where both have one title. */
function previousNumber(slides: readonly SlideCandidate[], slide: SlideCandidate): number | null {
  const before = slides[slides.indexOf(slide) - 1];
  if (before === undefined || before.group !== slide.group) return null;
  // What a number begins may be told in several items.
  const last = itemsOf(before).findLast((item) => numberOf(item) !== null);
  return last === undefined ? null : numberOf(last);
}

/** Whether the numbers are those of a list from its first item on; true where there are none. */
function countsOn(items: readonly SlideSlot[], before: number | null): boolean {
  const numbers = items.map(numberOf);
  if (numbers.length < 2 || numbers.some((number) => number === null)) return true;
  const first = numbers[0] === 1 || before === null ? 1 : before + 1;
  return numbers.every((number, index) => number === first + index);
}

function numberOf({ paragraphs }: SlideSlot): number | null {
  return readListNumber(wordsOfRuns(paragraphs[0]?.runs ?? []))?.value ?? null;
}

/** What is no list is set as text, without the numbers of one. */
function unnumbered(item: SlideSlot): SlideSlot {
  const [main, ...others] = item.paragraphs;
  const length = main === undefined ? 0 : (readListNumber(wordsOfRuns(main.runs))?.length ?? 0);
  if (main === undefined || length === 0) return item;
  return { ...item, paragraphs: [{ ...main, runs: runsFrom(main.runs, length) }, ...others] };
}

function mainWords({ paragraphs }: SlideSlot): string {
  return wordsOfRuns(paragraphs.flatMap(({ part, runs }) => (part === 'main' ? runs : []))).trim();
}

function tellsNothing(item: SlideSlot): boolean {
  const text = mainWords(item);
  if (!words.test(text)) return true;
  if (item.paragraphs.length > 1) return false;
  return dateAlone.test(text) || saysNoMore.some((pattern) => pattern.test(text));
}

/** Its mark, a line end and the number of the first member. */
const widestGap = 12;

/** Whether the item stands right after the lead in the document: what it announces is on the slide. */
function leadsTo(lead: SlideSlot, next: SlideSlot | undefined): boolean {
  const end = spansOfSlots([lead]).at(-1)?.end;
  const start = next === undefined ? undefined : spansOfSlots([next])[0]?.start;
  return end !== undefined && start !== undefined && start >= end && start - end <= widestGap;
}

function announces(item: SlideSlot): boolean {
  const text = mainWords(item);
  return item.paragraphs.length === 1 && (isLead(text) || unfinished.test(text));
}
