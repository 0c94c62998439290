// "What lies inside" a zone: people, land use, sensitive objects, from the process exposure.
import { post } from './api.js';
import { el, fill, screeningBadge, syntheticBadge } from './dom.js';
import { area, number, percent, t } from './text.js';
import { nameOf, word } from './words.js';

const EXECUTION = 'processes/exposure/execution';
const SHOWN = 12;
/** Less land than this, square metres, is the rounding of two borders that run together. */
const LEAST = 1;
/** The zone id of the union of all zones. */
export const TOTAL = 'total';

export class Inside {
  /** @param zones the layer whose zones are shown; @param colours of the land-use classes */
  constructor(zones, colours) {
    this.zones = zones;
    this.colours = colours;
    this.asked = null;
  }

  forget() { this.asked = null; }

  /** The whole result for the zones on the map, asked for once. */
  all() {
    if (!this.asked) {
      const inputs = this.zones.request ? { zones: this.zones.request } : {};
      const outputs = { exposure: {}, 'land-use-in-zones': {}, conflicts: {}, metrics: {} };
      const asked = this.asked = post(EXECUTION, { inputs, outputs });
      asked.catch(() => { if (this.asked === asked) this.asked = null; });
    }
    return this.asked;
  }

  async fill(holder, zone, p) {
    fill(holder, el('h3', {}, t('inside')), el('p', { className: 'wait' }, el('span', { className: 'spinner' }), t('insideWait')));
    try {
      const found = await this.all();
      const land = rows(found['land-use-in-zones']).filter(r => String(r.zoneId) === zone && (r.part ?? 'zone') === 'zone');
      const objects = rows(found.conflicts).filter(o => zone === TOTAL || String(o.zoneIds).split(', ').includes(zone));
      const people = zone === TOTAL ? { population: metric(found, 'populationInZones'), quality: p.quality }
        : rows(found.exposure).find(r => String(r.id) === zone);
      this.draw(holder, people, land, objects, p);
    } catch (e) {
      fill(holder, el('h3', {}, t('inside')), el('p', { className: 'hint' }, e.message));
    }
  }

  draw(holder, people, land, objects, p) {
    if (!people && !land.length) {
      fill(holder, el('h3', {}, t('inside')), el('p', {}, t('insideNone')));
      return;
    }
    const quality = [people?.quality, ...land.map(r => r.quality), p.quality].filter(Boolean).join(' ');
    fill(holder, 
      el('h3', {}, t('inside')), el('p', { className: 'badges' }, syntheticBadge(quality), screeningBadge()),
      people?.population != null && el('p', { className: 'figure' }, el('strong', { id: 'population' }, number(Math.round(people.population))), ' ' + t('people'),
        people.populationOnSite >= 1 && el('small', {}, ' ' + t('onSite', { n: number(Math.round(people.populationOnSite)) }))),
      el('h4', {}, t('landUse')), this.bars(land), el('h4', {}, t('sensitive')), list(objects));
  }

  bars(land) {
    const byClass = new Map();
    land.filter(r => r.areaSquareMetres >= LEAST).forEach(r => byClass.set(r.landClass, (byClass.get(r.landClass) ?? 0) + r.areaSquareMetres));
    const rows = [...byClass].sort((a, b) => b[1] - a[1]);
    const all = rows.reduce((sum, r) => sum + r[1], 0);
    if (!rows.length) return el('p', {}, t('none'));
    return el('ul', { className: 'bars' }, rows.map(([name, size]) => el('li', {},
      el('span', { className: 'name' }, word(name)), el('span', { className: 'track' }, this.bar(name, size / rows[0][1])),
      el('span', { className: 'value' }, `${area(size)} · ${percent(size / all)}`))));
  }

  bar(name, share) {
    const bar = el('i');
    bar.style.width = `${Math.max(1, 100 * share)}%`;
    bar.style.background = this.colours(name);
    return bar;
  }
}

const metric = (found, name) => (found.metrics ?? []).find(m => m.name === name)?.value;
const rows = collection => (collection?.features ?? []).map(f => ({ id: f.id, ...f.properties }));

function list(objects) {
  if (!objects.length) return el('p', {}, t('none'));
  const shown = objects.slice(0, SHOWN).map(o => el('li', {}, nameOf(o) || word(o.kind ?? ''), el('small', {},
    [nameOf(o) && word(o.kind ?? ''), o.persons ? `${number(o.persons)} ${t('people')}` : ''].filter(Boolean).join(', '))));
  return el('ul', { className: 'objects' }, shown, objects.length > SHOWN && el('li', {}, t('more', { n: number(objects.length - SHOWN) })));
}
