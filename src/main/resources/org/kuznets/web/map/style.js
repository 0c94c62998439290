// Draws the web style of a layer (one filtered layer per class) with OpenLayers, and its legend swatches.
import { say } from './text.js';

const BASE_RESOLUTION = 156543.03392804097;
const MOST_ZOOM = 24;
/** From farther than this zoom marks are drawn smaller, so that they do not hide the zones. */
const FAR = 8.5;
const FAR_SCALE = 0.6;

/** A filter made of all, any, comparisons and get, as the server writes them. */
export function compile(filter) {
  if (!filter) return () => true;
  const [operator, ...rest] = filter;
  if (operator === 'all') { const parts = rest.map(compile); return p => parts.every(f => f(p)); }
  if (operator === 'any') { const parts = rest.map(compile); return p => parts.some(f => f(p)); }
  const [[, column], wanted] = rest;
  switch (operator) {
    case '==': return p => (p[column] ?? null) === wanted;
    case '!=': return p => (p[column] ?? null) !== wanted;
    case '>=': return p => typeof p[column] === 'number' && p[column] >= wanted;
    case '<': return p => typeof p[column] === 'number' && p[column] < wanted;
    default: throw new Error('unknown filter ' + operator);
  }
}

export function rgba(hex, opacity) {
  const n = parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16}, ${n >> 8 & 255}, ${n & 255}, ${opacity})`;
}

/** The classes of a web style in legend order: each with its title, filter and paints. */
export function classesOf(style) {
  const classes = new Map();
  for (const layer of style.layers) {
    const name = layer.metadata['kuznets:class'];
    const known = classes.get(name) ?? {
      name, title: layer.metadata['kuznets:title'], holds: compile(layer.filter), minzoom: layer.minzoom ?? 0,
      maxzoom: layer.maxzoom ?? MOST_ZOOM, shape: layer.metadata['kuznets:shape'], paint: {}, type: layer.type
    };
    Object.assign(known.paint, layer.paint);
    classes.set(name, known);
  }
  return [...classes.values()];
}

const zoomAt = resolution => Math.log2(BASE_RESOLUTION / resolution) - 1;

/** @param zIndex of shapes that contain each other: the earlier class lies on top; undefined for the order they come in */
function olStyle(c, scale, zIndex) {
  const p = c.paint;
  if (p['circle-radius']) return new ol.style.Style({ image: icon(c, scale) });
  return new ol.style.Style({
    zIndex, fill: p['fill-color'] ? new ol.style.Fill({ color: rgba(p['fill-color'], p['fill-opacity']) }) : new ol.style.Fill({ color: 'rgba(0,0,0,0)' }),
    stroke: p['line-color'] ? new ol.style.Stroke({
      color: rgba(p['line-color'], p['line-opacity']), width: p['line-width'],
      lineDash: (p['line-dasharray'] ?? []).map(d => d * p['line-width'])
    }) : undefined
  });
}

/** How features of this style are drawn at a resolution; features of no class are not drawn. */
export function styleFunction(style) {
  const nested = Boolean(style.metadata['kuznets:choose']);
  const classes = classesOf(style).map((c, i) => {
    const zIndex = nested ? -i : undefined;
    return { ...c, drawn: olStyle(c, 1, zIndex), far: olStyle(c, FAR_SCALE, zIndex) };
  });
  const label = style.metadata['kuznets:label'];
  return (feature, resolution) => {
    const zoom = zoomAt(resolution);
    const properties = feature.getProperties();
    const c = classes.find(k => k.holds(properties));
    const drawn = c && zoom >= c.minzoom - 1e-6 && zoom < c.maxzoom ? (zoom < FAR ? c.far : c.drawn) : null;
    const text = label && zoom >= label.minzoom && zoom < label.maxzoom ? properties[say(label.column)] : null;
    if (!drawn && !text) return null;
    return text ? [...(drawn ? [drawn] : []), labelStyle(label, text, c)] : drawn;
  };
}

function labelStyle(label, text, c) {
  const radius = c?.paint['circle-radius'];
  return new ol.style.Style({
    geometry: feature => biggest(feature.getGeometry()),
    text: new ol.style.Text({
      text, font: `500 ${label.size}px "DejaVu Sans", "Segoe UI", sans-serif`, overflow: true,
      fill: new ol.style.Fill({ color: label.colour }),
      stroke: label.halo ? new ol.style.Stroke({ color: rgba(label.halo, 0.9), width: 3 }) : undefined,
      ...(radius ? { offsetX: radius + 4, textAlign: 'left' } : {})
    })
  });
}

/** The part of a geometry that bears its name: of several polygons the largest. */
function biggest(geometry) {
  if (geometry?.getType() !== 'MultiPolygon') return geometry;
  return geometry.getPolygons().reduce((most, p) => p.getArea() > most.getArea() ? p : most);
}

function icon(c, scale) {
  const p = c.paint;
  const size = Math.ceil(2 * p['circle-radius'] + 2 * (p['circle-stroke-width'] ?? 0) + 2);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 2 * size;
  const g = canvas.getContext('2d');
  g.scale(2, 2);
  drawMark(g, c, size / 2, size / 2);
  return new ol.style.Icon({ img: canvas, width: size * scale, height: size * scale, declutterMode: 'none' });
}

function drawMark(g, c, x, y) {
  const p = c.paint;
  const r = p['circle-radius'];
  g.beginPath();
  if (c.shape === 'square') g.rect(x - r, y - r, 2 * r, 2 * r);
  else if (c.shape === 'triangle') polygon(g, [[x, y - r], [x + r, y + r], [x - r, y + r]]);
  else if (c.shape === 'diamond') polygon(g, [[x, y - r], [x + r, y], [x, y + r], [x - r, y]]);
  else if (c.shape === 'cross') {
    const t = r / 3;
    polygon(g, [[x - t, y - r], [x + t, y - r], [x + t, y - t], [x + r, y - t], [x + r, y + t], [x + t, y + t], [x + t, y + r],
      [x - t, y + r], [x - t, y + t], [x - r, y + t], [x - r, y - t], [x - t, y - t]]);
  } else g.arc(x, y, r, 0, 2 * Math.PI);
  g.fillStyle = rgba(p['circle-color'], p['circle-opacity']);
  if (p['circle-stroke-color']) {
    g.lineWidth = 2 * p['circle-stroke-width'];
    g.strokeStyle = rgba(p['circle-stroke-color'], p['circle-stroke-opacity']);
    g.lineJoin = 'round';
    g.stroke();
  }
  g.fill();
}

function polygon(g, points) {
  points.forEach(([x, y], i) => i ? g.lineTo(x, y) : g.moveTo(x, y));
  g.closePath();
}

/** A class as a small picture for the legend. */
export function swatch(c) {
  const canvas = document.createElement('canvas');
  canvas.width = 52;
  canvas.height = 36;
  canvas.className = 'swatch';
  const g = canvas.getContext('2d');
  g.scale(2, 2);
  if (c.paint['circle-radius']) { drawMark(g, c, 13, 9); return canvas; }
  const p = c.paint;
  if (p['fill-color']) {
    g.fillStyle = rgba(p['fill-color'], p['fill-opacity']);
    g.fillRect(2, 2, 22, 14);
  }
  if (p['line-color']) {
    g.strokeStyle = rgba(p['line-color'], p['line-opacity']);
    g.lineWidth = p['line-width'];
    g.setLineDash((p['line-dasharray'] ?? []).map(d => d * p['line-width']));
    g.strokeRect(2, 2, 22, 14);
  }
  return canvas;
}
