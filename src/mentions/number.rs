//! Numbers in digits and words: what percent, money and quantity share.
