import { simplified } from '../../language/zh/simplified.ts';
import type { Run } from '../../model/deck/deck.ts';
import { wordsOfRuns } from '../../model/deck/words-of-runs.ts';
import { sliceSpan, span } from '../../model/span.ts';
import type { PlanContext } from '../plan/plan-context.ts';
import { slideRuns } from '../runs/source-runs.ts';
import { isHail, isVocative } from './clauses/headline.ts';
import { knownTopic } from './clauses/told-topic.ts';

/** How far into a document without a title it may name itself. */
export const sentencesOfOpening = 4;
/** 关于…的通知, 《…》: what the text calls itself, or is about. */
const named =
  /关于[^，。；“”《》\n]{2,36}的(?:通知|意见|决定|决议|报告|说明|公告|通报|方案|办法|函|请示|批复|讲话)|《[^《》\n]{5,36}》/gu;
/** 确定了…名单，现予以公布: what a notice without a title makes known. */
const published =
  /(?:确定|形成|评选|评审|认定|遴选|拟定|编制|制定|制订|修订|现将|将)出?了?([^，。；：《》\n]{3,40}(?:名单|目录|清单|名录|结果|方案|计划|规划|办法|规定|标准|细则|指南|情况))[，,]?(?:现|特此)?(?:予以?|向社会)?(?:公布|公示|公告|印发|发布|通报)/u;
/** 某省第十三次代表大会现在开幕: whoever takes the chair says what meets. */
const opened =
  /^(?:各位[^，,。]{2,8}[，,：:]\s*|同志们[，,！!：:]\s*)?(?:我宣布[，,：:]?\s*)?([^，。；：“”\n]{3,30}(?:大会|会议|全会|论坛|峰会|年会|研讨会|座谈会|仪式|博览会|运动会))(?:现在|今天|正式|隆重|胜利)*(?:开幕|开始|召开)/u;
/** 今天，我们共同出席2026数字经济大会: where a speech is held. */
const attended =
  /(?:出席|参加|迎来|举办|举行|召开|相聚(?:在)?)(?:了|这次|本次|此次|首届)*((?:20\d\d年?)?[^，。；：《》“”\n]{2,26}(?:大会|论坛|峰会|年会|研讨会|座谈会|推介会|发布会|交流会|洽谈会|博览会|运动会|仪式|典礼))(?=[，。！!,.]|$)/u;
/** 我们在这里隆重集会，庆祝…40周年: what a speech is held for. */
const occasion =
  /(?:集会|聚会|相聚|大会|会议|座谈会)[，,]?(?:隆重|热烈|共同|一起)*((?:庆祝|纪念|缅怀)[^，。；：\n]{4,36})/u;
/** 现在向大家汇报我一年来的工作情况: what somebody reports of. */
const reported =
  /(?:向(?:大家|各位|组织|公司|领导)[^，。]{0,8})(?:汇报|报告|述职)(?:一下)?(?:我|本人|我们)?([^，。；：\n]{0,16}(?:工作情况|履职情况|学习情况|工作总结))(?=[，。！]|如下)/u;
/** A report to an assembly says so after its opening: 我代表国务院，向大会作政府工作报告. */
const sentencesOfDelivery = 12;
const delivered = /代表.{2,40}?(?:[作做]([^，。；]{0,12}报告)|报告([^，。；]{2,16}工作))/u;
const bareReport = '报告';
/** 向大会报告政府工作: the verb of the report is the name of its kind. */
const reportWord = '报告';
/** 我们向全校师生发出如下倡议, 现郑重承诺如下: what a text without a title does. */
const called =
  /(?:发出|提出|发起)(?:如下|以下)?(倡议|承诺)(?:如下)?[：:。！]?$|(?:(?:郑重|庄严|特此?)(?:向[^，。]{2,16})?(?:作出)?(?:如下|以下)?(承诺|声明)(?:如下)?|(倡议)如下)[：:。]?$/u;
/** What a call and a promise are called that do not say so. */
const sheet = { 倡议: '书', 承诺: '书' } as const;
/** 现将国庆节放假安排通知如下: after the name of what is made known. */
const asFollows = /(通知|公告|通报|汇报|报告|说明)如下[：:。]?$/u;
/** 亲爱的2022届毕业生同学们: the year of those whom a ceremony is for. */
const yearOfClass = /(?:20|19)\d\d届/u;
const ofClass = /^(?:毕业|学位|开学|入学)/u;
/** 向党的第十二次全国代表大会作报告: the assembly that hears it. */
const heard = /向([^，。；：“”\n]{4,30}(?:大会|会议|全会))[作做][^，。；]{0,12}报告$/u;
/** 我代表国务院，向大会作政府工作报告: for whom. */
const onBehalf = /代表([\u3400-\u9fff]{3,24}?)(?=[，,向])/u;
/** Texts that another goes by: 根据《…》, 《…》要求. */
const authority =
  /(?:根据|按照|依据|依照|遵照|贯彻|落实|结合|对照|违反|》[、和及与]?)[^，。；《》]{0,12}《?$/u;
const demanded =
  /^》?(?:\s*[（(][^（）()]{2,40}[）)])?(?:的?(?:要求|规定|精神|部署|安排|有关)|(?:明确)?(?:指出|强调|认为)|[^。]{0,40}收悉)/u;

