// What if a source were scaled, moved, switched off or added: the zones before and after, and who gains and loses.
import { getJson, post } from './api.js';
import { changes, most, table } from './changes.js';
import { el, fill, screeningBadge } from './dom.js';
import { Edit, edit, restored, SOURCES, SUFFIX } from './edits.js';
import { editRow } from './editrow.js';
import { MapLayer } from './layers.js';
import { legend } from './panel.js';
import { lang, onLanguage, say, t } from './text.js';

const QUIET_MILLISECONDS = 350;
/** Places along the longer side of the map: coarser than the process can, so that an answer comes while one looks. */
const PLACES = 100;
const OUTPUTS = ['dispersion-zones', 'zones-before', 'zone-changes'];
const run = (process, body, signal) => post(`processes/${process}/execution`, body, { signal });

export class WhatIf {
  static async create(card, map, fail, changed) {
    const [schema, { features }, ...styles] = await Promise.all([getJson(`collections/${SOURCES}/schema`), getJson('collections/substances/items?limit=1000'),
      ...OUTPUTS.map(o => getJson(`styles/${o}?f=mapbox`))]);
    const emitted = Object.keys(schema.properties).filter(c => c.endsWith(SUFFIX) && c.length > SUFFIX.length).map(c => c.slice(0, -SUFFIX.length));
    const limited = features.map(f => f.properties).filter(p => p.oneTimeMilligramsPerCubicMetre != null);
    const pollutants = limited.filter(p => !emitted.length || emitted.includes(p.id));
    const layers = OUTPUTS.map((o, i) => new MapLayer({ id: o, itemCount: 0, links: [], transient: true }, styles[i], map));
    return new WhatIf(card, map, fail, changed, pollutants, layers);
  }

  constructor(card, map, fail, changed, pollutants, [after, before, difference]) {
    Object.assign(this, { card, map, fail, changed, pollutants, after, before, difference });
    this.edits = [];
    this.pollutant = pollutants[0]?.id;
    this.extent = null;
    this.found = null;
    this.shown = 'zones';
    this.adding = false;
    this.before.ol.setZIndex(after.order + 0.5);
    [after, before, difference].forEach(l => { l.given = { features: [] }; map.addLayer(l.ol); });
    this.markers = new ol.source.Vector();
    const circle = new ol.style.Circle({ radius: 9, fill: new ol.style.Fill({ color: 'rgba(240,162,2,0.85)' }), stroke: new ol.style.Stroke({ color: '#15202e', width: 2 }) });
    const markers = new ol.layer.Vector({ source: this.markers, zIndex: 1001, style: new ol.style.Style({ image: circle }) });
    map.addLayer(markers);
    const drag = new ol.interaction.Translate({ layers: [markers], hitTolerance: 6 });
    drag.on('translateend', e => e.features.forEach(f => this.moved(f.get('edit'), ol.proj.toLonLat(f.getGeometry().getCoordinates()))));
    map.addInteraction(drag);
    map.on('singleclick', e => { if (this.adding) this.add(ol.proj.toLonLat(e.coordinate)); });
    onLanguage(() => this.build());
    card.hidden = !pollutants.length;
    this.build();
  }

  /** Buttons for what was clicked. */
  actions(layer, feature) {
    const kind = layer.id === SOURCES ? 'source' : layer.id === 'enterprises' ? 'enterprise' : null;
    const id = String(feature.get('id') ?? feature.getId());
    if (!kind || /[\s;]/.test(id) || !this.pollutants.length) return null;
    return el('p', {}, el('button', { type: 'button', className: 'step', id: 'what-if', onclick: () => this.take(kind, id, feature.getProperties()) }, t('whatIfThis')));
  }

  async take(kind, id, names) {
    if (this.edits.some(e => e.kind === kind && e.id === id)) return;
    try {
      const one = await edit(kind, id, names);
      if (!one) throw new Error(t('noSources'));
      this.edits.push(one);
      this.open();
      this.build();
      this.mark();
      this.changed();
    } catch (e) { this.fail(e); }
  }

