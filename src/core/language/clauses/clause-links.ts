import { opensWithWord } from '../whole-words.ts';
import { conditionOfRule, readable } from './clause-grammar.ts';

/*
 * What a clause has to do with those before it: whether it hangs on them, serves, turns or closes them. What a clause
 * is by itself says `clause-grammar.ts`.
 */

/** Openings that hang on the clause before: a consequence, a share of its figure, the rest of what it says. */
const continues =
  /^(?:使|让|从而|进而|以便|并(?!非)|且|而|即可|即|其中|同比|环比|较|比(?!如)|占比|占|高于|低于|位居|居(?=[全第首前于])|增速|增幅|涨幅|降幅|增长|下降|上升|提高(?=\d)|达到(?=\d)|达(?=\d)|分别|均为|均|都|皆|一律|则|就是|就|才能|才|也|又|还|更加|更为|更好|更|以及|及其|及|和|与|等|包括|特别是|尤其是|甚至|不得|不能|不再|不准|严禁|防止|避免|以免|确保不)/u;

/** Whether the clause hangs on the one before it. */
export function hangsOnClauseBefore(clause: string): boolean {
  return opensWithWord(readable(clause).replace(/^[“‘《（(]+/u, ''), continues);
}

const duty = /^(?:[也都均还])?(?:应当|应该|应|须|必须|可以|不得|由|依法|依照|按照规定)/u;

/** Whether the clause says what holds, and the one before it for whom or when: …存在疑问，应当核实. */
export function closesRule(before: string, clause: string): boolean {
  return (
    (opensWithWord(readable(clause), duty) && !/应当|必须|不得|可以/u.test(readable(before))) ||
    conditionOfRule.test(readable(clause))
  );
}

const serves =
  /^(?:从而|以此|共同|不断|更好|持续|努力)?为(?!了|何|什么|主|首|例|期|止|准).{2,40}?(?:提供|作出|做出|做好|注入|贡献|奠定|创造|打下|筑牢|营造|增添|赋能|积蓄|夯实|树立|积累).{2,}$/u;

/** Whether the clause says for what the ones before it serve (…，为发展提供支撑): alone it names nobody who does so. */
export function servesClauseBefore(clause: string): boolean {
  return serves.test(readable(clause));
}

/** Whether the clause says what holds of a subject that the clause before names: 都来源于…, 均由…, 是…的关键. */
export function needsSubject(clause: string): boolean {
  return opensWithWord(readable(clause), subjectless);
}

const subjectless =
  /^(?:均|都|皆|一律|分别|包括|(?:当然|正|恰恰|主要|关键|既|不仅|根本上?|归根到底|就)?(?:是(?!否|的)|在于|得益于|归功于|意味着)|全部|属于|构成|视为|有利于|有助于|有益于|旨在|直接关系)/u;

/** Whether the clause turns or narrows what the one before it says: without it the slide says something else. */
export function turnsClauseBefore(clause: string): boolean {
  const text = readable(clause);
  return opensWithWord(text, turning) || text.endsWith('除外');
}

const turning = /^(?:但是|但|却|然而|不过|而是|反而|且|并且|而且|除外|以及|或者|或|及其|和|与)/u;

const conditionOpens =
  /^(?:凡|如果|如遇|如有|若(?!干)|遇有|只要|一旦|无论|不论|不管|对于?(?=.+的$)|[在自于][^，]{1,16}(?:内|期间|前|后|中|时)(?:如果|如遇|如有|若(?!干)))/u;
const consequence =
  /应|须|必须|不得|不予|不能|都|均|一律|由|予以|可以|则|就|(?<![需主重])要(?!求)|将|请|也|依法|视为|有权|按|才|那[么末]/u;

/** Whether the condition that opens the clauses still waits for what holds under it: 凡涉及…，可能造成…，都要…. */
export function awaitsConsequence(clauses: readonly string[]): boolean {
  const opens = clauses.findIndex(
    (clause) => !/^(?:但|但是|而|而且|同时|因此|当然|不过|然而)$/u.test(readable(clause)),
  );
  if (!conditionOpens.test(readable(clauses[opens] ?? ''))) return false;
  return !clauses.slice(opens + 1).some((clause) => {
    const text = readable(clause);
    return !/^(?:或者?|以及|并且?|且|而且|又)/u.test(text) && consequence.test(text);
  });
}

const opensCompound =
  /^(?:要|逐步|加快)?(?:推动|促进)?(?:建立|建立健全|构建|形成|健全|完善|打造)(?!.*(?:机制|体系|格局|制度|模式|局面|体制|关系|平台|网络|队伍|政策|办法)).+$/u;
const closesCompound = /的[^，的]{0,12}(?:机制|体系|格局|制度|模式|局面|体制|关系|网络)$/u;

/** Whether the clause ends what the verb before it opened: 建立政府主导、企业参与，社会支持的协作机制. */
export function closesObject(before: string, clause: string): boolean {
  return opensCompound.test(readable(before)) && closesCompound.test(readable(clause));
}

const guides =
  /(?:引导|激励|动员|督促|号召|呼吁|希望|祝愿|促使|教育(?=[广全党干学师青引])|让(?![步位利渡])|使(?![用命者馆节]))[^，]{4,}/u;
const holdsTrue =
  /(?:认识|领悟|领会|感悟|理解|把握|认清|懂得|看到|意识到|深知|坚信|相信|认为|强调|指出|明确|表明|说明)(?:到|了)?[^，；]{2,}(?:是(?!否)|在于|为什么)/u;

/** Whether what the clauses say continues in the next ones: whom they lead to what (引导干部认识…，保证…), or what is held to be true. */
export function governsClausesAfter(clauses: string): boolean {
  const text = readable(clauses);
  return guides.test(text) || holdsTrue.test(text);
}
