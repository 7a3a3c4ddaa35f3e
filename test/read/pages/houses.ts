/** Invented pages as different houses build them: the text that a reader came for, and all that lies around it. */

const MENU = `<nav class="main-nav"><ul>${['News', 'Sport', 'Weather', 'Opinion', 'Jobs', 'Puzzles'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
const FOOTER =
  '<footer class="site-footer"><p>© 2026 Lowmouth Media Ltd. All rights reserved. Registered in Lowmouth, 12 Quay Street.</p><ul><li><a href="/t">Terms</a></li><li><a href="/p">Privacy policy</a></li></ul></footer>';
const RELATED = [
  'Bridge to open in May after two years of work',
  'Why the fish market is moving uphill',
  'Council tax to rise by four per cent',
];

export interface House {
  readonly name: string;
  readonly text: readonly string[];
  readonly html: string;
}

const FERRY = [
  'LOWMOUTH (CN) — The harbour board said on Thursday that the ferry will stop for nine days while the old pier is mended, and that buses will run in its place every half hour.',
  '“We have no other choice,” said Ada Quill, who chairs the board, after a meeting that lasted six hours. “The engineers told us that the piles will not see another winter.”',
  'The work is to cost £2 million, of which the county pays half; the rest comes from a fund for small ports that was set up after the floods of 2019.',
  'Shopkeepers on the island, who live from the visitors of a few warm weeks, asked why the work could not wait until the autumn.',
  'Quill said that the board had looked at every other date, and that none of them was safe. A decision on fares is expected next week.',
];

const CLINIC = [
  'A clinic in the north of Tarvel has turned away more than 300 patients since January because it has no nurses, its director told a hearing of the regional assembly on Monday.',
  '"People come at five in the morning and stand in the rain," Dr. Ines Okoro said. "At nine I have to tell half of them to go home."',
  'The regional health office did not dispute the figure. In a written reply it said that eleven nurses had left for the capital last year, and that four had been hired since.',
  'The assembly voted 31 to 12 to ask the ministry for a report by the end of June.',
];

const MATCH = [
  'Rovers threw away a lead of two goals in the last ten minutes and were lucky to leave Hallam Road with a point on Saturday.',
  'Danny Prew scored twice before the break, the second a volley from twenty yards that the goalkeeper did not see.',
  'But Tom Ashby came on after an hour, headed in a corner in the 81st minute, and made the equaliser for Luis Varga with a run down the left.',
  'Manager Helen Stroud said her side had stopped playing. "You cannot defend for half an hour against a team like that," she said.',
];

const TAX = [
  'The finance ministry wants to do away with the tax on second homes that it brought in only three years ago, according to a draft seen by this newspaper.',
  'The tax was meant to bring in 140 million a year. It brought in 22 million, because most owners registered their cottages as places of work.',
  'Three measures are to take its place:',
  'a levy of 2 per cent on sales within five years of a purchase',
  'a register of empty homes, to be kept by the towns',
  'higher rates for electricity where nobody lives',
  'The minister, Paula Reyes, would not comment on the draft. Her deputy said that nothing had been decided.',
  'Economists were divided. The old tax failed because nobody checked, said Jonas Hale of the Tarvel Institute, and a register that nobody checks would fail as well.',
];

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body class="single has-sidebar comments-open">${body}</body></html>`;
}

const paragraphs = (text: readonly string[]): string => text.map((line) => `<p>${line}</p>`).join('\n');

/** What a group of local papers puts between and below the paragraphs. */
const localGroup: House = {
  name: 'a group of local papers: promotions within the text, an author box, a consent manager at the end',
  text: FERRY,
  html: page(
    '<title>Ferry to stop for nine days - Lowmouth Post</title><template><div>{{headline}}</div></template>',
    `<header>${MENU}</header><main><article class="article-page"><h1>Ferry to stop for nine days</h1>
     <div class="byline">By <a rel="author" href="/a">Karin Lind</a></div><ul class="publish-info"><li>09:41, 5 Feb 2026</li></ul>
     <figure><img src="f.jpg"><figcaption>The ferry at the pier (Image: Lowmouth Post)</figcaption></figure>
     <div class="article-body">${FERRY.slice(0, 2)
       .map((line) => `<p>${line}</p>`)
       .join('')}
     <p><strong>Read more: </strong><a href="/b">${RELATED[0]}</a></p>
     <div class="newsletter-signup"><h3>Get the latest news in your inbox</h3><p>Sign up to our free daily newsletter. We will never share your address, and you can unsubscribe at any time.</p><form><input><button>Subscribe</button></form></div>
     ${paragraphs(FERRY.slice(2))}</div>
     <aside class="related"><h2>More on this</h2><ul>${RELATED.map((line) => `<li><a href="/r">${line}</a></li>`).join('')}</ul></aside>
     <div class="author-box"><img src="k.jpg"><p>Karin Lind is a reporter for the Lowmouth Post, where she covers the harbour and the council. Follow her on @karinlind.</p></div>
     </article></main>${FOOTER}<div id="onetrust-consent-sdk"><div><h2>We value your privacy</h2><p>We and our 812 partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising, measurement of content and research on audiences.</p><p>You may accept or manage your choices at any time by clicking below, which includes your right to object where legitimate interest is used. These choices will be signalled to our partners.</p></div></div>`,
  ),
};

