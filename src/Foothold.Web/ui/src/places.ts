// The districts as the boundary set has them, with what finds and labels them.

export interface District {
  id: string;
  name: string;
  province: string;
  label: [number, number];
  bounds: Bounds;
  otherNames: string[];
}

export type Bounds = [number, number, number, number]; // west, south, east, north

export interface Label { text: string; at: [number, number] }

export function readDistricts(collection: GeoJSON.FeatureCollection, otherNames: Record<string, string[]>): District[] {
  return collection.features
    .map((feature) => {
      const properties = feature.properties ?? {};
      const bounds = boundsOf(feature.geometry);
      return {
        id: String(properties.id),
        name: String(properties.name),
        province: String(properties.province ?? ''),
        label: labelOf(properties, bounds),
        bounds,
        otherNames: otherNames[String(properties.id)] ?? (Array.isArray(properties.alternates) ? (properties.alternates as string[]) : []),
      };
    })
    .sort((left, right) => left.name.localeCompare(right.name) || left.province.localeCompare(right.province));
}

export function readLabels(collection: GeoJSON.FeatureCollection): Label[] {
  return collection.features.map((feature) => ({
    text: String(feature.properties?.name ?? ''),
    at: labelOf(feature.properties ?? {}, boundsOf(feature.geometry)),
  }));
}

function labelOf(properties: Record<string, unknown>, bounds: Bounds): [number, number] {
  if (Array.isArray(properties.label) && properties.label.length === 2) return properties.label as [number, number];
  if (typeof properties.label_lon === 'number' && typeof properties.label_lat === 'number') return [properties.label_lon, properties.label_lat];
  return [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}

export function union(all: Bounds[]): Bounds {
  return all.reduce<Bounds>(
    (sum, one) => [Math.min(sum[0], one[0]), Math.min(sum[1], one[1]), Math.max(sum[2], one[2]), Math.max(sum[3], one[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  );
}

export function boundsOf(geometry: GeoJSON.Geometry): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (item: unknown): void => {
    if (!Array.isArray(item)) return;
    if (typeof item[0] === 'number' && typeof item[1] === 'number') {
      bounds[0] = Math.min(bounds[0], item[0]);
      bounds[1] = Math.min(bounds[1], item[1]);
      bounds[2] = Math.max(bounds[2], item[0]);
      bounds[3] = Math.max(bounds[3], item[1]);
    } else item.forEach(visit);
  };
  if ('coordinates' in geometry) visit(geometry.coordinates);
  return bounds;
}

// Spellings differ by accents, spaces, hyphens and apostrophes; a search should not.
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/[\p{Mn}\s'’ʼ`´.-]/gu, '').toLowerCase();

export function find(districts: District[], text: string, limit: number): District[] {
  const wanted = folded(text);
  if (!wanted) return [];
  const ranked: { rank: number; district: District }[] = [];
  for (const district of districts) {
    const name = folded(district.name);
    let rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 3 : Infinity;
    for (const other of district.otherNames) {
      const otherName = folded(other);
      rank = Math.min(rank, otherName === wanted ? 1 : otherName.startsWith(wanted) ? 2 : Infinity);
    }
    if (folded(district.province).startsWith(wanted)) rank = Math.min(rank, 4);
    if (rank < Infinity) ranked.push({ rank, district });
  }
  return ranked
    .sort((left, right) => left.rank - right.rank || left.district.name.localeCompare(right.district.name))
    .slice(0, limit)
    .map((item) => item.district);
}
