// The map page: puts its parts together.
import { Base } from './base.js';
import { Compare } from './compare.js';
import { Tables } from './chart.js';
import { el } from './dom.js';
import { Info } from './info.js';
import { Inside } from './inside.js';
import { getJson } from './api.js';
import { readLayer, readLayers } from './layers.js';
import { readLink, writeLink } from './link.js';
import { Panel } from './panel.js';
import { Rule } from './rule.js';
import { firstLanguage, lang, onLanguage, say, speak, t } from './text.js';
import { WhatIf } from './whatif.js';

const by = id => document.getElementById(id);
const link = readLink();
let busy = 0;

speak(firstLanguage(link.lang));
document.querySelectorAll('[data-language]').forEach(b => b.addEventListener('click', () => speak(b.dataset.language)));
by('menu').addEventListener('click', () => {
  by('menu').setAttribute('aria-expanded', document.body.classList.toggle('menu'));
});

const map = new ol.Map({
  target: 'map', layers: [], keyboardEventTarget: by('map'),
  view: new ol.View({ center: ol.proj.fromLonLat([86.9, 54.3]), zoom: 7, maxZoom: 19, minZoom: 3 }),
  controls: [new ol.control.Zoom(), new ol.control.ScaleLine(), new ol.control.Attribution({ collapsible: false })]
});
window.kuznets = { map };

/** OpenLayers' own words in the language of the page. */
function controls() {
  const scale = document.querySelector('.ol-scale-line-inner');
  const [from, to] = lang() === 'ru' ? [['km', 'm'], ['км', 'м']] : [['км', 'м'], ['km', 'm']];
  const words = scale?.textContent ?? '';
  from.forEach((unit, i) => { if (words.endsWith(' ' + unit)) scale.textContent = words.slice(0, -unit.length) + to[i]; });
  [['.ol-zoom-in', 'closer'], ['.ol-zoom-out', 'wider']].forEach(([button, key]) => document.querySelector(button)?.setAttribute('title', t(key)));
}
map.on('postrender', controls);
onLanguage(controls);

function fail(e) {
  if (e.name === 'AbortError') return;
  by('alert').replaceChildren(el('strong', {}, t('failed') + '. '), e.message,
    el('button', { type: 'button', className: 'icon', 'aria-label': t('close'), onclick: () => { by('alert').hidden = true; } }, '✕'));
  by('alert').hidden = false;
}

/** Counts work under way, for the bar at the top and for whoever waits for the page. */
async function working(promise) {
  busy++;
  document.documentElement.dataset.busy = 'true';
  try { return await promise; } catch (e) { fail(e); } finally {
    if (--busy === 0) document.documentElement.dataset.busy = 'false';
  }
}

function notice(words) {
  by('notice').textContent = words;
  by('notice').hidden = !words;
}

function progress(layers) {
  const now = layers.filter(l => l.progress);
  by('progress').hidden = !now.length;
  if (!now.length) { by('status').textContent = ''; return; }
  const done = now.reduce((s, l) => s + l.progress.done, 0);
  const all = now.reduce((s, l) => s + l.progress.all, 0);
  const percent = Math.min(100, Math.round(100 * done / Math.max(1, all)));
  by('progress').setAttribute('aria-valuenow', percent);
  by('progress').firstElementChild.style.width = percent + '%';
  by('status').textContent = t('loading', { layer: say(now[0].title), done: now[0].progress.done, all: now[0].progress.all });
}

/** The extent of the middle eight tenths of a layer's features each way; null when they are few or very many. */
async function crowd(layer) {
  if (layer.big || layer.collection.itemCount < 10) return null;
  await layer.load();
  const middles = layer.source.getFeatures().map(f => f.getGeometry()).filter(Boolean).map(g => ol.extent.getCenter(g.getExtent()));
  const between = axis => {
    const all = middles.map(m => m[axis]).sort((a, b) => a - b);
    return [all[Math.floor(all.length * 0.1)], all[Math.ceil(all.length * 0.9) - 1]];
  };
  const [[west, east], [south, north]] = [between(0), between(1)];
  return east > west && north > south ? [west, south, east, north] : null;
}

async function zoomTo(layers) {
  if (link.view) {
    map.getView().setCenter(ol.proj.fromLonLat([link.view.lon, link.view.lat]));
    map.getView().setZoom(link.view.zoom);
    return;
  }
  const first = layers.find(l => l.id === 'enterprises') ?? layers[0];
  const belt = await crowd(first).catch(() => null);
  if (belt) {
    map.getView().fit(belt, { padding: [40, 40, 40, 40], maxZoom: 12 });
    return;
  }
  const box = first.collection.extent.spatial.bbox[0];
  const flat = box.length === 6 ? [box[0], box[1], box[3], box[4]] : box;
  map.getView().fit(ol.proj.transformExtent(flat, 'EPSG:4326', 'EPSG:3857'), { padding: [40, 40, 40, 40], maxZoom: 14 });
}

