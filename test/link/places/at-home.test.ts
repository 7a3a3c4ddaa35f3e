import { describe, expect, it } from 'vitest';
import { createPlaceResolver } from '../../../src/link/places/resolver.ts';
import { documentOf, toponymOf } from './documents.ts';

const resolver = createPlaceResolver();

/** The countries that the names of a text are put in: "Worcester=GB; Boston=US". */
function countriesIn(text: string, names: readonly string[]): string {
  const document = documentOf(text);
  const places = resolver.resolve(
    document,
    names.map((name) => toponymOf(document, name)),
  );
  return names.map((name, i) => `${name}=${places[i]?.country ?? '-'}`).join('; ');
}

describe('places of short articles', () => {
  it.each([
    ['Merseyside Police were called to a flat in Wallasey on Tuesday night.', 'Wallasey=GB'],
    [
      'The Environment Agency issued flood warnings for the River Severn at Worcester and Gloucester.',
      'Worcester=GB; Gloucester=GB',
    ],
    ['A man from Boston in Lincolnshire was jailed at Lincoln Crown Court.', 'Boston=GB; Lincolnshire=GB'],
    ['Trains between Halifax and Bradford were cancelled, Northern Rail said.', 'Halifax=GB; Bradford=GB'],
    ['The NHS trust said the hospital in Lancaster would lose 40 beds.', 'Lancaster=GB'],
    ['Council tax in Durham will rise by £60 a year.', 'Durham=GB'],
    ['Residents of Richmond have won a fight over a £2m cycle lane, the London borough said.', 'Richmond=GB'],
    ['Newcastle upon Tyne will host the festival in May.', 'Newcastle upon Tyne=GB'],
    ['Lorries queued on the M20 near Dover and Ashford.', 'Dover=GB; Ashford=GB'],
    ['A Lib Dem councillor in Cambridge has resigned after a row over parking.', 'Cambridge=GB'],
    ['Surfers gathered on the north Cornwall coast near Newquay.', 'Newquay=GB'],
    ['Worcester police said the teenager was found near Interstate 290 by a state trooper.', 'Worcester=US'],
    [
      "The sheriff's office in Lancaster County, Pennsylvania, arrested two men in Manchester Township.",
      'Manchester Township=US; Lancaster County=US',
    ],
    ['A federal grand jury in Richmond indicted the former mayor, the FBI said.', 'Richmond=US'],
    [
      'Commuters on I-95 near Stamford and Norwalk faced delays, Connecticut State Police said.',
      'Stamford=US; Norwalk=US',
    ],
    ['Firefighters in Cambridge, across the river from Harvard, were called at 3 a.m.', 'Cambridge=US'],
    ['The school board in Plymouth, Minnesota, voted to close two schools.', 'Plymouth=US; Minnesota=US'],
    [
      'Lawmakers in Springfield sent the budget to Governor JB Pritzker of Illinois.',
      'Springfield=US; Illinois=US',
    ],
    [
      'Birmingham and Montgomery saw record heat, the National Weather Service said.',
      'Birmingham=US; Montgomery=US',
    ],
    ["Victoria Police said a man was shot in Brunswick, in Melbourne's north.", 'Brunswick=AU'],
    [
      'The NSW Rural Fire Service warned residents of Newcastle and Maitland to leave.',
      'Newcastle=AU; Maitland=AU',
    ],
    [
      'The South Coast was hit by hail; the Bureau of Meteorology warned people in Nowra and Bega.',
      'South Coast=AU; Nowra=AU; Bega=AU',
    ],
    ["Houses on Queensland's Sunshine Coast and in Ipswich were flooded.", 'Sunshine Coast=AU; Ipswich=AU'],
    [
      'Western Australia Premier Lyn Marsh opened a desalination plant near Perth and Albany.',
      'Perth=AU; Albany=AU',
    ],
    ['A crocodile was seen at Cairns Esplanade, Queensland rangers said.', 'Cairns Esplanade=AU'],
    [
      'Police in Launceston and Devonport, Tasmania, are looking for a Holden ute.',
      'Launceston=AU; Devonport=AU',
    ],
    [
      'The RCMP said two hikers were missing near Windsor, and the Ontario Provincial Police joined the search.',
      'Windsor=CA',
    ],
    ['Halifax Regional Police closed the Macdonald Bridge to Dartmouth.', 'Dartmouth=CA'],
    ['London, Ont., and Hamilton will share C$30m of federal money for transit.', 'Hamilton=CA'],
    ['Snow closed the Trans-Canada Highway between Vancouver and Kamloops.', 'Vancouver=CA; Kamloops=CA'],
    ['Victoria and Nanaimo on Vancouver Island lost power, BC Hydro said.', 'Victoria=CA; Nanaimo=CA'],
    [
      'Gardaí in Newcastle West are appealing for witnesses after a crash in Limerick.',
      'Newcastle West=IE; Limerick=IE',
    ],
    ['The Taoiseach visited Bandon and Kinsale in west Cork after the floods.', 'Bandon=IE; Kinsale=IE'],
    ['A man died in Kells, County Meath; the Garda press office said his family knew.', 'Kells=IE'],
    [
      'Met Éireann warned of wind on the coasts of Wexford, Waterford and Wicklow.',
      'Wexford=IE; Waterford=IE; Wicklow=IE',
    ],
    ['The Lok Sabha member from Hyderabad asked for Rs 20 crore for the metro.', 'Hyderabad=IN'],
    [
      'Police filed an FIR in Salem after two lakh litres of diesel leaked, Tamil Nadu officials said.',
      'Salem=IN',
    ],
    [
      'Chief Minister Asha Rao of Karnataka opened a plant in Bellary near Bengaluru.',
      'Bellary=IN; Bengaluru=IN',
    ],
    [
      'The Supreme Court in New Delhi heard a petition from farmers in Faridkot, Punjab, against the BJP government.',
      'New Delhi=IN; Punjab=IN',
    ],
    [
      'The Sindh High Court sent a notice to police in Hyderabad and Karachi over the missing students.',
      'Hyderabad=PK; Karachi=PK',
    ],
    ['Three PTI members were held near Gujrat in Punjab, Dawn reported.', 'Punjab=PK; Gujrat=PK'],
    [
      'The Federal Road Safety Corps closed the Benin-Ore road after a tanker fell near Benin City.',
      'Benin City=NG',
    ],
    [
      'Traders in Warri and Sapele say a bag of rice costs N80,000, and NAFDAC seized fake drugs.',
      'Warri=NG; Sapele=NG',
    ],
    ['The DCI arrested a man in Eldoret with Sh2 million, Kenya Police said.', 'Eldoret=KE'],
    [
      'Residents of Eastleigh and Kibera marched to Uhuru Park, Nairobi.',
      'Kibera=KE; Eastleigh=KE; Nairobi=KE',
    ],
    [
      'Emergency crews in Hamilton and Cambridge, Waikato, were out all night, Civil Defence said.',
      'Hamilton=NZ; Cambridge=NZ',
    ],
    [
      'Police in Nelson want to speak to a man seen on State Highway 6; Stuff reported a second theft in Richmond.',
      'Nelson=NZ; Richmond=NZ',
    ],
    ["Hastings and Napier in Hawke's Bay lost power.", 'Hastings=NZ; Napier=NZ'],
    [
      'SAPS said a taxi was hijacked between East London and Queenstown in the Eastern Cape.',
      'East London=ZA; Queenstown=ZA',
    ],
    ["The R12m clinic in Worcester serves the Western Cape's farm workers.", 'Worcester=ZA'],
    [
      'Load shedding by Eskom closed shops in Newcastle and Ladysmith in KwaZulu-Natal.',
      'Newcastle=ZA; Ladysmith=ZA',
    ],
    ["Rain fell in Valencia and Cordoba, Spain's Aemet agency said.", 'Valencia=ES; Cordoba=ES'],
    ['The Guardia Civil stopped a boat off Cartagena with 80 people on board.', 'Cartagena=ES'],
    ['Córdoba and Mendoza want more pesos from the government in Buenos Aires.', 'Córdoba=AR; Mendoza=AR'],
    [
      'Valencia and Maracaibo had no power, the Venezuelan minister said in Caracas.',
      'Valencia=VE; Maracaibo=VE',
    ],
    [
      'Tripoli and Sidon closed schools after the shelling, the Lebanese army said in Beirut.',
      'Tripoli=LB; Sidon=LB',
    ],
    ['Militias fought in Tripoli and Misrata.', 'Tripoli=LY; Misrata=LY'],
    ["Miners in Santiago and Antofagasta stopped work; Chile's peso fell.", 'Santiago=CL; Antofagasta=CL'],
    ["Guyana's oil income grew, officials in Georgetown said.", 'Georgetown=GY'],
    [
      "Kingston and Montego Bay were hit by the hurricane, Jamaica's premier said.",
      'Kingston=JM; Montego Bay=JM',
    ],
    ['A tram derailed in Frankfurt, Hesse police said.', 'Frankfurt=DE'],
    ["A car hit a wall in St Michael's Lane, Leeds, on Sunday.", "St Michael's Lane=GB; Leeds=GB"],
    [
      'Police closed Victoria Street and Regent Road in Salford.',
      'Victoria Street=GB; Regent Road=GB; Salford=GB',
    ],
    ['A fire burned in Liverpool Street, Sydney.', 'Liverpool Street=AU; Sydney=AU'],
    ['A shop on Richmond Street in Toronto was robbed.', 'Richmond Street=CA; Toronto=CA'],
    [
      'Gardaí closed Parnell Street and Dorset Street in Dublin.',
      'Parnell Street=IE; Dorset Street=IE; Dublin=IE',
    ],
    [
      'A woman was rescued from the sea off Whitby on Sunday. North Yorkshire Police thanked the crew.',
      'Whitby=GB',
    ],
    ['The bus runs from Stafford to Stoke-on-Trent.', 'Stafford=GB; Stoke-on-Trent=GB'],
    [
      'Northumbria Police arrested two men in Washington and one in Sunderland.',
      'Washington=GB; Sunderland=GB',
    ],
    ['A burst pipe flooded shops in Rugby, and Severn Trent apologised.', 'Rugby=GB'],
    ['Avon and Somerset Police found the girl in Wells.', 'Wells=GB'],
    ['A judge at Exeter Crown Court jailed a man from Plymouth for nine years.', 'Plymouth=GB'],
    ['Bradford upon Avon and Stratford upon Avon share a fair.', 'Stratford upon Avon=GB'],
    ['Sussex Police are looking for a boy last seen in Hastings.', 'Hastings=GB'],
    ['The MP for Hull asked Ofwat about the spill.', 'Hull=GB'],
    ['A ferry from Portsmouth to Bilbao was delayed.', 'Portsmouth=GB; Bilbao=ES'],
    ['The train from Durham to Edinburgh was late.', 'Durham=GB; Edinburgh=GB'],
    ['Wakefield and Huddersfield will get new trams.', 'Wakefield=GB; Huddersfield=GB'],
    ['Maine State Police found the canoe near Bath, a city outside Portland.', 'Bath=US; Portland=US'],
    ['A tornado hit Worcester, Mass., and Bristol, Conn.', 'Worcester=US; Bristol=US'],
    ['Trucks run from Richmond, Va., to Norfolk, Va., every night.', 'Richmond=US; Norfolk=US'],
    ["Deputies from the county sheriff's office searched a lake near Manchester, N.H.", 'Manchester=US'],
    ['The Ohio Highway Patrol closed Interstate 71 near Mansfield.', 'Mansfield=US'],
    ['A jury in Boston convicted the former governor of Massachusetts.', 'Boston=US; Massachusetts=US'],
    ['Cambridge, Ontario, and London, Ontario, lost power.', 'Cambridge=CA; London=CA'],
    [
      'Strong winds are expected on the Far North Coast, the Bureau of Meteorology in Brisbane said.',
      'Far North Coast=AU; Brisbane=AU',
    ],
    ['A man drowned on the East Coast of New Zealand near Gisborne.', 'Gisborne=NZ'],
    [
      'Prime Minister Rob Hale flew to Darwin from Jakarta and will meet the Northern Territory chief minister.',
      'Darwin=AU; Jakarta=ID',
    ],
    ['The Federal Court and the National Assembly sat in Lagos.', 'Lagos=NG'],
    [
      'A Red Alert was issued and a Honda Civic was found near Central Hospital, Warri, in Delta State.',
      'Warri=NG',
    ],
    ['Alphabet Holdings fell and Union Bank staff in Nairobi went on strike.', 'Union Bank=KE; Nairobi=KE'],
    [
      'Police in Swansea closed Oxford Street and Wellington Road.',
      'Oxford Street=GB; Wellington Road=GB; Swansea=GB',
    ],
    [
      'Police in Adelaide closed King William Street and Hindley Street.',
      'King William Street=AU; Hindley Street=AU; Adelaide=AU',
    ],
    ['Fishing boats left the South Coast of England near Brighton.', 'Brighton=GB'],
    [
      'The Central Valley and the Inland Empire are dry, officials in Fresno said.',
      'Central Valley=US; Fresno=US',
    ],
    ['The West Bank and the Gaza Strip were quiet.', 'West Bank=PS; Gaza Strip=PS'],
    ['He was born in Equatorial Guinea and raised in South Sudan.', 'Equatorial Guinea=GQ; South Sudan=SS'],
    ['Rain fell in North Carolina and East Timor.', 'North Carolina=US; East Timor=TL'],
    ["Refugees in Kutupalong camp near Cox's Bazar got rice.", "Cox's Bazar=BD"],
    ['Prince George and Kelowna are on fire alert, the RCMP in British Columbia said.', 'Kelowna=CA'],
    [
      "Miners at Mount Isa and Townsville were paid, Queensland's premier said.",
      'Mount Isa=AU; Townsville=AU',
    ],
    ['The Black Sea fleet left Sevastopol.', 'Sevastopol=UA'],
  ])('%s', (text, expected) => {
    const names = expected.split('; ').map((one) => one.slice(0, one.indexOf('=')));
    expect(countriesIn(text, names)).toBe(expected);
  });
});
