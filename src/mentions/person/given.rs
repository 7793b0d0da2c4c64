//! Given names in wide use, folded, by the language area in which they are most at home; a name stands once.
//!
//! Language, not facts: the list says only that a word is often a given name. Many are also surnames, places or ordinary words; the
//! finder sees that from their other classes.

use crate::document::lexicon::{Classes, WordList};

/// Given names.
pub const WORDS: &[WordList] = &[(Classes::GIVEN_NAME, ENGLISH), (Classes::GIVEN_NAME, EUROPEAN), (Classes::GIVEN_NAME, WORLD)];

const ENGLISH: &str = "aaron abbie abby abe abel abigail abraham ada adam addison adele adrian adrienne agatha agnes aidan aileen aimee al alan alana \
    alastair albert alec alex alexa alexander alexandra alexandria alexis alf alfred alice alicia alisha alison alistair allan \
    allen allie allison alma alvin alyssa amanda amber amelia amos amy andre andrea andrew andy angela angelica angelina angie \
    angus anita ann anna annabel anne annette annie anthony antoinette april archer archibald archie ariana ariel arlene arnold art \
    arthur arturo ashley ashton aubrey audrey augustus austin ava avery axel bailey barbara barney baron barrett barry bart basil \
    beatrice beau becky belinda bella ben benedict benjamin benji bennett bernadette bernard bernice bernie bert bertha beth \
    bethany betsy bette betty beverly bianca bill billie billy blair blake blanche bob bobbie bobby bonnie brad braden bradford \
    bradley brady brandi brandon brandy breanna brenda brendan brenna brennan brent bret brett brian briana brianna bridget britney \
    brittany brock bronwyn brook brooke brooks bruce bryan bryant bryce bryn bud burt byron caden caitlin caleb callum calvin \
    cameron camilla camille candace candice cara carey carissa carl carla carlton carly carmen carol carole caroline carolyn carrie \
    carroll carson carter cary casey cassandra cassidy catherine cathleen cathy cecil cecilia cedric celeste celia chad chandler \
    charity charlene charles charlie charlotte chase chasity chelsea cheri cherie cherry cheryl chester chloe chris chrissy christa \
    christian christie christina christine christopher christy chuck cindy claire clara clare clarence clarissa clark claude \
    claudia clay clayton clement cliff clifford clifton clint clinton clive clyde cody colby cole colette colin colleen connie \
    connor conor conrad constance cooper cora corey cornelia cornelius cory courtney craig cristina crystal curt curtis cynthia \
    daisy dakota dale dallas dalton damian damien damon dan dana dane daniel danielle danny daphne darcy darius darla darlene \
    darrell darren darryl daryl dave david dawn dawson dean deanna deb debbie deborah debra declan deirdre delia della delores \
    demetrius denise dennis derek derrick desiree desmond destiny devin devon dexter diana diane dianne dick diego dina dinah dirk \
    dolly dolores dominic dominick dominique don donald donna donnie donovan dora doreen doris dorothy dottie doug dougal dougie \
    douglas doyle drake drew duane duncan dustin dwayne dwight dylan earl eddie eden edgar edith edmund edna edward edwin eileen \
    elaine eleanor eli elias elijah elinor elisa elise elizabeth ella elle ellen ellie elliot elliott ellis elmer eloise elsa elsie \
    elton elvira elvis emerson emily emma emmett eric erica erick ericka erik erika erin ernest ernie errol esmeralda estelle \
    esther ethan ethel etta eugene eunice eva evan evangeline eve evelyn everett ezra faith farrah fay faye felicia felicity felix \
    fergus fern finlay finley finn fiona fletcher flora florence floyd fran frances francine francis frank frankie franklin fred \
    freda freddie freddy frederic frederick freya gabby gabe gabriel gabriella gabrielle gage gail galen gareth garrett garry garth \
    gary gavin gayle gemma gene geoff geoffrey george georgia georgina gerald geraldine gerard gerry gertrude gianna gideon gil \
    gilbert gillian gina ginger ginny giselle gladys glen glenda glenn gloria glynn gordon grace gracie graeme graham grant grayson \
    greg gregg gregory greta gretchen griffin gus guy gwen gwendolyn gwyneth hailey hal haley hamish hank hannah harley harold \
    harriet harrison harry harvey hattie hayden hayley hazel heath heather hector heidi helen helena henrietta henry herb herbert \
    herman hilary hilda hillary holly homer hope horace howard howie hubert hudson hugh hugo hunter ian ida ignatius ike ina india \
    ingrid ira irene iris irma irvin irving irwin isaac isabel isabella isabelle isadora isaiah isla ivan ivor ivy jace jack jackie \
    jackson jaclyn jacob jacqueline jacquelyn jade jaime jake jaleel jamal james jamie jamieson jamison jan jana jane janelle janet \
    janice janine jared jarrod jarvis jasmine jason jasper jay jayden jayne jd jean jeanette jeanne jeannie jed jeff jefferson \
    jeffery jeffrey jen jenna jennie jennifer jenny jensen jerald jeremiah jeremy jermaine jerome jerry jess jesse jessica jessie \
    jill jillian jim jimmie jimmy jo joan joann joanna joanne jocelyn jodi jodie jody joe joel joey johanna john johnathan johnnie \
    johnny jon jonah jonas jonathan jonathon jordan joseph josephine josh joshua josie joy joyce juanita judah judd jude judith \
    judy jules julia julian juliana julianne julie juliet juliette julius june justin justine kacey kaitlin kaitlyn kali kara karen \
    kari karla karoline kate katelyn katharine katherine kathleen kathryn kathy katie katrina kay kayla kaylee keaton keegan keira \
    keith kellen kelley kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenneth kenny kent kermit kerri kerry kevin \
    kieran kim kimberley kimberly kip kirby kirk kirsten kirsty kit kitty kody kris krista kristen kristi kristie kristin kristina \
    kristine kristy krystal kurt kyle kylie lacey lamar lana lance landon lane lara larry latoya laura laurel lauren laurence \
    laurie lawrence leah leann leanne lee leigh leila leland lena lenny leo leon leona leonard leroy les lesley leslie lester \
    leticia levi lewis liam libby lila lillian lillie lily linda lindsay lindsey linus lionel lisa liz liza lizzie lloyd logan lois \
    lola lonnie lora loren lorena loretta lori lorna lorraine lottie lou louis louisa louise lowell lucas lucia lucille lucinda \
    lucy luke luther lydia lyle lyndon lyndsay lynette lynn lynne mabel mack mackenzie maddie maddison madeleine madeline madelyn \
    madison mae maggie magnus maisie malachi malcolm mallory mamie mandy marc marcella marci marcia marcus marcy margaret margarita \
    marge margery margie margo marguerite maria mariah marian marianne marie marilyn marion marisa marissa marjorie mark marla \
    marlene marlon marsha marshall martha martin martina marty marvin mary maryann mason mathew matilda matt matthew maude maura \
    maureen maurice mavis max maxine maxwell may maya mckenzie meg megan meghan mel melanie melinda melissa melody melvin mercedes \
    meredith merle mia micah michael micheal michele michelle mick mickey mike mildred miles millicent millie milo milton mimi \
    mindy minnie miranda miriam misty mitch mitchell moira mollie molly mona monica monique monty morgan morris mortimer moses \
    muriel murray myles myra myrna myrtle nadia nadine nancy naomi nat natalie natasha nate nathan nathaniel neal ned neil nell \
    nellie nelson nettie neville nicholas nick nicki nicky nicola nicole nigel nikki nina noah noel noelle nola nolan nora noreen \
    norma norman norris octavia olive oliver olivia ollie omar opal ophelia oprah orlando orville oscar otis owen paige pam pamela \
    parker pat patience patrice patricia patrick patsy patti patty paul paula paulette pauline payton pearl peggy penelope penny \
    percy perry pete peter peyton phil philip philippa phillip phoebe phyllis pierce piers polly poppy porter preston priscilla \
    prudence quentin quincy quinn quinton rachael rachel rae ralph ramona randal randall randi randolph randy raphael raquel raul \
    ray raymond reagan rebecca rebekah reece reed reese reg reggie regina reginald reid remy renee reuben rex rhea rhett rhiannon \
    rhoda rhonda rhys ricardo rich richard richie rick rickey ricky riley rita rob robbie robby robert roberta robin robyn rocco \
    rochelle rocky rod roddy roderick rodney roger roland roman ron ronald ronan ronda ronnie rory rosa rosalie rosalind rosalyn \
    rosamund rosanna roscoe rose roseann roseanne rosemarie rosemary rosie ross rowan rowena roxanne roxie roy ruben ruby rudolph \
    rudy rufus rupert russ russell rusty ruth ryan ryder sabrina sadie sallie sally sam samantha samson samuel sandra sandy sara \
    sarah sasha saul savannah sawyer scarlett scot scott scottie sean sebastian selena selina serena seth shana shane shania \
    shannon shari sharon shaun shauna shawn shawna shayne sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri \
    sherrod sherry sheryl shirley shona sid sidney sienna sierra silas silvia simeon simon simone skye skyler sloane sonia sonja \
    sonny sonya sophia sophie spencer stacey stacie stacy stan stanford stanley stella stephanie stephen sterling steve steven \
    stevie stewart stu stuart sue susan susanna susannah susie suzanne suzy sybil sydney sylvester sylvia tabitha tad tamara tamika \
    tammi tammy tania tanner tanya tara tasha tate taylor ted teddy terence teresa terra terrance terrell terrence terri terry tess \
    tessa thaddeus thea thelma theo theodore theresa thomas tia tiffany tim timothy tina tobias toby tod todd tom tommie tommy toni \
    tony tonya tori tracey traci tracie tracy travis trent trenton trevor trey tricia trina trinity tripp trish trista tristan troy \
    trudy tucker tyler tyrone tyson ursula val valerie vance vanessa vaughn velma vera verna vernon veronica vicki vickie vicky \
    victor victoria vince vincent viola violet virgil virginia vivian viviane wade wallace wally walt walter wanda warren wayne \
    wendell wendy wes wesley weston whitney wilbur wiley wilfred will willa willard william willie willis willow wilma wilson \
    winifred winnie winona winston woodrow wyatt xander xavier yolanda yvette yvonne zach zachariah zachary zack zane zara zeke \
    zelda zippy zoe zoey";

