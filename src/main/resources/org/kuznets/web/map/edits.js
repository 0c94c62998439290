// What changes in a what-if run: the page's own edits, as the server reads them and as the address bar keeps them.
import { getJson } from './api.js';
import { nameOf } from './words.js';

export const SOURCES = 'emission-sources';
export const SUFFIX = 'GramsPerSecond';
const MOST_SOURCES = 100;

const place = at => at.map(n => Number(n.toFixed(6))).join(' ');

const named = async id => (await getJson('collections/enterprises/items/' + encodeURIComponent(id)).catch(() => null))?.properties ?? {};

/** One edit of one source, of all sources of an enterprise, or a new source. */
export class Edit {
  /** @param names properties that hold its names; @param sources each id and place; none for a new one */
  constructor(kind, id, names, at, sources) {
    Object.assign(this, { kind, id, names, at, sources, factor: 1, off: false, to: null });
    this.stack = { height: 30, diameter: 1, velocity: 8, temperature: 120, grams: 5 };
  }

  get name() { return nameOf(this.names) || this.id; }

  /** As the process understands it, one change a source; `pollutant` is what a new source emits. */
  texts(pollutant) {
    if (this.kind === 'new') {
      const { height, diameter, velocity, temperature, grams } = this.stack;
      return [`add ${this.id} ${place(this.to ?? this.at)} height=${height} diameter=${diameter} velocity=${velocity} temperature=${temperature} ${pollutant}=${grams}`];
    }
    return this.emitters(pollutant).flatMap(s => {
      if (this.off) return [`off ${s.id}`];
      const moved = this.to && `move ${s.id} ${place([s.at[0] + this.to[0] - this.at[0], s.at[1] + this.to[1] - this.at[1]])}`;
      return [this.factor !== 1 && `scale ${s.id} ${this.factor}`, moved].filter(Boolean);
    });
  }

  /** Those of its sources that emit the pollutant, or may. */
  emitters(pollutant) { return this.sources.filter(s => !s.emitted || s.emitted[pollutant] > 0); }

  /** What the address bar keeps. */
  get kept() {
    const to = this.to && { to: this.to.map(n => Number(n.toFixed(5))) };
    if (this.kind === 'new') return { k: 'new', id: this.id, ...to, at: this.at.map(n => Number(n.toFixed(5))), s: Object.values(this.stack) };
    return { k: this.kind, id: this.id, ...(this.factor !== 1 && { f: this.factor }), ...(this.off && { off: 1 }), ...to };
  }
}

/** Grams per second by pollutant, from columns such as no2GramsPerSecond; null where there are none. */
function emitted(properties) {
  const known = Object.entries(properties).filter(([name]) => name.endsWith(SUFFIX) && name.length > SUFFIX.length);
  return known.length ? Object.fromEntries(known.map(([name, grams]) => [name.slice(0, -SUFFIX.length), grams ?? 0])) : null;
}

const middle = all => [0, 1].map(i => all.reduce((sum, s) => sum + s.at[i], 0) / all.length);
const point = f => ol.extent.getCenter(new ol.format.GeoJSON().readGeometry(f.geometry).getExtent());

/** An edit of everything that an enterprise emits, or of one source; null where there is none. */
export async function edit(kind, id, names) {
  const query = kind === 'enterprise' ? { enterpriseId: id } : { id };
  const { features } = await getJson(`collections/${SOURCES}/items?` + new URLSearchParams({ ...query, limit: MOST_SOURCES }));
  const sources = features.filter(f => f.geometry).map(f => ({ id: f.properties.id ?? String(f.id), at: point(f), emitted: emitted(f.properties) }));
  return sources.length ? new Edit(kind, id, names, middle(sources), sources) : null;
}

/** The edits that an address kept. */
export async function restored(kept) {
  const all = await Promise.all((kept ?? []).map(async k => {
    const e = k.k === 'new' ? new Edit('new', k.id, {}, k.at, []) : await edit(k.k, k.id, k.k === 'enterprise' ? await named(k.id) : {});
    if (e && k.s) ['height', 'diameter', 'velocity', 'temperature', 'grams'].forEach((name, i) => { e.stack[name] = k.s[i]; });
    return e && Object.assign(e, { factor: k.f ?? 1, off: Boolean(k.off), to: k.to ?? null });
  }));
  return all.filter(Boolean);
}
