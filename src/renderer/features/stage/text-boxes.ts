/** A paragraph as it stands on the drawn slide, in the slide's own pixels. */
export interface TextBox {
  readonly slotId: string;
  readonly paragraphIndex: number;
  readonly text: string;
  /** Tight around the words. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Reads where each paragraph was drawn. `scale` is that of the picture on the screen. */
export function readTextBoxes(picture: HTMLElement, scale: number): readonly TextBox[] {
  const origin = picture.getBoundingClientRect();
  const boxes = new Map<string, { box: DOMRect[]; slotId: string; paragraphIndex: number; text: string }>();
  for (const line of picture.querySelectorAll<HTMLElement>('[data-paragraph]')) {
    const slotId = line.closest<HTMLElement>('[data-slot]')?.dataset.slot;
    if (slotId === undefined) continue;
    const paragraphIndex = Number(line.dataset.paragraph);
    const key = `${slotId} ${paragraphIndex}`;
    const known = boxes.get(key) ?? { box: [], slotId, paragraphIndex, text: '' };
    known.text += line.textContent ?? '';
    known.box.push(...wordRects(line));
    boxes.set(key, known);
  }
  return [...boxes.values()].map(({ box, slotId, paragraphIndex, text }) => {
    const left = Math.min(...box.map((rect) => rect.left));
    const top = Math.min(...box.map((rect) => rect.top));
    const right = Math.max(...box.map((rect) => rect.right));
    const bottom = Math.max(...box.map((rect) => rect.bottom));
    return {
      slotId,
      paragraphIndex,
      text,
      left: (left - origin.left) / scale,
      top: (top - origin.top) / scale,
      width: (right - left) / scale,
      height: (bottom - top) / scale,
    };
  });
}

/** Rectangles of the words of a line; of the line itself where it is empty. */
function wordRects(line: HTMLElement): readonly DOMRect[] {
  const words = [...line.children].map((run) => run.getBoundingClientRect()).filter(({ width }) => width > 0);
  return words.length > 0 ? words : [line.getBoundingClientRect()];
}

/** The drawn lines of a paragraph. */
export function linesOf(
  picture: HTMLElement,
  slotId: string,
  paragraphIndex: number,
): readonly HTMLElement[] {
  return [...picture.querySelectorAll<HTMLElement>(`[data-paragraph="${paragraphIndex}"]`)].filter(
    (line) => line.closest<HTMLElement>('[data-slot]')?.dataset.slot === slotId,
  );
}
