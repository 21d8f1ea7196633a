import type { Language } from '../../shared/ipc/bridge.ts';
import type { CallHandlers } from '../calls/register-calls.ts';
import type { Show } from '../windows/show-window.ts';

export function createShowHandlers(show: Show, language: () => Language): CallHandlers['show'] {
  return {
    start: (request) => show.start(request),
    end: () => show.end(),
    content: () => (show.content === null ? null : { ...show.content, language: language() }),
    at: (slideIndex) => show.moveTo(slideIndex),
  };
}