  add(at) {
    this.adding = false;
    const number = 1 + Math.max(0, ...this.edits.filter(e => e.kind === 'new').map(e => Number(e.id.slice(3)) || 0));
    this.edits.push(new Edit('new', 'NEW' + number, {}, at, []));
    this.open();
    this.again();
  }

  moved(one, to) {
    one.to = to;
    this.again();
  }

  drop(one) {
    this.edits = this.edits.filter(e => e !== one);
    this.again();
  }

  open() {
    this.extent ??= this.view();
    this.card.querySelector('details').open = true;
  }

  /** What the map shows, as the box that is reckoned. */
  view() {
    const [west, south, east, north] = ol.proj.transformExtent(this.map.getView().calculateExtent(this.map.getSize()), 'EPSG:3857', 'EPSG:4326');
    return [Math.max(west, -180), Math.max(south, -89), Math.min(east, 180), Math.min(north, 89)].map(n => Number(n.toFixed(4)));
  }

  /** Everything anew: the rows, the marks, and after a moment of quiet the zones. */
  again() {
    this.build();
    this.mark();
    this.later();
  }

  later() {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.card.setAttribute('aria-busy', 'true');
    this.changed();
    this.timer = setTimeout(() => this.run(), QUIET_MILLISECONDS);
  }

  get inputs() {
    return { pollutants: this.pollutant, extent: this.extent.join(','), places: PLACES, changes: this.edits.flatMap(e => e.texts(this.pollutant)).join('; ') };
  }

  async run() {
    const abort = this.asked = new AbortController();
    this.waiting(true);
    try {
      if (!this.edits.length) { this.clear(); return; }
      const inputs = this.inputs;
      const zones = await run('what-if', { inputs, outputs: { 'dispersion-zones': {}, 'zones-before': {}, findings: {} } }, abort.signal);
      await this.after.replace(zones['dispersion-zones']);
      await this.before.replace(zones['zones-before']);
      this.show();
      const given = output => ({ process: 'what-if', inputs, output });
      const found = await run('compare', { inputs: { before: given('zones-before'), after: given('dispersion-zones') }, outputs: { changes: {}, 'zone-changes': {} } }, abort.signal);
      this.found = { rows: changes(found), shapes: found['zone-changes'] };
      this.chosen = this.found.rows.some(r => r.id === this.chosen) ? this.chosen : most(this.found.rows)?.id;
      await this.draw();
    } catch (e) {
      if (e.name !== 'AbortError') this.fail(e);
    } finally {
      if (this.asked === abort) { this.waiting(false); this.build(); }
    }
  }

  waiting(yes) {
    if (yes) this.card.setAttribute('aria-busy', 'true');
    else this.card.removeAttribute('aria-busy');
  }

  clear() {
    this.found = null;
    [this.after, this.before, this.difference].forEach(l => l.replace({ type: 'FeatureCollection', features: [] }));
  }

  /** The difference of the chosen level. */
  draw() {
    const row = this.found.rows.find(r => r.id === this.chosen);
    const features = this.found.shapes.features.filter(f => row && f.properties.substance === row.substance && f.properties.level === row.level && f.properties.kind === row.kind);
    this.show();
    return this.difference.replace({ type: 'FeatureCollection', features });
  }

  show() {
    this.showing?.();
    this.after.ol.setVisible(this.shown === 'zones');
    this.before.ol.setVisible(this.shown === 'zones');
    this.difference.ol.setVisible(this.shown === 'difference');
  }

  hide() { [this.after, this.before, this.difference].forEach(l => l.ol.setVisible(false)); }

  mark() {
    this.markers.clear();
    this.markers.addFeatures(this.edits.filter(e => !e.off).map(e => {
      const f = new ol.Feature(new ol.geom.Point(ol.proj.fromLonLat(e.to ?? e.at)));
      f.set('edit', e);
      return f;
    }));
  }

