//! Words that several finders share: function words, ordinary words, pronouns, verbs of speech.

use crate::document::lexicon::{Classes, Lexicon, WordList};
use crate::evidence::Evidence;

/// Language, not facts: closed classes of English and the verbs that news prose hangs on.
pub const WORDS: &[WordList] = &[
    (
        Classes::FUNCTION,
        "a an the this that these those some any no every each all both either neither and or nor but yet so for of in on at by to from with without \
         within into onto over under above below between among through during before after since until till against about around near as if unless \
         although though because while whereas when whenever where wherever why how what which who whom whose whether than then there here also too very \
         just only even still already again ever never not is are was were be been being am has have had having do does did doing will would shall should \
         can could may might must ought i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself \
         himself herself itself ourselves themselves one ones another other others such same own more most less least many much few several enough \
         up down out off away back like per via despite amid amongst upon toward towards across behind beyond besides except regarding however \
         meanwhile therefore thus hence moreover furthermore nevertheless nonetheless instead otherwise perhaps maybe now later soon",
    ),
    (Classes::PRONOUN, "he him his himself she her hers herself they them their theirs themselves themself"),
    (
        Classes::SPEECH,
        "said says say saying told tells tell telling wrote writes write added adds add noted notes stated states announced announces warned warns \
         argued argues claimed claims insisted insists explained explains asked asks replied replies posted tweeted declared declares admitted admits \
         acknowledged suggested suggests predicted predicts estimated estimates believes believed thinks thought quipped remarked commented reiterated \
         stressed emphasized emphasised vowed pledged promised confirmed denied testified signaled signalled reported",
    ),
];

/// Room for all words of the lists and of the embedded base, so that the table need not grow.
const USUAL_WORDS: usize = 14_000;

/// The lexicon of all finders and of the names in `evidence`.
pub fn build(evidence: &Evidence) -> Lexicon {
    let mut lexicon = Lexicon::with_capacity(USUAL_WORDS);
    lexicon.add_lists(WORDS);
    lexicon.add_lists(super::product::WORDS);
    lexicon.add_lists(crate::claims::WORDS);
    for (_, words) in crate::claims::status::RUNGS {
        lexicon.add_lists(&[(Classes::LADDER, words)]);
    }
    lexicon.add_lists(crate::checks::swapped_word::WORDS);
    lexicon.add_lists(super::ordinary::WORDS);
    for finder in super::ALL {
        lexicon.add_lists(finder.words);
    }
    evidence.add_names(&mut lexicon);
    lexicon
}
