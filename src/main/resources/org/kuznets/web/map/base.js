// A base map from the internet: only when the user asks for it, and remembered by nobody.
import { el } from './dom.js';
import { onLanguage, t } from './text.js';

const OSM = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';

export class Base {
  constructor(details, map, fail) {
    this.holder = details.querySelector('div');
    this.choice = 'none';
    this.typed = '';
    this.layer = new ol.layer.Tile({ zIndex: -1, visible: false });
    map.addLayer(this.layer);
    document.addEventListener('securitypolicyviolation', e => {
      if (!e.violatedDirective.startsWith('img-src') || this.choice === 'none') return;
      this.choose('none');
      this.build();
      fail(new Error(t('baseBlocked')));
    });
    onLanguage(() => this.build());
    this.build();
  }

  build() {
    const radio = (value, words) => el('label', { className: 'radio' }, el('input', {
      type: 'radio', name: 'base', value, checked: this.choice === value, onchange: () => { this.choose(value); this.build(); } }), el('span', {}, words));
    const address = el('form', { hidden: this.choice !== 'other', onsubmit: e => { e.preventDefault(); this.typed = e.target.elements[0].value; this.choose('other'); } },
      el('label', { className: 'field' }, el('span', {}, t('baseUrl')), el('input', { type: 'url', value: this.typed, placeholder: 'https://…/{z}/{x}/{y}.png' })),
      el('button', { type: 'submit' }, t('baseShow')));
    this.holder.replaceChildren(radio('none', t('baseNone')), radio('osm', t('baseOsm')), radio('other', t('baseOther')), address);
  }

  choose(value) {
    this.choice = value;
    const url = value === 'osm' ? OSM : value === 'other' && /\{x\}.*|\{y\}.*/.test(this.typed) ? this.typed : null;
    this.layer.setVisible(Boolean(url));
    this.layer.setSource(url ? new ol.source.XYZ({ url, attributions: value === 'osm' ? t('osm') : undefined }) : null);
  }
}
