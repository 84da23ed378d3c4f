"""Organizations that are in the news every day, listed for this project."""

from functools import cache

_NEWS = """
ABC|ABC News|AFP|AP|ARD|Agence France-Presse|Al Arabiya|Al Jazeera|Al-Jazeera|Asahi Shimbun
|Associated Press|BBC|BBC News|BBC World Service|Bild|Bloomberg|Boston Globe|CBC|CBC News|CBS
|CBS News|CCTV|CNBC|CNN|Canal+|Channel 4|Chicago Tribune|Corriere della Sera|Daily Express
|Daily Mail|Daily Mirror|Daily Telegraph|Der Spiegel|Die Welt|Die Zeit|ESPN|El Mundo|El País
|Financial Times|Forbes|Fox News|France 24|Globe and Mail|HBO|Haaretz|Helsingin Sanomat
|Hindustan Times|Huffington Post|ITN|ITV|Independent|Interfax|Irish Times|Itar-Tass|Jerusalem Post
|Kyodo|Kyodo News|La Repubblica|Le Figaro|Le Monde|Libération|Los Angeles Times|MSNBC|MTV|Mainichi
|NBC|NBC News|NHK|NPR|National Geographic|New York Post|New York Times|New Yorker|News Corporation
|Newsweek|Nickelodeon|PBS|Politico|Pravda|Press TV|RTÉ|Radio Free Europe|Reuters|Rolling Stone|SBS
|Sky News|Slate|South China Morning Post|Spiegel|Star|Sun|Sunday Times|Sydney Morning Herald|TASS
|Telegraph|The Age|The Australian|The Economist|The Guardian|The Hindu|The Independent|The Nation
|The New York Times|The Sun|The Times|Time Magazine|Times of India|USA Today|Univision|VOA
|Voice of America|Wall Street Journal|Washington Post|Washington Times|Wikinews|Xinhua|Yonhap|ZDF
"""

_PUBLIC = """
African Union|Amnesty International|ANC|ASEAN|Arab League|Army|Bundesbank|Bundestag|Bundesrat
|Bundeswehr|CDC|CENTCOM|CIA|CERN|Capitol Hill|Coast Guard|Commonwealth|Commonwealth of Nations
|Congress|Council of Europe|Customs|DEA|Defense Department|Department of Justice|Downing Street|Duma
|E.U.|ECB|ECOWAS|EPA|ESA|EU|EUFOR|Environmental Protection Agency|Euratom|Europol|European Union
|European Central Bank|European Commission|European Council|European Court of Human Rights
|European Parliament|European Space Agency|FAA|FBI|FCC|FDA|FEMA|FIA|FSB|FTC
|Federal Bureau of Investigation|Federal Communications Commission|Federal Reserve|Fed|Foreign Office
|G20|G7|G8|GCHQ|Green Berets|Gulf Cooperation Council|HRW|Home Office|House of Commons|House of Lords
|House of Representatives|House|Human Rights Watch|IAEA|ICC|ICJ|IDF|ILO|IMF|INTERPOL|IRS|ISAF|ISI
|Interpol|International Criminal Court|JAXA|Justice Department|KGB|KFOR|Knesset|Kremlin|Lok Sabha
|Marine Corps|Marines|Medicare|Met Office|Ministry of Defence|Médecins Sans Frontières|Mossad|MI5|MI6
|MoD|NASA|NATO|NHS|NOAA|NSA|NTSB|National Guard|Navy|Nobel Committee|OAS|OECD|OPEC|OSCE|Oxfam
|Parliament|Peace Corps|Pentagon|RAF|Red Crescent|Red Cross|Reichstag|Royal Navy|Royal Air Force|SEC
|Salvation Army|Scotland Yard|Secret Service|Security Council|Senate|Shin Bet|State Department
|Supreme Court|Treasury|U.N.|UN|UNDP|UNESCO|UNHCR|UNICEF|UNIFIL|United Nations|Vatican|WFP|WHO|WTO
|White House|World Bank|World Food Programme|World Health Organization|World Trade Organization
|General Assembly|Air Force|U.S. Army|U.S. Navy|US Army|US Navy|U.S. Senate|US Senate|U.S. Congress
|US Congress|National Weather Service|National Hurricane Center|NHC|USGS|U.S. Geological Survey
"""

