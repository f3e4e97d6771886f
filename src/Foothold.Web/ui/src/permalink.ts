// What is shown, and the same as the part of the address after '#'.

import { isDay } from './days';

export interface Shown {
  on: string | null;
  district: string | null;
  view: 'map' | 'table';
  known: 'all' | 'then'; // every report, or those published by the day shown
  at: [number, number, number] | null; // zoom, latitude, longitude
}

export function read(hash: string): Shown {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const on = parts.get('on');
  const at = (parts.get('at') ?? '').split('/').map(Number);
  return {
    on: isDay(on) ? on : null,
    district: parts.get('district'),
    view: parts.get('view') === 'table' ? 'table' : 'map',
    known: parts.get('known') === 'then' ? 'then' : 'all',
    at: at.length === 3 && at.every(Number.isFinite) ? (at as [number, number, number]) : null,
  };
}

export function write(shown: Shown): string {
  const parts: string[] = [];
  if (shown.on) parts.push(`on=${shown.on}`);
  if (shown.district) parts.push(`district=${encodeURIComponent(shown.district).replaceAll('%3A', ':')}`);
  if (shown.view === 'table') parts.push('view=table');
  if (shown.known === 'then') parts.push('known=then');
  if (shown.at) parts.push(`at=${shown.at[0].toFixed(2)}/${shown.at[1].toFixed(3)}/${shown.at[2].toFixed(3)}`);
  return `#${parts.join('&')}`;
}
