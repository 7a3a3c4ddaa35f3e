import { day, number } from '../data.ts';
import { h, svg } from '../dom.ts';

export interface Bar {
  readonly label: Node | string;
  readonly note?: string;
  /** One after the other, each in a shade of its own. */
  readonly parts: readonly number[];
}

/** Bars with their labels: a list, so that it is read aloud as one. */
export function bars(items: readonly Bar[]): HTMLElement {
  const most = Math.max(1, ...items.map(({ parts }) => sum(parts)));
  return h(
    'ol',
    { class: 'bars' },
    items.map(({ label, note, parts }) =>
      h(
        'li',
        {},
        h(
          'span',
          { class: 'bar-label', title: note || undefined },
          label,
          note ? h('small', {}, ` ${note}`) : null,
        ),
        svg(
          'svg',
          { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': true },
          parts.map((part, i) =>
            svg('rect', {
              class: `part-${i}`,
              x: (100 * sum(parts.slice(0, i))) / most,
              width: (100 * part) / most,
              y: 0,
              height: 8,
            }),
          ),
        ),
        h('span', { class: 'bar-count' }, number(sum(parts))),
      ),
    ),
  );
}

type Count = readonly [day: string, count: number];
const UNITS = [
  { name: 'day', days: 1, most: 92 },
  { name: 'week', days: 7, most: 640 },
  { name: 'month', days: 30, most: 3660 },
  { name: 'year', days: 365, most: Number.POSITIVE_INFINITY },
] as const;

/** Columns over time, by the finest unit that still can be seen. */
export function timeline(days: readonly Count[]): HTMLElement {
  const span = 1 + dayNumber(days[days.length - 1][0]) - dayNumber(days[0][0]);
  const unit = UNITS.find(({ most }) => span <= most) ?? UNITS[3];
  const first = dayNumber(days[0][0]);
  const columns = new Array<number>(Math.ceil(span / unit.days)).fill(0);
  for (const [iso, count] of days) columns[Math.floor((dayNumber(iso) - first) / unit.days)] += count;
  const most = Math.max(...columns);
  const width = 1000 / columns.length;
  return h(
    'figure',
    { class: 'timeline' },
    svg(
      'svg',
      {
        viewBox: '0 0 1000 120',
        preserveAspectRatio: 'none',
        role: 'img',
        'aria-label': `Articles a ${unit.name}, ${day(days[0][0])} to ${day(days[days.length - 1][0])}; at most ${most}`,
      },
      columns.map((count, i) =>
        svg(
          'rect',
          {
            x: i * width + width * 0.08,
            width: Math.min(width * 0.84, 60),
            y: 120 - (116 * count) / most,
            height: (116 * count) / most,
          },
          svg('title', {}, `${day(isoDay(first + i * unit.days))}: ${count}`),
        ),
      ),
    ),
    h(
      'figcaption',
      {},
      h('span', {}, day(days[0][0])),
      h('span', {}, `articles a ${unit.name}, at most ${number(most)}`),
      h('span', {}, day(days[days.length - 1][0])),
    ),
  );
}

const DAY = 86_400_000;
const dayNumber = (iso: string): number => Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
const isoDay = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
