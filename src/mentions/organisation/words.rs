//! Words of organisations: the nouns that make one, bodies known by one word or an acronym, acronyms of other things, large firms.

use crate::document::lexicon::{Classes, WordList};

/// Words that start or build its patterns.
pub const WORDS: &[WordList] = &[
    (
        Classes::ORG,
        "ministry ministries department departments agency administration commission council committee bureau board authority secretariat directorate institute institution foundation endowment university college \
         association federation confederation union alliance coalition chamber society league organization organisation party academy forum bank corporation corp inc incorporated company co ltd limited plc llc llp gmbh ag nv \
         group holdings holding industries technologies motor motors airlines airways pharmaceuticals pharma petroleum steelworks shipbuilding aerospace semiconductors bancorp securities \
         court parliament assembly congress senate treasury politburo pentagon fed bundesbank kremlin cabinet bundestag duma diet knesset partners associates consultancy consulting analytics strategies \
         times journal herald tribune gazette newspaper news network exchange fund trust laboratory laboratories center centre office service railways broadcasting",
    ),
    (
        Classes::ORG_NAME,
        "congress senate treasury pentagon fed politburo bundestag bundesbank knesset duma hamas houthis hezbollah hizbollah taliban daewoo mofcom ustr eurostat interpol nasdaq kremlin",
    ),
    (
        Classes::ORG_NAME,
        "huawei boeing airbus nvidia microsoft google amazon alphabet samsung toyota honda nissan hyundai volkswagen bmw mercedes-benz renault stellantis tesla byd catl foxconn tsmc smic intel qualcomm broadcom amd micron asml \
         nexperia wingtech alibaba tencent tiktok bytedance baidu xiaomi lenovo zte temu shein cargill bunge adm cofco sinopec petrochina cnooc exxonmobil chevron totalenergies equinor aramco gazprom rosneft rio-tinto vale glencore \
         arcelormittal nucor alcoa rusal posco thyssenkrupp walmart costco nike adidas ikea unilever nestle pfizer novartis roche astrazeneca sanofi bayer basf siemens bosch sony panasonic toshiba hitachi mitsubishi nintendo \
         goldman citigroup barclays hsbc ubs blackrock jpmorgan teneo moody's reuters bloomberg xinhua cnbc cnn nbc cbs abc bbc nhk politico axios caixin lynas teck maersk cosco fedex ups dhl caterpillar deere qantas lufthansa ryanair \
         whirlpool mattel hasbro starbucks mcdonald's pepsico diageo heineken lvmh kering hermes swatch nokia ericsson spacex openai anthropic softbank sinochem sinosteel baowu infosys wipro reliance adani tata",
    ),
];

/// Acronyms and initial names that name no organisation, folded, in alphabetical order.
pub const NOT_BODIES: &[&str] = &[
    "ai", "am", "apr", "asap", "aug", "av", "ceo", "ceos", "cfo", "cia's", "cio", "coo", "covid", "cpi", "cto", "dc", "dec", "diy", "dna",
    "dvd", "ebitda", "edt", "esg", "est", "etf", "etfs", "ev", "evs", "faq", "fdi", "feb", "fob", "fta", "ftas", "gdp", "gmt", "gnp",
    "gps", "gsp", "hd", "hq", "hr", "hs", "hts", "ice", "id", "ieepa", "ii", "iii", "ip", "ipo", "ipos", "ipr", "it", "iv", "jan", "jr",
    "jul", "jun", "kg", "km", "led", "lng", "lpg", "mar", "mfn", "mou", "mous", "mp", "mps", "nafta", "ngo", "ngos", "nov", "oct", "ok",
    "pc", "pcs", "pdf", "phd", "pm", "pmi", "ppi", "pr", "ps", "pvc", "qr", "rcep", "rd", "roi", "sep", "sme", "smes", "soe", "soes",
    "sos", "sr", "suv", "suvs", "tariff", "tpp", "tv", "usd", "usmca", "utc", "vat", "vip", "vs", "wi", "wifi", "wto's", "xi", "yoy",
];

/// Bodies of several words without a noun of organisations in them, folded.
pub const BODIES: &[&str] = &[
    "white house",
    "wall street journal",
    "state council",
    "federal reserve",
    "federal circuit",
    "people's bank of china",
    "customs and border protection",
    "air china",
    "sk hynix",
    "jpmorgan chase",
    "european commission",
    "european council",
    "european parliament",
    "supreme court",
    "house of representatives",
    "house of commons",
    "house of lords",
    "capitol hill",
    "downing street",
    "world bank",
    "world trade organization",
    "world trade organisation",
    "united nations",
    "international monetary fund",
    "communist party",
    "truth social",
    "fox news",
    "associated press",
    "financial times",
    "new york times",
    "washington post",
    "people's daily",
    "global times",
    "china daily",
    "nikkei asia",
    "south china morning post",
    "rio tinto",
    "general motors",
    "general electric",
    "ford motor",
    "morgan stanley",
    "goldman sachs",
    "wells fargo",
    "deutsche bank",
    "credit suisse",
    "sidley austin",
    "eli lilly",
    "johnson & johnson",
    "lockheed martin",
    "northrop grumman",
    "us steel",
    "u.s. steel",
    "nippon steel",
    "baker mckenzie",
    "mckinsey",
];
