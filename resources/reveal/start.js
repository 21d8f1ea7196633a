/* Starts the deck, and opens the window with the speaker's notes on the key S. */
(() => {
  const page = document.getElementById('deck-settings').dataset;
  const width = Number(page.width);
  const height = Number(page.height);

  Reveal.initialize({
    width,
    height,
    margin: 0,
    minScale: 0.05,
    maxScale: 10,
    center: false,
    hash: true,
    transition: page.transition,
    backgroundTransition: 'none',
    progress: false,
    slideNumber: false,
    controls: true,
    controlsLayout: 'edges',
    controlsTutorial: false,
    scrollActivationWidth: 0,
    postMessage: false,
    postMessageEvents: false,
    showNotes: false,
  });

  let speaker = null;
  let startedAt = 0;
  let ticking = 0;

  Reveal.addKeyBinding({ keyCode: 83, key: 'S', description: page.notes }, openSpeakerView);
  Reveal.on('slidechanged', updateSpeakerView);
  window.addEventListener('pagehide', () => speaker?.close());

  /* The window has no script of its own: this page draws it, so the content security policy can stay strict. */
  function openSpeakerView() {
    if (speaker && !speaker.closed) {
      speaker.focus();
      return;
    }
    speaker = window.open('', '', 'width=1180,height=760');
    if (!speaker) return;
    startedAt = Date.now();
    const view = speaker.document;
    /* Without a doctype the window would lay out lines by the rules of quirks mode. */
    view.open();
    view.write('<!DOCTYPE html><html><head></head><body></body></html>');
    view.close();
    view.title = `${page.notes} — ${document.title}`;
    view.documentElement.lang = document.documentElement.lang;
    view.body.style.cssText =
      'margin:0;padding:24px;box-sizing:border-box;height:100vh;display:grid;gap:20px;' +
      'grid-template:auto minmax(0,1fr) / 3fr 2fr;background:#1c1917;color:#f5f5f4;' +
      "font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
    view.addEventListener('keydown', passKeyOn);
    clearInterval(ticking);
    ticking = setInterval(updateClock, 500);
    updateSpeakerView();
  }

  function updateSpeakerView() {
    if (!speaker || speaker.closed) return;
    const view = speaker.document;
    const slides = Reveal.getSlides();
    const index = slides.indexOf(Reveal.getCurrentSlide());
    const make = (tag, style, text = '') => {
      const made = view.createElement(tag);
      made.style.cssText = style;
      made.textContent = text;
      made.dir = 'auto';
      return made;
    };
    const label = 'font-size:15px;color:#a8a29e;margin:0 0 8px';
    const head = make('div', 'grid-column:1/-1;display:flex;justify-content:space-between;font-size:22px');
    head.append(
      make('span', '', `${index + 1} / ${slides.length}`),
      Object.assign(make('span', 'font-variant-numeric:tabular-nums'), { id: 'elapsed' }),
    );
    const left = make('div', 'min-height:0;display:flex;flex-direction:column');
    left.append(
      make('p', label, page.current),
      picture(view, slides[index], 640),
      make('p', `${label};margin-top:20px`, page.next),
    );
    if (slides[index + 1]) left.append(picture(view, slides[index + 1], 360));
    else left.append(make('p', 'font-size:18px;margin:0', page.end));
    const right = make('div', 'min-height:0;overflow:auto;font-size:22px;line-height:1.6');
    right.append(make('p', label, page.notes));
    const notes = slides[index]?.querySelectorAll('aside.notes p') ?? [];
    for (const note of notes) right.append(make('p', 'margin:0 0 0.7em', note.textContent));
    if (notes.length === 0) right.append(make('p', 'margin:0;color:#a8a29e', page.none));
    view.body.replaceChildren(head, left, right);
    updateClock();
  }

  function picture(view, section, shownWidth) {
    const frame = view.createElement('div');
    const scale = shownWidth / width;
    frame.style.cssText = `width:${shownWidth}px;height:${height * scale}px;overflow:hidden;flex:none`;
    const copy = view.importNode(section.firstElementChild, true);
    copy.style.transform = `scale(${scale})`;
    copy.style.transformOrigin = '0 0';
    // Pictures that slides share are in the style sheet of this page.
    for (const image of copy.querySelectorAll('img:not([src])')) {
      const own = section.querySelector(`img[data-node="${CSS.escape(image.dataset.node)}"]`);
      image.style.content = getComputedStyle(own).content;
    }
    frame.append(copy);
    return frame;
  }

  function updateClock() {
    if (!speaker || speaker.closed) {
      clearInterval(ticking);
      return;
    }
    const seconds = Math.floor((Date.now() - startedAt) / 1000);
    const two = (value) => String(value).padStart(2, '0');
    const elapsed = speaker.document.getElementById('elapsed');
    if (elapsed) {
      elapsed.textContent = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    }
  }

  function passKeyOn(event) {
    const moves = {
      ArrowRight: 'next',
      ArrowDown: 'next',
      PageDown: 'next',
      ' ': 'next',
      Enter: 'next',
      ArrowLeft: 'prev',
      ArrowUp: 'prev',
      PageUp: 'prev',
      Backspace: 'prev',
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      Reveal[move]();
    } else if (event.key === 'Escape') {
      speaker.close();
    }
  }
})();
