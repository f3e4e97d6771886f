// Districts by state over all days, with the slider that moves the day.

import type { Theatre, Timeline } from './api';
import { colourOf, contestedState } from './appearance';
import { addDays, daysBetween, longDay, shortDay } from './days';
import { el, refill } from './dom';

const edge = 9; // half the slider's thumb, so that chart and thumb agree
const claimsHeight = 14;
const axisHeight = 16;

export interface TimelineView {
  show(day: string): void;
  stop(): void;
}

export function makeTimeline(container: HTMLElement, timeline: Timeline, theatre: Theatre, move: (day: string, ready: () => void) => void): TimelineView {
  const from = timeline.from!;
  const length = daysBetween(from, timeline.to!);
  let day = timeline.to!;
  let timer: number | null = null;

  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const slider = el('input', { type: 'range', min: '0', max: String(length), step: '1', 'aria-label': 'Day' });
  const play = el('button', { type: 'button', class: 'play', 'aria-label': 'Play', title: 'Play (space)' }, '▶');
  const button = (words: string, label: string, title: string, act: () => void) => el('button', { type: 'button', 'aria-label': label, title, click: () => { stop(); act(); } }, words);

  refill(
    container,
    el('div', { class: 'controls' },
      button('«', 'Previous change', 'Previous change ( [ )', () => jump(-1)),
      button('‹', 'Day before', 'Day before (←)', () => go(addDays(day, -1))),
      play,
      button('›', 'Day after', 'Day after (→)', () => go(addDays(day, 1))),
      button('»', 'Next change', 'Next change ( ] )', () => jump(1))),
    el('div', { class: 'chart' }, canvas, slider),
  );

  const go = (wanted: string, ready: () => void = () => {}): void => {
    const index = Math.max(0, Math.min(length, daysBetween(from, wanted)));
    move(addDays(from, index), ready);
  };
  const jump = (direction: 1 | -1): void => {
    const next = direction > 0 ? timeline.changes.find((change) => change > day) : timeline.changes.findLast((change) => change < day);
    if (next) go(next);
  };
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
    play.textContent = '▶';
    play.setAttribute('aria-label', 'Play');
  };
  const step = (): void => {
    if (day >= timeline.to!) {
      stop();
      return;
    }
    go(addDays(day, 1), () => {
      if (timer !== null) timer = window.setTimeout(step, 90);
    });
  };
  play.addEventListener('click', () => {
    if (timer !== null) {
      stop();
      return;
    }
    play.textContent = '❚❚';
    play.setAttribute('aria-label', 'Pause');
    timer = window.setTimeout(step, 0);
    if (day >= timeline.to!) go(from, () => {});
  });
  slider.addEventListener('input', () => {
    stop();
    go(addDays(from, Number(slider.value)));
  });
  canvas.addEventListener('click', (event) => {
    const box = canvas.getBoundingClientRect();
    stop();
    go(addDays(from, Math.round(((event.clientX - box.left - edge) / (box.width - 2 * edge)) * length)));
  });
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input:not([type=range]), select, textarea') || document.querySelector('dialog[open]')) return;
    if (event.key === '[') jump(-1);
    else if (event.key === ']') jump(1);
    else if (event.key === ' ' && !target.matches('button, summary, [tabindex="0"]')) play.click();
    else return;
    stopIfMoved(event.key);
    event.preventDefault();
  });
  const stopIfMoved = (key: string): void => {
    if (key !== ' ') stop();
  };

  const states = [...theatre.sides.map((side) => side.id), contestedState];
  const draw = (): void => {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    const ratio = devicePixelRatio || 1;
    if (width === 0) return;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    const top = 4;
    const base = height - axisHeight - claimsHeight - 4;
    const x = (index: number): number => edge + ((width - 2 * edge) * index) / Math.max(1, length);
    const totals = timeline.claims.map((_, index) => states.reduce((sum, state) => sum + (timeline.districts[state]?.[index] ?? 0), 0));
    const most = Math.max(1, ...totals);
    const y = (count: number): number => base - ((base - top) * count) / most;

    const below = new Array<number>(length + 1).fill(0);
    for (const state of states) {
      const counts = timeline.districts[state] ?? [];
      context.beginPath();
      context.moveTo(x(0), y(below[0]!));
      for (let index = 0; index <= length; index++) {
        const level = y(below[index]! + (counts[index] ?? 0));
        context.lineTo(x(index), level);
        if (index < length) context.lineTo(x(index + 1), level);
      }
      for (let index = length; index >= 0; index--) {
        if (index < length) context.lineTo(x(index + 1), y(below[index]!));
        context.lineTo(x(index), y(below[index]!));
      }
      context.closePath();
      context.fillStyle = colourOf(state, theatre.sides);
      context.fill();
      for (let index = 0; index <= length; index++) below[index]! += counts[index] ?? 0;
    }

    const busiest = Math.max(1, ...timeline.claims);
    context.fillStyle = '#5a636b';
    timeline.claims.forEach((claims, index) => {
      if (claims > 0) {
        const size = Math.max(2, (claimsHeight * claims) / busiest);
        context.fillRect(x(index) - 0.75, base + 2 + claimsHeight - size, 1.5, size);
      }
    });

    context.fillStyle = '#4a535b';
    context.strokeStyle = '#c9cdd1';
    context.font = '11px system-ui, sans-serif';
    context.textBaseline = 'bottom';
    let free = 0;
    for (const tick of ticks(from, length, width)) {
      const at = x(tick.index);
      context.beginPath();
      context.moveTo(at + 0.5, base + claimsHeight + 3);
      context.lineTo(at + 0.5, base + claimsHeight + 8);
      context.stroke();
      const size = context.measureText(tick.words).width;
      if (at >= free && at + size < width) {
        context.fillText(tick.words, at + 4, height - 1);
        free = at + size + 14;
      }
    }
    const counts = `${most} ${most === 1 ? 'district' : 'districts'}`;
    context.textBaseline = 'top';
    context.lineWidth = 3;
    context.strokeStyle = 'rgba(255,255,255,0.85)';
    context.strokeText(counts, edge + 2, 2);
    context.fillText(counts, edge + 2, 2);

    const now = x(daysBetween(from, day));
    context.fillStyle = '#111418';
    context.fillRect(now - 1, 0, 2, height - axisHeight + 2);
  };
  new ResizeObserver(draw).observe(canvas);

  return {
    show(newDay) {
      day = newDay;
      slider.value = String(daysBetween(from, day));
      slider.setAttribute('aria-valuetext', longDay(day));
      draw();
    },
    stop,
  };
}

function ticks(from: string, length: number, width: number): { index: number; words: string }[] {
  if (length < 62) {
    const every = Math.max(1, Math.ceil((length * 52) / Math.max(1, width)));
    return Array.from({ length: Math.floor(length / every) + 1 }, (_, step) => {
      const day = addDays(from, step * every);
      return { index: step * every, words: day.endsWith('-01') || step === 0 ? shortDay(day).replace(/ \d{4}$/, '') : String(Number(day.slice(8))) };
    });
  }
  const months: { index: number; words: string }[] = [];
  const perMonth = (width * 30) / Math.max(1, length);
  const every = perMonth > 60 ? 1 : perMonth > 22 ? 3 : 12;
  const first = new Date(`${from.slice(0, 7)}-01T00:00:00Z`);
  for (let step = 0; ; step++) {
    const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + step, 1));
    const index = daysBetween(from, month.toISOString().slice(0, 10));
    if (index > length) return months;
    if (index < 0 || month.getUTCMonth() % every !== 0) continue;
    const words = month.getUTCMonth() === 0 || every === 12 ? String(month.getUTCFullYear()) : month.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
    months.push({ index, words });
  }
}
