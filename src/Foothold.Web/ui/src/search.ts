// Finds a district by any of its spellings, from anywhere on the page.

import { el, refill } from './dom';
import { find, type District } from './places';

export function makeSearch(districts: District[], pick: (district: string) => void): HTMLElement {
  const list = el('ul', { role: 'listbox', id: 'found', 'aria-label': 'Districts found', hidden: true });
  const input = el('input', {
    type: 'search', role: 'combobox', placeholder: 'Find a district', 'aria-label': 'Find a district', 'aria-expanded': 'false', 'aria-controls': 'found',
    'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
  });
  let found: District[] = [];
  let active = 0;

  const show = (): void => {
    list.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!list.hidden));
    refill(list, ...(found.length === 0
      ? [el('li', { class: 'none' }, 'No district of that name')]
      : found.map((district, index) => {
          const option = el('li', { role: 'option', id: `found-${index}`, 'aria-selected': String(index === active) }, district.name, el('span', {}, ` ${district.province}`));
          option.addEventListener('mousedown', (event) => {
            event.preventDefault();
            choose(district);
          });
          return option;
        })));
    if (found.length > 0 && !list.hidden) input.setAttribute('aria-activedescendant', `found-${active}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const choose = (district: District): void => {
    input.value = '';
    found = [];
    show();
    pick(district.id);
  };
  input.addEventListener('input', () => {
    found = find(districts, input.value, 8);
    active = 0;
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      active = found.length ? (active + step + found.length) % found.length : 0;
      show();
    } else if (event.key === 'Enter') {
      const district = found[active];
      if (district) choose(district);
    }
    else if (event.key === 'Escape') {
      input.value = '';
      show();
    }
  });
  input.addEventListener('blur', () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  });
  return el('div', { class: 'search' }, input, list);
}
