// Building the page without innerHTML, so that no text from data can become markup.
import { t } from './text.js';
import { isSynthetic } from './words.js';

export function el(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) e.addEventListener(name.slice(2), value);
    else if (name in e) e[name] = value;
    else if (value !== false && value != null) e.setAttribute(name, value);
  }
  return fill(e, ...children);
}

/** Puts these in place of what the element holds; null, false and empty text are left out. */
export function fill(e, ...children) {
  e.replaceChildren(...children.flat().filter(c => c != null && c !== false && c !== ''));
  return e;
}

export const syntheticBadge = quality => isSynthetic(quality)
  ? el('span', { className: 'badge synthetic', title: t('syntheticHelp') }, t('synthetic')) : null;

export const screeningBadge = () => el('span', { className: 'badge screening', title: t('screeningHelp') }, t('screening'));
