// A link leads away as soon as what was typed is saved, so that nobody is asked whether to leave and nothing is lost.

import type { Queue } from './queue';

const PATIENCE = 4000;
const UNSETTLED = '#rows .refused, #conflict > *';

export function leaveWhenSaved(queue: Queue): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || queue.isEmpty || event.defaultPrevented || !leadsAway(event, link)) return;
    event.preventDefault();
    void leave(queue, link.href);
  });
}

async function leave(queue: Queue, address: string): Promise<void> {
  await Promise.race([queue.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!document.querySelector(UNSETTLED)) location.assign(address);
}

/** Whether this window goes to another page: not to another window, nor to a place of this page. */
function leadsAway(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target !== '';
  return !isElsewhere && !link.hasAttribute('download') && !(link.hash && link.pathname === location.pathname);
}
