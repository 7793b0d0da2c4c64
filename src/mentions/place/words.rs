//! The words of the place tables by class; a test holds them to the tables.

use crate::document::lexicon::{Classes, WordList};

/// The words of the tables: names of one word, words of nationality, and words that stand in names of several.
pub const WORDS: &[WordList] = &[
    (
        Classes::PLACE,
        "ababa aberdeen abidjan abu abuja accra addis adelaide afghanistan africa ahmedabad aires alabama alaska albania alberta \
        alexandria algeria algiers almaty america amman amritsar amsterdam anchorage andalusia andorra angeles angola anhui ankara \
        antananarivo antarctica antofagasta antwerp arctic argentina arizona arkansas armenia asia assam astana asuncion atacama \
        athens atlanta atlantic auckland austin australia austria aviv azerbaijan baghdad bahamas bahia bahrain bahru baku bali \
        balkans baltics baltimore bandung bangalore bangkok bangladesh baotou barbados barcelona basel batam bavaria bedminster \
        beidaihe beijing beirut belarus belem belfast belgium belgrade belize bengaluru benin bergen berlin bermuda bern berne \
        bhutan biarritz bihar bilbao birmingham boao bogota bolivia bologna bombay bonn bordeaux bosnia boston botswana brasilia \
        bratislava brazil bremen brisbane britain brooklyn bruges brunei brussels bucharest budapest buenos bulgaria burma burundi \
        busan cairo calcutta calgary cali california callao cambodia cambridge cameroon canada canberra cancun caracas cardiff \
        caribbean carolina cartagena casablanca catalonia cebu chad chancay changsha charlotte chechnya chengdu chennai chequers \
        chicago chihuahua chile china chisinau chittagong chongqing christchurch cincinnati cleveland cognac cologne colombia \
        colombo colorado columbus congo connecticut copenhagen cordoba cork cornwall crimea croatia cuba cupertino cyprus czechia \
        daegu dakar dakota dalian dallas damascus danang darwin davao davos delaware delhi denmark denver detroit dhabi dhahran \
        dhaka djibouti dodoma doha donbas donbass donetsk dongguan dprk drc dresden dubai dublin durban dusseldorf e.u. ecuador \
        edinburgh edmonton egypt eindhoven elysee emirates england eritrea estonia eswatini ethiopia eu europe evian faisalabad faso fe \
        fiji finland flanders florence florida foshan france frankfurt fujian fukuoka gabon gaborone galway gambia ganzhou gauteng \
        gaza gdansk geneva genoa georgia germany ghana ghent gimhae glasgow goa gothenburg graz greece greenland grenoble \
        guadalajara guam guangdong guangzhou guatemala guinea gujarat gurgaon gurugram guyana gyeongju haifa hainan haiphong haiti \
        halifax hambantota hamburg hampshire haneda hangzhou hanoi hanover harare harbin haryana havana hawaii hebei hefei helsinki \
        henan hiroshima hokkaido holland honduras hong honolulu houston hsinchu hubei hunan hungary hyderabad iceland idaho illinois \
        incheon india indiana indianapolis indonesia innsbruck iowa iran iraq ireland islamabad israel istanbul italy izmir jaipur \
        jakarta jalisco jamaica janeiro japan java jeddah jeju jersey jerusalem jharkhand jiangsu jiangxi johannesburg johor jordan \
        juarez jutland kabul kalgoorlie kalimantan kampala kananaskis kano kansas kaohsiung karachi karnataka kashmir kathmandu \
        katowice kazakhstan kazan kedah kentucky kenya kerala kharkiv kiev kigali kinshasa kiruna kobe kochi kolkata kong korea \
        kosovo krakow kremlin kuala kumamoto kunming kuwait kyiv kyoto kyrgyzstan lagos lahore lanka laos latvia lausanne lebanon \
        leeds leipzig leone lesotho leuven lhasa liberia libya liechtenstein lille lima limerick linz lisbon lithuania liverpool \
        ljubljana lombardy london louisiana louisville luanda lucknow lugano lumpur lusaka luxembourg lviv lyon macao macau \
        macedonia madagascar madras madrid maharashtra maine malaga malawi malaysia maldives mali malmo malta managua manama manaus \
        manchester manhattan manila manitoba maputo maracaibo mariupol marrakech marrakesh marseille maryland maseru massachusetts \
        mauritania mauritius mecca medellin mediterranean melbourne memphis mendoza mexico miami michigan midwest milan milwaukee \
        mindanao minneapolis minnesota minsk mississippi missouri moines moldova mombasa monaco mongolia montana montenegro \
        monterrey montevideo montreal moresby morocco moscow mozambique mumbai munich muscat myanmar nadu nagasaki nagoya nairobi \
        namibia nanjing naples narita nashville naypyidaw nebraska nepal netherlands nevada newfoundland nicaragua nice nicosia \
        niger nigeria nijmegen ningbo noida norway novosibirsk nuremberg nuuk oakland oceania odesa odessa odisha ohio okinawa \
        oklahoma omaha oman ontario oran oregon orleans osaka oslo ottawa oxford pacific pakistan palestine panama paraguay parana \
        paris patagonia penang penh pennsylvania persia perth peru petersburg philadelphia philippines phnom phoenix phuket \
        pittsburgh pohang poland porto portugal pradesh prague prc pretoria pune punjab putrajaya pyongyang qatar qingdao quebec \
        queensland quito rabat rajasthan ramallah rawalpindi reykjavik rica riga rio riyadh romania rome rosario rotterdam russia \
        rwanda sabah sacramento sahara sahel saigon salzburg samoa sanaa santiago santos sapporo sarajevo sarawak sardinia \
        saskatchewan savannah saxony scandinavia scotland scunthorpe seattle selangor senegal seoul serbia seville seychelles \
        shandong shanghai sharjah sheffield shenyang shenzhen siberia siberian sichuan sicily singapore slovakia slovenia sochi \
        sofia somalia sonora soweto spain sri stavanger stockholm strasbourg stuttgart subic sudan suez sulawesi sumatra surabaya \
        surat suriname suva suzhou svalbard sweden switzerland sydney syria taichung tainan taipei taiwan tajikistan tallinn tangier \
        tanzania tashkent tasmania tbilisi tegucigalpa teheran tehran telangana tennessee texas thailand tianjin tibet tijuana \
        tirana tiruppur togo tokyo tonga toronto toulouse trieste trinidad tripoli tunis tunisia turin turkey turkiye turkmenistan \
        turnberry tuscany u.a.e. u.k. u.s u.s. u.s.a. uae uganda uk ukraine ulaanbaatar ulsan uruguay urumqi us usa utah utrecht \
        uzbekistan vaduz valencia valletta valparaiso vancouver vanuatu vatican vegas veldhoven venezuela venice veracruz vermont \
        vienna vientiane vietnam vilnius virginia vladivostok wales wallonia warsaw washington wellington westminster windhoek \
        windsor winnipeg wisconsin wolfsburg wroclaw wuhan wyoming xi'an xiamen xinjiang yamoussoukro yaounde yemen yerevan yiwu \
        yokohama york yorkshire yunnan zagreb zambia zealand zhejiang zhengzhou zhongnanhai zimbabwe zurich",
    ),
    (
        Classes::DEMONYM,
        "afghan afghans albanian albanians algerian algerians american americans angolan angolans argentine argentinean argentines \
        argentinian argentinians armenian armenians australian australians austrian austrians azerbaijani azerbaijanis azeri \
        bahraini bahrainis bangladeshi bangladeshis basotho batswana belarusian belarusians belarussian belgian belgians bolivian \
        bolivians bosnian bosnians botswanan brazilian brazilians british briton britons bruneian bruneians bulgarian bulgarians \
        burmese cambodian cambodians cameroonian cameroonians canadian canadians chilean chileans chinese colombian colombians \
        congolese croat croatian croatians croats cuban cubans cypriot cypriots czech czechs dane danes danish dominican dominicans \
        dutch dutchman ecuadorean ecuadorian ecuadorians egyptian egyptians emirati emiratis english estonian estonians ethiopian \
        ethiopians fijian fijians filipino filipinos finn finnish finns french frenchman georgian georgians german germans ghanaian \
        ghanaians greek greeks greenlander greenlanders greenlandic guatemalan guatemalans guyanese haitian haitians honduran \
        hondurans hongkonger hongkongers hungarian hungarians icelander icelanders icelandic indian indians indonesian indonesians \
        iranian iranians iraqi iraqis irish irishman israeli israelis italian italians ivorian ivorians jamaican jamaicans japanese \
        jordanian jordanians kazakh kazakhs kazakhstani kenyan kenyans korean koreans kuwaiti kuwaitis lankan lao laotian laotians \
        latvian latvians lebanese libyan libyans lithuanian lithuanians luxembourger luxembourgers macanese malagasy malaysian \
        malaysians maltese mauritian mauritians mexican mexicans moldovan moldovans mongolian mongolians moroccan moroccans \
        mozambican mozambicans namibian namibians nepalese nepali nepalis nicaraguan nicaraguans nigerian nigerians norwegian \
        norwegians omani omanis pakistani pakistanis palestinian palestinians panamanian panamanians papuan papuans paraguayan \
        paraguayans peruvian peruvians philippine pole poles polish portuguese qatari qataris romanian romanians russian russians \
        rwandan rwandans salvadoran salvadorans salvadorean saudi saudis scots scottish senegalese serb serbian serbians serbs \
        singaporean singaporeans slovak slovakian slovaks slovene slovenes slovenian slovenians spaniard spaniards spanish swede \
        swedes swedish swiss syrian syrians taiwanese tanzanian tanzanians thai thais trinidadian trinidadians tunisian tunisians \
        turk turkish turks ugandan ugandans ukrainian ukrainians uruguayan uruguayans uzbek uzbeks venezuelan venezuelans vietnamese \
        welsh yemeni yemenis zambian zambians zimbabwean zimbabweans",
    ),
    (
        Classes::PLACE_PART,
        "a alto andhra antonio arab arabia baja baltic bank beach belt bengal black british brunswick burkina camp canal cape capitol \
        castle cayman central chi chiang chinese city ciudad clara coast columbia corn costa cote czech d'ivoire d.c. da david dc de \
        des diego domingo dominican downing east eastern edward el equatorial european faroe francisco gallen gerais grande great \
        grosso gulf hague hai hamilton harcourt hill ho hormuz indian indo inner island islands ivory jose kingdom la lago lake \
        lakes las latin leon leste long los louis madhya mai mainland malacca mar marino mato middle minas minh monica mountain nam \
        nang new north northern nova nuevo ocean palm palo papua paulo paz people's persian phong port prince puerto red republic \
        rhode rico saint salt salvador san santa santo sao saudi scotia sea sierra silicon solomon south southeast st states strait \
        street talbot tamil tel timor tobago town toyota union united uttar valley viet view wall west western",
    ),
];
