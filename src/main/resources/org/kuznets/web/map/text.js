// Every sentence of the page in both languages, and how numbers are written.
const TEXT = {
  en: {
    skip: 'Skip to the map', tagline: 'Industry, land and what follows from them', api: 'API',
    language: 'Language', layers: 'Layers', mapLabel: 'Map. Arrow keys move it, plus and minus zoom, Enter looks at its centre.',
    info: 'What was clicked', close: 'Close', legend: 'Legend', base: 'Base map', opacity: 'Opacity',
    rule: 'Zone rule', stretch: 'Wind-rose stretch', dissolve: 'Join zones',
    'stretch.none': 'none', 'stretch.max': 'max: longer downwind', 'stretch.pure': 'pure: may also shrink',
    'dissolve.enterprise': 'no, one per enterprise', 'dissolve.class': 'per hazard class', 'dissolve.all': 'all (geometric union)',
    referenceOnly: 'for reference only', screening: 'screening estimate', synthetic: 'synthetic data',
    syntheticHelp: 'Rests on synthetic data: made up for the sample, not surveyed',
    screeningHelp: 'A first look by the class radius; not a design of a sanitary-protection zone',
    computing: 'Computing the zones…', computed: 'Zones computed', zones: 'zones: {n}', zonesArea: 'areas added up', unionArea: 'land covered', findings: 'Notes on the data: {n}',
    loading: 'Loading {layer}: {done} of {all}', loaded: '{layer}: {all} features', download: 'Download', provenance: 'Where it comes from',
    zoomIn: 'visible from closer', closer: 'Closer', wider: 'Wider', partial: 'only a part is shown, zoom in for all',
    inside: 'What lies inside', insideAll: 'What lies inside all zones', insideTotal: 'All zones together, land and people counted once', insideWait: 'Counting what lies inside…', insideNone: 'Nothing is known about what lies inside this zone.',
    population: 'People', landUse: 'Land use', sensitive: 'Sensitive objects', none: 'none', more: 'and {n} more',
    attributes: 'Attributes', alsoHere: 'Also here', showZone: 'Show its zone', showEnterprise: 'Show the enterprise', asJson: 'as GeoJSON',
    opening: 'Reading what there is. Computed layers can take some seconds…',
    noData: 'There is no data here yet. Import a layer (kuznets import FILE) and load the page again.',
    failed: 'That did not work', unreachable: 'The server does not answer. Is it still running?',
    baseNone: 'None (nothing leaves this server)', baseOsm: 'OpenStreetMap (needs the internet)', baseOther: 'Tiles from this address', baseUrl: 'XYZ address with {x}, {y} and {z}',
    baseShow: 'Show', baseBlocked: 'This server does not allow images from that address; its operator can allow one site for base maps.',
    nothingHere: 'Nothing is drawn at this place.', osm: '© OpenStreetMap contributors', people: 'people', onSite: 'of these on the industrial site: {n}', of: 'of', unclassified: 'not classified',
    printed: 'Page to print', whatIf: 'What if', whatIfThis: 'What if this changes…', whatIfHelp: 'Click an emission source or an enterprise on the map, then “What if this changes…”; or add a source.',
    whatIfDrag: 'Drag an orange mark to move what it stands for. The box reckoned is the view at the first change.',
    emitsNone: 'emits nothing of this pollutant', noSources: 'No emission source of it is known.', pollutant: 'Pollutant', shown: 'On the map', 'shown.zones': 'zones after, and before (dashed)', 'shown.difference': 'difference',
    dashedBefore: 'Dashed: before the change.', addSource: 'Add a source', addHere: 'Now click its place…', thisView: 'Reckon this view', reset: 'Take all back', forget: 'Take back',
    reckoning: 'Reckoning…', emission: 'Emission', switchedOff: 'switched off', newSource: 'New source', longitude: 'Longitude', latitude: 'Latitude',
    'stack.height': 'Height, m', 'stack.diameter': 'Diameter, m', 'stack.velocity': 'Gas velocity, m/s', 'stack.temperature': 'Gas, °C', 'stack.grams': 'Emission, g/s',
    level: 'Level', before: 'Before', after: 'After', beforeAfter: 'Before, after', gained: 'Gained', lost: 'Lost', showDifference: 'Show the difference at this level',
    resultName: 'name-of-this-run', keepResult: 'Keep', compare: 'Compare kept results',
    chart: 'Chart', charts: 'Charts of tables', chartLarger: 'Open the chart by itself', table: 'The table',
    all: 'all', total: 'All zones together', site: 'site', ring: 'zone without the site', objects: 'objects', centre: 'Centre of the map', elapsed: '{n} s'
  },
  ru: {
    skip: 'Перейти к карте', tagline: 'Промышленность, земли и последствия', api: 'API',
    language: 'Язык', layers: 'Слои', mapLabel: 'Карта. Стрелки двигают, плюс и минус меняют масштаб, Enter показывает, что в центре.',
    info: 'Что выбрано', close: 'Закрыть', legend: 'Условные знаки', base: 'Подложка', opacity: 'Непрозрачность',
    rule: 'Правило зон', stretch: 'Вытягивание по розе ветров', dissolve: 'Объединение зон',
    'stretch.none': 'нет', 'stretch.max': 'max: длиннее по ветру', 'stretch.pure': 'pure: возможно и сужение',
    'dissolve.enterprise': 'нет, по предприятиям', 'dissolve.class': 'по классам опасности', 'dissolve.all': 'все (геометрически)',
    referenceOnly: 'только для справки', screening: 'экспресс-оценка', synthetic: 'синтетические данные',
    syntheticHelp: 'Основано на синтетических данных: они придуманы для примера, а не измерены',
    screeningHelp: 'Первая оценка по радиусу класса; это не проект санитарно-защитной зоны',
    computing: 'Расчёт зон…', computed: 'Зоны рассчитаны', zones: 'зон: {n}', zonesArea: 'сумма площадей', unionArea: 'занято земель', findings: 'Замечания к данным: {n}',
    loading: 'Загрузка слоя «{layer}»: {done} из {all}', loaded: '{layer}: объектов {all}', download: 'Скачать', provenance: 'Откуда данные',
    zoomIn: 'виден крупнее', closer: 'Крупнее', wider: 'Мельче', partial: 'показана часть, приблизьте карту',
    inside: 'Что внутри', insideAll: 'Что внутри всех зон', insideTotal: 'Все зоны вместе, земли и люди учтены один раз', insideWait: 'Считаем, что внутри…', insideNone: 'О содержимом этой зоны ничего не известно.',
    population: 'Население', landUse: 'Использование земель', sensitive: 'Чувствительные объекты', none: 'нет', more: 'и ещё {n}',
    attributes: 'Свойства', alsoHere: 'Здесь же', showZone: 'Показать зону', showEnterprise: 'Показать предприятие', asJson: 'в GeoJSON',
    opening: 'Читаем, какие есть слои. Расчётные могут занять несколько секунд…',
    noData: 'Данных пока нет. Загрузите слой (kuznets import ФАЙЛ) и обновите страницу.',
    failed: 'Не получилось', unreachable: 'Сервер не отвечает. Он ещё работает?',
    baseNone: 'Нет (ничего не уходит с этого сервера)', baseOsm: 'OpenStreetMap (нужен интернет)', baseOther: 'Тайлы по адресу', baseUrl: 'Адрес XYZ с {x}, {y} и {z}',
    baseShow: 'Показать', baseBlocked: 'Сервер не разрешает картинки с этого адреса; один сайт для подложки может разрешить его владелец.',
    nothingHere: 'Здесь ничего не нарисовано.', osm: '© участники OpenStreetMap', people: 'чел.', onSite: 'из них на самой площадке: {n}', of: 'из', unclassified: 'без класса',
    printed: 'Страница для печати', whatIf: 'Что, если', whatIfThis: 'Что, если это изменить…', whatIfHelp: 'Щёлкните на карте источник выбросов или предприятие и выберите «Что, если это изменить…»; либо добавьте источник.',
    whatIfDrag: 'Перетащите оранжевую метку, чтобы перенести объект. Считается та часть карты, что была видна при первом изменении.',
    emitsNone: 'не выбрасывает этого вещества', noSources: 'Источники выбросов не известны.', pollutant: 'Вещество', shown: 'На карте', 'shown.zones': 'зоны после и до (пунктир)', 'shown.difference': 'разница',
    dashedBefore: 'Пунктир — до изменения.', addSource: 'Добавить источник', addHere: 'Щёлкните место…', thisView: 'Считать этот вид', reset: 'Отменить всё', forget: 'Отменить',
    reckoning: 'Расчёт…', emission: 'Выброс', switchedOff: 'выключен', newSource: 'Новый источник', longitude: 'Долгота', latitude: 'Широта',
    'stack.height': 'Высота, м', 'stack.diameter': 'Диаметр, м', 'stack.velocity': 'Скорость газа, м/с', 'stack.temperature': 'Газ, °C', 'stack.grams': 'Выброс, г/с',
    level: 'Доля', before: 'До', after: 'После', beforeAfter: 'До, после', gained: 'Добавлено', lost: 'Утрачено', showDifference: 'Показать разницу на этом уровне',
    resultName: 'name-of-this-run', keepResult: 'Сохранить', compare: 'Сравнить сохранённые результаты',
    chart: 'График', charts: 'Графики таблиц', chartLarger: 'Открыть график отдельно', table: 'Таблица',
    all: 'все', total: 'Все зоны вместе', site: 'площадка', ring: 'зона без площадки', objects: 'объектов', centre: 'Центр карты', elapsed: '{n} с'
  }
};

