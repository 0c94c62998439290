// The list of layers: on and off, legend, opacity, downloads.
import { el, syntheticBadge } from './dom.js';
import { chartsOf, pictures } from './chart.js';
import { chooser } from './choose.js';
import { swatch } from './style.js';
import { lang, number, onLanguage, say, t } from './text.js';

export class Panel {
  constructor(element, layers, map, hooks) {
    this.element = element;
    this.layers = [...layers].sort((a, b) => b.order - a.order);
    this.map = map;
    this.hooks = hooks;
    this.opened = new Set(['impact-zones']);
    this.rows = new Map();
    layers.forEach(l => l.listeners.push(() => this.update(l)));
    onLanguage(() => this.build());
    map.on('moveend', () => this.layers.forEach(l => this.update(l)));
    this.build();
  }

  add(layer) {
    this.layers = [...this.layers, layer].sort((a, b) => b.order - a.order);
    layer.listeners.push(() => this.update(layer));
    this.build();
  }

  build() {
    this.rows.clear();
    this.element.replaceChildren(...this.layers.map(l => this.row(l)));
    this.layers.forEach(l => this.update(l));
  }

  row(layer) {
    const box = el('input', { type: 'checkbox', id: 'show-' + layer.id, checked: layer.visible, onchange: e => this.hooks.show(layer, e.target.checked) });
    const count = el('span', { className: 'count' });
    const hint = el('span', { className: 'hint' });
    const bar = el('i', { className: 'bar' });
    const choice = el('div', { className: 'choice' });
    const charts = el('div', { className: 'charts' });
    const classes = el('ul', { className: 'legend', lang: lang() });
    const details = el('details', { open: this.opened.has(layer.id), ontoggle: e => this.opened[e.target.open ? 'add' : 'delete'](layer.id) },
      el('summary', { 'aria-label': t('legend') + ': ' + say(layer.title) }),
      el('div', { className: 'more' }, classes, el('p', { className: 'badges' }, syntheticBadge(layer.quality)), this.opacity(layer), this.links(layer)));
    const row = el('li', { id: 'layer-' + layer.id },
      el('div', { className: 'line' }, box, el('label', { htmlFor: 'show-' + layer.id }, say(layer.title)), count), hint, bar, choice, charts, details);
    this.rows.set(layer, { row, box, count, hint, bar, choice, charts, classes });
    return row;
  }

  opacity(layer) {
    return el('label', { className: 'opacity' }, el('span', {}, t('opacity')),
      el('input', { type: 'range', min: 0, max: 1, step: 0.05, value: layer.ol.getOpacity(), oninput: e => layer.ol.setOpacity(Number(e.target.value)) }));
  }

  links(layer) {
    const files = (layer.collection.links ?? []).filter(k => k.rel === 'enclosure').map(k => new URLSearchParams(k.href.split('?')[1]).get('f'));
    const formats = ['geojson', ...files.filter(f => f && f !== 'geojson')];
    const at = `collections/${encodeURIComponent(layer.id)}`;
    const links = formats.map(f => el('a', { href: this.hooks.download(layer, f), download: '' }, formatName(f)));
    const computed = String(layer.collection.source ?? '').startsWith('computed');
    return el('p', { className: 'links' }, el('span', {}, t('download') + ': '), links.flatMap((a, i) => i ? [' · ', a] : [a]),
      el('br'), el('a', { href: computed ? at + '/provenance' : at + '?f=html' }, t('provenance')));
  }

  /** Builds what an element holds anew, only when {@code state} is another than before: a list stays open meanwhile. */
  replaced(element, state, build) {
    const now = JSON.stringify(state ?? null);
    if (element.dataset.state === now) return;
    element.dataset.state = now;
    element.replaceChildren(...build(state));
  }

  update(layer) {
    const known = this.rows.get(layer);
    if (!known) return;
    known.box.checked = layer.visible;
    known.count.textContent = number(layer.count);
    const near = layer.drawnAt(this.map.getView().getZoom() ?? 0);
    known.hint.textContent = !layer.visible ? '' : !near ? t('zoomIn') : layer.partial ? t('partial') : '';
    known.row.classList.toggle('off', !layer.visible);
    this.replaced(known.classes, layer.legend.map(c => c.name), () => legend(layer));
    this.replaced(known.choice, layer.visible && layer.choice?.state, () => chooser(layer, this.hooks.choose));
    const query = layer.choice?.known ? layer.choice.query() : {};
    this.replaced(known.charts, layer.visible && !layer.given && chartsOf(layer.collection) && query, state => state ? pictures(layer.collection, query) : []);
    const p = layer.progress;
    known.bar.style.width = p && p.all ? `${Math.min(100, 100 * p.done / p.all)}%` : '0';
  }
}

/** The lines of a layer's legend. */
export function legend(layer) {
  return layer.legend.map(c => el('li', { 'data-class': c.name }, swatch(c), el('span', {}, say(c.title))));
}

function formatName(format) {
  return { geojson: 'GeoJSON', shp: 'Shapefile', shapefile: 'Shapefile', gpkg: 'GeoPackage', geopackage: 'GeoPackage', csv: 'CSV' }[format] ?? format;
}
