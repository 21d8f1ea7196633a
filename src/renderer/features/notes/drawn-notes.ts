import { type RefCallback, useCallback, useState } from 'react';

/** Notes drawn at first, and more at a time: the paragraphs of a long report without headings stand on one slide. */
const step = 100;

interface DrawnNotes {
  /** How many are drawn, from the first. */
  readonly count: number;
  /** For what stands after the last note drawn: more are drawn before it scrolls into view. */
  readonly end: RefCallback<HTMLElement>;
}

/** How many notes of a slide are drawn: enough for what is in view and for the note at `index`, which is shown. */
export function useDrawnNotes(slideId: string | undefined, index: number): DrawnNotes {
  const [drawn, setDrawn] = useState({ slideId, count: step });
  const count = Math.max(drawn.slideId === slideId ? drawn.count : step, index + 1);
  const end = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const observer = new IntersectionObserver(
        ([entry]) => {
          if (entry?.isIntersecting === true) setDrawn({ slideId, count: count + step });
        },
        { root: element.parentElement, rootMargin: '600px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    },
    [slideId, count],
  );
  return { count, end };
}