let language = 'en';
const listeners = [];

export const lang = () => language;

export function t(key, values = {}) {
  const sentence = TEXT[language][key] ?? TEXT.en[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
}

/** The language to begin with: the link's, the remembered one, or the browser's. */
export function firstLanguage(fromHash) {
  const asked = new URLSearchParams(location.search).get('lang') ?? fromHash ?? remembered();
  return asked === 'ru' || asked === 'en' ? asked : (navigator.language || 'en').startsWith('ru') ? 'ru' : 'en';
}

function remembered() {
  try { return localStorage.getItem('kuznets.language'); } catch { return null; }
}

export function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted;
  try { localStorage.setItem('kuznets.language', wanted); } catch { /* a private window forgets */ }
  document.querySelectorAll('[data-text]').forEach(e => { e.textContent = t(e.dataset.text); });
  document.querySelectorAll('[data-label]').forEach(e => e.setAttribute('aria-label', t(e.dataset.label)));
  document.querySelectorAll('[data-language]').forEach(e => e.setAttribute('aria-pressed', e.dataset.language === wanted));
  listeners.forEach(listener => listener());
}

export const onLanguage = listener => listeners.push(listener);

/** Either language of a {en, ru} pair. */
export const say = pair => pair ? pair[language] || pair.en || pair.ru || '' : '';

export function number(value, digits = 3) {
  const whole = Math.abs(value) >= 1000 || Number.isInteger(value);
  const options = whole ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: digits };
  return new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', options).format(value);
}

/** Square metres as hectares or square kilometres. */
export function area(squareMetres) {
  const km = Math.abs(squareMetres) >= 1e6;
  const unit = language === 'ru' ? (km ? 'км²' : 'га') : (km ? 'km²' : 'ha');
  return number(squareMetres / (km ? 1e6 : 1e4)) + '\u00a0' + unit;
}

export const percent = share => new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB',
  { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
