import { EditMap } from 'micromark-util-edit-map';

/**
 * The parser moves events about each time that an item of a list or a quotation ends, and for that copies all events of
 * the text so far: the time for a list would grow with the square of its items. Here what stands before the first edit
 * stays where it is.
 */
export function editInPlace(): void {
  EditMap.prototype.consume = consume;
}

function consume(this: EditMap, events: EditMap['map'][number][2]): undefined {
  const edits = this.map.sort(([one], [other]) => one - other);
  const [first] = edits;
  if (first === undefined) return undefined;
  const start = first[0];
  const after = events.slice(start);
  events.length = start;
  let from = 0;
  for (const [at, removed, added] of edits) {
    for (const event of after.slice(from, at - start)) events.push(event);
    for (const event of added) events.push(event);
    from = at - start + removed;
  }
  for (const event of after.slice(from)) events.push(event);
  edits.length = 0;
  this.index.clear();
  return undefined;
}
