// Why a district has its colour: the state in words, and each voice for, against and beside it, with its sentences.

import type { Claim, Happening, Reasons, Sentence, Theatre, Voice } from './api';
import { appearance, basisWords, colourOf, contestedState, nameOf, wordFor } from './appearance';
import { addDays, ago, longDay, shortDay } from './days';
import { el, refill, type Child } from './dom';
import { markedQuote } from './marks';
import { swatch } from './legend';

export interface PanelEvents {
  close(): void;
  open(report: string, claim: string): void;
  showDistrict(): void;
}

export function fillPanel(panel: HTMLElement, reasons: Reasons, theatre: Theatre, events: PanelEvents): void {
  const { district } = reasons;
  const sentencesOf = bySentence(reasons.voices);
  const voices = (standing: Voice['standing']) => sentencesOf.filter(([first]) => first.standing === standing);
  refill(
    panel,
    el('header', {},
      el('div', {},
        el('h2', { tabindex: '-1' }, district.name),
        el('p', { class: 'province' }, district.province ? `${district.province} · ` : '', el('button', { type: 'button', class: 'link', click: events.showDistrict }, 'show on map'))),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Close the evidence', click: events.close }, '×')),
    el('p', { class: 'state', 'data-leader': reasons.leader ?? '' },
      swatch(appearance({
        id: district.id, leader: reasons.leader, probability: 0, basis: reasons.basis, lastEvidence: reasons.lastEvidence,
        freshnessDays: reasons.freshnessDays, threatened: reasons.threatened,
      }, theatre)),
      el('strong', {}, wordFor(reasons, theatre.sides)),
      reasons.leader ? el('span', { class: 'sure' }, percent(probabilityOf(reasons))) : null,
      reasons.threatened ? el('span', { class: 'tag' }, 'threatened') : null,
      reasons.basis === 'claimed' ? el('span', { class: 'tag' }, 'claimed only') : null),
    ...reasons.words.map((words) => el('p', { class: 'words' }, words)),
    sentences('split', 'Centre and rest', reasons.split),
    reasons.likeliest ? bars(reasons, theatre) : null,
    reasons.likeliest ? facts(reasons) : null,
    sentences('outlook', 'Outlook', reasons.outlook),
    sentences('reached', 'How this colour was reached', reasons.reached),
    sentences('turning', 'What would change it', reasons.turning),
    section('For', 'for this colour', voices('for'), events),
    section('Against', 'against it', voices('against'), events),
    section('What may come', 'of a fear, a plan or a threat', voices('outlook'), events),
    section('Context', 'of little weight', voices('context'), events),
    reasons.voices.length === 0 ? el('p', { class: 'none' }, 'No report in this project says anything of who holds this district by this day.') : null,
  );
}

// What the reports tell to have happened here in the days before: the newest first, each with what tells of it.
export function happeningsSection(told: Happening[], events: PanelEvents): HTMLElement | null {
  if (told.length === 0) return null;
  const newest = [...told].reverse();
  return el('section', { class: 'happenings' },
    el('h3', {}, 'What happened here', el('span', {}, ` · ${told.length} in the 30 days before`)),
    el('ol', {}, ...newest.slice(0, mostHappenings).map((one) => happening(one, events))),
    told.length > mostHappenings ? el('p', { class: 'meta' }, `${told.length - mostHappenings} earlier ones are left out.`) : null);
}

const mostHappenings = 10;

function happening(told: Happening, events: PanelEvents): HTMLElement {
  const count = told.reports.length;
  const figures = told.figures.map(({ kind, min, max }) => `${kind} ${max === null ? `${min} or more` : min === max ? min : `${min} to ${max}`}`);
  const disputed = [...new Set(told.contradictions.map((one) => one.aspect))];
  return el('li', { 'data-event': told.id },
    el('button', { type: 'button', class: 'link', title: 'Opens the first report that tells of it', click: () => events.open(told.reports[0]!, told.claims[0]!) },
      `${when(told)} · ${told.kind.replaceAll('/', ', ')}${told.place && told.place.precision !== 'district' ? ` · ${told.place.name}` : ''}`),
    el('span', { class: 'meta' }, [...figures, `told by ${count} ${count === 1 ? 'report' : 'reports'}`].map((word) => ` · ${word}`).join('')),
    disputed.length > 0 ? el('span', { class: 'tag' }, `they disagree: ${disputed.join(', ')}`) : null);
}

// What the server says in whole sentences: the same words as the command line's.
function sentences(name: string, title: string, words: string[]): HTMLElement | null {
  return words.length > 0 ? el('section', { class: name }, el('h3', {}, title), ...words.map((sentence) => el('p', {}, sentence))) : null;
}

function probabilityOf(reasons: Reasons): number {
  return reasons.leader === contestedState ? reasons.contested : reasons.probabilities[reasons.leader!] ?? 0;
}

function bars(reasons: Reasons, theatre: Theatre): HTMLElement {
  const shares: [string, number][] = [...theatre.sides.map((side): [string, number] => [side.id, reasons.probabilities[side.id] ?? 0]), [contestedState, reasons.contested]];
  return el('ul', { class: 'bars', 'aria-label': 'Probability of each state' },
    ...shares.map(([state, share]) => {
      const bar = el('span', { class: 'bar' });
      bar.style.width = `${(share * 100).toFixed(1)}%`;
      bar.style.background = colourOf(state, theatre.sides);
      return el('li', {}, el('span', { class: 'name' }, nameOf(state, theatre.sides)), el('span', { class: 'track' }, bar), el('span', { class: 'share' }, percent(share)));
    }));
}

function facts(reasons: Reasons): HTMLElement {
  const rows: [string, Child][] = [
    ['Since', since(reasons) + (reasons.since && reasons.basis !== 'drift' && !reasons.sinceTold ? ', by the estimate' : '')],
    ['Basis', basisWords[reasons.basis] ?? reasons.basis],
    ['Newest evidence', reasons.lastEvidence && reasons.freshnessDays !== null ? `${longDay(reasons.lastEvidence)}, ${ago(reasons.freshnessDays)}` : 'no dated evidence'],
    ['Reports counted', `published by ${longDay(reasons.asOf)}`],
  ];
  return el('dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

function since({ since: days, basis }: Reasons): string {
  if (basis === 'drift' || !days || (!days.earliest && !days.latest)) return 'the evidence does not say';
  if (!days.earliest) return `before ${longDay(days.latest!)}`;
  if (!days.latest) return `${longDay(days.earliest)} or later`;
  return dayAfter(days.earliest) === days.latest ? longDay(days.earliest) : `between ${longDay(days.earliest)} and ${longDay(dayBefore(days.latest))}`;
}

const dayAfter = (day: string): string => addDays(day, 1);
const dayBefore = (day: string): string => addDays(day, -1);

// The voices that speak in one sentence, together: a sentence is quoted once, where the first of them stands.
type Speaking = [Voice, ...Voice[]];

function bySentence(voices: Voice[]): Speaking[] {
  const sentencesOf = new Map<string, Speaking>();
  for (const voice of voices) {
    const claim = voice.sentences[0]?.claim;
    const key = claim ? sentenceKey(claim) : voice.voice;
    const others = sentencesOf.get(key);
    if (others) others.push(voice);
    else sentencesOf.set(key, [voice]);
  }
  return [...sentencesOf.values()];
}

const sentenceKey = (claim: Claim): string => `${claim.report} ${claim.sentence}`;

function section(title: string, meaning: string, sentencesOf: Speaking[], events: PanelEvents): HTMLElement | null {
  if (sentencesOf.length === 0) return null;
  const count = sentencesOf.reduce((sum, [first, ...others]) => sum + 1 + others.filter((other) => other.standing === first.standing).length, 0);
  return el('section', { class: `voices ${title.toLowerCase().replaceAll(' ', '-')}` },
    el('h3', {}, title, el('span', {}, ` · ${count} ${count === 1 ? 'voice' : 'voices'} ${meaning}`)),
    ...sentencesOf.map((speaking) => card(speaking, events)));
}

function card(speaking: Speaking, events: PanelEvents): HTMLElement {
  const quoted = speaking[0].sentences[0];
  const key = quoted?.claim ? sentenceKey(quoted.claim) : null;
  const copies = speaking.flatMap((voice) => voice.sentences.slice(1)).filter(({ claim }) => !claim || sentenceKey(claim) !== key);
  return el('article', { class: 'card' },
    quoted ? sentence(quoted, events) : null,
    ...speaking.map((voice) => el('p', { class: 'weight', title: 'Log-odds of the leading state with this voice less the same without it' },
      voice.tells ? `${voice.tells}: ` : '', weight(voice), voice.standing === speaking[0].standing ? '' : apart[voice.standing])),
    copies.length > 0
      ? el('details', {},
          el('summary', {}, `${copies.length} more ${copies.length === 1 ? 'sentence' : 'sentences'} of the same ${speaking.length === 1 ? 'voice' : 'voices'}, counted once`),
          ...copies.map((copy) => sentence(copy, events)))
      : null);
}

const apart: Record<Voice['standing'], string> = { for: ', for it', against: ', against it', outlook: ', of what may come', context: ', context' };

function sentence({ id, claim, report }: Sentence, events: PanelEvents): HTMLElement {
  if (!claim || !report) {
    return el('p', { class: 'fault' }, `The claim ${id} is not in the store. Run foothold verify.`);
  }
  return el('div', { class: 'sentence' },
    el('button', { type: 'button', class: 'quote', 'data-claim': claim.id, 'aria-label': `Open the report: ${claim.quote}`, click: () => events.open(report.id, claim.id) },
      el('q', {}, ...markedQuote(claim))),
    el('p', { class: 'meta' },
      el('b', {}, report.outlet), ', ', el('time', { datetime: report.published }, shortDay(report.published)),
      speaker(claim), qualities(claim).map((word) => ` · ${word}`).join('')));
}

function speaker(claim: Claim): string {
  const speakers = claim.sources.map((source) => source.text);
  return speakers.length > 0 ? `, citing ${speakers.join(' and ')}` : ', in its own words';
}

function qualities(claim: Claim): string[] {
  const words: string[] = [];
  if (claim.control) words.push(claim.control.effect + (claim.control.scope === 'whole' ? '' : ` (${claim.control.scope})`));
  else if (claim.mode) words.push(claim.mode);
  if (claim.time && (claim.time.start || claim.time.end)) words.push(when(claim.time));
  if (claim.polarity === 'denied') words.push('denied');
  if (claim.reality !== 'actual') words.push(claim.reality);
  if (claim.certainty !== 'asserted') words.push(claim.certainty);
  if (claim.interest === 'own') words.push('speaks for its own gain');
  if (claim.interest === 'against') words.push('admits its own loss');
  const carried = [
    ...claim.agents.filter((agent) => agent.inferred).map((agent) => agent.text),
    ...claim.places.filter((place) => place.inferred).map((place) => place.text),
  ];
  if (carried.length > 0) words.push(`“${carried.join('”, “')}” carried over`);
  return words;
}

function when({ start, end }: { start: string | null; end: string | null }): string {
  if (start && end) return dayAfter(start) === end ? shortDay(start) : `${shortDay(start)} to ${shortDay(dayBefore(end))}`;
  return start ? `since ${shortDay(start)}` : `until ${shortDay(dayBefore(end!))}`;
}

function weight(voice: Voice): string {
  const size = Math.abs(voice.influence);
  const words = size >= 2 ? 'weighs much' : size >= 0.5 ? 'weighs' : size >= 0.05 ? 'weighs little' : 'weighs nothing here';
  const number = `${voice.influence >= 0 ? '+' : '−'}${size > 10 ? '10 or more' : size.toFixed(1)}`; // beyond, the state is none at all without the voice
  return `${words} (${number})`;
}

const percent = (share: number): string => (share > 0 && share < 0.01 ? 'under 1 %' : share > 0.99 && share < 1 ? 'over 99 %' : `${Math.round(share * 100)} %`);
