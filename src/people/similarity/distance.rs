//! How far two words are apart: Damerau's distance (optimal string alignment) with cheaper steps for what typists, transcribers and
//! romanisers confuse.

use super::{LONGEST, is_vowel};

/// The dearest step of the distance: one letter for another that nobody confuses with it.
const STEP: u32 = 100;
/// The cost of two neighbours that changed places.
const TRANSPOSITION: u32 = 50;

/// Groups of letters that one sound or one script may render either way.
const CONFUSED: &[&[u8]] = &[
    b"ckq", b"sz", b"cs", b"xs", b"bv", b"vw", b"fv", b"bp", b"dt", b"mn", b"gj", b"gk", b"jz", b"iy", b"jy", b"lr", b"qx", b"kx", b"uw",
    b"ow",
];

/// Rows of a keyboard: neighbours in a row are mistyped for each other.
const ROWS: &[&[u8]] = &[b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

fn substitution(a: u8, b: u8) -> u32 {
    if a == b {
        return 0;
    }
    if is_vowel(a) && is_vowel(b) {
        return 40;
    }
    if !a.is_ascii_lowercase() || !b.is_ascii_lowercase() {
        return 100;
    }
    u32::from(CONSONANTS[usize::from(a - b'a')][usize::from(b - b'a')])
}

/// What it costs to write one letter for another that is not a vowel for a vowel, by [`CONFUSED`] and [`ROWS`].
const CONSONANTS: [[u8; 26]; 26] = {
    let mut costs = [[100; 26]; 26];
    let mut row = 0;
    while row < ROWS.len() {
        let mut at = 1;
        while at < ROWS[row].len() {
            let (a, b) = ((ROWS[row][at - 1] - b'a') as usize, (ROWS[row][at] - b'a') as usize);
            costs[a][b] = 75;
            costs[b][a] = 75;
            at += 1;
        }
        row += 1;
    }
    let mut group = 0;
    while group < CONFUSED.len() {
        let letters = CONFUSED[group];
        let mut one = 0;
        while one < letters.len() {
            let mut other = 0;
            while other < letters.len() {
                costs[(letters[one] - b'a') as usize][(letters[other] - b'a') as usize] = 45;
                other += 1;
            }
            one += 1;
        }
        group += 1;
    }
    costs
};

/// The cost of a letter that one word has and the other lacks; `before` and `after` are its neighbours.
fn insertion(letter: u8, before: Option<u8>, after: Option<u8>) -> u32 {
    // The second of two equal letters is nearly free; the first one is a letter like any other.
    if before == Some(letter) {
        return 20;
    }
    match letter {
        b'h' | b'w' => 35,
        b'e' if after.is_none() => 35,
        b'k' if before == Some(b'c') => 25,
        b'c' if after == Some(b'k') => 25,
        b't' if after == Some(b'z') || after == Some(b'c') => 35,
        letter if is_vowel(letter) => 50,
        _ => 90,
    }
}

/// The weighted edit distance of two folded words in hundredths of a step; `u32::MAX` where it is certain to be over `limit`.
pub fn of(a: &[u8], b: &[u8], limit: u32) -> u32 {
    const WIDTH: usize = LONGEST + 1;
    if a.len() > LONGEST || b.len() > LONGEST {
        return u32::MAX;
    }
    let mut added = [0; WIDTH];
    let mut rows = [[0_u32; WIDTH]; 3];
    for column in 1..=b.len() {
        added[column] = insertion(b[column - 1], (column > 1).then(|| b[column - 2]), b.get(column).copied());
        rows[0][column] = rows[0][column - 1] + added[column];
    }
    for row in 1..=a.len() {
        let (here, last, before) = (row % 3, (row + 2) % 3, (row + 1) % 3);
        let letter = a[row - 1];
        let removal = insertion(letter, (row > 1).then(|| a[row - 2]), a.get(row).copied());
        rows[here][0] = rows[last][0] + removal;
        let mut least = rows[here][0];
        for column in 1..=b.len() {
            let other = b[column - 1];
            let mut best = (rows[last][column - 1] + substitution(letter, other))
                .min(rows[last][column] + removal)
                .min(rows[here][column - 1] + added[column]);
            if row > 1 && column > 1 && letter == b[column - 2] && a[row - 2] == other && letter != other {
                best = best.min(rows[before][column - 2] + TRANSPOSITION);
            }
            rows[here][column] = best;
            least = least.min(best);
        }
        // A later row has less only where two letters that changed places make up for a step.
        if least > limit.saturating_add(STEP) {
            return u32::MAX;
        }
    }
    rows[a.len() % 3][b.len()]
}
