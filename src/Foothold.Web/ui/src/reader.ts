// The whole report, with the sentence of one claim highlighted.

import * as api from './api';
import { shortDay } from './days';
import { el, refill } from './dom';
import { kinds, marked, partsOf } from './marks';

export async function openReport(dialog: HTMLDialogElement, reportId: string, claimId: string): Promise<void> {
  const close = el('button', { type: 'button', class: 'close', 'aria-label': 'Close the report', click: () => dialog.close() }, '×');
  refill(dialog, el('p', { class: 'waiting' }, 'Reading the report…'), close);
  if (!dialog.open) dialog.showModal();
  let report: api.Report;
  try {
    report = await api.report(reportId);
  } catch (fault) {
    refill(dialog, el('p', { class: 'fault', role: 'alert' }, (fault as Error).message), close);
    return;
  }
  const claim = report.claims.find((candidate) => candidate.id === claimId);
  const body = el('div', { class: 'text', lang: report.language, tabindex: '0' });
  body.append(...marked(report.text, [0, report.text.length], claim ? partsOf(claim) : [], claim?.span));
  refill(
    dialog,
    el('header', {},
      el('p', { class: 'heading' }, report.outlet, ' · published ', el('time', { datetime: report.published }, shortDay(report.published))),
      el('h2', {}, report.title || 'Untitled report'),
      report.url ? el('p', { class: 'url' }, report.url) : null,
      close),
    body,
    el('footer', {},
      ...Object.entries(kinds).map(([kind, words]) => el('span', { class: 'key' }, el('u', { class: kind }, words))),
      el('span', { class: 'key' }, el('mark', {}, 'the sentence'), `, 1 of ${report.claims.length} ${report.claims.length === 1 ? 'claim' : 'claims'} read in this report`)),
  );
  body.querySelector('mark')?.scrollIntoView({ block: 'center' });
  close.focus();
}
