//! Writes a record as the Rust expression that builds it, with borrowed text.

use serde::ser::{self, Serialize};
use std::fmt::{self, Display, Write};

/// The Rust expression for `value`. Field and variant names are serde's, put back into Rust's case.
pub fn expression(value: &impl Serialize) -> String {
    let mut writer = Writer(String::new());
    value.serialize(&mut writer).unwrap();
    writer.0
}

struct Writer(String);

#[derive(Debug)]
pub struct Unsupported(String);

impl Display for Unsupported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unsupported {}

impl ser::Error for Unsupported {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

fn snake(camel: &str) -> String {
    camel.chars().fold(String::new(), |mut out, character| {
        if character.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
        out
    })
}

fn pascal(snake: &str) -> String {
    snake.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

type Done = Result<(), Unsupported>;

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Unsupported;
    type SerializeSeq = &'a mut Writer;
    type SerializeTuple = &'a mut Writer;
    type SerializeTupleStruct = &'a mut Writer;
    type SerializeTupleVariant = ser::Impossible<(), Unsupported>;
    type SerializeMap = ser::Impossible<(), Unsupported>;
    type SerializeStruct = &'a mut Writer;
    type SerializeStructVariant = ser::Impossible<(), Unsupported>;

    fn serialize_bool(self, value: bool) -> Done {
        self.plain(value)
    }
    fn serialize_i8(self, value: i8) -> Done {
        self.plain(value)
    }
    fn serialize_i16(self, value: i16) -> Done {
        self.plain(value)
    }
    fn serialize_i32(self, value: i32) -> Done {
        self.plain(value)
    }
    fn serialize_i64(self, value: i64) -> Done {
        self.plain(value)
    }
    fn serialize_u8(self, value: u8) -> Done {
        self.plain(value)
    }
    fn serialize_u16(self, value: u16) -> Done {
        self.plain(value)
    }
    fn serialize_u32(self, value: u32) -> Done {
        self.plain(value)
    }
    fn serialize_u64(self, value: u64) -> Done {
        self.plain(value)
    }
    fn serialize_f32(self, value: f32) -> Done {
        self.debug(value)
    }
    fn serialize_f64(self, value: f64) -> Done {
        self.debug(value)
    }
    fn serialize_char(self, value: char) -> Done {
        self.debug(value)
    }
    fn serialize_str(self, value: &str) -> Done {
        write!(self.0, "B({value:?})").map_err(ser::Error::custom)
    }
    fn serialize_bytes(self, _: &[u8]) -> Done {
        Err(Unsupported("bytes".into()))
    }
    fn serialize_none(self) -> Done {
        self.plain("None")
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        self.0.push_str("Some(");
        value.serialize(&mut *self)?;
        self.plain(')')
    }
    fn serialize_unit(self) -> Done {
        self.plain("()")
    }
    fn serialize_unit_struct(self, name: &'static str) -> Done {
        self.plain(name)
    }
    fn serialize_unit_variant(self, name: &'static str, _: u32, variant: &'static str) -> Done {
        write!(self.0, "{name}::{}", pascal(variant)).map_err(ser::Error::custom)
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, name: &'static str, value: &T) -> Done {
        write!(self.0, "{name}(").map_err(ser::Error::custom)?;
        value.serialize(&mut *self)?;
        self.plain(')')
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(self, name: &'static str, _: u32, variant: &'static str, value: &T) -> Done {
        write!(self.0, "{name}::{}(", pascal(variant)).map_err(ser::Error::custom)?;
        value.serialize(&mut *self)?;
        self.plain(')')
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Unsupported> {
        self.0.push_str("B(&[");
        Ok(self)
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unsupported> {
        self.0.push('(');
        Ok(self)
    }
    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unsupported> {
        write!(self.0, "{name}(").map_err(ser::Error::custom)?;
        Ok(self)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unsupported> {
        Err(Unsupported("tuple variant".into()))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unsupported> {
        Err(Unsupported("map".into()))
    }
    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Self::SerializeStruct, Unsupported> {
        write!(self.0, "{name} {{ ").map_err(ser::Error::custom)?;
        Ok(self)
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unsupported> {
        Err(Unsupported("struct variant".into()))
    }
}

impl Writer {
    fn plain(&mut self, value: impl Display) -> Done {
        write!(self.0, "{value}").map_err(ser::Error::custom)
    }

    fn debug(&mut self, value: impl fmt::Debug) -> Done {
        write!(self.0, "{value:?}").map_err(ser::Error::custom)
    }

    fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        value.serialize(&mut *self)?;
        self.plain(", ")
    }

    fn close(&mut self, end: &str) -> Done {
        if let Some(open) = self.0.strip_suffix(", ") {
            self.0.truncate(open.len());
        }
        self.plain(end)
    }
}

impl ser::SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Unsupported;
    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.item(value)
    }
    fn end(self) -> Done {
        self.close("])")
    }
}

impl ser::SerializeTuple for &mut Writer {
    type Ok = ();
    type Error = Unsupported;
    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.item(value)
    }
    fn end(self) -> Done {
        self.close(")")
    }
}

impl ser::SerializeTupleStruct for &mut Writer {
    type Ok = ();
    type Error = Unsupported;
    fn serialize_field<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.item(value)
    }
    fn end(self) -> Done {
        self.close(")")
    }
}

impl ser::SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Unsupported;
    fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Done {
        write!(self.0, "{}: ", snake(key)).map_err(ser::Error::custom)?;
        self.item(value)
    }
    fn end(self) -> Done {
        self.close(" }")
    }
}
