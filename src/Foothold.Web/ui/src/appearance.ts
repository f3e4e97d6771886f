// How a state looks: the map's four channels. Hue is the side; hatch, stipple and fading are how it is known.

import type { DistrictState, Side, Theatre } from './api';

export const contestedState = 'contested';
export const contestedColour = '#E1AF2A';
export const noEvidenceColour = '#EDECEC';

export interface Appearance {
  colour: string;
  strength: number;   // opacity of the colour
  hatched: boolean;   // contested
  stippled: boolean;  // claimed only by the side that gains by it
  dotted: boolean;    // stale
  outlined: boolean;  // claimed only
  threatened: boolean;
}

export const noEvidence: Appearance = {
  colour: noEvidenceColour, strength: 1, hatched: false, stippled: false, dotted: false, outlined: false, threatened: false,
};

export function appearance(state: DistrictState | undefined, theatre: Theatre): Appearance {
  if (!state?.leader) return noEvidence;
  const stale = state.freshnessDays !== null && state.freshnessDays > theatre.staleAfterDays;
  const claimed = state.basis === 'claimed';
  return {
    colour: colourOf(state.leader, theatre.sides),
    strength: stale ? 0.38 : state.basis === 'inferred' ? 0.55 : 0.9,
    hatched: state.leader === contestedState,
    stippled: claimed,
    dotted: stale,
    outlined: claimed,
    threatened: state.threatened,
  };
}

export function colourOf(state: string, sides: Side[]): string {
  if (state === contestedState) return contestedColour;
  return sides.find((side) => side.id === state)?.colour ?? noEvidenceColour;
}

export function nameOf(state: string | null, sides: Side[]): string {
  if (state === null) return 'No evidence';
  if (state === contestedState) return 'Contested';
  return sides.find((side) => side.id === state)?.name ?? state;
}

// Of a district whose likeliest state no report bears out, that is said and no side is named.
export function wordFor(state: { leader: string | null; basis: string } | undefined, sides: Side[]): string {
  return state?.basis === 'drift' ? 'Unclear' : nameOf(state?.leader ?? null, sides);
}

export const basisWords: Record<string, string> = {
  none: 'No evidence',
  drift: 'Base rates alone; no report bears out who is likeliest',
  inferred: 'Inferred from what a report presupposes',
  claimed: 'Claimed only by the side that gains by it',
  assessed: 'Third parties or admissions',
};

export const basisNames: Record<string, string> = { none: '–', drift: 'base rates', inferred: 'inferred', claimed: 'claimed only', assessed: 'assessed' };

export type PatternName = 'hatch' | 'stipple' | 'dots';

// A square that repeats; drawn here, so that no picture is fetched.
export function pattern(name: PatternName, scale = 2): ImageData {
  const size = (name === 'hatch' ? 10 : name === 'stipple' ? 6 : 10) * scale;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  if (name === 'hatch') {
    context.strokeStyle = 'rgba(60, 42, 0, 0.75)';
    context.lineWidth = 1.5 * scale;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - 1, size + 1);
      context.lineTo(shift + size + 1, -1);
      context.stroke();
    }
  } else {
    const radius = (name === 'stipple' ? 1.15 : 1) * scale;
    context.fillStyle = name === 'stipple' ? 'rgba(255, 255, 255, 0.95)' : 'rgba(30, 36, 44, 0.6)';
    for (const [x, y] of [[size / 4, size / 4], [(3 * size) / 4, (3 * size) / 4]] as const) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
  return context.getImageData(0, 0, size, size);
}
