// What was clicked: its attributes, and for a zone what lies inside.
import { el, fill, screeningBadge, syntheticBadge } from './dom.js';
import { TOTAL } from './inside.js';
import { lang, onLanguage, say, t } from './text.js';
import { columnTitle, nameOf, valueText } from './words.js';

const NAMES = new Set(['nameEn', 'nameRu', 'name']);
const LAST = ['quality', 'source', 'licence', 'coordQuality', 'id'];

export class Info {
  constructor(element, map, layers, inside) {
    this.element = element;
    this.map = map;
    this.layers = layers;
    this.inside = inside;
    this.found = [];
    this.shown = null;
    this.mark = new ol.layer.Vector({ source: new ol.source.Vector(), zIndex: 1000, style: markStyle() });
    map.addLayer(this.mark);
    map.on('singleclick', e => this.look(e.pixel));
    map.getTargetElement().addEventListener('keydown', e => {
      const [width, height] = map.getSize();
      if (e.key === 'Enter' && e.target === map.getTargetElement()) this.look([width / 2, height / 2]);
    });
    document.addEventListener('keydown', e => { if (e.key === 'Escape' && !element.hidden) this.close(); });
    onLanguage(() => this.shown && this.draw());
  }

  /** Everything drawn at a pixel, the topmost layer first. */
  look(pixel) {
    if (this.taken?.()) return;
    const found = new Map();
    this.map.forEachFeatureAtPixel(pixel, (feature, drawn) => {
      const layer = drawn?.get('kuznets');
      if (layer) found.set(layer.id + '/' + feature.getId(), { feature, layer });
    }, { hitTolerance: 3 });
    this.found = [...found.values()].sort((a, b) => rank(b) - rank(a));
    if (!this.found.length) { this.close(); return; }
    this.show(this.found[0]);
  }

  show(one) {
    this.shown = one;
    if (!this.found.includes(one)) this.found = [one, ...this.found];
    this.mark.getSource().clear();
    this.mark.getSource().addFeature(new ol.Feature(one.feature.getGeometry()));
    this.open();
  }

  close() {
    this.shown = null;
    this.found = [];
    this.element.hidden = true;
    document.body.classList.remove('informed');
    this.mark.getSource().clear();
  }

  draw() {
    const { feature, layer, totals } = this.shown;
    if (totals) {
      fill(this.element, this.closer(), el('p', { className: 'kicker' }, say(totals.title)), el('h2', {}, t('insideTotal')),
        this.insideOf(TOTAL, { quality: totals.quality }));
      return;
    }
    const p = properties(feature);
    const zone = layer.id === 'impact-zones';
    const name = nameOf(p) || (p.enterpriseId ? this.enterprise(p.enterpriseId)?.name : '') || `${say(layer.title)} ${feature.getId() ?? ''}`;
    fill(this.element, this.closer(),
      el('p', { className: 'kicker' }, say(layer.title)), el('h2', {}, name),
      el('p', { className: 'badges' }, syntheticBadge(p.quality ?? layer.quality), zone && screeningBadge()),
      this.others(), zone && this.inside && this.insideOf(String(feature.getId() ?? p.id), p), this.steps(layer, p), this.actions?.(layer, feature),
      zone && el('h3', {}, t('attributes')), attributes(p),
      el('p', { className: 'links' }, ...this.origin(layer, feature)));
  }

  closer() {
    return el('button', { className: 'icon close', type: 'button', title: t('close'), 'aria-label': t('close'), onclick: () => this.close() }, '✕');
  }

  insideOf(zone, p) {
    const holder = el('section', { className: 'inside', 'aria-live': 'polite' });
    this.inside.fill(holder, zone, p);
    return holder;
  }

  /** What lies inside all zones together. */
  totals(zones) {
    this.found = [];
    this.shown = { totals: zones };
    this.mark.getSource().clear();
    this.open();
  }

  open() {
    this.element.hidden = false;
    document.body.classList.add('informed');
    this.draw();
    this.element.scrollTop = 0;
    this.element.focus({ preventScroll: true });
  }

