import { wordOf } from '../words.ts';
import { simplified } from '../zh/simplified.ts';
import { wordsOf } from './clause-words.ts';

/**
 * Commas that end nothing: what a verb makes (形成, 建成, 打造) may have a long attributive, with commas in it, before
 * the noun that closes it: 形成保障有力，创新与管理协同推进的格局. Such clauses are one.
 */

const makes =
  /(?:形成|建成|建设成?|构建|打造|创新|建立健全|建立|完善|健全|培育)(?!.*(?:形成|建成|建设|构建|打造|创新|建立|完善|健全|培育))([^，]{2,})$/u;
/** A means before its noun has come: 以商标权为抵押. */
const basis = /^以[^，]+为[^，的]{1,16}$/u;
/** Adjectives that the dictionary may have as other words, after two characters of what they are said of: 布局合理. */
const ends =
  /[\u3400-\u9fff]{2}(?:有力|合理|齐全|完善|完备|健全|明确|高效|有序|科学|规范|协调|均衡|顺畅|优良|优美|迅速|协同|满意)$/u;
/** The noun that all of it is before. */
const closes = /的[^，的]{1,14}$/u;
/** Such an attributive has few clauses, and brief ones. */
const mostClauses = 4;
const longestClause = 90;

/** The index of the clause that closes the object which a clause opens; the index itself where it opens none. */
export function closingClause(clauses: readonly string[], index: number): number {
  const opening = simplified(clauses[index] ?? '').trim();
  if (opening.length > longestClause) return index;
  const made = makes.exec(opening)?.[1];
  if (made === undefined || !(basis.test(made) || saysHow(made))) return index;
  const rest = clauses.slice(index + 1, index + mostClauses).map((clause) => simplified(clause).trim());
  for (const [place, clause] of rest.entries()) {
    if (clause.length > longestClause || beginsAnew(clause)) return index;
    if (closes.test(clause)) return index + 1 + place;
    if (!saysHow(clause)) return index;
  }
  return index;
}

/** Ends in an adjective, and holds no noun that closes it: 安全保障有力, 布局合理. */
function saysHow(text: string): boolean {
  const words = wordsOf(text);
  const last = words.at(-1);
  if (last === undefined || text.length < 4 || text.includes('的')) return false;
  return last.wordClass === 'adjective' || ends.test(text);
}

/** Begins with a verb, which makes something of its own: 推动…的发展. */
function beginsAnew(text: string): boolean {
  const [first, next] = wordsOf(text);
  if (first === undefined) return true;
  const series = next !== undefined && text.charAt(next.end) === '、';
  return first.wordClass === 'verb' && !series && wordOf(text, first) !== '服务';
}
