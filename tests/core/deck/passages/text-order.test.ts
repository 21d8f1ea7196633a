import { expect, it } from 'vitest';
import { planBytes } from '../../planned-document.ts';
import { deckText, slotTexts } from '../../slot-texts.ts';

const planMarkdown = (text: string) => planBytes(new TextEncoder().encode(text), 'a.md');

const before =
  'The harbour board keeps the old quay, which was built of oak, and it will not sell the ground on which it stands to anybody.';
const after =
  'Ferries leave from the new quay only, which lies two hundred metres to the north of the old one, beside the market hall.';

it('tells English text around a list in its order', async () => {
  const { deck } = await planMarkdown(
    `# Harbour rules\n\n## The quays\n\n${before}\n\n- Ropes are coiled before the tide turns.\n- Lamps burn from dusk until the last ferry.\n- Nets are dried on the western wall alone.\n\n${after}\n\n## The market\n\nStalls open at six and close at noon.\n`,
  );
  const told = deckText(deck.slides);
  const places = ['keeps the old quay', 'Ropes are coiled', 'Ferries leave'].map((text) =>
    told.indexOf(text),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('leaves points with much said between them in the order of the text', async () => {
  const said =
    'It would cost the town nothing in the first year, since the stone lies ready in the yard behind the mill. The masons have looked at every block of it and found it sound. They would need eleven weeks.';
  const { deck } = await planMarkdown(
    `# Report on the wall\n\n## What can be done\n\nThe town has three ways.\n\nFirst, the wall is raised by half a metre along the river. ${said}\n\nSecond, the gate is moved to the upper road. ${said.replaceAll('eleven', 'nine')}\n\nThird, nothing is done before the next flood. ${said.replaceAll('eleven', 'no')}\n`,
  );
  const told = deckText(deck.slides);
  expect(told.indexOf('They would need eleven weeks')).toBeLessThan(told.indexOf('Second, the gate'));
});

it('sets no words of a speaker as the title of what others say', async () => {
  const { deck } = await planMarkdown(
    '# Minutes\n\n## The bridge\n\nLena: We should close the bridge in winter.\n\nOmar: The bridge carries half of our goods. I would rather repair it in parts, one lane after the other, and keep the second lane open for carts. We did so with the mill bridge, and nobody had to wait.\n\nLena: Then we need lamps.\n\nRuth: The lamps are in the store. I can have them on the bridge within a week, if two of the men help me. We should also tell the carters, who do not read the notices on the gate.\n',
  );
  const titles = deck.slides.flatMap((slide) => slotTexts(slide, 'title'));
  expect(titles.filter((title) => /^(?:Omar|Lena|Ruth):/u.test(title))).toEqual([]);
});
