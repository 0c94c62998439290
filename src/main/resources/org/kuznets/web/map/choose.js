// Layers whose features lie over each other, such as zones of several pollutants and levels: one value at a time.
import { getJson } from './api.js';
import { el } from './dom.js';
import { number, say, t } from './text.js';
import { word } from './words.js';

/** What is chosen in one layer: a value for each column, null for all values. */
export class Choice {
  constructor(layer) {
    this.layer = layer;
    this.known = null;
    this.values = [];
    this.wished = [];
  }

  /** Asks the server for the values there are, once. */
  async read(signal) {
    if (this.known) return;
    this.known = await getJson(`collections/${encodeURIComponent(this.layer)}/choices`, { signal });
    const wished = this.wished;
    this.known.choices.forEach((c, i) => {
      const possible = this.possible(i);
      const wish = possible.find(v => String(v) === wished[i]);
      this.values[i] = wish !== undefined ? wish : c.all && wished[i] !== undefined ? null : this.usual(i);
    });
  }

  /** What a link asks for, as text, before the values are known. */
  wish(texts) { this.wished = texts ?? []; }

  /** The values of a column that occur with what is chosen in the columns before it. */
  possible(i) {
    const rows = this.known.together.filter(row => this.values.slice(0, i).every((v, k) => v === null || v === row[k]));
    const values = [...new Set(rows.map(row => row[i]))];
    return values.every(v => typeof v === 'number') ? values.sort((a, b) => a - b) : values;
  }

  usual(i) { return this.known.choices[i].all ? null : this.possible(i)[0] ?? null; }

  set(column, value) {
    const at = this.known.choices.findIndex(c => c.column === column);
    this.values[at] = value;
    for (let i = at + 1; i < this.values.length; i++) {
      if (!this.possible(i).includes(this.values[i])) this.values[i] = this.usual(i);
    }
  }

  /** The columns and values to ask the server for. */
  query() {
    return Object.fromEntries(this.known.choices.map((c, i) => [c.column, this.values[i]]).filter(([, v]) => v !== null));
  }

  get state() { return this.known && [this.values, t('all')]; }
}

/** A list to choose from for each column. */
export function chooser(layer, hook) {
  const { known, values } = layer.choice ?? {};
  if (!layer.visible || !known) return [];
  return known.choices.map((c, i) => {
    const possible = layer.choice.possible(i);
    const options = possible.map((v, k) => el('option', { value: k, selected: v === values[i] }, shown(c, v)));
    if (c.all) options.unshift(el('option', { value: '', selected: values[i] === null }, t('all')));
    return possible.length > 0 && el('label', { className: c.values[0].title ? 'field named' : 'field' }, el('span', {}, say(c.title)),
      el('select', { 'data-column': c.column, onchange: e => hook(layer, c.column, e.target.value === '' ? null : possible[e.target.value]) }, options));
  }).filter(Boolean);
}

function shown(choice, value) {
  const named = choice.values.find(v => v.value === value)?.title;
  if (named) return say(named);
  const unit = say(choice.unit);
  return typeof value === 'number' ? number(value) + (unit ? '\u00a0' + unit : '') : word(value);
}