/** What the opening of a text without a title calls it; null where it says nothing of the kind. */
export function nameInText(context: PlanContext): readonly Run[] | null {
  const { source } = context;
  const piece = (start: number, length: number) => slideRuns(source, span(start, start + length));
  const textOf = (sentence: { readonly span: { readonly start: number; readonly end: number } }) =>
    source.raw.slice(sentence.span.start, sentence.span.end);
  const opening = context.sentences.slice(0, sentencesOfOpening);
  for (const sentence of opening) {
    const text = textOf(sentence);
    const names = [...text.matchAll(named)].filter((found) => !isOtherText(text, found));
    const match = names.find((found) => isOwnName(text, found)) ?? names[0];
    if (match !== undefined) return piece(sentence.span.start + match.index, match[0].length);
    const [whole = '', known = ''] = published.exec(simplified(text)) ?? [];
    if (known === '') continue;
    const at = simplified(text).indexOf(whole);
    return piece(sentence.span.start + at + whole.indexOf(known), known.length);
  }
  const first = (pattern: RegExp) => {
    for (const sentence of opening) {
      const [whole = '', name = ''] = pattern.exec(simplified(textOf(sentence)).trimStart()) ?? [];
      if (name === '') continue;
      const at = simplified(textOf(sentence)).indexOf(whole);
      return piece(sentence.span.start + at + whole.lastIndexOf(name), name.length);
    }
    return null;
  };
  const does = kindInText(context);
  if (does !== null) return does;
  const assembly = first(opened);
  for (const { span: own } of context.sentences.slice(0, sentencesOfDelivery)) {
    const match = delivered.exec(simplified(source.raw.slice(own.start, own.end)));
    const name = match?.[1] ?? match?.[2] ?? '';
    if (match === null) continue;
    const end = own.start + match.index + match[0].length;
    const report = piece(end - name.length, name.length);
    if (match[2] !== undefined && !match[2].includes('的'))
      return [...report, ...piece(end - name.length - reportWord.length, reportWord.length)];
    if (name !== bareReport) return report;
    const [whole = '', known] = heard.exec(simplified(source.raw.slice(own.start, end))) ?? [];
    return [
      ...(assembly ?? (known === undefined ? [] : piece(end - whole.length + 1, known.length))),
      ...report,
    ];
  }
  const event = isSpoken(opening.map(textOf)) ? first(attended) : null;
  const speech = event === null ? null : [...classOf(context, event), ...event];
  return first(occasion) ?? assembly ?? speech ?? first(reported);
}

/** What a text does that has no title: it calls upon people, promises or makes known; null where it does not say so. */
function kindInText({ source, sentences }: PlanContext): readonly Run[] | null {
  for (const { span: own, clauses } of sentences.slice(0, sentencesOfOpening)) {
    const text = simplified(source.raw.slice(own.start, own.end)).trimEnd();
    const wordAt = (word: string) =>
      slideRuns(
        source,
        span(own.start + text.lastIndexOf(word), own.start + text.lastIndexOf(word) + word.length),
      );
    const match = called.exec(text);
    const word = match?.[1] ?? match?.[2] ?? match?.[3];
    if (word === '倡议' || word === '承诺')
      return [...wordAt(word), { text: sheet[word], prov: { type: 'generated', rule: 'kind-of-document' } }];
    if (word !== undefined) return wordAt(word);
    const known = asFollows.exec(text)?.[1];
    const topic = known === undefined ? null : knownTopic(source.raw, clauses.at(-1));
    if (known === undefined || topic === null) continue;
    const isNamed = sliceSpan(source.raw, topic).endsWith(known);
    return [...slideRuns(source, topic), ...(isNamed ? [] : wordAt(known))];
  }
  return null;
}

/** The year of the class that a ceremony is held for, where only the salutation says it. */
function classOf({ source, outline }: PlanContext, event: readonly Run[]): readonly Run[] {
  const { addressee } = outline.metadata;
  const name = wordsOfRuns(event);
  if (addressee === undefined || !ofClass.test(name) || /\d/u.test(name)) return [];
  const found = yearOfClass.exec(sliceSpan(source.raw, addressee.span));
  const start = addressee.span.start + (found?.index ?? 0);
  return found === null ? [] : slideRuns(source, span(start, start + found[0].length));
}

/** For whom a report is given, where the document says so only in its opening. */
export function givenOnBehalf({ source, sentences }: PlanContext): readonly Run[] {
  for (const { span: own } of sentences.slice(0, sentencesOfDelivery)) {
    const text = simplified(source.raw.slice(own.start, own.end));
    const report = delivered.exec(text);
    const office = report === null ? null : onBehalf.exec(text);
    if (office?.[1] === undefined) continue;
    const start = own.start + office.index + office[0].length - office[1].length;
    return slideRuns(source, span(start, start + office[1].length));
  }
  return [];
}

/** Whether somebody speaks to people who are there. */
function isSpoken(opening: readonly string[]): boolean {
  return opening.some((text) => isVocative(text.trim()) || isHail(text));
}

/** 日前发布《…》（以下简称《方案》）: what the text tells of, among others that it mentions. */
function isOwnName(sentence: string, { index, 0: name }: RegExpExecArray): boolean {
  return (
    /(?:发布|印发|出台|公布|推出|制定|制订|编制|审议通过|通过)了?《?$/u.test(sentence.slice(0, index)) ||
    /^[》]?[（(]以下简称/u.test(sentence.slice(index + name.length))
  );
}

/** The letter that a reply answers (你局《关于…的请示》收悉), and what a text goes by, also where offices stand in its name. */
function isOtherText(sentence: string, { index, 0: name }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index).replace(/《[^《》]*$/u, '《');
  return demanded.test(sentence.slice(index + name.length)) || authority.test(before);
}
