//! Decides between mentions that claim the same words: the longer one of two numbers, dates or names stays.

use super::{Kind, Mention};
use crate::order;
use std::cmp::Reverse;

/// Puts mentions in text order, the longer before the shorter.
pub fn sort(mentions: &mut [Mention]) {
    order::by_key(mentions, |mention| (mention.span.start, Reverse(mention.span.end), mention.value.kind()));
}

/// Sorts `mentions` by place and drops those that another one of the same group covers. Quotations stand apart: they hold others.
pub fn resolve(mentions: &mut Vec<Mention>) {
    sort(mentions);
    let mut end = 0;
    mentions.retain(|mention| {
        if mention.value.kind() == Kind::Quote {
            return true;
        }
        let keep = mention.span.start >= end;
        if keep {
            end = mention.span.end;
        }
        keep
    });
}
