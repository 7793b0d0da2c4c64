//! Ordinary words of news prose: nouns, verbs and adjectives that are capitalised only by position, in titles or in names of things.
//!
//! The words that news text writes in lower case most often, and the short verbs of headlines; closed classes are in [`super::lexicon`].

use crate::document::lexicon::{Classes, WordList};

/// Ordinary words, folded, in alphabetical order.
pub const WORDS: &[WordList] = &[(Classes::COMMON, ORDINARY)];

const ORDINARY: &str = "abandon abandoned abducted abduction abide abiding ability able aboard abolish abolished abroad absence absolute absorbs \
    abundant abuse abuses abusing academic accelerate accelerated accelerating accept acceptable acceptance accepted access \
    accession accident accommodate accompanied accomplished accord accordance according accordingly accords account accountant \
    accounted accounting accounts accuracy accurate accurately accusation accusations accuse accused accuses accusing achieve \
    achieved achievement achievements achieving acquire acquired acquiring acquisition acquisitions acres act acted acting action \
    actions active actively activists activities activity acts actual actually acute adapt adding addition additional address \
    addressbar addressed addresses addressing addthis adheres adhering adjudication adjust adjusted adjusting adjustment \
    adjustments administration administrative adopt adopted adopting adoption advance advanced advancement advances advancing \
    advantage advantageous advantages adverse adversely advertisement advertising advice advised adviser advisers advisor advisory \
    advocate advocated advocates advocating aerospace affair affairs affect affected affecting affiliated affirmed afford \
    affordable afraid afternoon afterwards age aged agencies agency agenda agent agents aggregate aggression aggressive \
    aggressively ago agree agreed agreeing agreement agreements agricultural agriculture ahead ai aid aide aides aim aimed aiming \
    aims air aircraft airline airliner airlines airplanes airport airports alarm albeit align alignment alike alive allegations \
    alleged allegedly alleging alliance alliances allied allies allocated allocation allow allowed allowing allows ally almost \
    alone along alongside alternative alternatives aluminium aluminum always ambassador ambition ambitious amendment amount \
    amounted ample analysis analyst analysts analyzed ancient anger animal animals ankle anniversary announce announcement \
    announcing annual annually anonymity anonymous answer anticipated anxiety anxious anybody anyone anything anywhere apart \
    apartheid apiece apparel apparent apparently appeal appealed appeals appear appearance appeared appears applause appliances \
    applicable application applications applied apply appointed appreciate appreciated appreciates appreciation approach approached \
    approaches approaching appropriate approval approve approved approximately apps aquatic arable arbitrarily arbitrary architect \
    architecture arduous area areas arena argue argument arise arising arm armed armoured arms army arrange arranged arrangement \
    arrangements array arrest arrested arrests arrival arrivals arrive arrived arrives arriving arrogant art article articles \
    artificial artillery aside ask asking aspect aspects aspiration assails assassination assault assembled assemblies assembling \
    assembly assessment asset assets assistance assistant assisting associate associated association associations assume asylum ate \
    athletes atmosphere attach attaches attack attacked attacking attacks attempt attempted attempting attempts attend attended \
    attending attention attitude attract attracted attracting attraction attractive attributable attributed auction auctions \
    audience author authorities authority authorized auto automaker automakers automatically automation automobile automobiles \
    automotive autonomous autonomy autos autumn available average aviation avoid avoidance avoided avoiding awaits award awarded \
    aware baby backbone backdrop backed backfire background backing backlash backs backward bad badly bags baht balance balanced \
    balances ball balloon ballot ballots balls ban band bank banking bankruptcy banks banned banner banning bans bar bargain \
    bargaining barley barred barrel barrels barriers bars base based bases basic basically basics basis basketball bat batch \
    batches batsman batteries battery batting battle battles beans bear bearing beat beaten beating beautiful became become becomes \
    becoming bed beef beer began begin beginning begins begun behalf behavior behaviors belief believe belonging belongs belt \
    benchmark beneficial beneficiaries beneficiary benefit benefited benefiting benefits beset best bets better beverage bid bids \
    big bigger biggest bike bilateral bill billet billion billions bills binding biotech bipartisan birth birthday bit bitter black \
    blackmail blame blamed blames blaming blast blasts blind bloc block blocked blocking blocks blood blow blown blue blueprint \
    board boards boasts boat bodies body bolster bomb bombing bond bonded bonds bone bonus book books boom booming boost boosted \
    boosting boosts boots border borders born boss bottle bottles bottom bought bounce bound bourse bowled bowling box boxes boy \
    boycott brace bracing brakes brand branded brands breach breached bread breadth break breakaway breakdown breakfast breaking \
    breaks breakthrough breakthroughs breeding bribes bridge brief briefing briefly bright brighter brilliant bring bringing brings \
    broad broaden broader broke broken broker brokerage brokers bronze brothers brought budget building builds built bulk bullish \
    bully bullying burden bureau buried burned burst bus buses bushel busiest business businesses businessman businessmen busy buy \
    buyer buyers buying buys bypass ca cabinet cake calculated calculating calculation call called calling calls calm came camera \
    camp campaign camps cancel canceled cancellation cancelled cancer candidate candidates cannot cap capabilities capability \
    capable capacity capita capital capitalize capped caps captain capture captured car carbon card care career careful carefully \
    cargo caring carmaker carried carrier carries carry carrying cars case cases cash cast casting casualties catalogue catalyst \
    catch categories cater cattle caught cause caused causes causing caution cautioned cautious cc cease ceasefire ceiling \
    celebrate celebrated celebration cell cells cement cementing cent center centers central centre centred cents century ceremony \
    certain certainly certainty chain chains chair chaired chairman challenge challenged challenges challenging champion champions \
    championship championships chance chances change changed changes changing channel channels chaos character characteristics \
    characterized charge charged charges chart cheap cheaper check checked checking checks cheers cheese chemical chemicals chest \
    chides chief child children chinadaily chip chips chocolate choice choices choose chooses choosing chosen chronic church \
    churches circle circles circumstance circumstances cited cities citing citizen citizens city civil civilian civilians \
    civilization claim claiming clarified clarify clash clashes class clause clean cleaner clear clearance cleared clearing clearly \
    cleric click clients climate climb climbed clinch clocked close closely closer closes closest closing clothes clothing clouds \
    club coach coal coalition coast coastal code codes coffee cold collaboration collapse collapsed colleagues collected collection \
    collective collectively college collided collision colonial colony column combat combination combined come comes comfortable \
    coming command commander commanding comment commentary comments commerce commercial commission commissioner commit commitment \
    commitments committed committee commodities commodity common communicate communication communications communique communist \
    communists communities community companies company comparative compare compared comparison compatriot compensation compete \
    competing competition competitions competitive competitiveness competitor competitors complained complaining complaint \
    complaints complement complementary complete completed completely completion complex complexity compliance complicated comply \
    components composed comprehensive comprehensively comprises compromise compromises compulsory computer computers concealed \
    conceded concentrate concept concepts concern concerned concerning concerns concerted concession concessions conclude concluded \
    concluding conclusion concrete condemned condemns condition conditions conducive conduct conducted conducting conference \
    confessed confidence confident config confirm confirmation confiscated conflict conflicts confront confrontation confronted \
    confronting confronts confused conglomerate congress congressional connect connected connecting connection connections \
    connectivity conquer conscious consecutive consensus consequences consequently conservation conservative consider considerable \
    considerably consideration considered considering considers consistent consistently consolidate consolidating constant \
    constantly constitute constitution constitutional construction constructive consult consultancy consultant consultation \
    consultations consulting consume consumed consumer consumers consumption contact contacts contain contained container \
    containers containing content contents contest context continent continental continents continuation continue continued \
    continues continuing continuous continuously contract contracts contradictions contradicts contrary contrast contribute \
    contributed contributing contribution contributions contributor control controlled controls controversial controversy convene \
    convenience convenient convention conversation conversion convicted conviction convinced convincing cookies cool cooperate \
    cooperating cooperation cooperative coordinate coordinated coordination coordinator cope copies copper copy copyright core corn \
    corner corporate corporation corporations correct corresponding corruption cosmetics cost costly costs cotton couldn council \
    counselor counter counteractions countermeasure countermeasures counterpart counterparts counterproductive countervailing \
    countries country county coup couple coupled courage course court courts cover coverage covered covering covers cow crack \
    crackdown crash crashed crashing create created creates creating creation creative credibility credit credits crew cricket \
    crime crimes criminal crises crisis critic critical criticised criticism criticized criticizing critics crop crops cross \
    crossing crowd crowds crown crucial crude cultural culture cultures cumulative cup curb curbing cure currencies currency \
    current currently custody customer customers customs cut cuts cutting cyber cycle cycling daily dairy damage damaged damages \
    damaging danger dangerous dark data date dated dates dating daughter day days dead deadline deal dealer dealers dealing deals \
    dealt dean death deaths debate debt debut decade decades decide decided deciding decision decisions decisive declaration \
    declaring decline declined declines declining decrease decreased decree dedicated deduction deemed deep deepen deepened \
    deepening deeper deeply defeat defeated defeating defence defend defender defenders defending defends defense defer deficit \
    deficits define defined definitely degree delay delayed delaying delays delegates delegation delegations deliver delivered \
    delivering delivers delivery demand demanded demanding demands democracy democratic demolition demonstrate demonstrated \
    demonstrates demonstration denial denies denotes denounced deny denying department departments departure depend dependence \
    dependent depending depends deposed deposit deposits depreciation depression depth deputies deputy derail derailed described \
    describes description deserve design designated designed desire destination destinations destined destiny destroy destroyed \
    destructive detailed details detained detention deter determination determine determined determining detrimental devastating \
    develop developed developers developing development developments develops device devices devoted dialogue dialogues diapers \
    dictator dictatorship didn die died diesel diet difference differences different differentiated difficult difficulties \
    difficulty digital digits dignity diminishing dinner dip diplomacy diplomat diplomatic diplomats direct directed direction \
    directions directly director dirty disadvantage disappointed disappointing disaster disciplinary disclosed discount discovered \
    discrimination discuss discussed discussing discussion discussions disease diseases dismal dismissed disorder displaced display \
    displayed disposable disposal dispute disputed disputes disregard disrupt disrupted disrupting disruption dissatisfaction \
    dissidents distance distribute distributed distribution district div diverse diversified diversify diversity divert diverted \
    dividend dividends division divisions divorce divorced doctor doctors doctrine documents doesn dollar dollars dome domestic \
    domestically dominant dominate dominated don done doomed door doors double doubled doubles doubling doubt doubted doubts \
    downside downstream downtown downturn downward dozen dozens draft drag dragged dragging dramatic dramatically drastically draw \
    drawn draws dreams drew drilling drinkers drinking drinks drive driven driver drivers drives driving drones drop dropped \
    dropping drops drought drove drug drugs dubbed due dump dumping duties duty dynamic eager earlier earliest early earmarked earn \
    earned earnestly earnings earns earth earths ease eased eases easier easily easing east eastern easy eat eating echoed echoes \
    ecology economic economically economics economies economist economists economy edge edged edited edition editor editorial \
    editors education educational effect effective effectively effectiveness effects efficiency efficient effort efforts eight \
    eighth elaborate elaborated elaborating elderly elect elected election elections electoral electric electricity electronic \
    electronics element elements eligible eliminate eliminated eliminating elimination elite else elsewhere embargo embarked \
    embassy embrace embracing emerge emerged emergency emerging emission emissions emphasis employed employee employees employer \
    employment empty enable enabled enables enabling enacted encountered encourage encouraged encourages encouraging end endeavor \
    endeavors ended ending endorse endorsed endorsement ends energy enforced enforcement engage engaged engagement engaging engine \
    engineer engineering engineers engines enhance enhanced enhancing enjoy enjoyed enjoying enjoys enlarge enormous enrich ensure \
    ensuring enter entered entering enterprise enterprises enters enthusiasm enthusiastic entire entirely entities entitled \
    entrepreneurs entry environment environmental envoy epidemic equal equalised equaliser equality equals equipment equitable \
    equity equivalent era erupted escalate escalated escalates escalating escalation escape escaped especially essence essential \
    essentially establish established establishes establishing establishment estate estimate ethanol ethnic european evaluate \
    evaluating evaluation eve evening event events eventual eventually everybody everyone everything evident exact exactly \
    exaggerated examination example examples exceed exceeded exceeding excellent exception excess excessive exchange exchanged \
    exchanges exciting exclude excluded exclusive excuse excuses executed executive executives exempt exempted exemption exemptions \
    exercise exerted exhibition exhibitors exile exiled exist existing exit exorbitantly expand expanded expanding expansion expect \
    expectation expectations expected expecting expects expedite expense expenses expensive experience experienced experiences \
    expert expertise experts expired explain explainer explaining explanation explicit explicitly exploded exploit exploration \
    explore exploring explosive explosives expo export exported exporter exporters exporting exports exposed exposure express \
    expressed expressing extend extended extending extensive extensively extent external extra extraction extradition extraordinary \
    extreme extremely eye eyes face faced faces facilitate facilitated facilitating facilitation facilities facility facing fact \
    factbox faction factions factor factories factors factory faded fail failed failing fails failure fair fairer fairly fairness \
    faith fake fall fallen falling falls false familiar families family famous fan fans fantastic far farm farmer farmers farms \
    fashion fast faster fastest fatal fate father favor favorable favored favour fear feared fears feasibility feature features \
    featuring federal federation fee feed feel feeling feels fees feet fell fellow felt fentanyl festival fever fewer field fielder \
    fields fierce fiercely fifth fight fighters fighting fights figure figures file filed filing fill filled film films final \
    finalized finally finals finance financial financing find finding findings finds fine fined finger finish finished finishing \
    fire fired firing firm firmer firmly firms first fiscal fish fishery fishing fitness five fix fixed fixing flag flat fled flee \
    fleeing flew flexibility flexible flies flight flights flooding floor flow flowing flown flows fluctuations fly flying fmprc \
    fob focus focused focuses focusing foil follow followed following follows food foot football footwear force forced forces \
    forcing forecast forecasts foreign foreigners forest forever forge forged forget forging form formal formally formation formed \
    former formerly forming forms formula formulated forum forward foster fostering fought found foundation founded founder \
    founding four fours fourth frame framework frameworks franc francs frank fraud free freed freedom freer freeze freight frequent \
    frequently fresh friction frictions friend friendly friends friendship front frontier fronts fruit fruitful fruits fuel fueled \
    fuels fulfill fulfilled fulfilling fulfillment full fully fun functioning fund fundamental fundamentals funded funding funds \
    furniture further futile future futures gain gained gaining gains game games gap gaps garden garments gas gasoline gather \
    gathered gathering gauge gave gear general generally generate generated generating generation geographical geopolitical get \
    gets getting giant giants girl girls give given gives giving glass global globalization globalized globally globe go goal \
    goalkeeper goals goes going gold golden golf gone good goodbye goods goodwill got governance governing government governments \
    governor grade gradual gradually grain grains grand grandson grant granted grants graphic grave great greater greatest greatly \
    green greetings grenades grew grip gross ground groundless groundlessly grounds group grouping groups grow grower growers \
    growing grown grows growth guarantee guaranteed guard guards guerrilla guerrillas guidance guide guided guidelines guiding \
    guilders guilty gulf gun gunman habits hailed hair half halftime halfway halt halted halts hamper hand handbag handbags handed \
    handful handle handled handling hands handsome hanging happen happened happening happens happy harbor hard hardest hardliners \
    hardly hardship harm harmful harming harmony harms harsh harvest hats head headache headed header heading headquarters heads \
    headwinds health healthcare healthy hear heard hearing hearings hears heart heartland heat heating heavily heavy heavyweights \
    hectares hefty hegemony height held helicopter helicopters help helped helpful helping helps heroin hesitate hidden hide high \
    higher highest highlight highlighted highlights highly highs highway hijacked hijackers hijacking hike hikes hinder hint hinted \
    hints hired historic historical history hit hits hitting hog hold holder holders holding holds holes holiday home homeland \
    homer homered homers homes honestly honor hope hoped hopeful hopes hoping hospital hospitalised hospitals host hostage hostages \
    hosted hostile hostility hosting hosts hot hotel hour hours house household households houses housing hub huge human \
    humanitarian humanity hundred hundreds hunt hunting hurdle hurdles hurry hurt hurting hurts husband hydropower ice iconic idea \
    ideal ideas identified identify ignited ignore ignored ignoring illegal illegally illness illustrated image images imbalance \
    imbalanced imbalances immediate immediately immigration imminent impact impacted impacts impasse imperative impetus implement \
    implementation implemented implementing implications import importance important importantly imported importer importers \
    importing imports impose imposed imposes imposing imposition impossible impressed impressive imprisonment improve improved \
    improvement improving incentive incentives inch inches incident incidents include included includes including inclusive \
    inclusiveness income incomes incompatible incomplete inconsistent incorporated increase increased increases increasing \
    increasingly incumbent incurred indeed indefinitely independence independent independently index indexes indicate indicated \
    indicates indicating indication indicators indices indigenous individual individuals industrial industrialization industries \
    industry inequity inevitable inevitably inflation influence influential influx informal information informed infrastructure \
    infringement initial initially initiated initiating initiation initiative initiatives initiator inject injected injured \
    injuries injuring injury inked inning innings innovation innovations innovative input inquiry inside insider insiders insist \
    insistence inspection inspections instability install installed instance instantly institute institution institutional \
    institutions instructions instruments insurance insurer integrate integrated integration integrity intellectual intelligence \
    intelligent intended intends intense intensified intensify intensive intent intention intentionally intentions interaction \
    interactions interbank intercepted interconnected interdependence interdependent interest interested interests interim interior \
    intermediate internal international internationally internet interpretation interpreted intertwined intervene intervention \
    interview interviews intimidation introduce introduced introducing introduction invaded inventories inventory invest invested \
    investigate investigated investigating investigation investigations investigators investing investment investments investor \
    investors invitation invited involve involved involvement involves involving iron irrational irregularities irreplaceable \
    irresponsible irreversible island islands isolated isolation issue issued issues issuing item items jail jailed javelin \
    jeopardize jet job jobs join joined joining joins joint jointly journal journalist journalists journey judge judges judicial \
    juice jump jumped jumps jungle junior jury justice justified keen keep keeping keeps kept key keynote kick kicked kicks \
    kidnapped kidnappers kidnapping kids kill killed killer killing kills kilometers kilometre kind kinds king kingdom kitchenware \
    kms knee knew know knowledge known knows kph label labeled labels labor laboratory labour lack lady lagging lags laid lamb land \
    landed landing landmark landscape language lap laps large largely larger largest lash lashes last lasting late latest latter \
    launch launched launches launching law lawful lawmaker lawmakers laws lawsuit lawyer lawyers lay laying layout lbw lead leader \
    leaders leadership leading leads league learn learned learning leave leaves leaving led left leftist leg legal legally \
    legislation legislations legislative legislature legitimate legs lending lesson lessons letter letters level levels leverage \
    levied levies levy levying liberal liberalization liberalize liberalized liberalizing liberation license licensed lies life \
    lift lifted lifting lifts light likely limit limited limiting limits line lines lingers link linked linking links liquefied \
    liquid liquidity lira list listed little live lived livelihood livelihoods lives livestock living load loaded loan loans lobby \
    lobbying local locally located location locations lock locked lodged logic logistics long longer longest longstanding look \
    looked looking looks loose lose loser loses losing loss losses lost lot lots love low lower lowered lowering lowers lowest lows \
    lumber lunch lung luxury machine machinery machines macroeconomic mad made magazine magazines main mainland mainly mainstream \
    maintain maintained maintaining maintains maintenance major majority majors make maker makers makes making man manage managed \
    management manager managing mandate mankind manner manufacture manufactured manufacturer manufacturers manufacturing map maple \
    marathon march marched margin marginally margins marijuana marine maritime mark marked market marketing marketplace markets \
    marking markka marks marriage married mass massive master match matches mate material materials matter matters mature maximize \
    maximum mayor mean meaning means meant meantime measure measured measures measuring meat mechanical mechanism mechanisms medal \
    medallist medals media medical medicine medicines medium meet meeting meetings meets mega member members membership memorandum \
    memory men mental mentality mention mentioned merchandise merchants merely merge merger message met metal metals meters method \
    methods metres metric micro midday middle midfielder midnight midst mild miles milestone militant militants military militia \
    milk million millions mind mindset mineral minerals mines minimize minimum mining minister ministerial ministers ministry minor \
    minority minute minutes misguided miss missed missing mission missionaries missionary missions mistake mistakes mixed mobile \
    mode model models moderate modern modernization modest moisture molybdenum moment moments momentum monetary money monitor \
    monitoring monitors monopoly month monthly months mood moral morning mortgage mostly mother motherland motion motivation motive \
    motor motorcycle motorcycles motors mountain mountains mounted mounting mounts move moved movement movements moves movie moving \
    mull mulling mulls multilateral multilateralism multinational multinationals multiple municipal murder murdered music mutton \
    mutual mutually name named namely narrow narrowed nation national nationalist nationals nations nationwide natural naturally \
    nature navy nearby nearly nears necessarily necessary necessities need needed needs negative negatively neglected negotiate \
    negotiated negotiating negotiation negotiations negotiator negotiators neighboring neighbors neighbour neighbouring neighbours \
    net network networking networks new newly newsdesk newsletter newspaper newspapers newsroom next nice nickel night nil nine \
    ninth nod noise nominal nominated nomination nominee none noon normal normally norms north northeast northeastern northern \
    northwest northwestern notable notably note nothing notice noticed noting notion nowhere nuclear number numbers numerous nun \
    nuts objection objections objective objectives obligation obligations obliged observe observed observer observers obstacles \
    obtain obtained obvious obviously occasion occasionally occasions occupy occur occurred ocean offenders offer offered offering \
    offers office officer officers offices official officially officials offset offshore often oil old olive once ongoing online \
    open opened opener opening openness opens operate operated operates operating operation operations operator opinion opinions \
    opponent opponents opportunities opportunity oppose opposed opposes opposing opposite opposition oppositions optimism \
    optimistic optimize optimized option options orange order ordered ordering orderly orders ore organisations organised \
    organisers organising organization organizations organized oriented origin original originally originated ounce oust ousted \
    outbound outbreak outcome outcomes outdated outflows outgoing outlets outline outlook outperform output outside outstanding \
    outward overall overcapacity overcome overnight overs overseas oversupply overtake overtaking overthrow overwhelming \
    overwhelmingly owing owned owner owners ownership owns pace pacific package packages packed pact pacts paedophile page pages \
    paid pain painful paint painted pair pairs panel panels paper papers par parallel parent parents parks parliament parliamentary \
    part partial participant participants participate participated participating participation particular particularly parties \
    partly partner partners partnership partnerships parts party pass passage passed passenger passengers passes passing past \
    patacas patent path paths patient patients patriot pattern pause pauses pave pay paying payment payments pays peace peaceful \
    peacefully peak peaks pegged penalties penalty pending people peoples perceived percent percentage perfect perfectly perform \
    performance performances performed period permanent permanently permission permits person personal personally personnel persons \
    perspective persuade peso pharmaceutical pharmaceuticals phase phased phenomenon philosophy phone phones photo photographs \
    photos photovoltaic physical pick picked picking picks picture piece pillar pillars pilot pioneer pipeline pitch pitched \
    pitting place placed places placings plagued plan plane planes planned planning plans plant plantation planted planting plants \
    plastic platform platforms play played player players playing plays plead please pleased pledge pledging plenty plot plunge \
    plunged plunges plus podcast point pointed pointing points poised poisoning police policemen policies policy policymakers \
    political politically politician politicians politics poll polls pollution pool poor poorest popular popularity population \
    populous pork port portfolio ports pose poses position positioned positions positive possibilities possibility possible \
    possibly post posting postpone postponed postponement posts potash potential potentially potentials poultry pound pounds \
    pouring poverty powder power powerful powers practical practically practice practices pragmatic praise praised praises prayers \
    precedent precondition predict predictable predicting prefer preference preferences preferential preferred prefers prefix \
    preliminary premier premise premium premiums preparation preparations prepare prepared prepares preparing prerequisite presence \
    present presented preserved presidency president presidential presidents press pressed presses pressing pressure pressures \
    pressuring pretty prevailed prevailing prevent previous previously price priced prices pricing pride primarily primary prime \
    principal principle principles print printed prior priorities priority prison prisoners privacy private privatization prix \
    prize proactive probably probe probes problem problems procedure procedures proceeding process processed processes processing \
    proclamations procurement produce produced producer producers produces producing product production productive productivity \
    products professional professor profile profit profitability profitable profits profound program programme programs progress \
    progressing progressively prohibited project projected projects prolonged prominent promise promises promising promote promoted \
    promotes promoting promotion prompt prompted prompting propaganda propel proper properly property proportion proposal proposals \
    propose proposed proposes proposing proprietary prosecutor prospect prospects prosperity prosperous protect protected \
    protecting protection protectionism protectionist protective protest protested protesters protests protocol proud prove proved \
    proven proves provide provided providers provides providing province provinces provincial provision provisional provisions \
    provocation provoking prudent pts public publication publicly publish published pull pulled pumped punish punishment punitive \
    purchase purchased purchases purchasing pure purely purpose purposes pursue pursued pursues pursuing pursuit push pushed pushes \
    pushing put puts putting qualified qualifier qualify qualifying qualitative quality quantitative quantity quarantine quarter \
    quarterly quarters question questioned questions quick quickly quiet quit quite quits quota quotas quote quoted quoting race \
    races racing radical radio raids rail railroad railway railways rain rainfall rains raise raised raises raising rallied rallies \
    rally rallying ramp ran range ranging rank ranked ranking ranks ransom rapid rapidly rare rarely rate rated rates rather \
    ratification rating ratio rational rationality rationally rattle raw reach reached reaches reaching react reaction read \
    readiness reading ready reaffirmed real realised realities reality realization realize realized realizing really reason \
    reasonable reasons rebates rebel rebels rebuilding recall recalled receive received receiver receiving recent recently \
    recession reciprocal reciprocity reckless recklessly recognition recognize recognized recognizes recommendation recommendations \
    reconciliation record recorded records recover recovered recovering recovery rectify red reduce reduced reduces reducing \
    reduction reductions refer reference referendum referred referring refined refining reflect reflected reflecting reflection \
    reflects reform reforming reforms refrigerators refuelled refugee refugees refund refunds refused refusing refuted regained \
    regard regarded regards regime region regional regions register registered registering registration regular regulate regulation \
    regulations regulators regulatory reigning reiterates reiterating reject rejected rejecting rejects rejoin rejuvenation related \
    relating relation relations relationship relationships relative relatively relatives relay release released releases relegated \
    relevant reliable reliance relief relies relieved reliever religion religious relocation reluctant rely relying remain remained \
    remaining remains remarkable remarks remedies remedy remember remote removal remove removed removing renegade renegotiating \
    renew renewable renewed renowned rental reopened repair repairs repeal repeat repeated repeatedly replace replaced replacement \
    replaces replacing reply report reportedly reporters reporting reports represent representation representative representatives \
    represented representing represents republic reputation request requested requests require required requirement requirements \
    requires requiring rescued research researcher researchers reserve reserved reserves reshape residence residents resign \
    resignation resigned resilience resilient resistance resisted resolute resolutely resolution resolve resolved resolving resort \
    resource resources respect respected respective respectively respects respond responded respondents responding response \
    responses responsibilities responsibility responsible rest restart restaurant restore restored restrained restraint restrict \
    restricted restricting restrictions restructuring result resulted resulting results resume resumed resuming retail retailer \
    retailers retain retained retaliate retaliates retaliation retaliatory retire retired retirement retiring return returned \
    returning returns reveal revealed revealing revenue revenues reverse reverts review reviewed reviewing reviews revise revised \
    revision revisions revive revives reviving revoke revolt revolution rhetoric rice rich richest rid ride rider riders ridiculous \
    riding rifles rift right rights rigid riot riots rip rise risen rises rising risk risks rival rivals river road roadmap roads \
    robbers robot robotics robots robust rock role roles roll rolled rolling room root rose roughly round rounds route routes \
    routine row royal rubber rugby rule ruled rules ruling rumored run running runs rupees rupiah rural sabotage sad safe safeguard \
    safeguarded safeguarding safeguards safety sake sale sales salmon sanction sanctions satisfactory satisfied satisfy save saved \
    saving savings saw scale scandal scapegoat scarce scattered scenario scene schedule scheduled scheme scholars school schools \
    science scientific scientist scientists scope score scored scoreless scorer scores scoring scrap scraps screen scrutiny sea \
    seafood sealed seamless search searched season seasonal seasons seat seats second seconds secret secretary secrets section \
    sector sectors secure secured securities security see seed seeded seeding seedings seeds seeing seek seeking seeks seem seemed \
    seemingly seems seen sees segment seize seized select selected selection sell sellers selling sells semiconductor \
    semiconductors semifinal semifinalist semifinals seminar senate senator senators send sending sends senior sense sensitive sent \
    sentence sentenced sentences sentiment separate separatist separatists serie series serious seriously servants serve served \
    serves service services serving session sessions set sets setting settle settled settlement settlements settling seven seventh \
    severe severely sex sexual sexually shadow shake shaken shale shape shared shareholder shareholders shares sharing sharp \
    sharply shed sheep sheet shelling shelves shift shifted shifting ship shipment shipments shipped shipping ships shock shoes \
    shoot shooting shop shoppers shopping shops shore short shortage shortened shortfall shortly shot shots shoulder show showcase \
    showcased showed showing shown shows shr shrink shut shutdown shutting side sideline sidelines sides sights sign signal signals \
    signature signed significance significant significantly signing signs silicon silver similar simple simplified simply sincere \
    sincerely sincerity single singled singles sister sit site sites sitting situation situations six sixes sixth size skies \
    skilled skills skin sky slam slammed slams slap slapped slapping slaps slash slashed slashing slated slaughter sleep slew slid \
    slide slight slightly slipped slow slowdown slowed slower slowing sluggish slump slumped slumping slumps small smaller smart \
    smartphone smartphones smoke smooth smoothly smuggling snap snapped snub soar soared soaring soars soccer social socialism \
    socialist society soft softer software soil solar sold soldier soldiers sole solemn soliciting solid solidarity solo solution \
    solutions solve solved solving somebody someone something sometimes somewhat somewhere son sophisticated sorghum sought sound \
    sour source sources sourcing south southeast southeastern southern southwest sovereignty soy soybean soybeans space span spare \
    spared spark sparked sparks spat speak speaker speaking speaks special specialist specialized specific specifically specified \
    specify speculated speculation speeches speed speeding spell spells spend spending spent spillover spinal spiral spirit spite \
    split spoke spokesman spokesperson spokeswoman sponsored sport sporting sports spot spots spread spreading spring sprint \
    sprinter spur spying squad square squeeze stabbed stability stabilize stable stadium staff stage staged stages stake \
    stakeholders stakes stalemate stall stalled stalls stance stances stand standard standards standing standings stands star start \
    started starter starting starts state statement statements station stationed stations statistical statistics status staunch \
    stay stayed staying stays steadily steady steal stealing steam steel steelmaker steelmakers steep stem stemming step stepped \
    stepping steps sterling stick sticking stiff stimulate stimulus stirred stock stockpile stocks stole stolen stone stood stop \
    stopped stopping stops storage store stored stores stories storm story straight strained strategic strategies strategist \
    strategy streak streamlined street streets strength strengthen strengthened strengthening strengths stress stressing stretch \
    strict strictly strike strikeouts striker strikers strikes striking string strive striving strokes strong stronger strongest \
    strongly struck structural structure structured structures struggle struggled struggling stubborn student students studies \
    study style subject subjected subjects submit submitted subscribe subsequent subsequently subsidiary subsidies subsidy \
    substantial substantially substantive substitute substituted suburb succeed succeeded success successful successfully \
    successive suffer suffered suffering suffers sufficient sugar suggest suggesting suggestions suicide suit suitable suits sum \
    summer summit summits sun superb supermarket supermarkets supervision supplier suppliers supplies supply support supported \
    supporter supporters supporting supports supposed suppress supremacy supreme sure surely surge surged surgery surges surging \
    surnamed surpass surpassed surplus surprise surprised surprising surrender surrendered surrounded surrounding surveillance \
    survey surveyed suspect suspected suspects suspend suspended suspending suspends suspension suspicion sustainability \
    sustainable sustained swap sway sweep sweeping sweet swept swift switch switched system systems table tabulate tabulated tackle \
    tackling tactic tactics tagged taka take taken takes taking talent talk talked talking talks tangible tank tanks tap target \
    targeted targeting targets tariff tariffs task tasks taste tax taxable taxation taxed taxes taxi tea teachers team teams tech \
    technical technological technologies technology telecom telecommunication telecommunications telephone television temporarily \
    temporary ten tendency tender tennis tens tense tension tensions term terms territory terror terrorism terrorist terrorists \
    test tested testify testimony testing tests text textile textiles thanked thanks thaw theft theme theory therapy thin thing \
    things think thinking third thorny thorough thousand thousands threat threaten threatened threatening threatens threats three \
    threshold thresholds threw throughout throwing thrown ticket tide tie tied ties tight tightened timber time timely times \
    timetable timing tiny tires title titled titles tobacco today together tolerance tomatoes tomorrow ton tonne tonnes tons took \
    tool tools top topic topics topped toss total totaled totaling totally touch tough toughest tour tourism tourist tourists \
    tournament touts town towns toys track tracks trade traded trademark trader traders trades trading tradition traditional \
    traditionally traffic trafficking trail train trained training trains transaction transactions transatlantic transfer \
    transferred transfers transform transformation transit transition transitional translated translation transmission \
    transnational transparency transparent transport transportation trap trapped travel travelling treat treated treating treatment \
    treaty tree trees tremendous trend trends trial trials trickle tried tries trigger triggered triggering trilateral trillion \
    trio trip triple trips troops trouble troubled troubles truce truck trucks true truly trust truth try trying tubes tune \
    tungsten tunnel turbines turbulence turmoil turn turned turning turnover turns twice two tying type types typical typically \
    ultimate ultimately ultimatum unable unacceptable unavailable unavoidable unbalanced unbeaten uncertain uncertainties \
    uncertainty unchanged unclear undergo undergoing undergone underlined underlining underlying undermine undermined undermines \
    undermining underpinned understand understanding undertaking underwent undoubtedly unemployment unequal uneven unexpected \
    unexpectedly unfair unfavorable unfortunate unfortunately unfounded unidentified unified unilateral unilateralism unilateralist \
    unilaterally union unions unique unit unite united units unity universal universities university unknown unleash unleashed \
    unlikely unlisted unloaded unnamed unofficial unpaid unparalleled unprecedented unrealistic unreasonable unrest unstable \
    unsustainable unswervingly unveil unveiled unveils upbeat upcoming update updated upends upgrade upgraded upgrading upheld \
    uphold upholding upholds upper ups upset uranium urban urbanization urge urged urgent urges urging used useful useless user \
    users uses usher using usual usually utilization valuable value valued values var variety various vast vegetables vehicle \
    vehicles venture ventures venue verdict verified version versus vessel vessels veteran veterinary veto viable vice vicious \
    victim victims victory video view viewed views vigor vigorous vigorously village vineyard violate violated violates violating \
    violation violations violators violence violent virtually virus visa visas visible vision visit visited visiting visitor \
    visitors visits vital vitality vivid voice voiced voices volatility volume volumes voluntarily voluntary volunteers vote voted \
    voter voters votes voting vouch vow vows vulnerable wage wages waging wait waiting wake walk walked walking walkover walks wall \
    walls want wanted wanting wants war warehouses warmly warn warning warnings wars washed washing waste watch watchdog watched \
    watches watching water waters wave waves way ways weak weaken weakened weakening weaker weakness wealth weapon weapons weather \
    web website websites week weekend weekly weeks weigh weighed weighs weight weighted welcome welcomed welcomes welfare well \
    wellbeing went west western wet whale whatever wheat whiskey whisky white whoever whole wholesale wicket wickets wide widely \
    widen widening wider widespread wife wild willful willfully willing willingness win wind window windows winds wine winemakers \
    wineries wines wing winner winners winning wins winter wipe wipes wisdom wise wish wishes withdraw withdrawal withdrawing \
    withdrew witness witnessed witnesses wo woes woman women won wonder wood word work worked worker workers workforce working \
    works world worldwide worried worries worry worrying worse worsen worsened worst worth wounded wounds wrap wrist writers \
    writing written wrong yard yards year yearly years yellow yen yesterday yield yielded yields young youth yr zero zinc zone \
    zones";
