// Two kept results beside each other: the difference on the map and in a table.
import { getJson, post } from './api.js';
import { changes, most, table } from './changes.js';
import { el, fill, screeningBadge } from './dom.js';
import { MapLayer } from './layers.js';
import { legend } from './panel.js';
import { lang, onLanguage, t } from './text.js';

export class Compare {
  static async create(card, map, fail, changed) {
    const style = await getJson('styles/zone-changes?f=mapbox');
    const layer = new MapLayer({ id: 'zone-changes', itemCount: 0, links: [], transient: true }, style, map);
    const compare = new Compare(card, map, fail, changed, layer);
    await compare.read();
    return compare;
  }

  constructor(card, map, fail, changed, layer) {
    Object.assign(this, { card, fail, changed, layer });
    this.results = [];
    this.names = ['', ''];
    this.found = null;
    layer.given = { features: [] };
    map.addLayer(layer.ol);
    onLanguage(() => this.build());
  }

  /** Asks anew which results are kept. */
  async read() {
    this.results = (await getJson('results')).results;
    this.build();
  }

  async set(which, name) {
    this.names[which] = name;
    this.asked?.abort();
    this.changed();
    if (!this.names.every(Boolean)) { this.found = null; await this.layer.replace({ type: 'FeatureCollection', features: [] }); this.build(); return; }
    await this.run();
  }

  async run() {
    const abort = this.asked = new AbortController();
    this.card.setAttribute('aria-busy', 'true');
    try {
      const [before, after] = this.names;
      const found = await post('processes/compare/execution', { inputs: { before, after }, outputs: { changes: {}, 'zone-changes': {} } }, { signal: abort.signal });
      this.found = { rows: changes(found), shapes: found['zone-changes'] };
      this.chosen = most(this.found.rows)?.id;
      await this.draw();
    } catch (e) {
      if (e.name !== 'AbortError') this.fail(e);
    } finally {
      if (this.asked === abort) { this.card.removeAttribute('aria-busy'); this.build(); }
    }
  }

  draw() {
    const row = this.found.rows.find(r => r.id === this.chosen);
    const features = this.found.shapes.features.filter(f => row && ['substance', 'level', 'kind', 'period', 'limitKind'].every(k => f.properties[k] === row[k]));
    this.showing?.();
    this.layer.ol.setVisible(true);
    return this.layer.replace({ type: 'FeatureCollection', features });
  }

  build() {
    this.card.hidden = this.results.length < 2;
    const open = this.card.querySelector('details')?.open ?? false;
    const list = (which, words) => el('label', { className: 'field' }, el('span', {}, t(words)),
      el('select', { id: 'compare-' + words, onchange: e => this.set(which, e.target.value) },
        el('option', { value: '' }, '–'), this.results.map(r => el('option', { value: r.id, selected: r.id === this.names[which] }, r.title))));
    fill(this.card, el('details', { open, id: 'compare-details' }, el('summary', {}, el('h2', {}, t('compare'))), el('p', { className: 'badges' }, screeningBadge()),
      list(0, 'before'), list(1, 'after'), el('p', { className: 'wait' }, el('span', { className: 'spinner' }), t('reckoning')),
      this.found && [el('ul', { className: 'legend', lang: lang() }, legend(this.layer)),
        table(this.found.rows, this.chosen, id => { this.chosen = id; this.draw(); this.build(); })]));
  }

  /** What the address bar keeps; null where nothing is compared. */
  get link() { return this.names.every(Boolean) ? this.names.join(',') : null; }

  async restore(text) {
    const names = text.split(',');
    if (names.length !== 2 || !names.every(n => this.results.some(r => r.id === n))) return;
    this.names = names;
    this.card.querySelector('details').open = true;
    await this.run();
  }
}
