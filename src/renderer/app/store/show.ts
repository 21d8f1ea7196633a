import { bridge } from '../window/bridge.ts';
import { sceneOf } from './scene.ts';
import { getSession, useSession } from './session.ts';

/** Pages of the show are scene slides: a slide that is too full for one page has several. */
export function startShow(from: 'first' | 'current'): void {
  const { document, selection } = getSession();
  if (document === null) return;
  const { slides: pages, images } = sceneOf(document.deck).value;
  const current = pages.findIndex(
    ({ slideId, part }) => slideId === selection?.slideId && part === selection.part,
  );
  useSession.setState({ isEditing: false });
  void bridge.show.start({
    deck: document.deck,
    images,
    slideIndex: from === 'first' ? 0 : Math.max(0, current),
  });
}

/** The show is over: the editor shows what was shown last. */
export function endShowAt(pageIndex: number): void {
  const { document } = getSession();
  const page = document === null ? undefined : sceneOf(document.deck).value.slides[pageIndex];
  if (page !== undefined) {
    useSession.setState({ selection: { slideId: page.slideId, part: page.part, target: null }, link: null });
  }
}
