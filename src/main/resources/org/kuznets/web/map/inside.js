// "What lies inside" a zone: people, land use, sensitive objects, from the process exposure.
import { getJson, post } from './api.js';
import { el, screeningBadge, syntheticBadge } from './dom.js';
import { area, number, percent, t } from './text.js';
import { nameOf, word } from './words.js';

const EXECUTION = 'processes/exposure/execution';
const SHOWN = 12;

export class Inside {
  /** @param rule whose zones are shown; @param colours of the land-use classes */
  constructor(rule, zones, colours) {
    this.rule = rule;
    this.zones = zones;
    this.colours = colours;
    this.kept = new Map();
  }

  forget() { this.kept.clear(); }

  /** One output of the process for the zones on the map. Asked once for each rule. */
  output(name) {
    if (!this.kept.has(name)) {
      const asked = this.ask(name).then(found => found.features.map(f => ({ ...f.properties, id: f.id ?? f.properties.id })));
      asked.catch(() => this.kept.delete(name));
      this.kept.set(name, asked);
    }
    return this.kept.get(name);
  }

  ask(name) {
    const url = `${EXECUTION}?output=${name}&f=geojson`;
    return this.zones.given ? post(url, { inputs: { zones: this.zones.given } }) : getJson(url);
  }

  async fill(holder, zone, p) {
    holder.replaceChildren(el('h3', {}, t('inside')), el('p', { className: 'wait' }, el('span', { className: 'spinner' }), t('insideWait')));
    try {
      const [people, land, objects] = await Promise.all([this.output('exposure'), this.output('land-use-in-zones'), this.output('conflicts')]);
      const mine = row => String(row.zoneId ?? row.id) === zone;
      this.draw(holder, people.find(mine), land.filter(mine), objects.filter(mine), p);
    } catch (e) {
      holder.replaceChildren(el('h3', {}, t('inside')), el('p', { className: 'hint' }, e.message));
    }
  }

  draw(holder, people, land, objects, p) {
    if (!people && !land.length) {
      holder.replaceChildren(el('h3', {}, t('inside')), el('p', {}, t('insideNone')));
      return;
    }
    const quality = [people?.quality, ...land.map(r => r.quality), p.quality].filter(Boolean).join(' ');
    holder.replaceChildren(
      el('h3', {}, t('inside')), el('p', { className: 'badges' }, syntheticBadge(quality), screeningBadge()),
      people?.population != null && el('p', { className: 'figure' }, el('strong', { id: 'population' }, number(Math.round(people.population))), ' ' + t('people')),
      el('h4', {}, t('landUse')), this.bars(land), el('h4', {}, t('sensitive')), list(objects));
  }

  bars(land) {
    const byClass = new Map();
    land.filter(r => r.areaSquareMetres > 0).forEach(r => byClass.set(r.landClass, (byClass.get(r.landClass) ?? 0) + r.areaSquareMetres));
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

function list(objects) {
  if (!objects.length) return el('p', {}, t('none'));
  const shown = objects.slice(0, SHOWN).map(o => el('li', {}, nameOf(o) || word(o.kind ?? ''), el('small', {},
    [nameOf(o) && word(o.kind ?? ''), o.persons ? `${number(o.persons)} ${t('people')}` : ''].filter(Boolean).join(', '))));
  return el('ul', { className: 'objects' }, shown, objects.length > SHOWN && el('li', {}, t('more', { n: number(objects.length - SHOWN) })));
}
