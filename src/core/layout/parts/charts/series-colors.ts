import type { SceneColor } from '../../../model/scene/scene-node.ts';
import { colorDistance, colorOver } from '../../../model/theme/color.ts';
import type { Theme } from '../../../model/theme/theme.ts';
import { color } from '../slide/nodes.ts';

const count = 6;
/** Nearer than these, colours are taken for one: of any two, and of neighbours. */
const leastDistance = { ofAny: 0.08, ofNeighbours: 0.14 };

/** By preference; a theme takes the first ones that its own colours keep apart. */
const candidates: readonly SceneColor[] = [
  color('primary'),
  color('accent'),
  color('primary', 0.4),
  color('inkQuiet', 0.6),
  color('inkQuiet', 0.3),
  color('accent', 0.45),
  color('ink'),
  color('primary', 0.65),
  color('inkQuiet'),
  color('primary', 0.15),
];

/** The colour of the nth series or slice of a chart, from 0; six are told apart from each other and from the paper. */
export function seriesColor(theme: Theme, index: number): SceneColor {
  return palette(theme)[index] ?? color('primary');
}

function palette({ colors }: Theme): readonly SceneColor[] {
  const distance = (a: SceneColor, b: SceneColor) => {
    const [one, other] = [a, b].map(({ token, alpha = 1 }) => colorOver(colors[token], colors.paper, alpha));
    return colorDistance(one ?? '', other ?? '');
  };
  const taken: SceneColor[] = [];
  // A pie is round: its last slice has the first for a neighbour.
  while (taken.length < count) {
    const next = candidates.find(
      (candidate) =>
        [color('paper'), ...taken].every((other) => distance(candidate, other) >= leastDistance.ofAny) &&
        [...taken.slice(0, 1), ...taken.slice(-1)].every(
          (other) => distance(candidate, other) >= leastDistance.ofNeighbours,
        ),
    );
    if (next === undefined) break;
    taken.push(next);
  }
  return [...taken, ...candidates.filter((candidate) => !taken.includes(candidate))];
}
