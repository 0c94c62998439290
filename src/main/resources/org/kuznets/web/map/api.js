// Talking to the server: JSON, pages and errors in words.
import { lang, t } from './text.js';

/** A failure that can be shown to a person as it is. */
export class Problem extends Error {}

export async function getJson(url, options = {}) {
  const headers = { Accept: 'application/geo+json, application/json', 'Accept-Language': lang(), ...options.headers };
  let response;
  try {
    response = await fetch(url, { ...options, headers });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(t('unreachable'));
  }
  if (!response.ok) throw await problem(response);
  return response.json();
}

async function problem(response) {
  try {
    const body = await response.json();
    const reasons = (body.reasons ?? []).map(r => r.detail).filter(Boolean);
    const detail = reasons.length ? reasons.join('; ') : body.detail ?? body.title;
    const found = new Problem(detail ?? `${response.status} ${response.statusText}`);
    found.status = response.status;
    return found;
  } catch {
    return new Problem(`${response.status} ${response.statusText}`);
  }
}

export function post(url, body, options = {}) {
  const headers = { 'Content-Type': 'application/json' };
  return getJson(url, { method: 'POST', body: JSON.stringify(body), ...options, headers });
}

/** Walks the pages of a collection. Only the query of a next link is used: a proxy may have changed the rest. */
export async function pages(url, onPage, signal, most = Infinity) {
  let next = url;
  let count = 0;
  while (next && count < most) {
    const page = await getJson(next, { signal });
    count += page.features.length;
    onPage(page);
    const link = (page.links ?? []).find(l => l.rel === 'next');
    next = link ? url.split('?')[0] + new URL(link.href, location.href).search : null;
    await new Promise(resolve => setTimeout(resolve));
  }
  return { complete: !next, count };
}
