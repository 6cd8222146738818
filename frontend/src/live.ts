// What colleagues do shows by itself: parts marked `data-live` are read again when somebody saved a version, unless
// the reader is in the middle of something there; who else is here stands in the status line.
//
// A page that keeps itself up to date listens to `backbrief:version` on the document and prevents the default.

import { isInUse } from './live/in-use';

interface Version {
  version: number;
  who: string;
  own: boolean;
  says: string;
}

interface Person {
  name: string;
  place: string;
}

const design = document.body.dataset['design'] ?? '';
let shown = Number(document.body.dataset['version'] ?? 0);
let people: Person[] = [];
let stream: EventSource | null = null;
let asked = 0;

if (design && 'EventSource' in window) {
  document.addEventListener('visibilitychange', listen);
  document.addEventListener('htmx:beforeRequest', () => (asked += 1));
  document.addEventListener('htmx:afterRequest', () => (asked -= 1));
  document.addEventListener('htmx:oobAfterSwap', tellWhoIsHere);
  document.addEventListener('htmx:afterSwap', tellWhoIsHere);
  listen();
}
document.documentElement.dataset['live'] = 'ready';

/** A browser keeps only a few connections to one server, so a page that nobody looks at gives its own up. */
function listen(): void {
  if (document.visibilityState === 'hidden') {
    stream?.close();
    stream = null;
  } else if (!stream) {
    const place = encodeURIComponent(location.pathname);
    stream = new EventSource(`/d/${design}/events?seen=${newest()}&place=${place}`);
    stream.addEventListener('version', (event) => void onVersion(JSON.parse(event.data) as Version));
    stream.addEventListener('here', (event) => {
      people = (JSON.parse(event.data) as { here: Person[] }).here;
      tellWhoIsHere();
    });
    stream.addEventListener('gone', () => {
      stream?.close();
      tell('You can no longer see this design. Ask its owner.', '');
    });
    stream.addEventListener('open', () => (document.documentElement.dataset['live'] = 'connected'));
  }
}

/** The version that this page shows or has saved itself: the status line comes along with every answer. */
function newest(): number {
  const status = document.getElementById('status');
  shown = Math.max(shown, Number(status?.dataset['version'] ?? 0));
  return shown;
}

async function onVersion(saved: Version): Promise<void> {
  await quiet();
  if (saved.version <= newest()) return;
  shown = saved.version;
  const notice = new CustomEvent('backbrief:version', { detail: saved, cancelable: true });
  if (!document.dispatchEvent(notice)) return;
  const whole = await refresh();
  const who = saved.own ? 'You' : saved.who;
  const where = saved.own ? ' in another window' : '';
  tell(`${who} saved version ${saved.version}${where}${saved.says ? `: ${saved.says}` : ''}.`, whole ? '' : 'Show');
}

/** Waits until what this page sent itself is answered, so that its own version is not taken for a colleague's. */
async function quiet(): Promise<void> {
  for (let tries = 0; tries === 0 || (asked > 0 && tries < 40); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Reads the page again and renews its live parts; gives whether all of it is up to date now. */
async function refresh(): Promise<boolean> {
  const live = [...document.querySelectorAll<HTMLElement>('[data-live][id]')];
  const answer = await fetch(location.href, { headers: { 'X-Live': 'yes' } }).catch(() => null);
  if (!answer?.ok) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  renew(document.getElementById('status'), fresh);
  const busy = live.filter((part) => isInUse(part));
  for (const part of live) if (!busy.includes(part)) renew(part, fresh);
  document.dispatchEvent(new CustomEvent('backbrief:refreshed'));
  return live.length > 0 && busy.length === 0;
}

function renew(part: HTMLElement | null, fresh: Document): void {
  const next = part && fresh.getElementById(part.id);
  if (!part || !next) return;
  const scrolled = part.scrollTop;
  part.replaceWith(document.adoptNode(next));
  next.scrollTop = scrolled;
  window.htmx?.process(next);
  next.dispatchEvent(new CustomEvent('htmx:afterSwap', { bubbles: true, detail: { elt: next, target: next } }));
}

function tell(text: string, action: string): void {
  let notice = document.getElementById('live');
  if (!notice) {
    notice = document.createElement('div');
    notice.id = 'live';
    notice.className = 'live';
    notice.setAttribute('role', 'status');
    document.body.append(notice);
  }
  const said = document.createElement('span');
  said.textContent = text;
  const buttons = [button('Close', () => notice.replaceChildren())];
  if (action) buttons.unshift(button(action, () => location.reload()));
  notice.replaceChildren(said, ...buttons);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'quiet';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/** Those who look at the same page come first: it is they who may change what one looks at. */
function tellWhoIsHere(): void {
  const line = document.getElementById('presence');
  if (!line) return;
  const close = people.filter((each) => each.place === location.pathname);
  const far = people.filter((each) => !close.includes(each));
  const text = [sentence(close, 'on this page'), sentence(far, 'here')].filter(Boolean).join(', ');
  if (line.textContent !== text) line.textContent = text;
}

function sentence(those: Person[], where: string): string {
  const names = those.map((each) => each.name);
  const last = names.pop();
  if (last === undefined) return '';
  return names.length ? `${names.join(', ')} and ${last} are ${where}` : `${last} is ${where}`;
}
