import type { Thing } from '../../data.ts';
import { many, world } from '../data.ts';
import { h, hrefOf, svg } from '../dom.ts';

const LARGEST = 16;
const SMALLEST = 3;

/** Places on the world, each a dot whose area grows with the articles that name it. */
export function map(places: readonly { readonly thing: Thing; readonly at: number }[]): HTMLElement {
  const most = Math.max(1, ...places.map(({ thing }) => thing.articles));
  return h(
    'figure',
    { class: 'map' },
    svg(
      'svg',
      {
        viewBox: `0 0 ${world.width} ${world.height}`,
        role: 'group',
        'aria-label': 'Map of the places named most',
      },
      svg('path', { class: 'land', d: world.outline }),
      places.map(({ thing, at }) => {
        const [x, y] = project(thing.at ?? [0, 0]);
        const label = `${thing.name}: ${many(thing.articles, 'article')}`;
        return svg(
          'a',
          { href: hrefOf(['thing', at]), 'aria-label': label },
          svg(
            'circle',
            { cx: x.toFixed(1), cy: y.toFixed(1), r: radius(thing.articles / most).toFixed(1) },
            svg('title', {}, label),
          ),
        );
      }),
    ),
  );
}

function radius(share: number): number {
  return Math.max(SMALLEST, LARGEST * Math.sqrt(share));
}

/** Natural Earth projection (Šavrič et al. 2011), as d3-geo's geoNaturalEarth1. */
function project([latitude, longitude]: readonly [number, number]): [number, number] {
  const lambda = (longitude * Math.PI) / 180;
  const phi = (latitude * Math.PI) / 180;
  const phi2 = phi * phi;
  const phi4 = phi2 * phi2;
  const x =
    lambda * (0.8707 - 0.131979 * phi2 + phi4 * (-0.013791 + phi4 * (0.003971 * phi2 - 0.001529 * phi4)));
  const y = phi * (1.007226 + phi2 * (0.015085 + phi4 * (-0.044475 + 0.028874 * phi2 - 0.005916 * phi4)));
  return [world.translate[0] + world.scale * x, world.translate[1] - world.scale * y];
}
