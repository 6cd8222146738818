// Behind `@` the roles that are known are offered; a name that is new makes a role.

const BEHIND_AT = /(^|\s)@([^@]*)$/;
const AT_MOST = 8;

export class RoleList {
  private readonly list: HTMLUListElement;
  private input: HTMLInputElement | null = null;
  private marked = -1;

  constructor() {
    this.list = document.createElement('ul');
    this.list.id = 'role-list';
    this.list.className = 'role-list';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Roles');
    this.list.hidden = true;
    document.body.append(this.list);
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
      if (option) this.take(option);
    });
  }

  /** Shows the roles whose names fit what stands behind the last `@`. */
  offer(input: HTMLInputElement): void {
    const asked = BEHIND_AT.exec(input.value.slice(0, input.selectionStart ?? undefined))?.[2];
    if (asked === undefined || input.selectionStart !== input.value.length) return this.close();
    const typed = asked.trim().toLowerCase();
    const known = [...document.querySelectorAll<HTMLOptionElement>('#roles option')].map((option) => option.value.slice(1));
    const fitting = known.filter((name) => name.toLowerCase().includes(typed) && name.toLowerCase() !== typed);
    fitting.sort((one, other) => Number(other.toLowerCase().startsWith(typed)) - Number(one.toLowerCase().startsWith(typed)));
    if (!fitting.length || known.some((name) => name.toLowerCase() === typed)) return this.close();
    this.show(input, fitting.slice(0, AT_MOST), Boolean(typed) && fitting[0]!.toLowerCase().startsWith(typed));
  }

  /** Whether the list takes a key for itself. Enter takes the marked role and goes on to the next line. */
  takes(event: KeyboardEvent): boolean {
    if (this.list.hidden) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.mark(this.marked + (event.key === 'ArrowDown' ? 1 : -1));
      return true;
    }
    const option = this.options()[this.marked];
    if (event.key === 'Tab' && !event.shiftKey) {
      this.take(option ?? this.options()[0]!);
      return true;
    }
    if (event.key === 'Enter' && option) this.take(option);
    if (event.key === 'Escape') {
      this.close();
      return true;
    }
    return false;
  }

  close(): void {
    this.list.hidden = true;
    this.input?.setAttribute('aria-expanded', 'false');
    this.input?.removeAttribute('aria-activedescendant');
    this.input = null;
  }

  private show(input: HTMLInputElement, names: string[], marksFirst: boolean): void {
    this.input = input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    input.setAttribute('aria-expanded', 'true');
    this.list.replaceChildren(...names.map(optionOf));
    const box = input.getBoundingClientRect();
    this.list.style.left = `${box.left + window.scrollX}px`;
    this.list.style.top = `${box.bottom + window.scrollY}px`;
    this.list.hidden = false;
    this.mark(marksFirst ? 0 : -1);
  }

  private options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  private mark(at: number): void {
    const options = this.options();
    this.marked = at < 0 ? -1 : Math.min(at, options.length - 1);
    for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === this.marked));
    const option = options[this.marked];
    if (option) this.input?.setAttribute('aria-activedescendant', option.id);
    else this.input?.removeAttribute('aria-activedescendant');
  }

  private take(option: HTMLElement): void {
    const input = this.input;
    if (!input) return;
    input.value = input.value.replace(BEHIND_AT, (_, space: string) => `${space}@${option.textContent}`);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    this.close();
  }
}

function optionOf(name: string, at: number): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `role-option-${at}`;
  option.setAttribute('role', 'option');
  option.textContent = name;
  return option;
}
