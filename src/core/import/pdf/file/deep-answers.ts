type Clone = (value: unknown, options?: unknown) => unknown;

/** Every engine has it, but the types of this stage, which name no platform, do not. */
interface Engine {
  structuredClone: Clone;
}

let isProvided = false;

/**
 * Lets the PDF library answer null where what it found nests deeper than it can copy: an outline of thousands of
 * levels. It copies each answer with `structuredClone` in a step that nobody awaits, where an error ends the process.
 */
export function provideDeepAnswers(): void {
  if (isProvided) return;
  isProvided = true;
  const engine = globalThis as unknown as Engine;
  const clone = engine.structuredClone;
  engine.structuredClone = (message, options) => {
    try {
      return clone(message, options);
    } catch (error) {
      if (!(error instanceof RangeError) || !isAnswer(message)) throw error;
      return clone({ ...message, data: null }, options);
    }
  };
}

/** A message of the library's worker with what was asked for. */
function isAnswer(message: unknown): message is { readonly callback: number; readonly data: unknown } {
  return typeof message === 'object' && message !== null && 'callback' in message && 'data' in message;
}
