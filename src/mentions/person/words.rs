//! Words around names: honorifics, offices, portfolios, particles, suffixes, and the words that turn a name into a thing.

use crate::document::lexicon::{Classes, WordList};

/// Words of names and offices.
pub const WORDS: &[WordList] = &[
    (
        Classes::HONORIFIC,
        "mr mrs ms miss mx dr prof sir dame lord lady madam madame monsieur herr frau senor senora shri smt sheikh sen gov rep gen col lt sgt capt adm rev hon amb hon'ble cmdr maj brig pres datuk dato datin tun haji sheik shaikh pandit begum",
    ),
    (
        Classes::OFFICE,
        "president presidents premier premiers chancellor chancellors taoiseach king queen prince princess emperor sultan pope minister ministers secretary secretaries undersecretary undersecretaries \
         senator senators congressman congresswoman congressmen congresswomen representative representatives lawmaker lawmakers governor governors mayor mayors ambassador ambassadors envoy envoys consul \
         commissioner commissioners chairman chairwoman chairperson chairmen chair chairs speaker leader leaders head heads chief chiefs boss director directors ceo cfo coo cto cio executive executives officer \
         negotiator negotiators spokesperson spokesman spokeswoman spokespersons spokespeople spokesmen spokeswomen adviser advisers advisor advisors aide aides counselor counsellor czar tsar \
         official officials diplomat diplomats delegate delegates deputy deputies analyst analysts economist economists strategist strategists professor professors lecturer scholar scholars researcher researchers \
         fellow fellows expert experts scientist historian lawyer lawyers attorney attorneys counsel judge judges justice justices prosecutor solicitor barrister partner consultant consultants founder co-founder cofounder owner \
         manager managers trader traders investor investors banker bankers broker farmer farmers grower producer importer exporter businessman businesswoman businessmen entrepreneur billionaire tycoon magnate industrialist \
         author editor columnist journalist reporter correspondent host anchor moderator commentator presenter blogger writer photographer candidate candidates nominee nominees \
         general generals colonel major captain admiral commander lieutenant sergeant inspector superintendent comptroller treasurer administrator coordinator controller registrar representative-designate \
         politician politicians democrat republican conservative legislator legislators mp mps parliamentarian assemblyman councillor councilman member members chancellor vice-president vice-chairman vice-premier \
         president-elect archbishop bishop cardinal rabbi imam activist campaigner veteran rapporteur delegate ombudsman statesman stateswoman dictator strongman monarch technocrat oligarch principal dean provost rector curator pollster lobbyist \
         customs-chief supervisor foreman accountant auditor actuary statistician engineer physicist chemist doctor nurse teacher student resident shopkeeper restaurateur winemaker rancher fisherman trucker welder \
         actor actress singer musician artist designer architect chef coach player striker goalkeeper driver pilot athlete boxer golfer swimmer jockey referee rapper tenor soprano midfielder defender sculptor painter comedian novelist poet playwright filmmaker composer conductor \
         detective surgeon psychologist psychiatrist biologist astronaut cameraman dealer colleague rival successor predecessor counterpart compatriot ally incumbent cleric preacher priest nun pastor imam whistleblower dissident militant warlord financier philanthropist developer programmer",
    ),
    (
        Classes::OFFICE_MODIFIER,
        "former ex acting then then- interim outgoing incoming deputy vice under assistant associate senior junior chief top lead leading principal special permanent managing executive general first second new newly elect \
         designate nominee emeritus visiting honorary prime longtime veteran late current ousted jailed retired onetime one-time sometime incumbent sitting caretaker founding adjunct distinguished nonresident non-resident resident \
         high-level plenipotentiary extraordinary supreme minority majority national federal global regional international chair",
    ),
    (
        Classes::PORTFOLIO,
        "state treasury commerce trade defense defence war energy agriculture agricultural labor labour finance financial foreign affairs interior homeland security health transportation transport education justice housing \
         economy economic industry industrial information technology science environment development budget planning press communications policy intelligence budget exchequer home exterior innovation tourism culture \
         external public works human services veterans small business parliamentary cabinet presidential party opposition house senate congressional federal reserve climate water fisheries forestry mines mineral minerals railways infrastructure \
         power investment digital railway petroleum oil gas revenue customs taxation tax antitrust competition immigration border export import exports imports market markets equity credit rates currency commodities commodity fund portfolio research risk asset \
         wealth bank banking central legal general strategic strategy country diplomatic military army navy air force police union industry company business corporate media political social european north american latin asian pacific \
         government cabinet opposition relations operations enforcement negotiations agriculture-ministry steel auto automotive manufacturing supply chain logistics shipping tech software semiconductor data privacy competition sales marketing product \
         investor quantitative fixed income macro macroeconomic emerging-market emerging sovereign hedge law history economics international-relations politics executive operating marketing commercial rural women children families youth sports",
    ),
    (
        Classes::PARTICLE,
        "van von der den de del della di da du dos das do la le el al wa dal dalla bin ibn bint abu ben ter ten zu zur af av y e dela lo los las san st mac ap ul ur",
    ),
    (
        Classes::KIN,
        "wife husband son daughter brother sister father mother widow nephew niece uncle aunt cousin grandson granddaughter grandfather spouse partner fiancee girlfriend boyfriend son-in-law stepson twin",
    ),
    (Classes::NAME_SUFFIX, "jr sr ii iii iv esq phd cbe obe mbe kbe qc kc"),
    (
        Classes::DEMONYM,
        "african africans asian asians european europeans eurasian nordic scandinavian baltic balkan arab arabs kurdish kurds hispanic latino latinos slavic caribbean polynesian texan texans californian californians \
         somali somalis sudanese eritrean burundian malawian malian chadian gabonese liberian mauritanian kosovar kosovars macedonian montenegrin tajik \
         turkmen bhutanese timorese tongan samoan",
    ),
    (
        Classes::COMMON,
        "christian christians catholic catholics muslim muslims moslem moslems jewish jew jews islamic islamist buddhist hindu sikh protestant orthodox sunni shiite shia democratic \
         republicans democrats conservatives tory tories liberals socialist communist marxist labour gop",
    ),
    (
        Classes::NAMED_THING,
        "tower towers building center centre hall house library memorial museum airport bridge dam stadium arena park hotel resort golf club mall plaza square street avenue road boulevard lane drive highway expressway tunnel station terminal port \
         harbour harbor bay island islands lake river mountain mount valley peninsula cape beach coast canal strait channel glacier county district province city town village state university college school academy institute institution \
         foundation endowment fund trust prize award medal cup trophy open masters championship championships classic stakes series league act bill law amendment doctrine plan accord accords agreement treaty protocol line curve cycle effect syndrome disease \
         theorem theory rule principle index report commission committee council board bureau agency administration department ministry office service authority corporation corp inc company co ltd plc llc llp lp gmbh ag sa nv bv spa ab oy asa kk pte pty bhd \
         group holdings holding partners partnership capital management asset assets ventures investments investment securities bank banks bancorp financial finance insurance industries industry international global enterprises enterprise systems solutions technologies technology \
         motor motors automotive airlines airways air aviation aerospace energy oil petroleum gas power electric steel mining metals minerals resources chemical chemicals pharmaceuticals pharma biotech foods food farms brewing brewery winery vineyards estate \
         estates stores store market markets brothers bros sons & associates consulting consultancy strategies strategy advisors advisers advisory research analytics economics intelligence communications media news times post journal herald tribune gazette press magazine network networks \
         radio television tv broadcasting entertainment leisure studios pictures records music show podcast ship class carrier destroyer lakes falls creek ridge hills springs heights beach hospital clinic cathedral church mosque temple barracks base camp fort prison jail \
         forum summit association federation union coalition alliance society league party project program programme initiative scholarship fellowship chair lecture review survey poll organization organisation national media hurricane storm typhoon cyclone fire \
         tire tyre rubber paper dairy meat seafood glass cable textile apparel footwear furniture toys electronics semiconductor software confederation academy sciences studies university-press chamber chambers constitution government presidency era court courts case ruling test",
    ),
];

