// The palette: Ctrl/Cmd+K lists the pages of the design and what a search finds; arrows choose, Enter goes, Escape leaves.

interface Choice {
  group: string;
  text: string;
  about: string;
  address: string;
}

const WAIT = 120;
const MOST_PAGES = 40;

let asked = 0;
let timer = 0;

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  }
});

function open(): void {
  const known = document.querySelector<HTMLDialogElement>('#palette');
  const dialog = known ?? make();
  if (dialog.open) return;
  const input = field(dialog);
  input.value = '';
  show(dialog, pages(''));
  dialog.showModal();
  input.focus();
}

function make(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'palette';
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', 'Go anywhere');
  const input = document.createElement('input');
  input.type = 'text';
  input.placeholder = 'A page, or words to search for';
  input.autocomplete = 'off';
  set(input, { role: 'combobox', 'aria-label': 'Go anywhere', 'aria-controls': 'palette-choices', 'aria-expanded': 'true', 'aria-autocomplete': 'list' });
  const list = document.createElement('ul');
  list.id = 'palette-choices';
  set(list, { role: 'listbox', 'aria-label': 'Where to' });
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = 'Up and Down choose, Enter goes there, Escape closes.';
  const count = document.createElement('p');
  count.className = 'visually-hidden';
  set(count, { role: 'status' });
  dialog.append(input, list, hint, count);
  input.addEventListener('input', () => later(dialog));
  input.addEventListener('keydown', (event) => steer(event, dialog));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** The pages are there at once; what the search finds follows when the typing pauses. */
function later(dialog: HTMLDialogElement): void {
  const query = field(dialog).value.trim();
  show(dialog, pages(query));
  window.clearTimeout(timer);
  const design = document.body.dataset.design;
  const mine = ++asked;
  if (!query || !design) return;
  timer = window.setTimeout(() => void search(design, query, mine, dialog), WAIT);
}

async function search(design: string, query: string, mine: number, dialog: HTMLDialogElement): Promise<void> {
  const answer = await fetch(`/d/${design}/search/hits/?for=${encodeURIComponent(query)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok || mine !== asked) return;
  const { hits } = (await answer.json()) as { hits: (Choice & { inside: string })[] };
  const found = hits.map((hit) => ({ ...hit, about: hit.inside ? `${hit.about}, ${hit.inside}` : hit.about }));
  const everywhere = { group: 'Search', text: `Search everywhere for "${query}"`, about: '', address: `/d/${design}/search/?for=${encodeURIComponent(query)}` };
  show(dialog, [...pages(query), ...found, everywhere]);
}

/** Every link of the menu and of the head, by the words in it. */
function pages(query: string): Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const links = document.querySelectorAll<HTMLAnchorElement>('nav.side a[href], header.top a[href]');
  const choices = [...links].map((link) => ({ group: 'Pages', text: text(link), about: '', address: link.href }));
  const home = { group: 'Pages', text: 'Your designs', about: '', address: '/' };
  return [...choices, home].filter((each) => words.every((word) => each.text.toLowerCase().includes(word))).slice(0, MOST_PAGES);
}

function text(link: HTMLAnchorElement): string {
  const said = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
  return said === 'Backbrief' ? 'Home' : said;
}

function show(dialog: HTMLDialogElement, choices: Choice[]): void {
  const list = dialog.querySelector('ul')!;
  list.replaceChildren(...choices.map(item));
  choose(dialog, choices.length ? 0 : -1);
  dialog.querySelector('[role=status]')!.textContent = choices.length === 1 ? '1 place' : `${choices.length} places`;
}

function item(choice: Choice, at: number): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `palette-choice-${at}`;
  set(item, { role: 'option', 'aria-selected': 'false' });
  item.dataset.address = choice.address;
  const words = document.createElement('span');
  words.textContent = choice.text;
  const about = document.createElement('small');
  about.textContent = choice.about || choice.group;
  item.append(words, about);
  item.addEventListener('click', () => go(item));
  return item;
}

function steer(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  const items = [...dialog.querySelectorAll<HTMLLIElement>('li')];
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
  if (event.key === 'Enter') {
    event.preventDefault();
    if (items[at]) go(items[at]);
  } else if (next !== undefined && !((event.key === 'Home' || event.key === 'End') && field(dialog).value)) {
    event.preventDefault();
    const wrapped = event.key.startsWith('Arrow') ? (next + items.length) % items.length : Math.min(Math.max(next, 0), items.length - 1);
    choose(dialog, wrapped);
  }
}

function choose(dialog: HTMLDialogElement, at: number): void {
  const items = [...dialog.querySelectorAll<HTMLLIElement>('li')];
  items.forEach((item, index) => item.setAttribute('aria-selected', String(index === at)));
  const chosen = items[at];
  if (chosen) field(dialog).setAttribute('aria-activedescendant', chosen.id);
  else field(dialog).removeAttribute('aria-activedescendant');
  chosen?.scrollIntoView({ block: 'nearest' });
}

function go(item: HTMLLIElement): void {
  window.location.assign(item.dataset.address ?? '/');
}

function field(dialog: HTMLDialogElement): HTMLInputElement {
  return dialog.querySelector('input')!;
}

function set(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
