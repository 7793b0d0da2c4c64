//! The report in the formats of others.
