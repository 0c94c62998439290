// What one run gained and lost against another: a table, level by level.
import { el } from './dom.js';
import { area, number, say, t } from './text.js';

const rows = collection => (collection?.features ?? []).map(f => f.properties);

/** The rows of a comparison, the highest level first. */
export const changes = result => rows(result.changes).sort((a, b) => String(a.substance ?? '').localeCompare(String(b.substance ?? '')) || (b.level ?? 0) - (a.level ?? 0));

/** The row that changed most. */
export const most = all => all.reduce((best, r) => moved(r) > moved(best) ? r : best, all[0]);
const moved = r => (r?.gainedSquareMetres ?? 0) + (r?.lostSquareMetres ?? 0);

/**
 * @param chosen the id of the row whose difference is drawn
 * @param hook called with the id of another row
 */
export function table(all, chosen, hook) {
  const substances = new Set(all.map(r => r.substance)).size > 1;
  const name = r => [substances && say({ en: r.nameEn, ru: r.nameRu }), r.level != null ? number(r.level) : r.kind ?? r.id].filter(Boolean).join(' · ');
  const cell = (land, people) => el('td', {}, area(land), people != null && el('small', {}, `${number(Math.round(people))} ${t('people')}`));
  return el('table', { className: 'changes' },
    el('tr', {}, ['level', 'beforeAfter', 'gained', 'lost'].map(h => el('th', {}, t(h)))),
    all.map(r => el('tr', {},
      el('th', {}, el('button', { type: 'button', className: 'chip', 'aria-pressed': String(r.id === chosen), title: t('showDifference'), onclick: () => hook(r.id) }, name(r))),
      el('td', {}, area(r.beforeSquareMetres), el('small', {}, '→ ' + area(r.afterSquareMetres))),
      cell(r.gainedSquareMetres, r.peopleGained), cell(r.lostSquareMetres, r.peopleLost))));
}
