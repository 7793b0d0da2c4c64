//! Sorting as one piece of code for all types: the standard library's sort is compiled anew for each type, four kilobytes a time,
//! which a widget pays for and a page of a few thousand mentions does not need.
//!
//! A natural merge sort (Knuth, The Art of Computer Programming, vol. 3, 5.2.4, algorithm N) over indices: stable, n log n at worst,
//! linear on what is in order already or made of few runs, as mentions are that come finder by finder.

use std::cmp::Ordering;

/// Up to this many items are put in order one by one, with no memory of their own.
const FEW: usize = 12;

/// Sorts `items` by `compare`; equal items keep their order.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() <= FEW {
        for end in 1..items.len() {
            let mut at = end;
            while at > 0 && compare(&items[at - 1], &items[at]) == Ordering::Greater {
                items.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    let mut place = places(items.len(), &|one, other| match (items.get(one as usize), items.get(other as usize)) {
        (Some(one), Some(other)) => compare(one, other),
        _ => Ordering::Equal,
    });
    for at in 0..items.len() {
        while let Some(&target) = place.get(at).filter(|&&target| target as usize != at) {
            items.swap(at, target as usize);
            place.swap(at, target as usize);
        }
    }
}

/// Sorts `items` by what `key` says of each; equal items keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// For each index below `count`, its place in sorted order.
fn places(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    let mut runs = runs(count as u32, compare);
    let mut merged = Vec::with_capacity(order.len());
    // Each round halves the number of runs; `runs` holds their ends.
    while runs.len() > 1 {
        let (mut start, mut ends) = (0, Vec::with_capacity(runs.len() / 2 + 1));
        for pair in runs.chunks(2) {
            let (middle, end) = (pair[0] as usize, pair[pair.len() - 1] as usize);
            merge(&order[start..middle], &order[middle..end], compare, &mut merged);
            ends.push(end as u32);
            start = end;
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        runs = ends;
    }
    let mut place = merged;
    place.resize(count, 0);
    for (at, &index) in order.iter().enumerate() {
        if let Some(place) = place.get_mut(index as usize) {
            *place = at as u32;
        }
    }
    place
}

/// The ends of the runs that are in order already.
fn runs(count: u32, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut ends: Vec<u32> = (1..count).filter(|&at| compare(at - 1, at) == Ordering::Greater).collect();
    ends.push(count);
    ends
}

/// Appends both runs to `out`, in order.
fn merge(mut left: &[u32], mut right: &[u32], compare: &dyn Fn(u32, u32) -> Ordering, out: &mut Vec<u32>) {
    while let (Some((&one, rest)), Some((&other, others))) = (left.split_first(), right.split_first()) {
        if compare(one, other) == Ordering::Greater {
            out.push(other);
            right = others;
        } else {
            out.push(one);
            left = rest;
        }
    }
    out.extend_from_slice(left);
    out.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        // A multiplicative generator with few distinct keys, so that stability shows.
        let mut state = 7_u32;
        for length in (0..40).chain([500, 1000]) {
            let mut items: Vec<(u32, usize)> = (0..length)
                .map(|index| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 28, index)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            by_key(&mut items, |item| item.0);
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn reversed_and_rotated_runs() {
        let mut reversed: Vec<u32> = (0..100).rev().collect();
        by(&mut reversed, Ord::cmp);
        assert!(reversed.is_sorted());
        let mut rotated: Vec<String> = (0..100).map(|number: u32| format!("{:03}", (number + 37) % 100)).collect();
        by(&mut rotated, Ord::cmp);
        assert!(rotated.is_sorted());
    }
}
