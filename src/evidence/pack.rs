//! External evidence packs: JSON of the same schema.