async function start() {
  notice(t('opening'));
  const [{ layers, tables }, { processes }] = await Promise.all([readLayers(map), getJson('processes')]).finally(() => notice(''));
  const can = id => processes.some(p => p.id === id);
  if (!layers.length) { notice(t('noData')); onLanguage(() => notice(t('noData'))); return; }
  layers.forEach(l => { map.addLayer(l.ol); l.listeners.push(() => progress(layers)); });
  await zoomTo(layers);
  const zones = layers.find(l => l.id === 'impact-zones');
  const landUse = layers.find(l => l.id === 'land-use');
  let inside = null;
  let info = null;
  let whatIf = null;
  let compare = null;
  const remember = () => writeLink(map.getView(), layers, lang(), rule, whatIf?.link ?? link.whatIf, compare?.link ?? link.compare);
  const named = ids => layers.filter(l => ids.includes(l.id));
  const rule = zones && can('impact-zones') ? new Rule(by('rule'), zones, named(['impact-rings', 'zone-overlaps']), fail, () => {
    inside?.forget();
    info.close();
    panel.build();
    remember();
    if (inside) follow(named(['exposure', 'conflicts']), rule, inside);
  }) : null;
  inside = zones && can('exposure') ? new Inside(zones, name => colourOf(landUse, name)) : null;
  info = new Info(by('info'), map, layers, inside);
  info.actions = (layer, feature) => whatIf?.actions(layer, feature);
  info.taken = () => whatIf?.adding;
  if (rule && inside) { rule.totals = () => info.totals(zones); rule.build(); }
  const panel = new Panel(by('layers'), layers, map, {
    show: (layer, visible) => working(layer.show(visible)).then(remember),
    choose: (layer, column, value) => working(layer.choose(column, value)).then(() => { info.close(); remember(); }),
    download: (layer, format) => layer === zones && rule ? rule.url(format) : `collections/${encodeURIComponent(layer.id)}/items?f=${format}`
  });
  new Tables(by('charts'), tables);
  new Base(by('base'), map, fail);
  const wanted = l => link.layers ? link.layers.includes(l.id) : l.style.metadata['kuznets:visible'];
  layers.forEach(l => { l.choice?.wish(link.chosen[l.id]); l.ol.setVisible(wanted(l)); l.changed(); });
  map.on('moveend', () => { remember(); layers.filter(l => l.big && l.visible).forEach(l => working(l.loadView())); });
  onLanguage(() => { layers.forEach(l => l.redraw()); remember(); });
  // What is asked about most comes first, and the many polygons last.
  const order = [...layers].sort((a, b) => a.collection.itemCount - b.collection.itemCount);
  for (const l of order.filter(wanted)) await l.show(true).catch(fail);
  remember();
  const stretch = link.stretch ?? 'none';
  const dissolve = link.dissolve ?? 'enterprise';
  if (rule && (stretch !== 'none' || dissolve !== 'enterprise')) await rule.set({ stretch, dissolve });
  if (can('compare')) {
    compare = await Compare.create(by('compare'), map, fail, remember);
    if (link.compare) await compare.restore(link.compare);
    link.compare = null;
  }
  if (can('what-if') && can('compare') && layers.some(l => l.id === 'emission-sources') && tables.some(c => c.id === 'substances')) {
    whatIf = await WhatIf.create(by('whatif'), map, fail, remember);
    whatIf.showing = () => compare.layer.ol.setVisible(false);
    compare.showing = () => whatIf.hide();
    whatIf.kept = async name => { await compare.read(); await shelve(name); };
    if (link.whatIf) await whatIf.restore(link.whatIf);
    link.whatIf = null;
  }

  /** A result that was just kept becomes a layer of the map. */
  async function shelve(name) {
    const old = layers.find(l => l.id === name);
    if (old) { await working(old.again()); return; }
    const fresh = await readLayer(name, map);
    layers.push(fresh);
    map.addLayer(fresh.ol);
    panel.add(fresh);
  }
}

/** Layers that tell what lies inside the zones must not stay behind when the zones change. */
function follow(layers, rule, inside) {
  if (!layers.length) return;
  if (rule.usual) { layers.forEach(l => working(l.replace(null))); return; }
  const asked = inside.all();
  layers.forEach(l => {
    working(l.replace({ type: 'FeatureCollection', features: [] }));
    working(asked.then(found => l.replace(found[l.id])));
  });
}

/** A land-use class's colour, darker so that a bar is seen on white. */
function colourOf(landUse, name) {
  const c = landUse?.classes.find(k => k.holds({ landClass: name }));
  return c?.paint['fill-color'] ?? '#c8ccd4';
}

working(start()).then(() => map.once('rendercomplete', () => { document.documentElement.dataset.ready = 'true'; map.render(); }) && map.render());
