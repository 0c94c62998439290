// One edit in the list of a what-if run: how much, on or off, where.
import { el } from './dom.js';
import { percent, t } from './text.js';

const STACK = [['height', 1, 500], ['diameter', 0.1, 20], ['velocity', 0.1, 60], ['temperature', -20, 900], ['grams', 0, 10000]];
const MOST_FACTOR = 3;

/**
 * @param silent whether it emits nothing of the pollutant that is looked at
 * @param soon what to do while a slider moves
 * @param anew what to do when the row itself changes
 * @param drop what to do to forget the edit
 */
export function editRow(edit, silent, soon, anew, drop) {
  const fresh = edit.kind === 'new';
  const close = el('button', { type: 'button', className: 'icon', title: t('forget'), 'aria-label': t('forget') + ': ' + edit.name, onclick: drop }, '✕');
  return el('li', { 'data-edit': edit.id }, el('div', { className: 'line' }, el('strong', {}, fresh ? `${t('newSource')} ${edit.id.slice(3)}` : edit.name), close),
    silent && el('span', { className: 'hint' }, t('emitsNone')),
    fresh ? stack(edit, soon) : scale(edit, soon, anew), edit.off ? null : place(edit, anew));
}

function scale(edit, soon, anew) {
  const words = el('output', {}, percent(edit.factor));
  const slider = el('input', { type: 'range', min: 0, max: MOST_FACTOR, step: 0.05, value: edit.factor, disabled: edit.off, oninput: e => {
    edit.factor = Number(e.target.value);
    words.textContent = percent(edit.factor);
    soon();
  } });
  return [el('label', { className: 'opacity' }, el('span', {}, t('emission')), slider, words),
    el('label', { className: 'radio' }, el('input', { type: 'checkbox', checked: edit.off, onchange: e => { edit.off = e.target.checked; anew(); } }), el('span', {}, t('switchedOff')))];
}

function stack(edit, soon) {
  return el('div', { className: 'stack' }, STACK.map(([name, min, max]) => el('label', { className: 'field' }, el('span', {}, t('stack.' + name)),
    el('input', { type: 'number', min, max, step: 'any', value: edit.stack[name], onchange: e => {
      if (!e.target.reportValidity() || e.target.value === '') return;
      edit.stack[name] = Number(e.target.value);
      soon();
    } }))));
}

/** The same as dragging, for the keyboard. */
function place(edit, anew) {
  const now = edit.to ?? edit.at;
  const set = i => e => {
    if (!e.target.reportValidity() || e.target.value === '') return;
    edit.to = now.map((v, k) => k === i ? Number(e.target.value) : v);
    anew();
  };
  const field = (i, name, most) => el('label', { className: 'field' }, el('span', {}, t(name)),
    el('input', { type: 'number', min: -most, max: most, step: 'any', value: now[i].toFixed(5), onchange: set(i) }));
  return el('div', { className: 'stack' }, field(0, 'longitude', 180), field(1, 'latitude', 90));
}
