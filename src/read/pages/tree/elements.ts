const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a paragraph. */
export const BLOCKS = names(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose content a reader does not see as text. */
export const UNSEEN = names(
  'script style noscript template svg math iframe object video audio canvas button select textarea datalist map',
);

/** Elements without content. */
export const VOID = names(
  'area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound command',
);

/** What an opening tag closes although its end tag is missing: a paragraph by any block, items and cells by the next one. */
export function closesImplicitly(open: string, opening: string): boolean {
  switch (open) {
    case 'p':
      return BLOCKS.has(opening);
    case 'li':
      return opening === 'li';
    case 'dd':
    case 'dt':
      return opening === 'dd' || opening === 'dt';
    case 'td':
    case 'th':
      return opening === 'td' || opening === 'th' || opening === 'tr' || opening === 'tbody';
    case 'tr':
      return opening === 'tr' || opening === 'tbody';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return /^h[1-6]$/.test(opening);
    default:
      return false;
  }
}