  others() {
    if (this.found.length < 2) return null;
    const buttons = this.found.filter(f => f !== this.shown).slice(0, 8).map(f => {
      const p = properties(f.feature);
      const own = this.shown && f.layer !== this.shown.layer && p.enterpriseId != null && p.enterpriseId === this.shown.feature.get('enterpriseId');
      const words = own ? say(f.layer.title) : nameOf(p) || (p.landClass ? valueText('landClass', p.landClass) : p.kind ? valueText('kind', p.kind) : say(f.layer.title));
      return el('button', { type: 'button', className: 'chip', title: say(f.layer.title), onclick: () => this.show(f) }, words);
    });
    return el('p', { className: 'others' }, el('span', {}, t('alsoHere') + ': '), buttons);
  }

  /** Buttons from an enterprise to its zone and back. */
  steps(layer, p) {
    const zones = this.layers.find(l => l.id === 'impact-zones');
    if (layer.id === 'enterprises' && zones) {
      const zone = zones.source.getFeatures().find(f => String(f.get('enterpriseId')) === String(p.id));
      return zone && this.step(t('showZone'), { feature: zone, layer: zones });
    }
    const enterprise = layer.id === 'enterprises' || !p.enterpriseId ? null : this.enterprise(p.enterpriseId);
    return enterprise && this.step(t('showEnterprise'), enterprise);
  }

  step(words, target) {
    return el('p', {}, el('button', { type: 'button', className: 'step', onclick: () => {
      this.show(target);
      this.map.getView().fit(target.feature.getGeometry(), { padding: [60, 60, 60, 60], maxZoom: 14, duration: 250 });
    } }, words));
  }

  enterprise(id) {
    const layer = this.layers.find(l => l.id === 'enterprises');
    const feature = layer?.source.getFeatures().find(f => String(f.get('id') ?? f.getId()) === String(id));
    return feature ? { feature, layer, name: nameOf(properties(feature)) } : null;
  }

  origin(layer, feature) {
    const at = `collections/${encodeURIComponent(layer.id)}`;
    const computed = String(layer.collection.source ?? '').startsWith('computed');
    if (layer.collection.transient) return [];
    const stored = !layer.given && feature.getId() != null;
    const printed = stored && isZone(layer, feature);
    return [printed && el('a', { href: `reports/${encodeURIComponent(layer.id)}/${encodeURIComponent(feature.getId())}?lang=${lang()}` }, t('printed')), printed && ' · ',
      stored && el('a', { href: `${at}/items/${encodeURIComponent(feature.getId())}?f=geojson` }, t('asJson')), stored && ' · ',
      el('a', { href: computed ? at + '/provenance' : at + '?f=html' }, t('provenance'))].filter(Boolean);
  }
}

/** What a click means first: a point, then a zone, then whatever lies on top. */
function rank({ feature, layer }) {
  const point = /Point$/.test(feature.getGeometry()?.getType() ?? '');
  return layer.order + (point ? 2e6 : layer.id === 'impact-zones' ? 1e6 : 0);
}

/** Whether the server has a page to print of it. */
function isZone(layer, feature) {
  const has = name => feature.get(name) !== undefined;
  return /Polygon$/.test(feature.getGeometry()?.getType() ?? '') && (layer.id === 'sites' || has('norms') || has('distanceMetres') && has('basis')
    || has('level') && has('kind') && (has('substanceId') || has('period')) || has('act') && has('enterpriseId'));
}

function properties(feature) {
  const { geometry, ...rest } = feature.getProperties();
  return rest;
}

function attributes(p) {
  const rank = name => LAST.includes(name) ? 1 + LAST.indexOf(name) : 0;
  const known = Object.entries(p).filter(([name, v]) => v !== null && v !== '' && !NAMES.has(name)).sort((a, b) => rank(a[0]) - rank(b[0]));
  return el('dl', { className: 'attributes' }, known.flatMap(([name, v]) => [el('dt', { title: name }, columnTitle(name)), el('dd', {}, linked(name, v))]));
}

function linked(name, value) {
  const text = valueText(name, value);
  return /^https?:\/\/\S+$/.test(text) ? el('a', { href: text, rel: 'noopener noreferrer', target: '_blank' }, text) : text;
}

function markStyle() {
  const line = (color, width) => new ol.style.Style({
    stroke: new ol.style.Stroke({ color, width }),
    image: new ol.style.Circle({ radius: 13, stroke: new ol.style.Stroke({ color, width }) })
  });
  return [line('rgba(255,255,255,0.95)', 6), line('#0b6e99', 2.5)];
}
