// Playing with the keys: left and right, a number for an answer, full screen that lasts from step to step.

import { keepNames } from './picture/lane-names';

const play = document.getElementById('play');
if (play) begin(play);

function begin(place: HTMLElement): void {
  const full = place.querySelector<HTMLButtonElement>('[data-full]');
  if (full && document.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener('click', toggleFull);
  }
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.onward a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void go(link.href, true);
  });
  window.addEventListener('popstate', () => void go(location.href, false));
  showLit();
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
  if (event.key.toLowerCase() === 'f') return toggleFull();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.onward a')].filter((each) => each.dataset['key'] !== 'ArrowLeft');
  const link = document.querySelector<HTMLAnchorElement>(`.onward [data-key="${CSS.escape(event.key)}"]`) ?? (/^[1-9]$/.test(event.key) ? links[Number(event.key) - 1] : null);
  if (!link) return;
  event.preventDefault();
  void go(link.href, true);
}

/** The next moment takes the place of this one, so that a full screen stays full. */
async function go(address: string, isNew: boolean): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  const fresh = page?.getElementById('play');
  const old = document.getElementById('play');
  if (!page || !fresh || !old) return location.assign(address);
  old.replaceChildren(...fresh.childNodes);
  const full = old.querySelector<HTMLButtonElement>('[data-full]');
  if (full && document.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener('click', toggleFull);
  }
  document.title = page.title;
  if (isNew) history.pushState(null, '', address);
  const heading = old.querySelector<HTMLElement>('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
  showLit();
}

function toggleFull(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.getElementById('play')?.requestFullscreen();
}

/** The lit shape in the middle of the picture. */
function showLit(): void {
  const frame = document.querySelector<HTMLElement>('#play .picture');
  const shape = frame?.querySelector<SVGGElement>('[data-lit] > .step, [data-lit] > .branch');
  if (!frame || !shape) return;
  keepNames(frame);
  const outer = frame.getBoundingClientRect();
  const inner = shape.getBoundingClientRect();
  frame.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  frame.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
