// The map where the browser has no WebGL: the same outlines and channels as SVG. It does not zoom; it says so.

import { contestedColour, noEvidence, type Appearance } from './appearance';
import { el } from './dom';
import type { MapData, MapEvents, MapView } from './mapview';
import { union } from './places';

const svgNamespace = 'http://www.w3.org/2000/svg';

function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string>, ...children: Node[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function svgMap(container: HTMLElement, data: MapData, events: MapEvents): MapView {
  const [west, south, east, north] = union(data.districts.map((district) => district.bounds));
  const width = 1000;
  const mercator = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  const scale = width / (((east - west) * Math.PI) / 180);
  const height = (mercator(north) - mercator(south)) * scale;
  const x = (longitude: number): number => (((longitude - west) * Math.PI) / 180) * scale;
  const y = (latitude: number): number => (mercator(north) - mercator(latitude)) * scale;

  const line = (points: GeoJSON.Position[]): string => `M${points.map(([lon, lat]) => `${x(lon!).toFixed(1)},${y(lat!).toFixed(1)}`).join('L')}`;
  const path = (geometry: GeoJSON.Geometry): string => {
    switch (geometry.type) {
      case 'Polygon': return geometry.coordinates.map((ring) => `${line(ring)}Z`).join('');
      case 'MultiPolygon': return geometry.coordinates.flat().map((ring) => `${line(ring)}Z`).join('');
      case 'LineString': return line(geometry.coordinates);
      case 'MultiLineString': return geometry.coordinates.map(line).join('');
      default: return '';
    }
  };

  const root = svg('svg', { viewBox: `-12 -12 ${width + 24} ${height + 24}`, role: 'img', 'aria-label': 'Map of districts; the table has the same', class: 'svgmap' });
  root.append(
    svg('defs', {},
      svg('pattern', { id: 'hatch', width: '7', height: '7', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        svg('rect', { width: '7', height: '7', fill: contestedColour }), svg('rect', { width: '2', height: '7', fill: '#5a4200' })),
      svg('pattern', { id: 'stipple', width: '5', height: '5', patternUnits: 'userSpaceOnUse' }, svg('circle', { cx: '2', cy: '2', r: '1', fill: '#fff' })),
      svg('pattern', { id: 'dots', width: '8', height: '8', patternUnits: 'userSpaceOnUse' }, svg('circle', { cx: '3', cy: '3', r: '0.9', fill: '#333' }))),
  );
  const shapes = new Map<string, { base: SVGPathElement; over: SVGPathElement }>();
  for (const feature of data.outlines.features) {
    const id = String(feature.properties?.id);
    const d = path(feature.geometry);
    const base = svg('path', { d, 'fill-rule': 'evenodd', stroke: '#fff', 'stroke-width': '0.6' });
    const over = svg('path', { d, 'fill-rule': 'evenodd', fill: 'none', 'data-district': id });
    over.style.pointerEvents = 'all';
    over.addEventListener('click', () => events.pick(id));
    over.addEventListener('mousemove', (event) => {
      const box = container.getBoundingClientRect();
      events.hover(id, event.clientX - box.left, event.clientY - box.top);
    });
    over.addEventListener('mouseleave', () => events.hover(null, 0, 0));
    shapes.set(id, { base, over });
  }
  root.append(...[...shapes.values()].map((shape) => shape.base), ...[...shapes.values()].map((shape) => shape.over));
  for (const feature of data.provinces?.features ?? []) {
    const edge = svg('path', { d: path(feature.geometry), fill: 'none', stroke: '#8a9097', 'stroke-width': '1' });
    edge.style.pointerEvents = 'none';
    root.append(edge);
  }
  container.append(root, el('p', { class: 'no-webgl', role: 'status' }, 'This browser has no WebGL, so the map is drawn without zooming. The table has every district.'));

  let selected: string | null = null;
  const outline = (id: string, look: Appearance): void => {
    const over = shapes.get(id)?.over;
    if (!over) return;
    const chosen = id === selected;
    over.setAttribute('stroke', chosen || look.threatened ? '#111418' : look.outlined ? look.colour : 'none');
    over.setAttribute('stroke-width', chosen ? '3' : '2');
    over.setAttribute('stroke-dasharray', look.threatened && !chosen ? '3 3' : 'none');
  };
  let painted = new Map<string, Appearance>();
  return {
    paint(looks) {
      painted = looks;
      for (const [id, { base, over }] of shapes) {
        const look = looks.get(id) ?? noEvidence;
        base.setAttribute('fill', look.colour);
        base.setAttribute('fill-opacity', String(look.strength));
        over.setAttribute('fill', look.hatched ? 'url(#hatch)' : look.stippled ? 'url(#stipple)' : look.dotted ? 'url(#dots)' : 'none');
        outline(id, look);
      }
    },
    select(district) {
      const before = selected;
      selected = district;
      if (before) outline(before, painted.get(before) ?? noEvidence);
      if (district) outline(district, painted.get(district) ?? noEvidence);
    },
    showAll() {},
    show() {},
    go() {},
    resize() {},
    drawn: () => Promise.resolve(),
  };
}