const EUROPEAN: &str = "abelardo lennart ronny romina miltiadis enn necmettin vyacheslav zdravko dmytro achille achim adalbert adolf adolfo adriana adriano agata agnese agnieszka agustin ahto ain aino aivis aleix alejandra \
    alejandro aleksandar aleksander aleksandr aleksandra aleksei aleksey alena alessandra alessandro alessia alexandre alexandru \
    alexei alexey alfonso alfredo alina alisa alois aloysius alvaro amadeo amalia amelie ana anastasia anatol anatoly anders \
    andreas andreea andrei andrej andres andrey andris andrius andrzej anke annalena anneke anneliese annika anouk anselm ansgar \
    antal antje anton antonella antoni antonia antonin antonio antonis arancha arend armando armin arnaldo arnaud arne aron arseniy \
    artem artemis artyom arvid asger astrid athanasios attila aude augustin aurelie aurelien aurora bartosz bastian bastien beata \
    beate beatrix beatriz bela benedetta benedetto benedikt beniamino benigno benita benito benoit berit bernardo bernd bernhard \
    bertrand birgit birgitta birgitte bjarne bjorn blaise blanca blaz bogdan boguslaw boris borislav borja borut bozena branko \
    brigitte bruna bruno carina carles carlo carlos carlota carola carolina carsten caspar cathal cecile cecily celine cesar cezary \
    chantal charalambos chiara christel christelle christiane christianne christof christoph christophe christos ciara ciaran \
    cillian claes claudine claudio clemens clementine concepcion consuelo corinna corinne cornelis cosimo cosmin costas cristian \
    cristiano cristobal csaba cyril cyrille daan dag dagmar dalia damir daniela daniele danilo danuta daria dario dariusz davide \
    dejan delphine denis desislava detlef didier diederik dieter dietmar dimitar dimitri dimitrij dimitrios dimitris dino dita \
    dmitri dmitriy dmitry dmytro domenico domingo dominika donatella donato dorota dragan duarte dusan ebba eckhard edgars edita \
    edoardo edouard eduard eduardo efrain egon einar eirik ekaterina elena eleni eleonora elettra elfriede elisabet elisabeth elke \
    elodie els emanuel emanuela emanuele emil emile emilia emiliano emilie emilio emmanuel emmanuelle enda enrica enrico enrique \
    enzo erhard erich erkki ernesto ernst erwin esperanza esteban ester etienne eugen eugenia eugenio evgenia evgeny evika evzen \
    ewa fabian fabiana fabiano fabien fabienne fabio fabrice fabrizio faustino federica federico felipe ferdinand ferenc fernand \
    fernanda fernando filip filipe filippo flavia flavio florian francesca francesco francisca francisco franck franco francois \
    francoise frans frantisek franz franziska frauke frederik frederique fredrik friedrich fritz gabor gabriela gabriele gaetan \
    gaetano gaspar gaston gavriil geert genevieve gennady geoffroy georg georges georgi georgios geraldo gerd gerda gerhard germain \
    german gerrit gerti gertraud ghislaine giacomo giampaolo giancarlo gianfranco gianluca gianluigi gianni giles gilles ginevra \
    gintautas giorgia giorgio giorgos giovanna giovanni gisela gitanas giulia giuliano giulio giuseppe gonzalo goran gottfried \
    graciela grainne gregoire gregor gregorio grigory grzegorz guadalupe gudrun guenther guido guilherme guillaume guillermo gunnar \
    gunter gunther gustav gustavo gyorgy gyula hakan halina hanna hannelore hannes hans harald haris harri hartmut heikki heiko \
    heiner heinrich heinz heleen helga helge helle helmut hendrik henk hennie henning henri henrik henrique henryk heribert hernan \
    herve hildegard holger horacio horst hubertus ignacio ignazio igor ilaria ildiko ilia ilie ilona ilse ilya imre ines inga inge \
    ingeborg ingo ingrida inigo ioana ioannis ionut irena ireneusz irina irmgard isidro ismael istvan iva ivana ivanka ivar ivica \
    ivo iwona izabela jaak jaakko jaap jacek jacinta jacinto jacques jadranka jadwiga jakob jakub janek janez janis janne janos \
    janusz jari jarmila jarno jaromir jaroslav jaroslaw javier jeannette jelena jenni jens jeroen jerzy jesper jesus jiri joachim \
    joao joaquim joaquin jochen joerg johan johann johannes jolanta jonatan jonna joost jordi jorg jorge jorgen jorma jos jose \
    josef josefina josep josu jozef jozsef juan juana juha juho jukka julien julieta julio juraj jurgen jurgita juri juris jussi \
    jutta jyrki kai kaisa kaja kalle karel karim karin karina karl karol karoliina karolina karsten kasia kaspar katarina katarzyna \
    katerina kateryna katharina katherina kathrin katja katri katrin kazimierz kerstin kestutis kirill kjell klaas klara klaus \
    klemens knut konrad konstantin konstantinos kostas krisjanis kristalina krister kristian kristjan kristof krzysztof kyriakos \
    kyrylo ladislav laetitia laila lars lasse laszlo laurens laurent lavinia lazaro leandro lech leif lenka leonardo leonid leonor \
    leopold leopoldo leszek lidia liesbeth lieve liliana linas lino liudmila livia ljubo loic lorenz lorenza lorenzo lothar lotte \
    luc luca luciana luciano lucie lucien lucio lucjan ludmila ludovic ludovica ludwig luigi luis luisa luise lukas lukasz luuk luz \
    lyudmila maarten macarena maciej madalena magali magda magdalena maike maja maks maksim maksym malgorzata malin manfred manuel \
    manuela mara marcel marcela marcelino marcello marcelo marcin marco marcos mareike marek margarete margaretha margarida \
    margherita margit margot margrethe margus mari mariana marianna mariano maribel marija marijn marika marin marina marine mario \
    marios marit marius marjan markku marko markus maros marta marten martien martine martyna maryna massimo matej mateja mateo \
    mateus mateusz mathias mathieu mathilde matias matteo matthias matthieu matti mauricio maurits maurizio mauro maxim maxime \
    maximilian maximiliano melker mette michail michal michalis michel michela michelangelo miguel mihaela mihai mihail mihaly mika \
    mikael mikhail mikko miklos mikolaj mikulas mila milan milena milica milos mina mireille mirek mirjam mirko miro miroslav \
    miroslaw mladen moises monika montserrat morten mykhailo mykola nadezhda nadja nastassia natalia nataliya natascha nazario \
    nella nenad niall niamh nicanor niccolo nicolae nicolai nicolas nicolo niels nika nikita niklas niko nikola nikolai nikolaj \
    nikolaos nikolas nikolaus nikolay nikos nils noemi norbert nuno octavian octavio odile oksana olaf olav ole oleg oleh oleksandr \
    oleksii oleksiy olena olga oliwia olli olof ondrej orestes oriol orla osvaldo otmar ottavio ottmar otto pablo paloma panagiotis \
    paola paolo pascal pascale pasi pasquale patricio patrik patrizia pavel pavlo pawel peder pedro peer pekka pepe petar peteris \
    petr petra petri petro petteri philipp philippe pia pier pierluigi piero pierre pieter pietro pilar pille pinchas pio piotr \
    pirkko plamen przemyslaw radek radim radmila radoslaw radovan radu rafael rafaela rafaella rafal raffaele raffaella raimo \
    raimund rainer raivis ralf ramiro ramon raphaelle rasmus regis reinhard reinhold reinis remi renata renate renato rene reyes \
    riccardo rik rikard roberto robrecht rocio rodolfo rodrigo roel roeland rogelio rolf romain romana romano romuald ronja rosario \
    rosella ruediger rui ruslan ruta ruud ryszard sabina sabine salvador salvatore samuli sandor sandro sanna sanne santi santiago \
    saskia sauli sebastiao sebastien selma serge sergei sergejs sergey sergi sergio sergiu serhii severin severine siegfried sigmar \
    sigrid siim silje silke silvain silvana silvano silvio simona simonetta sinead siobhan slavko slawomir sofia sofie solange \
    soledad solveig soren spyros stanislas stanislav stanislaw stavros stefan stefania stefanie stefano stefanos steffen stein sten \
    stephane stig stjepan stoyan sture svein sven svenja svetlana sviatlana sylvain sylvie szabolcs szymon tadeusz taina tamas \
    tanja taras tarja tatiana tatyana teemu teodor teodora tereza tero thibault thibaut thierry thijs thilo thor thorbjorn thorsten \
    thorvald tiago tibor tihomir tiina timo tiziana tiziano toivo tomas tomaso tomasz tommaso tonio toomas tor torben torbjorn tore \
    torsten tullio tuomas udo uffe ugo ulf uli ulla ulrich ulrik ulrike umberto urban urmas urs urszula uta ute uwe vaclav vadim \
    valdemar valdemaras valdis valentin valentina valentino valeria valerio valeriy valery vanja vasco vasile vasilis vasily vasyl \
    veit velina venla veronika veronique vesna vicente victoire viktor viktoria viktoriia ville vincenzo violeta virginie \
    virginijus virpi vita vitalij vitaliy vitaly vito vittoria vittorio vivien vlad vladimir vladislav vlasta vojtech volker \
    volodymyr vyacheslav vytautas walther waltraud wendelin werner wieslaw wilfried wilhelm willem willi wim witold wladyslaw \
    wojciech wolf wolfgang wopke wouter xabier xavi yann yannick yannis yaroslav yekaterina yelena yevgeny yevhen yolande yulia \
    yuliia yuri yuriy yves zbigniew zdenek zita zlatan zlatko zofia zoltan zoran zsolt zsuzsanna zuzana";

