// Every district as a row: the same as the map, for keyboard, screen reader and search.

import type { DistrictState, Theatre } from './api';
import { appearance, basisNames, wordFor } from './appearance';
import { el, refill } from './dom';
import { find, type District } from './places';
import { swatch } from './legend';

type Column = 'name' | 'province' | 'state' | 'probability' | 'basis' | 'freshness' | 'threatened';

const columns: [Column, string][] = [
  ['name', 'District'], ['province', 'Province'], ['state', 'Held by'], ['probability', 'How sure'], ['basis', 'Basis'], ['freshness', 'Newest evidence'], ['threatened', 'Threatened'],
];

const isReached = (state: DistrictState | undefined): boolean => Boolean(state && state.basis !== 'none');

export interface TableView {
  update(states: Map<string, DistrictState>, selected: string | null): void;
}

export function makeTable(container: HTMLElement, districts: District[], theatre: Theatre, pick: (district: string) => void): TableView {
  let sorted: Column = 'name';
  let descending = false;
  let states = new Map<string, DistrictState>();
  let selected: string | null = null;

  const search = el('input', { type: 'search', placeholder: 'District or province', 'aria-label': 'Search the table', autocomplete: 'off', input: () => fill() });
  const onlyKnown = el('input', { type: 'checkbox', id: 'only-known', change: () => fill() });
  onlyKnown.checked = true;
  const count = el('p', { role: 'status' });
  const headings = columns.map(([column, words]) =>
    el('th', { scope: 'col', 'data-column': column },
      el('button', { type: 'button', click: () => {
        descending = sorted === column ? !descending : column === 'probability';
        sorted = column;
        fill();
      } }, words)));
  const body = el('tbody');
  refill(
    container,
    el('div', { class: 'filters' }, search, el('label', { for: 'only-known' }, onlyKnown, ' only districts with evidence'), count),
    el('div', { class: 'scroll' }, el('table', {}, el('thead', {}, el('tr', {}, ...headings)), body)),
  );

  const key = (district: District): string | number => {
    const state = states.get(district.id);
    switch (sorted) {
      case 'name': return district.name;
      case 'province': return district.province;
      case 'state': return state ? wordFor(state, theatre.sides) : '~';
      case 'probability': return state?.leader ? state.probability : -1;
      case 'basis': return ['assessed', 'claimed', 'inferred', 'drift'].indexOf(state?.basis ?? 'none') + 1 || 9;
      case 'freshness': return state?.freshnessDays ?? Number.MAX_SAFE_INTEGER;
      case 'threatened': return state?.threatened ? 0 : 1;
    }
  };

  const fill = (): void => {
    for (const heading of headings) {
      heading.setAttribute('aria-sort', heading.dataset.column === sorted ? (descending ? 'descending' : 'ascending') : 'none');
    }
    const wanted = search.value.trim() ? new Set(find(districts, search.value, districts.length)) : null;
    const rows = districts.filter((district) => (!wanted || wanted.has(district)) && (!onlyKnown.checked || isReached(states.get(district.id))));
    rows.sort((left, right) => {
      const [a, b] = [key(left), key(right)];
      const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
      return (descending ? -order : order) || left.name.localeCompare(right.name);
    });
    count.textContent = `${rows.length} of ${districts.length} districts`;
    refill(body, ...rows.map(row));
  };

  const row = (district: District): HTMLElement => {
    const state = states.get(district.id);
    const known = isReached(state);
    return el('tr', { 'aria-selected': district.id === selected ? 'true' : 'false', 'data-district': district.id, click: () => pick(district.id) },
      el('th', { scope: 'row' }, el('button', { type: 'button' }, district.name)),
      el('td', {}, district.province),
      el('td', { class: 'held' }, swatch(appearance(state, theatre)), wordFor(state, theatre.sides)),
      el('td', { class: 'number' }, state?.leader ? `${Math.round(state.probability * 100)} %` : ''),
      el('td', {}, known ? basisNames[state!.basis] ?? '' : ''),
      el('td', { class: 'number' }, known && state!.freshnessDays !== null ? `${state!.freshnessDays} d` : ''),
      el('td', {}, state?.threatened ? 'yes' : ''));
  };

  return {
    update(newStates, newSelected) {
      states = newStates;
      selected = newSelected;
      if (!container.hidden) fill();
    },
  };
}
