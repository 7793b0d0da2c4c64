//! Short forms of given names: "Bill" for "William".

use crate::document::first_letter::FirstLetters;

/// Short forms of given names: those on one line can be one person's.
const FORMS: &[&str] = &[
    "abraham abe",
    "albert al bert",
    "alexander alex sandy xander",
    "alan allan allen al",
    "alfred fred alf",
    "andrew andy drew",
    "anthony antony tony",
    "arthur art",
    "barbara barb",
    "benjamin ben benny",
    "bernard bernie",
    "bradley brad",
    "catherine katherine kathryn katharine kate kathy cathy katie kat",
    "charles chuck charlie chas",
    "christopher chris kit",
    "christine christina chris tina",
    "clifford cliff",
    "curtis curt",
    "cynthia cindy",
    "daniel dan danny",
    "david dave",
    "deborah debra debbie deb",
    "dennis denny",
    "donald don donnie",
    "dorothy dot",
    "douglas doug",
    "edward ed eddie ted ned",
    "edwin ed",
    "elizabeth liz beth betty eliza lisa betsy",
    "emmanuel emanuel manny",
    "eugene gene",
    "francis frank fran",
    "franklin frank",
    "frederick fred freddie",
    "gabriel gabe",
    "geoffrey jeffrey geoff jeff",
    "george georgie",
    "gerald gerry jerry",
    "gerard gerry",
    "gilbert gil",
    "gregory greg",
    "gordon gord",
    "harold harry hal",
    "henry harry hank",
    "herbert herb bert",
    "howard howie",
    "isaac ike",
    "jacob jake jack",
    "jacqueline jackie",
    "james jim jimmy jamie",
    "jennifer jen jenny",
    "jerome jerry jay",
    "john jack johnny jon",
    "jonathan jon jonny john",
    "joseph joe joey",
    "joshua josh",
    "judith judy",
    "kenneth ken kenny",
    "kimberly kim",
    "lawrence laurence larry",
    "leonard len leo lenny",
    "leslie les",
    "louis lou louie lewis",
    "margaret maggie meg peggy marge",
    "martin marty",
    "matthew matt",
    "maxwell max",
    "melissa mel",
    "michael mike mick mickey",
    "mitchell mitch",
    "nancy nan",
    "nathaniel nathan nate nat",
    "nicholas nicolas nick nic",
    "norman norm",
    "oliver ollie",
    "pamela pam",
    "patricia pat patty tricia",
    "patrick pat paddy",
    "peter pete",
    "philip phillip phil",
    "randall randy",
    "raymond ray",
    "rebecca becky",
    "richard rick rich dick ricky",
    "robert bob rob bobby robbie bert",
    "roderick rod",
    "rodney rod",
    "ronald ron ronnie",
    "russell russ",
    "samuel sam sammy",
    "sandra sandy",
    "stanley stan",
    "steven stephen steve stefan",
    "stuart stewart stu",
    "susan sue susie",
    "terrence terence terry",
    "theodore ted teddy theo",
    "theresa teresa terry tess",
    "thomas tom tommy",
    "timothy tim timmy",
    "tobias toby",
    "valerie val",
    "victor vic",
    "victoria vicky tori",
    "vincent vince vinny",
    "virginia ginny",
    "walter walt wally",
    "wesley wes",
    "william bill will billy liam willie",
    "yevgeny evgeny",
    "zachary zach zack",
    "mohammed muhammad mohammad mohamed",
    "sergei sergey",
    "andrei andrey",
    "dmitri dmitry dmitriy",
    "yuri yury",
    "alexei alexey aleksei",
    "volodymyr vladimir",
    "kashyap kash",
    "maximilian max",
];

/// Whether the two are forms of one given name: "bill" and "william".
pub fn meet(a: &str, b: &str) -> bool {
    let lines = BY_LETTER.lines(a) & BY_LETTER.lines(b);
    lines != 0
        && FORMS.iter().enumerate().any(|(index, line)| {
            let has = |word: &str| line.split(' ').any(|form| form == word);
            lines & 1 << index != 0 && has(a) && has(b)
        })
}

const BY_LETTER: FirstLetters = FirstLetters::of(FORMS);

#[cfg(test)]
mod tests {
    use super::meet;

    #[test]
    fn forms_of_one_name() {
        for (a, b) in [("bill", "william"), ("jim", "jamie"), ("sergei", "sergey")] {
            assert!(meet(a, b) && meet(b, a), "{a} {b}");
        }
        for (a, b) in [("bill", "robert"), ("eric", "erica"), ("", "bill"), ("william", "willem")] {
            assert!(!meet(a, b), "{a} {b}");
        }
    }
}
