// Charts, drawn by the server: beside the layers that have any, and those of tables in a card of their own.
import { getJson } from './api.js';
import { el } from './dom.js';
import { lang, onLanguage, t } from './text.js';

const SVG = 'image/svg+xml';

/** How many charts a collection has. */
export const chartsOf = collection => (collection.links ?? []).filter(k => k.rel === 'related' && k.type === SVG).length;

/** The charts of a collection as pictures, of the rows that `query` leaves; each opens in a page of its own. */
export function pictures(collection, query = {}) {
  return Array.from({ length: chartsOf(collection) }, (_, i) => {
    const address = `collections/${encodeURIComponent(collection.id)}/chart?` + new URLSearchParams({ chart: i + 1, lang: lang(), ...query });
    return el('a', { className: 'chart', href: address, target: '_blank', rel: 'noopener', title: t('chartLarger') },
      el('img', { src: address + '&size=small', alt: `${t('chart')}: ${collection.title}`, loading: 'lazy' }));
  });
}

/** The tables that have charts: each opens when it is wanted. */
export class Tables {
  constructor(card, tables) {
    this.card = card;
    this.tables = tables.filter(c => chartsOf(c));
    this.opened = new Set();
    card.hidden = !this.tables.length;
    onLanguage(() => this.translate());
    this.build();
  }

  /** Titles come from the server, in the language that was asked for. */
  async translate() {
    if (!this.tables.length) return;
    this.build();
    const { collections } = await getJson('collections').catch(() => ({ collections: this.tables }));
    this.tables = this.tables.map(c => collections.find(k => k.id === c.id) ?? c);
    this.build();
  }

  build() {
    this.card.replaceChildren(el('h2', {}, t('charts')), ...this.tables.map(c => this.table(c)));
  }

  table(collection) {
    const holder = el('div', {}, this.opened.has(collection.id) && pictures(collection));
    const page = el('p', { className: 'links' }, el('a', { href: `collections/${encodeURIComponent(collection.id)}/items?f=html&lang=${lang()}` }, t('table')));
    return el('details', { id: 'table-' + collection.id, open: this.opened.has(collection.id), ontoggle: e => {
      this.opened[e.target.open ? 'add' : 'delete'](collection.id);
      holder.replaceChildren(...(e.target.open ? pictures(collection) : []));
    } }, el('summary', {}, collection.title), holder, page);
  }
}