_MOVEMENTS = """
AKP|ACLU|AFL-CIO|Al Qaeda|Al Qaida|Al-Qaeda|al-Qaeda|al-Qaida|al Qaeda|al-Shabaab|Al-Shabaab
|Ansar al-Islam|Awami League|BJP|BNP|Baath Party|Bharatiya Janata Party|Bloc Québécois|Boko Haram
|CDU|CSU|Christian Democrats|Communist Party|Conservative Party|Conservatives|Church of England
|Church of Scientology|Daesh|Democratic Party|Democratic Unionist Party|Democrats|ETA|FARC|FDP
|Falun Gong|Fatah|Fianna Fáil|Fine Gael|Freemasons|GOP|Golden Dawn|Green Party|Greenpeace|Greens
|Hamas|Hezbollah|Hizbollah|Hizbullah|Ikhwan|IRA|ISIL|ISIS|Islamic Jihad|Islamic State|Janjaweed
|Jemaah Islamiyah|Justice and Development Party|KKK|KMT|Kadima|Khmer Rouge|Ku Klux Klan|Kuomintang
|LTTE|Labor Party|Labour|Labour Party|Lashkar-e-Taiba|Lib Dems|Liberal Democrats|Liberal Party
|Liberals|Likud|MDC|Mahdi Army|Mujahideen|Muslim Brotherhood|Muslim League|NAACP|NDP|NRA
|National Front|National Rally|New Democratic Party|Northern Alliance|PKK|PLO|PPP|Parti Québécois
|Plaid Cymru|Republican Party|Republicans|SDLP|SNP|SPD|Scottish National Party|Shas|Sinn Fein
|Sinn Féin|Social Democrats|Solidarity|Sons of Iraq|Syriza|Taleban|Taliban|Tamil Tigers|Tea Party
|UKIP|UDA|UVF|Ulster Unionist Party|United Russia|ZANU-PF|Hutu Power|Mafia|Camorra|Yakuza|Hells Angels
"""

_BUSINESS = """
AOL|AT&T|Aeroflot|Air Canada|Air France|Airbus|Alcatel|Alibaba|Alitalia|Amazon|Amazon.com|Apple
|American Airlines|Aston Martin|AstraZeneca|Audi|BAE Systems|BASF|BHP Billiton|BMW|BP|BT|Baidu
|Bank of America|Bank of England|Bank of Japan|Barclays|Bayer|Bear Stearns|Bentley|BlackBerry
|Boeing|Bombardier|British Airways|British Petroleum|Canon|Carrefour|Cathay Pacific|Chevron|Chrysler
|Citigroup|Coca-Cola|Comcast|Credit Suisse|Daimler|Dell|Delta Air Lines|Deutsche Bank|Deutsche Telekom
|Deutsche Börse|Disney|Dow Jones|DreamWorks|EADS|EMI|EasyJet|eBay|Electronic Arts|Embraer|Emirates
|Enron|Ericsson|Etihad|ExxonMobil|Exxon|Facebook|Fiat|Ford|Foxconn|Gazprom|General Electric
|General Motors|GM|GlaxoSmithKline|Goldman Sachs|Google|HSBC|Halliburton|Hewlett-Packard|HP|Hitachi
|Honda|Huawei|Hyundai|IBM|IKEA|ING|Instagram|Intel|JPMorgan|JP Morgan|KLM|Kia|Kellogg's|Kodak|Lehman Brothers
|Lenovo|LG|LinkedIn|Lloyds|Lockheed Martin|Lufthansa|Lukoil|Marks & Spencer|Macy's|Mastercard|Mattel
|Mazda|McDonald's|Mercedes|Mercedes-Benz|Merrill Lynch|Metro-Goldwyn-Mayer|Microsoft|Mitsubishi
|Monsanto|Moody's|Morgan Stanley|Motorola|Mozilla|Mozilla Foundation|NASDAQ|NYSE|Nestlé|Netflix|Netscape
|Nike|Nintendo|Nissan|Nokia|Northrop Grumman|Novartis|Opel|Oracle|PSA|Panasonic|Paramount|PayPal
|Pemex|Pepsi|Petrobras|Peugeot|Pfizer|Philips|Pixar|Porsche|PricewaterhouseCoopers|Procter & Gamble
|Qantas|Qualcomm|RIM|Renault|Rio Tinto|Roche|Rolls-Royce|Rosneft|Royal Bank of Scotland|RBS|Royal Dutch Shell
|Ryanair|SAP|Saab|Sainsbury's|Samsung|Santander|Sanofi|Scania|Shell|Siemens|Skype|SoftBank|Sony|Sotheby's|SpaceX|Starbucks
|Subway|Sun Microsystems|Suzuki|TSMC|Tata|Telefónica|Tencent|Tesco|Tesla|Texaco|Time Warner|Toshiba
|Total|Toyota|Turkish Airlines|Twitter|UBS|Uber|Unilever|United Airlines|Universal|Verizon|Viacom
|Virgin Atlantic|Virgin Galactic|Vodafone|Volkswagen|Volvo|Wal-Mart|Walmart|Warner Bros.|WhatsApp
|Whitehall|WikiLeaks|Wikileaks|Wikimedia Foundation|Wikipedia|YouTube|Yahoo|Yahoo!|Zoom|Reddit|Telegram
"""

