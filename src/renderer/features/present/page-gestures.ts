/*
 * Wheels, trackpads and fingers turn pages: one page a gesture. A trackpad sends some thirty wheel events for one
 * swipe, most of them from its momentum, and a high-resolution wheel sends a notch in many small steps. So steps add
 * up until they are worth a notch, and what follows belongs to the same gesture until there is a pause, a turn back,
 * or a new push: steps that grow again after they had become small.
 */

export type PageTurn = 'next' | 'previous';

/** Without a step for this long, the gesture is over. */
const pauseMs = 160;
/** Steps of less in all are a tremble. */
const leastPx = 30;
/** A whole notch of an ordinary wheel, which sends each as one step: every notch is a gesture by itself. */
const notchPx = 100;
const notchPauseMs = 60;
/** A new push during momentum: at least this large, and this many times the smallest step since the fastest. */
const pushPx = 20;
const pushGrowth = 3;
/** Momentum dies away once steps are this part of the fastest. */
const fallenShare = 0.5;

type WheelStep = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'timeStamp'>;

export interface WheelGestures {
  /** The page turn that a step asks for; null while its gesture has turned one already, or is too small yet. */
  turned(step: WheelStep): PageTurn | null;
}

export function createWheelGestures(): WheelGestures {
  let lastMs = Number.NEGATIVE_INFINITY;
  let sumPx = 0;
  let hasTurned = false;
  let fastestPx = 0;
  let slowestPx = 0;
  return {
    turned(step) {
      const px = pixelsOf(step);
      if (px === 0) return null;
      const sizePx = Math.abs(px);
      const sinceMs = step.timeStamp - lastMs;
      lastMs = step.timeStamp;
      const isNotch = sizePx >= notchPx && sizePx % notchPx === 0 && sinceMs >= notchPauseMs;
      const isPush =
        hasTurned &&
        slowestPx <= fastestPx * fallenShare &&
        sizePx >= Math.max(pushPx, slowestPx * pushGrowth);
      const isNew = sinceMs >= pauseMs || isNotch || isPush || Math.sign(px) !== Math.sign(sumPx);
      if (isNew) {
        sumPx = 0;
        hasTurned = false;
        fastestPx = 0;
      }
      sumPx += px;
      slowestPx = sizePx > fastestPx ? sizePx : Math.min(slowestPx, sizePx);
      fastestPx = Math.max(fastestPx, sizePx);
      if (hasTurned || Math.abs(sumPx) < leastPx) return null;
      hasTurned = true;
      return sumPx > 0 ? 'next' : 'previous';
    },
  };
}

/** Lines and pages of old wheels in pixels; sideways counts where it is the larger. */
function pixelsOf({ deltaX, deltaY, deltaMode }: WheelStep): number {
  const delta = Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY;
  return delta * ([1, notchPx / 3, notchPx * 4][deltaMode] ?? 1);
}

/** A finger has to travel this far to turn the page, and farther along than across. */
const swipePx = 48;

type TouchPoint = Pick<Touch, 'identifier' | 'clientX' | 'clientY'>;

export interface TouchGestures {
  began(touches: ArrayLike<TouchPoint>): void;
  /** `remaining`: fingers that still touch. */
  ended(changed: ArrayLike<TouchPoint>, remaining: number): PageTurn | null;
}

/** To the left, or upwards, is the next page; two fingers turn none. */
export function createTouchGestures(): TouchGestures {
  let start: TouchPoint | null = null;
  return {
    began(touches) {
      const [only] = Array.from(touches);
      start = touches.length === 1 && only !== undefined ? only : null;
    },
    ended(changed, remaining) {
      const from = start;
      const to = Array.from(changed).find(({ identifier }) => identifier === from?.identifier);
      start = null;
      if (from === null || to === undefined || remaining > 0) return null;
      const across = to.clientX - from.clientX;
      const down = to.clientY - from.clientY;
      const along = Math.abs(across) >= Math.abs(down) ? across : down;
      const aside = Math.abs(across) >= Math.abs(down) ? down : across;
      if (Math.abs(along) < swipePx || Math.abs(aside) * 2 > Math.abs(along)) return null;
      return along < 0 ? 'next' : 'previous';
    },
  };
}
