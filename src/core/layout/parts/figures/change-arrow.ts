import type { SceneBox, ScenePath } from '../../../model/scene/scene-node.ts';
import { lineTo, moveTo, roundBox, solid } from '../slide/nodes.ts';

export type Change = 'rise' | 'fall';

/** Words that say that something changes, where they are said of the figure; 增加值 is a thing. */
const rise =
  /增长|增加(?!值)|提高|提升|上升|上涨|扩大|增至|增到|涨幅|净增|跃升|多增|(?:^|\s)(?:up|grew|rose|increased?|added|gained)(?:\s|$)/iu;
const fall =
  /下降|减少|降低|回落|下跌|缩小|压减|削减|降幅|降至|降到|少增|(?:^|\s)(?:down|fell|dropped|decreased?|reduced|cut)(?:\s|$)/iu;

/** The change that the words tell; null where they tell none, or both, or deny it. */
export function changeOf(text: string): Change | null {
  if (/不|未|没|无|not\b|n’t/u.test(text)) return null;
  const rises = rise.test(text);
  return rises === fall.test(text) ? null : rises ? 'rise' : 'fall';
}

/** A triangle that points the way of the change; the words beside it say the same. */
export function changeArrow(id: string, change: Change, box: SceneBox, group: string): ScenePath {
  const { widthPt, heightPt } = box;
  const commands =
    change === 'rise'
      ? [moveTo(0, heightPt), lineTo(widthPt / 2, 0), lineTo(widthPt, heightPt)]
      : [moveTo(0, 0), lineTo(widthPt, 0), lineTo(widthPt / 2, heightPt)];
  return {
    type: 'path',
    id,
    ...roundBox(box),
    commands: [...commands, { op: 'Z' }],
    fill: solid(change === 'rise' ? 'primary' : 'accentText'),
    group,
  };
}