/** A site built by a program in the browser: only `<div>`, names that say nothing. */
const application: House = {
  name: 'an application: nothing but div with names that say nothing',
  text: CLINIC,
  html: page(
    '<title>Clinic without nurses | Tarvel Today</title>',
    `<div id="root"><div class="css-1a2b"><div class="css-9x">Tarvel Today</div><div class="css-9y"><a href="/">Home</a><a href="/n">News</a><a href="/v">Video</a></div></div>
     <div class="css-77"><div class="css-78"><h1 class="css-t1">Clinic without nurses turns 300 away</h1><div class="css-d2">2 hours ago</div><div class="css-d3">3 min read</div>
     ${CLINIC.map((line) => `<div class="css-p0"><div class="css-p1">${line}</div></div>`).join('')}</div>
     <div class="css-80"><div class="css-81">Most read</div>${RELATED.map((line) => `<div class="css-82"><a href="/x">${line}</a></div>`).join('')}</div></div></div>`,
  ),
};

/** A page of around 2003. */
const oldTables: House = {
  name: 'tables and line breaks of twenty years ago',
  text: MATCH,
  html: page(
    '<title>LocalSport: Rovers held after late collapse</title>',
    `<table width="760"><tr><td colspan="3"><a href="/">LocalSport</a> | <a href="/f">Football</a> | <a href="/c">Cricket</a></td></tr>
     <tr><td width="120"><a href="/1">Fixtures</a><br><a href="/2">Tables</a><br><a href="/3">Archive</a></td>
     <td width="480"><font size="5"><b>Rovers held after late collapse</b></font><br><br>By Ann Ray, Chief Football Writer<br><br>${MATCH.join('<br><br>')}<br><br></td>
     <td width="160"><b>Also today</b><br><a href="/4">${RELATED[1]}</a><br><a href="/5">${RELATED[2]}</a></td></tr></table>`,
  ),
};

/** A weekly that puts lists and subheadings into its texts, and comments below them. */
const weekly: House = {
  name: 'a weekly: a list within the text, comments of readers below it',
  text: TAX,
  html: page(
    '<title>Ministry to drop tax on second homes</title>',
    `${MENU}<div class="content"><div class="post type-post"><h1 class="entry-title">Ministry to drop tax on second homes</h1>
     <div class="entry-meta"><span class="posted-on">Posted on <time datetime="2026-03-01">March 1, 2026</time></span> <span class="author vcard">Ola Berg</span></div>
     <div class="entry-content">${paragraphs(TAX.slice(0, 3))}<ul>${TAX.slice(3, 6)
       .map((line) => `<li>${line}</li>`)
       .join('')}</ul>${paragraphs(TAX.slice(6))}
     <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="/s">Email</a></li><li><a href="/s">Print</a></li></ul></div></div></div>
     <div id="comments" class="comments-area"><h2>2 comments</h2><ol class="comment-list"><li class="comment"><p>I own a cottage and I can tell you that nobody ever came to look whether there was a desk in it, and now they want a register, which is the same thing again.</p></li>
     <li class="comment"><p>Why not simply ask the electricity company who heats a house in winter and who does not? It would cost nothing at all and take a week.</p></li></ol></div></div>
     <div class="widget-area sidebar"><h3>Recent posts</h3><ul>${RELATED.map((line) => `<li><a href="/q">${line}</a></li>`).join('')}</ul></div>${FOOTER}`,
  ),
};

/** An agency's short news on a page that is mostly other things. */
const brief: House = {
  name: 'three sentences on a page that is mostly other things',
  text: CLINIC.slice(0, 2),
  html: page(
    '<title>Clinic turns patients away</title>',
    `${MENU}<div class="page"><div class="lead"><h1>Clinic turns patients away</h1><div class="story-body">${paragraphs(CLINIC.slice(0, 2))}</div></div>
     <section class="most-popular"><h2>Most popular</h2>${[
       ...RELATED,
       ...RELATED.map((line) => `${line}, and what comes next`),
     ]
       .map((line) => `<div class="card"><a href="/m"><h3>${line}</h3></a><div>Lowmouth</div></div>`)
       .join('')}</section></div>${FOOTER}`,
  ),
};

export const HOUSES: readonly House[] = [localGroup, application, oldTables, weekly, brief];
