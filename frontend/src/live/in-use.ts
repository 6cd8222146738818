// Whether somebody is in the middle of something in a part of the page.

/** True when the part holds the focus or an input that differs from what the server sent. */
export function isInUse(part: HTMLElement): boolean {
  return part.contains(document.activeElement) || hasUnsavedInput(part);
}

/** True when an input differs from what the server sent, or a script says that the part holds something unsaved. */
export function hasUnsavedInput(part: HTMLElement): boolean {
  if (part.matches('[data-unsaved]') || part.querySelector('[data-unsaved]')) return true;
  return [...part.querySelectorAll('input, textarea, select')].some(differs);
}

function differs(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement) return isChosenOtherwise(field);
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  return ['checkbox', 'radio'].includes(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** A list in which the server chose nothing shows its first choice. */
function isChosenOtherwise(field: HTMLSelectElement): boolean {
  const options = [...field.options];
  const chosen = options.filter((option) => option.defaultSelected);
  const before = chosen.length || field.multiple ? chosen : options.slice(0, 1);
  return options.some((option) => option.selected !== before.includes(option));
}
