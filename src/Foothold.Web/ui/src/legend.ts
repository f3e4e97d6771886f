// The key to the map, always shown.

import type { Theatre } from './api';
import { contestedColour, noEvidence, type Appearance } from './appearance';
import { el, refill } from './dom';

export function swatch(look: Appearance): HTMLElement {
  const fill = el('i', { class: 'fill' });
  fill.style.backgroundColor = look.colour;
  fill.style.opacity = String(look.strength);
  const box = el('span', { class: 'swatch', 'aria-hidden': 'true' }, fill);
  for (const channel of ['hatched', 'stippled', 'dotted', 'threatened'] as const) {
    if (look[channel]) box.append(el('i', { class: channel }));
  }
  if (look.outlined) box.style.borderColor = look.colour;
  return box;
}

export function fillLegend(legend: HTMLElement, theatre: Theatre): void {
  const sample = theatre.sides[0]?.colour ?? '#1142B7';
  const held: Appearance = { ...noEvidence, colour: sample, strength: 0.9 };
  const rows: [Appearance, string][] = [
    ...theatre.sides.map((side): [Appearance, string] => [{ ...held, colour: side.colour }, side.name]),
    [{ ...held, colour: contestedColour, hatched: true }, 'Contested'],
    [{ ...held, stippled: true, outlined: true }, 'Claimed only by its holder'],
    [{ ...held, strength: 0.55 }, 'Inferred'],
    [{ ...held, strength: 0.38, dotted: true }, `Stale: nothing new for ${theatre.staleAfterDays} days`],
    [{ ...held, threatened: true }, 'Threatened'],
    [noEvidence, 'No evidence, or none that says who holds it'],
  ];
  const list = el('details', {}, el('summary', {}, 'Legend'), el('ul', {}, ...rows.map(([look, words]) => el('li', {}, swatch(look), words))));
  list.open = document.documentElement.clientWidth > 900;
  refill(legend, list);
}
