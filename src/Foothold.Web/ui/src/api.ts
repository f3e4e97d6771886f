// The server's answers, as /api gives them.

export interface Side { id: string; name: string; colour: string }

export interface Theatre {
  id: string;
  name: string;
  sides: Side[];
  districts: number;
  hasProvinces: boolean;
  hasBasemap: boolean;
  boundaries: string;
  attribution: string;
  notice: string | null;
  staleAfterDays: number;
  revision: number;
  reports: number;
  claims: number;
  otherNames: Record<string, string[]>;
}

export type Basis = 'none' | 'drift' | 'inferred' | 'claimed' | 'assessed';

export interface DistrictState {
  id: string;
  leader: string | null;
  probability: number;
  basis: Basis;
  lastEvidence: string | null;
  freshnessDays: number | null;
  threatened: boolean;
}

export interface ControlDay {
  on: string;
  asOf: string | null;
  summary: string;
  claims: number;
  claimsNotOnMap: number;
  districts: DistrictState[];
}

export interface Timeline {
  from: string | null;
  to: string | null;
  districts: Record<string, number[]>; // state -> districts in which it leads, a number a day
  claims: number[];                    // a number a day
  changes: string[];
}

export type Span = [number, number];

export interface Participant { text: string; span: Span; actor: string | null; inferred: boolean }

export interface ClaimPlace { text: string; span: Span; name: string; admin1: string | null; precision: string; inferred: boolean; confidence: number }

export interface Claim {
  id: string;
  report: string;
  sentence: number;
  span: Span;
  quote: string;
  type: string;
  mode: string | null;
  trigger: { text: string; span: Span };
  agents: Participant[];
  targets: Participant[];
  places: ClaimPlace[];
  time: { text: string; span: Span | null; start: string | null; end: string | null; precision: string; inferred: boolean } | null;
  polarity: string;
  reality: string;
  sources: { text: string; span: Span; actor: string | null; stance: string }[];
  quantities: { kind: string; min: number | null; max: number | null; span: Span }[];
  control: { effect: string; holder: string | null; scope: string } | null;
  certainty: string;
  interest: string;
}

export interface Heading { id: string; outlet: string; title: string; published: string; url: string | null }

export interface Sentence { id: string; claim: Claim | null; report: Heading | null }

export interface Voice { voice: string; standing: 'for' | 'against' | 'outlook' | 'context'; influence: number; tells: string | null; sentences: Sentence[] }

export interface Reasons {
  district: { id: string; name: string; province: string | null };
  on: string;
  asOf: string;
  leader: string | null; // null where no evidence reaches it, or none bears out the likeliest state
  likeliest: string | null;
  probabilities: Record<string, number>;
  contested: number;
  basis: Basis;
  threatened: boolean;
  since: { earliest: string | null; latest: string | null } | null;
  sinceTold: boolean; // whether reports say so, rather than the estimate
  lastEvidence: string | null;
  freshnessDays: number | null;
  words: string[];
  split: string[]; // who holds the centre and who the rest, where reports tell them apart
  reached: string[]; // how the probability came to what it is
  turning: string[]; // which single report would change the state
  outlook: string[];
  voices: Voice[];
}

// One thing that happened, as one or more claims tell it.
export interface Happening {
  id: string;
  kind: string;
  place: { name: string; precision: string } | null;
  start: string;
  end: string; // the day after the last
  figures: { kind: string; who: string | null; min: number; max: number | null }[];
  claims: string[];
  reports: string[]; // the first of them tells the first claim
  contradictions: { aspect: string; claims: string[] }[];
}

export interface Report extends Heading { author: string | null; language: string; text: string; claims: Claim[] }

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  throw new Error(problem?.detail ?? `${path} answered ${response.status}.`);
}

function remembering<T>(limit: number, load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const answer = load(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    if (answers.size > limit) answers.delete(answers.keys().next().value!);
    return answer;
  };
}

const controlAt = remembering(1500, (query) => get<ControlDay>(`/api/control?${query}`));
const reportAt = remembering(200, (id) => get<Report>(`/api/reports/${encodeURIComponent(id)}`));

const query = (on: string, asOf: string | null): string => (asOf ? `on=${on}&as_of=${asOf}` : `on=${on}`);

export const theatre = (): Promise<Theatre> => get('/api/theatre');
export const outlines = (what: 'districts' | 'provinces' | 'basemap'): Promise<GeoJSON.FeatureCollection> => get(`/api/theatre/${what}`);
export const timeline = (): Promise<Timeline> => get('/api/timeline');
export const control = (on: string, asOf: string | null): Promise<ControlDay> => controlAt(query(on, asOf));
export const why = (district: string, on: string, asOf: string | null): Promise<Reasons> =>
  get(`/api/districts/${encodeURIComponent(district)}/why?${query(on, asOf)}`);
export const happenings = async (district: string, from: string, to: string, asOf: string | null): Promise<Happening[]> =>
  (await get<{ events: Happening[] }>(`/api/districts/${encodeURIComponent(district)}/events?from=${from}&to=${to}${asOf ? `&as_of=${asOf}` : ''}`)).events;
export const report = (id: string): Promise<Report> => reportAt(id);