const WORLD: &str = "aamir aarav aarti abbas abdallah abdel abdelaziz abdelfattah abdellatif abdelmadjid abdirahman abdou abdul abdulaziz abdulkadir \
    abdulla abdullah abdulrahman abebe abhijit abhinav abhishek abid abiodun abiy abla abu achmad adaeze adama adebayo adel adeola \
    adil adisa aditi aditya adnan afzal agung agus ahmad ahmadou ahmed aida airlangga aisha aishwarya ajay ajit akash akbar \
    akhilesh akihiko akihito akiko akinwumi akio akira akram aksel akshay alaa alassane alhassan ali alia aliko aliyu alok amadou \
    aman amar amara amarjit ambrose amin amina aminata amir amira amit amitabh amjad ammar amol amr amrita anand ananya anas andi \
    andile aneesh anh aniket anil anirudh anis anish anjali anjana ankit ankita ankur annamalai anoop anshul anthonia anura anurag \
    anutin anwar anwarul aparna apichai apoorva arash aravind arif arjun arjuna arkhom arman armen arnab arshad arun aruna \
    arundhati arvind asad asha ashish ashok ashraf ashwin ashwini asif asim aslam astro asuka atal atif atsushi atul aung avi \
    avinash aviv avnish ayaan ayako ayaz ayesha aylin ayman ayo ayse ayub azalina azim aziz azmin babajide babatunde badr bagus \
    baker balaji baldev bambang banu barack barak bashar bashir bassam bayu behzad benny bhagwant bharat bhupender bhupesh bidzina \
    bijan biju bilal bilawal bimal bindu binyamin bipin biswajit blessing bola bongani bongbong boutros brahim budi bulent burak \
    caglar cem cemil cenk chaim chandra chandrababu chandrasekhar cherif chetan chidi chidinma chika chikako chinedu chinua chioma \
    chirag chrystia chukwuemeka cyrus daichi daisuke dalip daoud darmawan dawit deepa deepak deepika deniz devendra dhananjay \
    dharmendra dian dilip dilma dinesh dipak divya doan ebele ebrahim edi efe ehud eko ekrem elif eliyahu emeka emin emine emomali \
    emre enver ercan erdal erdem eri eriko erkin ertugrul esra etsuro eyal fadi fahad fahd faisal faiz faiza fakhri farah farhad \
    farhan farid farida fariha farooq farouk faruk fatih fatima fatma fatou fatoumata fawad fawaz femi fereshteh feroz fikile \
    firdaus firoz folake fumiko fumio funmi furkan gadi ganesh garima gaurav gauri gautam geeta ghassan girish gita gitanjali \
    gobind godwin goodluck gopal govind gul guler gulzar gurbanguly gurpreet gustave habib habiba hadi hafiz haider haile \
    hailemariam hakim halimah haluk hamad hamed hamid hamza hana hanan hani hanif harish harjit harpreet harsh harsha haruhiko \
    haruka haruki haruna hasan hasina hassan hatem hatice hayato hemant hemlata hend heru hesham hideki hideo hikmet hilmi himanshu \
    hina hind hiroaki hirofumi hiroki hiroko hiromi hiroshi hiroto hiroyuki hisako hisham hitesh hitomi hossam hossein houda htin \
    huda huma humayun husain husam hussain hussein hyun ibrahim ibrahima idris ife ifeanyi ihsan ikram ilham ilhan ilker imad imam \
    imran inderjit indira indra indranil indrawati ipek ippei irakli irfan irwan isha ishaan ishaq ismail ismat issa itai itamar \
    itsunori iyad jaber jabu jacinda jagan jagdeep jagdish jagjit jahangir jai jaideep jairam jalal jamila jamshid janaki jaspal \
    jassim jaswant jatin javed jawad jaya jayant jayanthi jayaram jayashree jayesh jeyhun jignesh jiro jitendra joko juma jun \
    junichi junichiro junko jusuf jyoti jyotiraditya kabir kagiso kailash kairat kajal kalpana kamal kamala kamel kamila kamran \
    kanchan kanwal kapil karan karima karthik kash kashif kassym kasym katsunobu katsuya kaushik kavita kavitha kazuhiko kazuo \
    kazuyuki kei keiko keisuke kemal kemi kenichi kenichiro kenji kenta kenya kerem kgalema khadija khaled khalid khalifa khalil \
    khan khin khosrow khurram kiran kirit kishore kiyoshi kofi koichi koji kojo komal koray kotaro krishna krishnan kriti kunal \
    kwabena kwame kwasi kwesi kyoko lakshmi lal lalit lalita latha latif layla levent lina lindiwe lokesh lubna lucky luhut lutfi \
    maan macky mahamadou mahamat mahathir mahesh mahinda mahmood mahmoud mahmud maimunah makoto malik mallika mallikarjun mamadou \
    mamata mandeep manik maninder manish manisha manjit manju manmohan manoj mansoor mansour manu mariam mariko mariyam maryam \
    masaaki masahiko masahiro masakazu masako masatsugu masayoshi masoud masud matsuko maulana mayank mayumi medha meena meera \
    mehboob mehdi mehmet mehmood mehul meles meltem meral meryem mete michiko midori mie mikheil mikio milind min minoru mira \
    misako mitsuko miyuki modibo mohamad mohamed mohammad mohammed mohamud mohan mohd mohit mohsen mohsin moin moshe mostafa motoo \
    moussa mridula mthuli mubarak muhammad muhammadu muhyiddin mukesh mukhtar mulatu mulyani munir murali murat murtaza musa \
    mustafa mustapha muthoni myint naba nabil nadeem nadir naftali nagesh nageswaran nagib nahid naim najib nakul naledi nana nanda \
    nandan nandini nandita naohiro naoki naoko naoto narayan narendra naresh narges nargis nasir nasreen nasser natsuki naveed \
    naveen navin navneet nawaf nawaz nazanin nazir neelam neeraj neha nermin ngo ngozi nihal nikhil nikol nikunj nilanjan nilesh \
    nilufer nimrod nir niranjan nirav nirmal nirmala nisha nishant nishtha nitin nitish nizar nkosazana noboru nobuo noor noriko \
    nouf noura nur nuray nurhan nuri nursultan nurul nusrat oba obi odinga ofer okello okey olajide olusegun oluwaseun omer omid \
    omur onur oren orhan osama osman othman oumar ousmane ozan ozgur padma paetongtarn pallavi pankaj parag paramjit pardeep parisa \
    parth parvati parvez pavan pawan pichai pinar pini piyush pooja poonam prabhat prabhu prabowo pradeep pradip prafulla prakash \
    pramod pranab pranav pranay pranjal prasad prasanna prashant pratap prateek pratik pratima praveen pravin prayuth prem prerna \
    pritam pritha priti priya priyam priyanka puja pulkit puneet punit purnima purushottam putri qaboos qasim quang rabia rachid \
    radha radhika rafi rafiq raghav raghu raghunath raghuram rahim rahul raila raisa raj raja rajan rajat rajeev rajendra rajesh \
    rajinder rajiv rajkumar rajnath rajni raju rakesh ram rama ramachandra ramadan raman ramaswamy ramesh rami ramin ramnath ramzi \
    rana randhir rania ranil ranjan ranjit rasheed rashid rashida rashmi ratan ravi ravindra ravish raza recep reem reema rehan \
    rehana rei reiko reina rekha renu resul reuven reza ria rida rifat riku rina rishabh rishi ritesh ritika ritu rizal ro roh \
    rohan rohini rohit rohitash rokhaya ronen rotem roya rubina ruchi ruchir rumi rustam ryo ryoichi ryoji ryoko ryosei ryota \
    ryutaro saad saadia sabah sabri sachin sadaf sadia sadio sadyr saeed safdar safwan sahar sahil saif saim sajid sajjad saki \
    sakshi salah salam saleem saleh salem salim salma salman salome salva samar sameer sami samia samir samira sana sanaa sanae \
    sandeep sandhya sangeeta sani sanjay sanjeev sanjit sanjiv sanjoy sankar sanusi saori sarath sarita sarva satish satoru satoshi \
    satsuki satya satyendra saud saumya saurabh sayaka sayed seema sefa seiji sekou selahattin selcuk selim selin senait senthil \
    serdar serkan seyed seyi seyni shabana shabbir shafiq shahbaz shahid shahram shaikh shailaja shailendra shailesh shakeel shakti \
    shamim shamima shamshad shankar shanta shantanu sharad sharmila shashank shashi shaukat shavkat shehbaz sheikh shekhar shigeru \
    shimon shinichi shinjiro shinsuke shinya shinzo shiori shireen shirin shiv shiva shivani shivraj shlomo shoaib shobha shogo \
    shota shraddha shreya shriram shruti shu shubham shunichi shunsuke shusuke shweta shyam shyamala siddharth siddhartha sihasak \
    sikander simran sindhu siraj sita sitaram siti smita smriti sneha soha sohail sohrab soichiro soko somkid somnath sonali sonam \
    soumitra soumya srettha sri sridhar srikanth srinivas srinivasan srivatsa subhash subrahmanyam subramaniam subramanian suchitra \
    sudarshan sudha sudhir sudip suhail suharto suhel sujata sujit sukanya sukarno sulaiman suleiman suleyman sultan suman sumeet \
    sumit sumitra sunil sunita sunny supachai suraj surendra suresh surya susanto sushant susheel sushil sushila sushma suzuki \
    swami swapna swaraj swati syarif syed tadashi tae taha tahir taichi taishi takaaki takahiro takako takao takashi takayuki \
    takehiko takeo takeshi takumi talal tamim tanaz tanveer tanvi tapan tarek tariq taro tarun tasneem tatsuo tatsuya tawakkol \
    tayyip tedros tejas tejashwi tetsuro tetsuya teuku thabiso thabo thaksin thani tharman thein themba thuli tidjane tipu tito \
    tomoko tomomi tomoyuki toru toshi toshiaki toshihiko toshimitsu toshio toshiyuki tsuyoshi tunku tural turki tushar uday udaya \
    uddhav uhuru ujjwal ulises umair umar umesh umit upendra urjit usama usha usman uzma uzra vaibhav vandana vani varsha varun \
    vasant vasudha vedat veena venkaiah venkat venkataraman venkatesh vibha vidya vihaan vijay vijaya vikas vikram vimal vinay \
    vinayak vineet vineeta vinod vipin vipul virat virender vishal vishnu vishwanath vivek vjosa vusi wael wafa wahid wahyu waleed \
    walid waqar wasim wassim wole wongani yacine yael yahya yair yamini yara yasemin yaser yash yashwant yasin yasir yasmin yasmine \
    yasser yasuhiro yasuhisa yasuko yasuo yasuyuki yavuz yehuda yemi yeshwant yigit yitzhak yogesh yogi yohei yoichi yoji yoko yona \
    yoshi yoshihide yoshihiko yoshihiro yoshiko yoshimasa yoshinobu yoshiro yoshitaka yoshiyuki yossi yoweri yuichi yuichiro yuji \
    yujiro yuka yukako yuki yukihiro yukiko yukio yuko yumi yumiko yunus yuriko yusuf yusuke yuta yutaka yuto yuval zafar zafrul \
    zahi zahid zahir zahra zainab zakaria zaki zakir zarina zeenat zehra zeid zeinab zeki zeynep zia ziad zied zine zinhle ziya \
    zodwa zohra zoya zubair zuber zuleika zulfikar \
    abdelkader adekunle afonso ahmet aigul alikhan andriy anja anneli anupam apirat arkady aryna askar aslan atiku ayumi azmi \
    babak bahram bakary batyr bayram bekele bisher bohdan borys brigita burhan chandrika cheikh chibuike chieko chimamanda \
    chukwuma conchita daniil dasha davit denys dzhokhar edvard eiji emese emmerson erna ersin fawzi fayez fidel fikret florin \
    fouad frida fulgencio gamal garret georgy gibran gilberto giorgi gocha godswill gordana gulnara hafez haim hamdi hardeep \
    hashim hermann hissene hosni husni hussam ichiro ignacy ihor ilir iryna jafar jalil jamil jasmin jokowi jovan jumabek kamil \
    kamuzu kaori kayode keiichi kiren komla krisztina kunihiko kurmanbek lalu lamine larisa larissa lilia liviu lubomir luka \
    madan madhu maia malala mamady mamoru marwan masaru masato massoud mesut milorad mircea mirjana mirza mitsuo moe moncef \
    muammar muhamed muhannad mukul nabih naina natalya nayib nguza nijat nino nnamdi norio nouri obiageli olha osamu prahlad \
    prayut predrag purbaya qasem qassem radka rafik ramush rashad retno riad rumen sadiq sammy sandiaga santosh sebnem segun \
    seiko semyon serhiy shaktikanta sherzod shigeo shinji shoichi shuichi siarhei sibel sirojiddin sizwe slobodan sofija \
    somchai stepan stevan sukhrob sulejman sumio tamar thandi tigran timur tomislav tsutomu umaro varvara vasil vitali vojislav \
    winthrop woody yassin yasutoshi yingluck yury zeljko zenon zulkifli zweli";
