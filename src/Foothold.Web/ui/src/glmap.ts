// The map, drawn by MapLibre from the theatre's own files. It fetches no tile, glyph or sprite: patterns are drawn
// in the page and labels are text laid over the map.

import { type GeoJSONSource, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { noEvidence, pattern, type Appearance } from './appearance';
import { el } from './dom';
import type { MapData, MapEvents, MapView } from './mapview';
import { boundsOf, union, type Bounds } from './places';

setWorkerUrl(new URL(workerUrl, location.href).href);

export function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

const flag = (name: string, on: number, off = 0) => ['case', ['boolean', ['feature-state', name], false], on, off];

function style(data: MapData): StyleSpecification {
  const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
  const geojson = (collection: GeoJSON.FeatureCollection | null, promoteId?: string) =>
    ({ type: 'geojson', data: collection ?? empty, tolerance: 0.2, ...(promoteId ? { promoteId } : {}) }) as const;
  const layer = (name: string) => ['==', ['get', 'layer'], name];
  return {
    version: 8,
    sources: {
      basemap: geojson(data.basemap),
      beyond: geojson(beyond(data.basemap)),
      provinces: geojson(data.provinces),
      districts: geojson(data.outlines, 'id'),
      selected: geojson(null),
      pointed: geojson(null),
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': data.basemap ? '#d5dfe4' : '#f6f4ef' } },
      { id: 'land', type: 'fill', source: 'basemap', filter: layer('land'), paint: { 'fill-color': '#f6f4ef' } },
      { id: 'beyond', type: 'fill', source: 'beyond', paint: { 'fill-color': '#f6f4ef', 'fill-antialias': false } },
      {
        id: 'colour', type: 'fill', source: 'districts',
        paint: {
          'fill-antialias': false, // the edges are drawn over it
          'fill-color': ['to-color', ['feature-state', 'colour'], noEvidence.colour],
          'fill-opacity': ['coalesce', ['feature-state', 'strength'], 1],
        },
      },
      { id: 'stipple', type: 'fill', source: 'districts', paint: { 'fill-antialias': false, 'fill-pattern': 'stipple', 'fill-opacity': flag('stippled', 1) } },
      { id: 'dots', type: 'fill', source: 'districts', paint: { 'fill-antialias': false, 'fill-pattern': 'dots', 'fill-opacity': flag('dotted', 1) } },
      { id: 'hatch', type: 'fill', source: 'districts', paint: { 'fill-antialias': false, 'fill-pattern': 'hatch', 'fill-opacity': ['case', ['boolean', ['feature-state', 'hatched'], false], flag('dotted', 0.5, 1), 0] } },
      { id: 'lakes', type: 'fill', source: 'basemap', filter: layer('lake'), paint: { 'fill-color': '#d5dfe4' } },
      {
        id: 'rivers', type: 'line', source: 'basemap', filter: layer('river'),
        paint: { 'line-color': '#9db8c6', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 9, 2], 'line-opacity': 0.8 },
      },
      {
        id: 'district-edges', type: 'line', source: 'districts',
        paint: { 'line-color': '#ffffff', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 1.2] },
      },
      { id: 'province-edges', type: 'line', source: 'provinces', paint: { 'line-color': '#8a9097', 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.6] } },
      { id: 'borders', type: 'line', source: 'basemap', filter: layer('border'), paint: { 'line-color': '#565d66', 'line-width': 1.3, 'line-dasharray': [4, 2] } },
      {
        id: 'claimed-edges', type: 'line', source: 'districts',
        paint: { 'line-color': ['to-color', ['feature-state', 'colour'], '#000000'], 'line-width': 2.5, 'line-opacity': flag('outlined', 1) },
      },
      {
        id: 'threats', type: 'line', source: 'districts',
        paint: { 'line-color': '#1c2024', 'line-width': 2.2, 'line-dasharray': [1.2, 1.2], 'line-opacity': flag('threatened', 1) },
      },
      { id: 'selected-halo', type: 'line', source: 'selected', paint: { 'line-color': '#ffffff', 'line-width': 6 } },
      { id: 'selected', type: 'line', source: 'selected', paint: { 'line-color': '#111418', 'line-width': 3 } },
      { id: 'pointed', type: 'line', source: 'pointed', paint: { 'line-color': '#111418', 'line-width': 1.5 } },
    ],
  } as StyleSpecification;
}

