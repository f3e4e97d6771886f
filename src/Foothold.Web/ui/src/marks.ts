// Cuts a report's text where its spans begin and end, so that each piece can be marked. Spans are UTF-16, as strings are here.

import type { Claim, Span } from './api';
import { el } from './dom';

export interface Mark { span: Span; kind: string }

export const kinds: Record<string, string> = {
  trigger: 'act', agent: 'actor', target: 'target', place: 'place', time: 'time', source: 'who says it',
};

export function partsOf(claim: Claim): Mark[] {
  return [
    { span: claim.trigger.span, kind: 'trigger' },
    ...claim.agents.map((agent) => ({ span: agent.span, kind: 'agent' })),
    ...claim.targets.map((target) => ({ span: target.span, kind: 'target' })),
    ...claim.places.map((place) => ({ span: place.span, kind: 'place' })),
    ...(claim.time?.span ? [{ span: claim.time.span, kind: 'time' }] : []),
    ...claim.sources.map((source) => ({ span: source.span, kind: 'source' })),
  ];
}

// The text of a span with its parts underlined; with `quote`, the piece inside it is also highlighted.
export function marked(text: string, [from, to]: Span, marks: Mark[], quote?: Span): Node[] {
  const cuts = new Set([from, to]);
  for (const { span } of quote ? [...marks, { span: quote }] : marks) {
    for (const cut of span) if (cut > from && cut < to) cuts.add(cut);
  }
  const points = [...cuts].sort((left, right) => left - right);
  const nodes: Node[] = [];
  let highlight: HTMLElement | null = null;
  for (let index = 0; index + 1 < points.length; index++) {
    const start = points[index]!;
    const end = points[index + 1]!;
    const piece = text.slice(start, end);
    const classes = [...new Set(marks.filter(({ span }) => span[0] <= start && end <= span[1]).map(({ kind }) => kind))];
    const node: Node = classes.length
      ? el('u', { class: classes.join(' '), title: classes.map((kind) => kinds[kind] ?? kind).join(', ') }, piece)
      : document.createTextNode(piece);
    if (quote && quote[0] <= start && end <= quote[1]) {
      if (!highlight) nodes.push((highlight = el('mark')));
      highlight.append(node);
    } else nodes.push(node);
  }
  return nodes;
}

// The quote of a claim alone, its parts underlined.
export function markedQuote(claim: Claim): Node[] {
  const shift = claim.span[0];
  const inside = partsOf(claim)
    .filter(({ span }) => span[0] >= claim.span[0] && span[1] <= claim.span[1])
    .map(({ span, kind }): Mark => ({ span: [span[0] - shift, span[1] - shift], kind }));
  return marked(claim.quote, [0, claim.quote.length], inside);
}