_SPORT = """
AC Milan|AFC|Ajax|Anaheim Ducks|Arsenal|Aston Villa|Athletics|Atlanta Braves|Atlético Madrid|Barcelona
|Bayern Munich|Blackburn Rovers|Blue Jays|Borussia Dortmund|Boston Bruins|Boston Celtics
|Boston Red Sox|Brooklyn Nets|Buffalo Bills|CONCACAF|CONMEBOL|Calgary Flames|Carolina Panthers|Celtic
|Celtics|Chelsea|Chicago Bears|Chicago Bulls|Chicago Cubs|Chicago White Sox|Cincinnati Reds
|Cleveland Cavaliers|Colorado Rockies|Cubs|Dallas Cowboys|Denver Broncos|Detroit Pistons
|Detroit Red Wings|Detroit Tigers|Dodgers|ECB|Edmonton Oilers|Everton|FA|FC Barcelona|FIA|FIFA|FINA
|Ferrari|Football Association|Giants|Green Bay Packers|Hibernian|Houston Astros|Houston Rockets|ICC|IOC
|IAAF|Indianapolis Colts|Inter Milan|International Olympic Committee|Juventus|Kansas City Royals|Knicks
|Lakers|Leeds United|Liverpool|Los Angeles Dodgers|Los Angeles Lakers|MCC|MLB|MLS|Major League Baseball
|Manchester City|Manchester United|Maple Leafs|McLaren|Mets|Miami Heat|Middlesbrough|Minnesota Twins
|Minnesota Vikings|Montreal Canadiens|NASCAR|NBA|NCAA|NFL|NHL|Napoli|New England Patriots
|New York Giants|New York Jets|New York Knicks|New York Mets|New York Rangers|New York Yankees
|Newcastle United|Oakland Athletics|Oakland Raiders|Olympiacos|Ottawa Senators|PSV|Padres
|Paris Saint-Germain|Patriots|Philadelphia Eagles|Philadelphia Flyers|Philadelphia Phillies|Phillies
|Pittsburgh Penguins|Pittsburgh Pirates|Pittsburgh Steelers|Porto|Premier League|RFU|Rangers|Ravens
|Real Madrid|Red Bull|Red Sox|Red Wings|Roma|San Antonio Spurs|San Diego Padres|San Francisco Giants
|Seahawks|Seattle Mariners|Seattle Seahawks|Serie A|Sharks|St. Louis Cardinals|Steelers|Sunderland
|Tampa Bay Rays|Texas Rangers|Toronto Blue Jays|Toronto Maple Leafs|Toronto Raptors|Tottenham
|Tottenham Hotspur|UCI|UEFA|UFC|USADA|Valencia|Vancouver Canucks|WADA|WTA|WWE|Washington Redskins|Werder Bremen
|West Ham|West Ham United|White Sox|Wolverhampton Wanderers|Yankees|Bundesliga|La Liga|ATP
"""

_LEARNING = """
Academy of Sciences|Australian National University|Caltech|Cambridge University|Carnegie Mellon
|Columbia University|Cornell|Cornell University|Duke University|ETH|ETH Zurich|Eton|Free University
|Georgetown University|Guinness World Records|Harvard|Harvard University|Imperial College|JPL
|Jet Propulsion Laboratory|Johns Hopkins University|King's College|Lancet|London School of Economics
|MIT|Massachusetts Institute of Technology|Max Planck Institute|Max Planck Society|McGill University
|NYU|Nature|New York University|Oxford University|Princeton|Princeton University|Purdue University
|Royal Society|Rutgers|Salk Institute|Smithsonian|Smithsonian Institution|Sorbonne|Stanford
|Stanford University|Trinity College|Tsinghua University|UC Berkeley|UCL|UCLA|University College London
|University of California|University of Cambridge|University of Chicago|University of Oxford
|University of Tokyo|Uppsala University|Virginia Tech|Yale|Yale University
"""


@cache
def news() -> frozenset[str]:
    """Return the news organizations, spelt as in a text."""
    return _names(_NEWS)


def organizations() -> frozenset[str]:
    """Return all the organizations, spelt as in a text."""
    parts = (_NEWS, _PUBLIC, _MOVEMENTS, _BUSINESS, _SPORT, _LEARNING)
    return frozenset().union(*map(_names, parts))


def _names(part: str) -> frozenset[str]:
    return frozenset(name.strip() for name in part.replace("\n", "").split("|") if name.strip())