// Where the base map ends, paper goes on: its cut edge is no coast.
function beyond(basemap: GeoJSON.FeatureCollection | null): GeoJSON.FeatureCollection | null {
  if (!basemap) return null;
  const land = basemap.features.filter((feature) => feature.properties?.layer === 'land');
  if (land.length === 0) return null;
  const [west, south, east, north] = union(land.map((feature) => boundsOf(feature.geometry)));
  const ring = (w: number, s: number, e: number, n: number) => [[w, s], [e, s], [e, n], [w, n], [w, s]];
  const geometry: GeoJSON.Polygon = { type: 'Polygon', coordinates: [ring(-180, -84, 180, 84), ring(west, south, east, north).reverse()] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

export function glMap(container: HTMLElement, data: MapData, events: MapEvents): Promise<MapView> {
  const everything = union(data.districts.map((district) => district.bounds));
  const map = new MapLibre({
    container,
    style: style(data),
    bounds: everything,
    fitBoundsOptions: { padding: aroundAll(container) },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    minZoom: 2,
    maxZoom: 12,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
  for (const name of ['stipple', 'dots', 'hatch'] as const) {
    map.on('style.load', () => {
      if (!map.hasImage(name)) map.addImage(name, pattern(name), { pixelRatio: 2 });
    });
  }

  let painted = new Map<string, Appearance>();
  let selected: string | null = null;
  let pointed: string | null = null;
  const mark = (district: string | null, state: Record<string, unknown>) => {
    if (district !== null) map.setFeatureState({ source: 'districts', id: district }, state);
  };
  const shapes = new Map(data.outlines.features.map((feature) => [String(feature.properties?.id), feature]));
  const outline = (source: 'selected' | 'pointed', district: string | null): void => {
    const shape = district === null ? undefined : shapes.get(district);
    map.getSource<GeoJSONSource>(source)?.setData({ type: 'FeatureCollection', features: shape ? [shape] : [] });
  };
  const at = (point: { x: number; y: number }): string | null => {
    const feature = map.queryRenderedFeatures([point.x, point.y], { layers: ['colour'] })[0];
    return feature ? String(feature.properties.id) : null;
  };

  map.on('click', (event) => events.pick(at(event.point)));
  map.on('mousemove', (event) => {
    const district = at(event.point);
    if (district !== pointed) {
      pointed = district;
      outline('pointed', pointed);
      map.getCanvas().style.cursor = district ? 'pointer' : '';
    }
    events.hover(district, event.point.x, event.point.y);
  });
  map.on('mouseout', () => {
    pointed = null;
    outline('pointed', null);
    events.hover(null, 0, 0);
  });
  map.on('moveend', (event) => {
    if (!event.originalEvent) return; // ours, not the reader's
    const centre = map.getCenter();
    events.moved(map.getZoom(), centre.lat, centre.lng);
  });

  const labels = layLabels(map, container, data, () => painted, () => selected);
  const view: MapView = {
    paint(looks) {
      for (const district of data.districts) {
        const look = looks.get(district.id) ?? noEvidence;
        const before = painted.get(district.id) ?? noEvidence;
        if (look !== before) mark(district.id, { ...look });
      }
      painted = looks;
      labels();
    },
    select(district) {
      if (district === selected) return;
      selected = district;
      outline('selected', selected);
      labels();
    },
    show(bounds: Bounds, animated: boolean) {
      const room = Math.min(container.clientWidth, container.clientHeight) * 0.3;
      map.fitBounds(bounds, { padding: room, maxZoom: 8, animate: animated && !matchMedia('(prefers-reduced-motion: reduce)').matches });
    },
    showAll() {
      map.resize();
      map.fitBounds(everything, { padding: aroundAll(container), animate: false });
      map.setMinZoom(map.getZoom() - 1);
    },
    go(zoom, latitude, longitude) {
      map.jumpTo({ zoom, center: [longitude, latitude] });
    },
    resize() {
      map.resize();
    },
    drawn: () => new Promise((resolve) => map.once('idle', () => resolve())),
  };
  return new Promise((resolve) => map.once('style.load', () => resolve(view)));
}

// Room for the legend, where there is room to spare.
const aroundAll = (container: HTMLElement) => ({ top: 16, bottom: 16, right: 24, left: container.clientWidth > 1000 ? 230 : 16 });

// Names over the map: provinces first, then districts with evidence, then, close by, all; none over another.
function layLabels(
  map: MapLibre,
  container: HTMLElement,
  data: MapData,
  painted: () => Map<string, Appearance>,
  selected: () => string | null,
): () => void {
  const layer = container.appendChild(el('div', { class: 'labels', 'aria-hidden': 'true' }));
  const shown = new Map<string, HTMLElement>();
  const place = (): void => {
    const { clientWidth: width, clientHeight: height } = container;
    const zoom = map.getZoom();
    const taken: [number, number, number, number][] = [];
    const kept = new Set<string>();
    const lay = (key: string, text: string, at: [number, number], kind: string, size: number): void => {
      const { x, y } = map.project(at);
      const half = (text.length * size) / 2;
      const box: [number, number, number, number] = [x - half, y - 8, x + half, y + 8];
      if (box[2] < 0 || box[0] > width || y < 0 || y > height) return;
      if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) return;
      taken.push(box);
      kept.add(key);
      let label = shown.get(key);
      if (!label) {
        label = layer.appendChild(el('span', {}, text));
        shown.set(key, label);
      }
      label.className = kind;
      label.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
    };
    const looks = painted();
    const chosen = selected();
    const districts = data.districts;
    for (const district of districts) if (district.id === chosen) lay(district.id, district.name, district.label, 'district chosen', 7);
    const districtsBetween = (withEvidence: boolean): void => {
      for (const district of districts) {
        if (district.id !== chosen && looks.has(district.id) === withEvidence) {
          lay(district.id, district.name, district.label, withEvidence ? 'district held' : 'district', 6.4);
        }
      }
    };
    if (zoom >= 7.2) districtsBetween(true);
    if (zoom < 9) for (const province of data.provinceLabels) lay(`province ${province.text}`, province.text, province.at, 'province', 8);
    if (zoom >= 6.2 && zoom < 7.2) districtsBetween(true);
    if (zoom >= 7.8) districtsBetween(false);
    for (const [key, label] of shown) {
      if (!kept.has(key)) {
        label.remove();
        shown.delete(key);
      }
    }
  };
  map.on('move', place);
  map.on('load', place);
  map.on('resize', place);
  return place;
}
