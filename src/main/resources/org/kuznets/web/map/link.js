// The address bar remembers what is on the map: #map=zoom/lat/lon&layers=a,b&lang=ru&stretch=max&dissolve=all
export function readLink() {
  const values = new URLSearchParams(location.hash.slice(1));
  const [zoom, lat, lon] = (values.get('map') ?? '').split('/').map(Number);
  return {
    view: [zoom, lat, lon].every(Number.isFinite) && values.has('map') ? { zoom, lat, lon } : null,
    layers: values.has('layers') ? values.get('layers').split(',').filter(Boolean) : null,
    lang: values.get('lang'), stretch: values.get('stretch'), dissolve: values.get('dissolve')
  };
}

export function writeLink(view, layers, language, rule) {
  const [lon, lat] = ol.proj.toLonLat(view.getCenter());
  const parts = [`map=${view.getZoom().toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`,
    `layers=${layers.filter(l => l.visible).map(l => l.id).join(',')}`, `lang=${language}`];
  if (rule && !rule.usual) parts.push(`stretch=${rule.stretch}`, `dissolve=${rule.dissolve}`);
  history.replaceState(null, '', '#' + parts.join('&'));
}
