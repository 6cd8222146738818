// How much room the picture takes: beside the outline, all of it, or none; remembered in this browser.

import type { Picture } from './picture';

const KEPT = 'backbrief:picture';

export function chooseView(editor: HTMLElement, picture: Picture): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-picture]')];
  if (!new URLSearchParams(location.search).has('picture')) show(kept() ?? editor.dataset['show'] ?? 'beside');
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      show(link.dataset['picture'] ?? 'beside');
    });
  }

  const whole = document.querySelector<HTMLButtonElement>('[data-whole]');
  if (whole) whole.hidden = false;
  whole?.addEventListener('click', () => {
    const shown = editor.toggleAttribute('data-fits');
    whole.setAttribute('aria-pressed', String(shown));
    picture.light(editor.querySelector<HTMLElement>('.chosen')?.dataset['row'] ?? '');
  });

  function show(view: string): void {
    editor.dataset['show'] = view;
    for (const link of links) {
      if (link.dataset['picture'] === view) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    keep(view);
    picture.light(editor.querySelector<HTMLElement>('.chosen')?.dataset['row'] ?? '');
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(view: string): void {
  try {
    localStorage.setItem(KEPT, view);
  } catch {
    // A browser that keeps nothing shows the picture beside the outline the next time.
  }
}
