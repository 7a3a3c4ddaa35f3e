import { articlesPage } from './articles.ts';
import { allCorrections, onCorrections } from './corrections/corrections.ts';
import { correctionsPage } from './corrections/page.ts';
import { data } from './data.ts';
import { h, link } from './dom.ts';
import { overviewPage } from './overview.ts';
import { quotesPage } from './quotes.ts';
import { neighbours, readerPage } from './reader.ts';
import { thingPage } from './thing.ts';

// The page: a bar of views, and the view that the address names: #/quotes, #/thing/12, #/article/3/q2.

const VIEWS = [
  { name: '', label: 'Overview' },
  { name: 'quotes', label: 'Quotes' },
  { name: 'articles', label: 'Articles' },
  { name: 'corrections', label: 'Corrections' },
] as const;

const main = h('main', { id: 'main', tabindex: -1 });
const links = VIEWS.map(({ name, label }) => link(name ? [name] : [], {}, label));
const corrections = links[VIEWS.length - 1];

function countCorrections(): void {
  const n = allCorrections().length;
  corrections.textContent = n === 0 ? 'Corrections' : `Corrections (${n})`;
}

function view(route: readonly string[]): (HTMLElement | null)[] {
  const [name, place, id, mention] = route;
  const at = Number(place);
  switch (name) {
    case 'quotes':
      return [quotesPage()];
    case 'articles':
      return [articlesPage()];
    case 'corrections':
      return [correctionsPage()];
    case 'thing':
      return data.things[at] ? [thingPage(at)] : [overviewPage()];
    case 'article':
      return data.articles[at]
        ? [readerPage(at, id, Number(mention ?? 0)), neighbours(at)]
        : [overviewPage()];
    default:
      return [overviewPage()];
  }
}

function follow(): void {
  const route = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
  main.replaceChildren(...view(route).filter((element) => element !== null));
  VIEWS.forEach(({ name }, i) => {
    if (name === route[0]) links[i].setAttribute('aria-current', 'page');
    else links[i].removeAttribute('aria-current');
  });
  if (route[2] === undefined) window.scrollTo(0, 0);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const skip = (event: Event): void => {
  event.preventDefault();
  main.focus();
};
document.body.prepend(
  h('a', { href: '#main', class: 'skip', click: skip }, 'Skip to content'),
  h(
    'header',
    { class: 'top' },
    link([], { class: 'brand' }, 'hearsay'),
    h('nav', { 'aria-label': 'Views' }, links),
  ),
  main,
);
onCorrections(countCorrections);
countCorrections();
addEventListener('hashchange', follow);
follow();
