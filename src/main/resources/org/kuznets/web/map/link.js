// The address bar remembers what is on the map: #map=zoom/lat/lon&layers=a,b&lang=ru&stretch=max&dissolve=all
// and, of layers that show one value at a time, &choose=layer:value:value,layer:value with nothing where all values are shown;
// &whatif= what is changed (JSON) and &compare=two,results.
export function readLink() {
  const values = new URLSearchParams(location.hash.slice(1));
  const [zoom, lat, lon] = (values.get('map') ?? '').split('/').map(Number);
  return {
    view: [zoom, lat, lon].every(Number.isFinite) && values.has('map') ? { zoom, lat, lon } : null,
    layers: values.has('layers') ? values.get('layers').split(',').filter(Boolean) : null,
    whatIf: values.get('whatif'), compare: values.get('compare'),
    chosen: Object.fromEntries((values.get('choose') ?? '').split(',').filter(Boolean).map(c => c.split(':').map(decodeURIComponent)).map(([id, ...wished]) => [id, wished])),
    lang: values.get('lang'), stretch: values.get('stretch'), dissolve: values.get('dissolve')
  };
}

export function writeLink(view, layers, language, rule, whatIf, compare) {
  const [lon, lat] = ol.proj.toLonLat(view.getCenter());
  const parts = [`map=${view.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`,
    `layers=${layers.filter(l => l.visible).map(l => l.id).join(',')}`, `lang=${language}`];
  const chosen = layers.filter(l => l.visible && l.choice?.known).map(l => [l.id, ...l.choice.values].map(v => encodeURIComponent(v ?? '')).join(':'));
  if (chosen.length) parts.push('choose=' + encodeURIComponent(chosen.join(',')).replaceAll('%3A', ':').replaceAll('%2C', ','));
  if (rule && !rule.usual) parts.push(`stretch=${rule.stretch}`, `dissolve=${rule.dissolve}`);
  if (whatIf) parts.push('whatif=' + encodeURIComponent(whatIf));
  if (compare) parts.push('compare=' + encodeURIComponent(compare));
  history.replaceState(null, '', '#' + parts.join('&'));
}
