// What columns and coded values are called for people.
import { getJson } from './api.js';
import { area, lang, number } from './text.js';

/** The server's own table: a column's name to its titles. */
const COLUMNS = await getJson('map/columns.json').catch(() => ({}));

const UNITS = [
  ['SquareMetres', null], ['MetresPerSecond', ['m/s', 'м/с']], ['GramsPerSecond', ['g/s', 'г/с']], ['Metres', ['m', 'м']],
  ['Celsius', ['°C', '°C']], ['Dba', ['dB(A)', 'дБА']], ['Percent', ['%', '%']], ['Hectares', ['ha', 'га']]
];

const VALUES = {
  established: ['established by an act', 'установлена решением'], normative: ['normative, by hazard class', 'нормативная, по классу'], calculated: ['calculated', 'расчётная'],
  operating: ['operating', 'действует'], retired: ['retired', 'закрыто'], proposed: ['proposed', 'предложено'], announced: ['announced', 'объявлено'], shelved: ['shelved', 'отложено'], mothballed: ['mothballed', 'законсервировано'],
  'coal mine open pit': ['coal, open pit', 'угольный разрез'], 'coal mine underground': ['coal, underground', 'угольная шахта'], 'coal washing': ['coal washing', 'обогащение угля'],
  'thermal power': ['thermal power', 'теплоэнергетика'], 'ferrous metallurgy': ['ferrous metallurgy', 'чёрная металлургия'], ferroalloys: ['ferroalloys', 'ферросплавы'], aluminium: ['aluminium', 'алюминий'],
  'iron ore mining': ['iron ore mining', 'добыча железной руды'], 'iron ore beneficiation': ['iron ore dressing', 'обогащение железной руды'], 'polymetallic ore processing': ['polymetallic ores', 'полиметаллические руды'],
  'aluminium raw material mining': ['aluminium ore mining', 'сырьё для алюминия'], chemical: ['chemistry', 'химия'], 'coke & coal chemistry': ['coke and coal chemistry', 'коксохимия'], 'oil refining': ['oil refining', 'нефтепереработка'],
  'machine building': ['machine building', 'машиностроение'], cement: ['cement', 'цемент'],
  arable: ['arable land', 'пашня'], pasture: ['pasture', 'пастбища'], hayfield: ['hayfield', 'сенокосы'], forest: ['forest', 'лес'], residential: ['residential', 'жилая застройка'], public: ['public buildings', 'общественная застройка'],
  industrial: ['industry', 'промышленность'], mining: ['mining', 'добыча ископаемых'], water: ['water', 'водные объекты'], protected: ['protected nature', 'особо охраняемые'], reserve: ['reserve', 'земли запаса'], transport: ['transport', 'транспорт'],
  unclassified: ['not classified', 'без класса'], outside: ['outside the land-use layer', 'вне слоя земель'], agricultural: ['agricultural', 'сельскохозяйственные'], settlement: ['settlement', 'населённых пунктов'], other: ['other', 'прочие'],
  home: ['homes', 'жильё'], school: ['school', 'школа'], hospital: ['hospital', 'больница'], gardens: ['gardens', 'сады и огороды'], garden: ['garden plots', 'сады и огороды'], recreation: ['recreation', 'отдых'],
  'water-protection-strip': ['water-protection strip', 'водоохранная полоса'], 'water-source-zone': ['protection zone of a water source', 'зона охраны водозабора'], 'protected-land': ['protected land', 'охраняемая территория'],
  'mining-allotment': ['mining allotment', 'горный отвод'], undermined: ['undermined land', 'подработанная территория'],
  synthetic: ['synthetic', 'синтетические'], reported: ['reported', 'по сообщениям'], approximate: ['approximate', 'приблизительные'], unverified: ['unverified', 'непроверенные'],
  none: ['none', 'нет'], max: ['max', 'max'], pure: ['pure', 'pure'], override: ['the enterprise itself', 'указан у предприятия'], industry: ['the industry', 'отрасль'], 'industry-and-sector': ['industry and sector', 'код и отрасль'], 'industry-other-sector': ['industry, another sector', 'код, иная отрасль'],
  'geometric union': ['geometric union, not a united zone', 'геометрическое объединение, не единая зона'], point: ['a point', 'точка'],
  true: ['yes', 'да'], false: ['no', 'нет'], total: ['all together', 'всего'], site: ['site', 'площадка'], ring: ['without the site', 'без площадки'], zone: ['zone', 'зона'],
  day: ['day', 'день'], night: ['night', 'ночь'], limit: ['limit', 'норма'], level: ['level', 'уровень'], influence: ['zone of influence', 'зона влияния'],
  'one-time': ['one-time', 'разовая'], 'daily-mean': ['mean of a day', 'среднесуточная'], 'annual-mean': ['mean of a year', 'среднегодовая'],
  gained: ['gained', 'добавлено'], lost: ['lost', 'утрачено'], kept: ['kept', 'осталось'],
  city: ['city', 'город'], town: ['town', 'город'], village: ['village', 'село']
};

const CODED = new Set(['basis', 'status', 'sector', 'landClass', 'category', 'kind', 'quality', 'stretch', 'classSource', 'part', 'coordQuality', 'measuredFrom', 'classEvidence', 'period', 'limitKind', 'change']);

const pick = pair => pair[lang() === 'ru' ? 1 : 0];

function split(column) {
  const unit = UNITS.find(([suffix]) => column.length > suffix.length && column.endsWith(suffix));
  return unit ? [column.slice(0, -unit[0].length), unit] : [column, null];
}

/** A column's name for people, without its unit. */
export function columnTitle(column) {
  const [stem] = split(column);
  if (COLUMNS[column]) return COLUMNS[column][lang()];
  const words = stem.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const word = value => VALUES[value] ? pick(VALUES[value]) : String(value);

/** A value for people, with its unit. */
export function valueText(column, value) {
  const [, unit] = split(column);
  if (typeof value === 'number') {
    if (/year$/i.test(column)) return String(value);
    if (unit && unit[0] === 'SquareMetres') return area(value);
    return number(value) + (unit ? '\u00a0' + pick(unit[1]) : '');
  }
  return CODED.has(column) || typeof value === 'boolean' ? word(value) : String(value);
}

/** A feature's name in the language of the page. */
export function nameOf(properties) {
  const names = lang() === 'ru' ? ['nameRu', 'nameEn', 'name'] : ['nameEn', 'nameRu', 'name'];
  return names.map(n => properties[n]).find(v => v) ?? '';
}

export const isSynthetic = quality => String(quality ?? '').includes('synthetic');
