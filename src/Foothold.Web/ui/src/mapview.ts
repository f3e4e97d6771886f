// What the page asks of a map, whichever draws it.

import type { Appearance } from './appearance';
import type { Bounds, District, Label } from './places';

export interface MapData {
  districts: District[];
  outlines: GeoJSON.FeatureCollection;
  provinces: GeoJSON.FeatureCollection | null;
  provinceLabels: Label[];
  basemap: GeoJSON.FeatureCollection | null;
}

export interface MapEvents {
  pick(district: string | null): void;
  hover(district: string | null, x: number, y: number): void;
  moved(zoom: number, latitude: number, longitude: number): void;
}

export interface MapView {
  paint(looks: Map<string, Appearance>): void;
  select(district: string | null): void;
  showAll(): void;
  show(bounds: Bounds, animated: boolean): void;
  go(zoom: number, latitude: number, longitude: number): void;
  resize(): void;
  drawn(): Promise<void>; // once what was painted is on the screen
}
