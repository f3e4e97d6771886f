// The page: what is shown is one record (permalink.ts); every change of it is drawn from there.

import './style.css';
import * as api from './api';
import { appearance, nameOf, wordFor, type Appearance } from './appearance';
import { addDays, longDay } from './days';
import { byId, el, refill } from './dom';
import { canDraw, glMap } from './glmap';
import { fillLegend } from './legend';
import type { MapData, MapView } from './mapview';
import { fillPanel, happeningsSection, type PanelEvents } from './panel';
import { read, write, type Shown } from './permalink';
import { readDistricts, readLabels } from './places';
import { openReport } from './reader';
import { makeSearch } from './search';
import { svgMap } from './svgmap';
import { makeTable } from './table';
import { makeTimeline } from './timeline';

const daysOfHappenings = 30; // before the day shown
const notice = byId('notice');
const fault = byId('fault');

async function start(): Promise<void> {
  const theatre = await api.theatre();
  const nothing = Promise.resolve(null);
  const [outlines, provinces, basemap, timeline] = await Promise.all([
    api.outlines('districts'),
    theatre.hasProvinces ? api.outlines('provinces') : nothing,
    theatre.hasBasemap ? api.outlines('basemap') : nothing,
    api.timeline(),
  ]);
  const districts = readDistricts(outlines, theatre.otherNames);
  const byDistrict = new Map(districts.map((district) => [district.id, district]));
  const data: MapData = { districts, outlines, provinces, provinceLabels: provinces ? readLabels(provinces) : [], basemap };

  document.title = `${theatre.name} – Foothold`;
  byId('theatre').textContent = theatre.name;
  if (theatre.notice) {
    notice.textContent = theatre.notice;
    notice.hidden = false;
  }
  fillLegend(byId('legend'), theatre);

  const shown: Shown = read(location.hash);
  const lastDay = timeline.to;
  const clamp = (day: string): string => (timeline.from && day < timeline.from ? timeline.from : lastDay && day > lastDay ? lastDay : day);
  let states = new Map<string, api.DistrictState>();
  const asOf = (): string | null => (shown.known === 'then' ? shown.on : null);
  const day = (): string | null => (shown.on ? clamp(shown.on) : lastDay);

  if (day()) api.control(day()!, asOf()).catch(complain); // asked for while the map is made

  const panel = byId('panel');
  const reader = byId<HTMLDialogElement>('reader');
  const tableSection = byId('table');
  const mapSection = byId('map');
  const tip = byId('stage').appendChild(el('div', { class: 'tip', hidden: true }));

  // Map and table
  const pick = (district: string | null, focus: boolean): void => {
    shown.district = district;
    tip.hidden = true;
    remember();
    map.select(district);
    table.update(states, district);
    void showReasons(focus);
  };
  const events = {
    pick: (district: string | null) => pick(district, false),
    hover: (id: string | null, x: number, y: number) => {
      const district = id === null ? undefined : byDistrict.get(id);
      tip.hidden = !district;
      if (!district) return;
      const state = states.get(district.id);
      refill(tip, el('b', {}, district.name), ` ${district.province}`, el('br'), state?.leader
        ? `${nameOf(state.leader, theatre.sides)}, ${Math.round(state.probability * 100)} %${state.threatened ? ', threatened' : ''}`
        : wordFor(state, theatre.sides));
      tip.style.transform = `translate(${Math.min(x + 14, mapSection.clientWidth - 210)}px, ${Math.max(0, y - 12)}px)`;
    },
    moved: (zoom: number, latitude: number, longitude: number) => {
      shown.at = [zoom, latitude, longitude];
      remember();
    },
  };
  const map: MapView = canDraw() ? await glMap(mapSection, data, events) : svgMap(mapSection, data, events);
  const table = makeTable(tableSection, districts, theatre, (district) => pick(district, true));

  const moveTo = (district: string): void => {
    shown.at = null;
    map.show(byDistrict.get(district)!.bounds, true);
    remember();
  };

  // The colours of the day
  let newest = 0;
  const showDay = async (ready: () => void = () => {}): Promise<void> => {
    const on = day();
    if (!on) return;
    const turn = ++newest;
    try {
      const control = await api.control(on, asOf());
      if (turn !== newest) return;
      states = new Map(control.districts.map((state) => [state.id, state]));
      const looks = new Map<string, Appearance>();
      for (const state of control.districts) if (state.leader) looks.set(state.id, appearance(state, theatre));
      fault.hidden = true;
      map.paint(looks);
      table.update(states, shown.district);
      const time = byId<HTMLTimeElement>('day');
      time.dateTime = on;
      time.textContent = longDay(on);
      byId('summary').textContent = control.summary;
      refill(byId('sources'),
        el('span', { id: 'reports' }, `${theatre.reports} ${theatre.reports === 1 ? 'report' : 'reports'}`), ' · ',
        el('span', { id: 'off-map' }, `${control.claimsNotOnMap} of ${control.claims} ${control.claims === 1 ? 'claim' : 'claims'} not on the map`), ' · ',
        el('span', {}, theatre.boundaries), ' · ', el('span', {}, theatre.attribution));
      document.body.dataset.day = on;
      void map.drawn().then(() => (document.body.dataset.drawn = on));
      ready();
      for (const ahead of [1, 2, 3].map((days) => addDays(on, days))) {
        if (lastDay && ahead <= lastDay) api.control(ahead, shown.known === 'then' ? ahead : null).catch(complain);
      }
    } catch (reason) {
      if (turn === newest) complain(reason);
    }
  };

  // The evidence of the chosen district
  let asked = 0;
  const showReasons = async (focus: boolean): Promise<void> => {
    const district = shown.district;
    const on = day();
    const turn = ++asked;
    const wasHidden = panel.hidden;
    panel.hidden = district === null;
    byId('hint').hidden = district !== null || !lastDay;
    if (wasHidden !== panel.hidden) map.resize();
    if (district === null || !on) return;
    try {
      const reasons = await api.why(district, on, asOf());
      if (turn !== asked) return;
      const events: PanelEvents = {
        close: () => pick(null, false),
        open: (report, claim) => void openReport(reader, report, claim),
        showDistrict: () => {
          setView('map');
          moveTo(district);
        },
      };
      fillPanel(panel, reasons, theatre, events);
      panel.dataset.on = reasons.on;
      if (focus) panel.querySelector('h2')?.focus();
      const told = await api.happenings(district, addDays(on, -daysOfHappenings), on, asOf()).catch((reason: unknown) => reason as Error);
      if (turn !== asked) return;
      const section = told instanceof Error ? el('p', { class: 'fault', role: 'alert' }, told.message) : happeningsSection(told, events);
      const voices = panel.querySelector('.voices');
      if (section && voices) voices.before(section);
      else if (section) panel.append(section);
    } catch (reason) {
      if (turn !== asked) return;
      refill(panel, el('p', { class: 'fault', role: 'alert' }, (reason as Error).message),
        el('button', { type: 'button', class: 'close', 'aria-label': 'Close the evidence', click: () => pick(null, false) }, '×'));
    }
  };

  // Timeline
  const timelineSection = byId('timeline');
  const slider = lastDay
    ? makeTimeline(timelineSection, timeline, theatre, (newDay, ready) => {
        shown.on = newDay;
        slider?.show(newDay);
        rememberSoon();
        void showDay(ready);
        reasonsSoon();
      })
    : null;
  if (!slider) refill(timelineSection, el('p', { class: 'none' }, 'No report in this project says anything of control yet.'));
  let waiting: number | undefined;
  const reasonsSoon = (): void => {
    window.clearTimeout(waiting);
    if (shown.district !== null) waiting = window.setTimeout(() => void showReasons(false), 120);
  };

  // Tools
  const viewButton = (view: Shown['view'], words: string) =>
    el('button', { type: 'button', 'aria-pressed': 'false', 'data-view': view, click: () => setView(view) }, words);
  const viewButtons = [viewButton('map', 'Map'), viewButton('table', 'Table')];
  const setView = (view: Shown['view']): void => {
    shown.view = view;
    for (const button of viewButtons) button.setAttribute('aria-pressed', String(button.dataset.view === view));
    tableSection.hidden = view !== 'table';
    byId('stage').dataset.view = view;
    table.update(states, shown.district);
    if (view === 'map') map.resize();
    remember();
  };
  const known = el('select', { 'aria-label': 'Which reports count', change: () => {
    shown.known = known.value === 'then' ? 'then' : 'all';
    remember();
    void showDay();
    void showReasons(false);
  } }, el('option', { value: 'all' }, 'All reports'), el('option', { value: 'then' }, 'As known that day'));
  known.value = shown.known;
  refill(byId('tools'),
    makeSearch(districts, (district) => {
      pick(district, true);
      if (shown.view === 'map') moveTo(district);
    }),
    known,
    el('div', { class: 'views', role: 'group', 'aria-label': 'View' }, ...viewButtons));
  document.querySelector('.skip')?.addEventListener('click', (event) => {
    event.preventDefault();
    setView('table');
    tableSection.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && shown.district !== null && !reader.open) pick(null, false);
  });
  reader.addEventListener('click', (event) => {
    if (event.target === reader) reader.close();
  });

  // The address
  const remember = (): void => {
    const hash = write(shown);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  };
  let soon: number | undefined;
  const rememberSoon = (): void => {
    window.clearTimeout(soon);
    soon = window.setTimeout(remember, 200);
  };
  window.addEventListener('hashchange', () => {
    Object.assign(shown, read(location.hash));
    known.value = shown.known;
    draw(shown.at ? look : undefined);
  });

  const draw = (ready?: () => void): void => {
    const on = day();
    if (on) slider?.show(on);
    setView(shown.view);
    map.select(shown.district);
    void showDay(ready);
    void showReasons(false);
  };
  const look = (): void => {
    const district = shown.district === null ? undefined : byDistrict.get(shown.district);
    if (shown.at) map.go(...shown.at);
    else {
      map.showAll();
      if (district) map.show(district.bounds, false);
    }
  };
  if (shown.on) shown.on = clamp(shown.on);
  if (!lastDay) {
    byId('summary').textContent = `No evidence reaches any of the ${theatre.districts} districts.`;
    refill(byId('sources'), el('span', {}, theatre.boundaries), ' · ', el('span', {}, theatre.attribution));
    look();
  }
  draw(look);
}

// Stays until a day is drawn again.
function complain(reason: unknown): void {
  fault.textContent = `The server did not answer as it should: ${reason instanceof Error ? reason.message : String(reason)}`;
  fault.hidden = false;
}

window.addEventListener('unhandledrejection', (event) => complain(event.reason));

start().catch(complain);
