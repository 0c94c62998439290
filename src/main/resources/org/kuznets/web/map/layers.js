// The layers on the map: which there are, how they look, and how their features get here.
import { getJson, pages } from './api.js';
import { Choice } from './choose.js';
import { classesOf, styleFunction } from './style.js';

const PAGE = 5000;
/** Collections up to this size are loaded whole; larger ones by the box that is looked at, and drawn as one image. */
const WHOLE = 5000;
const MOST_IN_VIEW = 60000;
const MOST_KEPT = 120000;

export const GEOJSON = () => new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

/** Everything the page knows of one collection. Tells its listeners when its state changes. */
export class MapLayer {
  constructor(collection, style, map) {
    this.id = collection.id;
    this.collection = collection;
    this.style = style;
    this.classes = classesOf(style);
    this.title = style.metadata['kuznets:title'];
    this.order = style.metadata['kuznets:order'];
    this.quality = collection.quality;
    this.map = map;
    this.progress = null;
    /** The boxes whose features are all here. */
    this.seen = [];
    this.listeners = [];
    /** Which values of which columns are shown, where they would lie over each other; null where all are. */
    this.choice = style.metadata['kuznets:choose'] ? new Choice(this.id) : null;
    this.source = new ol.source.Vector();
    const Kind = collection.itemCount > WHOLE ? ol.layer.VectorImage : ol.layer.Vector;
    const options = { source: this.source, style: styleFunction(style), visible: false, zIndex: this.order, declutter: Boolean(style.metadata['kuznets:label']) };
    this.ol = new Kind(Kind === ol.layer.VectorImage ? { ...options, imageRatio: 1.4 } : options);
    this.ol.set('kuznets', this);
  }

  get big() { return this.collection.itemCount > WHOLE; }

  get visible() { return this.ol.getVisible(); }

  /** Whether some of its classes are drawn at this web map zoom. */
  drawnAt(zoom) { return this.classes.some(c => zoom - 1 >= c.minzoom - 1e-6 && zoom - 1 < c.maxzoom); }

  changed() { this.listeners.forEach(listener => listener(this)); }

  /** Shows or hides it; resolves when what is wanted is loaded. */
  show(visible) {
    this.ol.setVisible(visible);
    this.changed();
    return visible ? this.load() : Promise.resolve();
  }

  load() {
    if (this.given) return Promise.resolve();
    if (this.big) return this.loadView();
    this.loading ??= this.loadWhole().catch(e => { this.loading = null; throw e; });
    return this.loading;
  }

  async loadWhole() {
    const abort = this.abort = new AbortController();
    this.source.clear(true);
    try {
      await this.choice?.read(abort.signal);
      await pages(this.url({ limit: PAGE, ...this.choice?.query() }), page => {
        if (abort.signal.aborted) return;
        this.source.addFeatures(GEOJSON().readFeatures(page));
        this.progress = { done: this.source.getFeatures().length, all: page.numberMatched ?? this.collection.itemCount };
        this.changed();
      }, abort.signal);
    } catch (e) {
      if (e.name !== 'AbortError') throw e;
    } finally {
      this.progress = null;
      this.changed();
    }
  }

  /** Loads what the view shows, dropping an older load that is still on its way. */
  async loadView() {
    const size = this.map.getSize();
    if (!size || !this.visible) return;
    const extent = this.map.getView().calculateExtent(size);
    if (this.seen.some(box => ol.extent.containsExtent(box, extent))) return;
    this.abort?.abort();
    const abort = this.abort = new AbortController();
    if (this.source.getFeatures().length > MOST_KEPT) this.forget();
    const wide = ol.extent.buffer(extent, ol.extent.getWidth(extent) * 0.15);
    const bbox = boxOf(wide);
    let done = 0;
    this.progress = { done, all: this.collection.itemCount };
    this.changed();
    try {
      await this.choice?.read(abort.signal);
      const { complete } = await pages(this.url({ limit: PAGE, bbox, ...this.choice?.query() }), page => {
        if (abort.signal.aborted) return;
        this.source.addFeatures(GEOJSON().readFeatures(page).filter(f => !this.source.getFeatureById(f.getId())));
        done += page.features.length;
        this.progress = { done, all: page.numberMatched ?? this.collection.itemCount };
        this.changed();
      }, abort.signal, MOST_IN_VIEW);
      if (complete) this.seen.push(wide);
      this.partial = !complete;
    } catch (e) {
      if (e.name === 'AbortError') return;
      throw e;
    } finally {
      if (this.abort === abort) {
        this.progress = null;
        this.changed();
      }
    }
  }

  /** Loads it anew, for it is another now. */
  async again() {
    if (this.choice) this.choice.known = null;
    this.abort?.abort();
    this.loading = null;
    this.forget();
    if (this.visible) await this.load();
  }

  /** Shows this value of this column alone; null for all values. */
  async choose(column, value) {
    this.choice.set(column, value);
    this.abort?.abort();
    this.loading = null;
    if (this.big) this.forget();
    this.changed();
    await this.load();
  }

  /** The lines of the legend: where a choice was made, those that something on the map is drawn by. */
  get legend() {
    const features = this.source.getFeatures();
    if (!this.choice || this.big || !features.length) return this.classes;
    return this.classes.filter(c => features.some(f => c.holds(f.getProperties())));
  }

  /** How many features there are to be seen. */
  get count() { return this.given || this.choice?.known && !this.big ? this.source.getFeatures().length : this.collection.itemCount; }

  forget() {
    this.source.clear(true);
    this.seen = [];
  }

  /** Shows these features (a GeoJSON collection) instead of the stored ones; null goes back to the stored ones. */
  async replace(features) {
    this.abort?.abort();
    this.loading = null;
    this.given = features;
    if (features) {
      this.forget();
      this.source.addFeatures(GEOJSON().readFeatures(features));
      this.changed();
    } else if (this.visible) {
      await this.load();
    } else {
      this.forget();
    }
  }

  url(query) {
    return `collections/${encodeURIComponent(this.id)}/items?` + new URLSearchParams(query);
  }

  redraw() { this.ol.setStyle(styleFunction(this.style)); }
}

/** A box as the API wants it, cut off where the world ends. */
function boxOf(extent) {
  const [west, south, east, north] = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326');
  return [Math.max(west, -180), Math.max(south, -90), Math.min(east, 180), Math.min(north, 90)].map(n => n.toFixed(6)).join(',');
}

/** One collection that was not there before. */
export async function readLayer(id, map) {
  const at = `collections/${encodeURIComponent(id)}`;
  const [collection, style] = await Promise.all([getJson(at), getJson(at + '/styles/default?f=mapbox')]);
  return new MapLayer(collection, style, map);
}

/** All spatial collections with their styles, in draw order, and the tables. */
export async function readLayers(map) {
  const { collections } = await getJson('collections');
  const spatial = collections.filter(c => c.extent && c.geometryType !== 'None');
  const styles = await Promise.all(spatial.map(c =>
    getJson(`collections/${encodeURIComponent(c.id)}/styles/default?f=mapbox`)));
  const layers = spatial.map((c, i) => new MapLayer(c, styles[i], map));
  return { layers: layers.sort((a, b) => a.order - b.order), tables: collections.filter(c => !spatial.includes(c)) };
}
