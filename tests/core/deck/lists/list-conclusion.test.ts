import { expect, it } from 'vitest';
import { planText } from '../../planned-document.ts';

/** What stands below the list of one sentence; null for nothing. */
async function conclusionOf(clause: string): Promise<string | null> {
  const { deck } = await planText(
    `关于产业工作的报告\n\n全市聚焦外贸、外资、外包、外经、外智“五外联动”，${clause}。各级各部门要抓好落实，按月报告进展。`,
    9,
  );
  // Bare names without a conclusion are told in their sentence.
  const list = deck.slides.find(({ id }) => id.startsWith('list'));
  const [conclusion] = (list?.slots ?? []).filter(({ role }) => role === 'conclusion');
  if (conclusion === undefined) return null;
  return conclusion.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

it.each(['全力打造开放型经济新高地', '推动外向型经济稳中提质', '为全市发展注入强劲动力'])(
  'a list stands on what it serves: %s',
  async (clause) => {
    expect(await conclusionOf(clause)).toBe(clause);
  },
);

it.each(['全年新设外商投资企业21685个', '供给端抓好各项政策落实', '推动新设企业增长12.5%'])(
  'a fact of its own is no conclusion of a list: %s',
  async (clause) => {
    expect(await conclusionOf(clause)).toBeNull();
  },
);