  build() {
    const open = this.card.querySelector('details')?.open ?? false;
    const pollutants = el('label', { className: 'field' }, el('span', {}, t('pollutant')),
      el('select', { id: 'what-if-pollutant', onchange: e => { this.pollutant = e.target.value; this.again(); } },
        this.pollutants.map(p => el('option', { value: p.id, selected: p.id === this.pollutant }, say({ en: p.nameEn, ru: p.nameRu })))));
    const show = el('label', { className: 'field' }, el('span', {}, t('shown')),
      el('select', { id: 'what-if-shown', onchange: e => { this.shown = e.target.value; this.show(); this.build(); } },
        ['zones', 'difference'].map(v => el('option', { value: v, selected: v === this.shown }, t('shown.' + v)))));
    const layer = this.shown === 'zones' ? this.after : this.difference;
    const buttons = el('p', { className: 'buttons' },
      el('button', { type: 'button', className: 'step', id: 'what-if-add', 'aria-pressed': String(this.adding), onclick: () => { this.adding = !this.adding; this.build(); } }, t(this.adding ? 'addHere' : 'addSource')),
      this.edits.length > 0 && el('button', { type: 'button', className: 'step', onclick: () => { this.extent = this.view(); this.later(); } }, t('thisView')),
      this.edits.length > 0 && el('button', { type: 'button', className: 'step', onclick: () => { this.edits = []; this.extent = null; this.again(); } }, t('reset')));
    fill(this.card, el('details', { open, id: 'what-if-details' }, el('summary', {}, el('h2', {}, t('whatIf'))),
      el('p', { className: 'badges' }, screeningBadge()), el('p', { className: 'hint' }, t(this.edits.length ? 'whatIfDrag' : 'whatIfHelp')), pollutants,
      el('ul', { className: 'edits' }, this.edits.map(e => editRow(e, e.kind !== 'new' && !e.emitters(this.pollutant).length, () => this.later(), () => this.again(), () => this.drop(e)))), buttons,
      el('p', { className: 'wait' }, el('span', { className: 'spinner' }), t('reckoning')),
      this.found && this.edits.length > 0 && [show, el('ul', { className: 'legend', lang: lang() }, legend(layer)),
        this.shown === 'zones' && el('p', { className: 'hint' }, t('dashedBefore')),
        table(this.found.rows, this.shown === 'difference' ? this.chosen : null, id => { this.chosen = id; this.shown = 'difference'; this.draw(); this.build(); }), this.keep()]));
  }

  /** A form that keeps the run under a name, to be compared or shared. */
  keep() {
    return el('form', { className: 'keep', onsubmit: async e => {
      e.preventDefault();
      const name = e.target.elements[0].value.trim();
      try {
        await post('results/' + encodeURIComponent(name), { process: 'what-if', inputs: this.inputs, output: 'dispersion-zones', title: name }, { method: 'PUT' });
        this.kept?.(name);
      } catch (problem) { this.fail(problem); }
    } }, el('input', { type: 'text', required: true, pattern: '[a-z][a-z0-9\\-]*', placeholder: t('resultName'), 'aria-label': t('resultName') }),
    el('button', { type: 'submit', className: 'step' }, t('keepResult')));
  }

  /** What the address bar keeps; null where nothing changes. */
  get link() {
    return this.edits.length ? JSON.stringify({ p: this.pollutant, x: this.extent, e: this.edits.map(e => e.kept) }) : null;
  }

  async restore(text) {
    try {
      const { p, x, e } = JSON.parse(text);
      this.edits = await restored(e);
      this.pollutant = this.pollutants.some(s => s.id === p) ? p : this.pollutant;
      this.extent = Array.isArray(x) && x.length === 4 && x.every(Number.isFinite) ? x : this.view();
    } catch { return; }
    if (!this.edits.length) return;
    this.open();
    this.again();
  }
}
