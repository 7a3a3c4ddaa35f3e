import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { build } from 'rolldown';
import { feature } from 'topojson-client';

// The page of the report: its script and style, small, and the world's outline, drawn now so that no map library need
// come along.
mkdirSync('dist/report', { recursive: true });
await build({
  input: 'src/report/page/main.ts',
  platform: 'browser',
  output: { file: 'dist/report/report.js', format: 'iife', minify: true, charset: 'ascii' },
});
const script = readFileSync('dist/report/report.js', 'utf8');
if (/<\/script|<!--/i.test(script))
  throw new Error('dist/report/report.js: holds what would end its script element');

const style = readFileSync('src/report/page/style.css', 'utf8');
writeFileSync('dist/report/report.css', style.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n'));

const WIDTH = 960;
const land = createRequire(import.meta.url)('world-atlas/land-110m.json');
const outline = feature(land, land.objects.land);
// without Antarctica, where no news come from
outline.features[0].geometry.coordinates = outline.features[0].geometry.coordinates.filter(([ring]) =>
  ring.some(([, latitude]) => latitude > -60),
);
const projection = geoNaturalEarth1().fitWidth(WIDTH, outline);
const path = geoPath(projection).digits(0);
const [, [, bottom]] = path.bounds(outline);
writeFileSync(
  'dist/report/world.json',
  JSON.stringify({
    width: WIDTH,
    height: Math.ceil(bottom),
    scale: projection.scale(),
    translate: projection.translate(),
    outline: path(outline),
  }),
);
