import { span } from '../../../../model/span.ts';
import type { BlockView } from '../../../../view/document-view.ts';
import type { CountedName } from '../names/counted-names.ts';

const numbers: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const numeral = `${Object.keys(numbers).join('|')}|[2-9]|1[0-2]`;
/** A number, up to three words, and the plural that they count. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}$€£.,-])(${numeral}) ((?:[\\p{L}’'-]{2,20} ){0,3}?)([\\p{L}-]{2,20}s)(?![\\p{L}-])`,
  'giu',
);
const quotedPattern = new RegExp(`[“"](?:The )?((${numeral}) ([\\p{L}-]{1,20}s))[”"]`, 'giu');
/** Plurals that measure, and words in -s that are none. */
const noNoun =
  /^(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries|percents|points|dollars|euros|pounds|cents|miles|kilomet(?:er|re)s|met(?:er|re)s|tons|tonnes|times|degrees|halves|thirds|quarters|fifths|tenths|dozens|hundreds|thousands|millions|billions|trillions|others|ones|is|was|has|as|this|its|us|his|yes|less|across|towards|besides|sides|plus|versus|does|makes|takes|comes|goes|gives|means|says|shows|needs)$/iu;
/** Words between number and noun that are no part of its name. */
const noBetween =
  /\b(?:of|in|on|to|for|and|or|the|a|an|is|are|was|were|that|which|who|with|by|from|at|percent|per|million|billion|trillion|hundred|thousand|dozen|more|times)\b/iu;
/** One of the three: what follows is one item, not the list. */
const distributive =
  /(?:\b(?:one|any|each|either|neither|none|some|most|part|another|every)(?: \p{L}+)? of (?:the|our|its|these|those|their|my|your)|\b(?:world war|chapter|part|section|phase|stage|volume|day|week|step|no\.?|number|article|annex|group of|at least|at most|over|about|around|nearly|almost|some|more than|less than|up to)) (?:\p{L}+ )?$/iu;

/** Counted names in English text: three priorities, the following five measures, “Four Freedoms”. */
export function findEnglishCountedNames(view: BlockView): readonly CountedName[] {
  const { text } = view;
  if (view.language === 'zh') return [];
  const quoted = [...text.matchAll(quotedPattern)].map(
    ({ index, 0: outer, 1: name = '', 2: number = '', 3: noun = '' }): CountedName => {
      const start = index + outer.indexOf(name);
      return {
        view,
        span: span(start, start + name.length),
        outer: span(index, index + outer.length),
        quoted: true,
        isCompound: false,
        count: countOf(number),
        noun,
      };
    },
  );
  const open = [...text.matchAll(pattern)].flatMap(
    ({ index, 0: whole, 1: number = '', 2: between = '', 3: noun = '' }): readonly CountedName[] => {
      if (noNoun.test(noun) || noBetween.test(between) || /ss$/iu.test(noun)) return [];
      // 2 Main findings: the number of a heading.
      if (index === 0 && /^\d/u.test(whole)) return [];
      if (distributive.test(text.slice(Math.max(0, index - 40), index))) return [];
      if (quoted.some(({ outer }) => index < outer.end && index + whole.length > outer.start)) return [];
      const end =
        index +
        whole.length +
        (/^ \p{Ll}{2,20}s(?= ?[:(—,-])/u.exec(
          text.slice(index + whole.length, index + whole.length + 24),
        )?.[0].length ?? 0);
      const where = span(index, end);
      return [
        { view, span: where, outer: where, quoted: false, isCompound: false, count: countOf(number), noun },
      ];
    },
  );
  return [...quoted, ...open].sort((a, b) => a.span.start - b.span.start);
}

function countOf(number: string): number {
  return numbers[number.toLowerCase()] ?? Number(number);
}
