// The switches that compute the zones anew.
import { post } from './api.js';
import { el, fill, screeningBadge, syntheticBadge } from './dom.js';
import { area, number, onLanguage, t } from './text.js';

const STRETCH = ['none', 'max', 'pure'];
const DISSOLVE = ['enterprise', 'class', 'all'];
const MOST_FINDINGS = 20;
const EXECUTION = 'processes/impact-zones/execution';

export class Rule {
  /** @param zones the layer impact-zones; @param others layers on the map that the same run gives */
  constructor(element, zones, others, fail, changed) {
    this.element = element;
    this.zones = zones;
    this.others = others;
    this.result = null;
    /** Shows what lies inside all zones together; set once that can be told. */
    this.totals = null;
    this.fail = fail;
    this.changed = changed;
    this.stretch = 'none';
    this.dissolve = 'enterprise';
    this.busy = null;
    element.hidden = false;
    zones.listeners.push(() => this.summary());
    onLanguage(() => this.build());
    this.build();
  }

  inputs() { return { stretch: this.stretch, dissolve: this.dissolve }; }

  get usual() { return this.stretch === 'none' && this.dissolve === 'enterprise'; }

  /** The address of the zones as they are shown, for links and downloads. */
  url(format) {
    return this.usual ? `collections/impact-zones/items?f=${format}`
      : `${EXECUTION}?stretch=${this.stretch}&dissolve=${this.dissolve}&f=${format}`;
  }

  build() {
    const select = (name, values) => el('label', { className: 'field' }, el('span', {}, t(name)),
      el('select', { id: name, onchange: e => this.set({ [name]: e.target.value }) },
        values.map(v => el('option', { value: v, selected: v === this[name] }, t(`${name}.${v}`)))));
    this.numbers = el('p', { className: 'numbers', id: 'zone-numbers' });
    this.wait = el('p', { className: 'wait', hidden: true }, el('span', { className: 'spinner' }), el('span', { className: 'words' }));
    fill(this.element, el('h2', {}, t('rule')), el('p', { className: 'badges' }, screeningBadge(), syntheticBadge(this.zones.quality),
      this.stretch !== 'none' && el('span', { className: 'badge reference' }, t('referenceOnly'))),
    select('stretch', STRETCH), select('dissolve', DISSOLVE), this.wait, this.numbers,
    this.totals && el('p', {}, el('button', { type: 'button', className: 'step', id: 'totals', onclick: () => this.totals() }, t('insideAll'))), this.findings());
    this.summary();
    if (this.busy) this.waiting();
  }

  summary() {
    const features = this.zones.source.getFeatures();
    const total = features.reduce((sum, f) => sum + (f.get('areaSquareMetres') ?? 0), 0);
    const union = this.result?.metrics?.find(m => m.name === 'unionAreaSquareMetres')?.value;
    const size = union == null ? `${t('zonesArea')} ${area(total)}` : `${t('unionArea')} ${area(union)}`;
    this.numbers.textContent = features.length ? `${t('zones', { n: number(features.length) })} · ${size}` : '';
  }

  /** What the run says about its data, in the language it was asked in. */
  findings() {
    const found = this.result?.findings ?? [];
    return found.length > 0 && el('details', { className: 'findings' }, el('summary', {}, t('findings', { n: found.length })),
      el('ul', {}, found.slice(0, MOST_FINDINGS).map(f => el('li', {}, f.where ? `${f.where}: ${f.detail}` : f.detail)),
        found.length > MOST_FINDINGS && el('li', {}, t('more', { n: found.length - MOST_FINDINGS }))));
  }

  /** Computes with another stretch or dissolve; keeps the old ones when that fails. */
  async set(wanted) {
    const before = { stretch: this.stretch, dissolve: this.dissolve };
    this.busy?.abort();
    const abort = this.busy = new AbortController();
    Object.assign(this, wanted);
    this.started = performance.now();
    this.waiting();
    try {
      const result = this.usual ? null : await this.ask(abort.signal);
      await Promise.all([this.zones, ...this.others].map(layer => layer.replace(result && result[layer.id])));
      this.zones.request = result && { process: 'impact-zones', inputs: this.inputs() };
      this.result = result;
      this.done(abort);
      this.changed();
    } catch (e) {
      if (e.name === 'AbortError') return;
      Object.assign(this, before);
      this.done(abort);
      this.fail(e);
    }
  }

  ask(signal) {
    const outputs = Object.fromEntries([this.zones, ...this.others].map(l => [l.id, {}]).concat([['metrics', {}], ['findings', {}]]));
    return post(EXECUTION, { inputs: this.inputs(), outputs }, { signal });
  }

  done(abort) {
    if (this.busy !== abort) return;
    this.busy = null;
    clearInterval(this.ticking);
    this.element.removeAttribute('aria-busy');
    this.build();
  }

  waiting() {
    this.element.setAttribute('aria-busy', 'true');
    this.wait.hidden = false;
    clearInterval(this.ticking);
    const tell = () => {
      const seconds = Math.round((performance.now() - this.started) / 1000);
      this.wait.querySelector('.words').textContent = t('computing') + (seconds > 1 ? ' ' + t('elapsed', { n: seconds }) : '');
    };
    tell();
    this.ticking = setInterval(tell, 500);
  }
}