/// Firms and titles of works that look like a given name and a surname; folded, in alphabetical order.
pub const NOT_PEOPLE: &[&str] = &[
    "akin gump",
    "alfa romeo",
    "allen overy",
    "alston bird",
    "archer daniels",
    "arnold porter",
    "art basel",
    "art deco",
    "art nouveau",
    "arthur andersen",
    "aston martin",
    "bain capital",
    "baker botts",
    "baker hughes",
    "baker mckenzie",
    "barrick gold",
    "berkshire hathaway",
    "booz allen",
    "brooks brothers",
    "calvin klein",
    "cantor fitzgerald",
    "charles schwab",
    "christian dior",
    "clark hill",
    "clifford chance",
    "colgate palmolive",
    "cravath swaine",
    "credit suisse",
    "davis polk",
    "deutsche bank",
    "dorsey whitney",
    "dow jones",
    "dunkin donuts",
    "edward jones",
    "eli lilly",
    "ernst young",
    "estee lauder",
    "face the nation",
    "fannie mae",
    "foley hoag",
    "foley lardner",
    "freddie mac",
    "freeport mcmoran",
    "freshfields bruckhaus",
    "goldman sachs",
    "harley davidson",
    "herbert smith",
    "hogan lovells",
    "hong kongers",
    "hugo boss",
    "j.p. morgan",
    "jack daniel",
    "jane street",
    "jimmy choo",
    "john deere",
    "johnson johnson",
    "jones day",
    "jp morgan",
    "kate spade",
    "kelley drye",
    "king spalding",
    "kirkland ellis",
    "latham watkins",
    "levi strauss",
    "lloyds banking",
    "lockheed martin",
    "louis dreyfus",
    "louis vuitton",
    "marc jacobs",
    "marks spencer",
    "marsh mclennan",
    "mercedes benz",
    "merrill lynch",
    "michael kors",
    "morgan lewis",
    "morgan stanley",
    "morrison foerster",
    "neiman marcus",
    "northrop grumman",
    "norton rose",
    "oliver wyman",
    "papa john",
    "paul hastings",
    "paul weiss",
    "pernod ricard",
    "philip morris",
    "piper sandler",
    "procter gamble",
    "ralph lauren",
    "raymond james",
    "rio tinto",
    "rolls royce",
    "roman catholic",
    "ropes gray",
    "royal dutch",
    "saint laurent",
    "sandler travis",
    "sidley austin",
    "simpson thacher",
    "skadden arps",
    "slaughter may",
    "smithfield foods",
    "societe generale",
    "standard chartered",
    "sullivan cromwell",
    "thompson hine",
    "tommy hilfiger",
    "trader joe",
    "tyson foods",
    "uncle sam",
    "van eck",
    "warner bros",
    "wells fargo",
    "white case",
    "white house",
    "wiley rein",
    "willis towers",
    "yves saint",
];
