//! A crate whose names and words are as hard on Java as they can be.
//!
//! # A heading
//!
//! See [`String::new`], [an index][x[0]] and <T>; {@link nothing} */ \u0041
//!
//! @author nobody

/// Named like a class of java.lang. Returned by [`make`], unlike [`std::vec::Vec`].
///
/// ### A heading that begins too deep
///
/// - [ ] a task, [u8], [`u8`], [broken](nowhere.html#here), [an address](https://example.org/a)
///
/// | a | b |
/// |---|---|
/// | `|x| x` | <b>bold</b> & <unclosed |
///
/// ```
/// # hidden();
/// let s = hostile::String::new(1); // @param */ \u002a
/// ```
///
/// ```rust,no_run
/// never closed
#[derive(Clone, Debug)]
pub struct String(i32);

impl String {
    /// # Panics
    ///
    /// Never; see [`Self::class`] and [`crate::nul::Object`].
    pub fn new(value: i32) -> Self {
        String(value)
    }
    /// A keyword.
    pub fn class(&self, r#static: i32, this: i32, scratch: i32) -> i32 {
        self.0 + r#static + this + scratch
    }
    pub fn get_class(&self) -> i32 {
        self.0
    }
    pub fn hash_code(&self) -> i32 {
        self.0
    }
    pub fn equals(&self, other: &String) -> bool {
        self.0 == other.0
    }
    pub fn notify_all(&self) {}
    pub fn wait(&self, time: u64) {
        let _ = time;
    }
    pub fn close(&self) -> i32 {
        self.0
    }
    pub fn finalize(&mut self) {
        self.0 = 0;
    }
    /// Replaced by [`String::new`].
    #[deprecated(since = "0.0.9", note = "use [`String::new`], {@code or} @nothing")]
    pub fn null(&self) {}
    /// Many words, so that the line is too long for a page of one hundred columns.
    pub fn with_many_parameters(
        &self,
        the_first_parameter: &str,
        the_second_parameter: Option<&str>,
        the_third_parameter: u64,
    ) -> Option<std::string::String> {
        the_second_parameter
            .filter(|_| the_third_parameter > 0)
            .map(|it| format!("{the_first_parameter}{it}"))
    }
}

/// The same name as [`FOO`], where case does not count.
#[derive(Clone)]
pub struct Foo;
#[derive(Clone)]
pub struct FOO;

impl Foo {
    pub fn new() -> Self {
        Foo
    }
    pub fn upper(&self) -> FOO {
        FOO
    }
}
impl FOO {
    pub fn lower(&self) -> Foo {
        Foo
    }
}

/// An error named like a class of java.lang.
#[derive(Debug)]
pub struct Exception;
impl std::fmt::Display for Exception {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("hostile")
    }
}
impl std::error::Error for Exception {}
impl Exception {
    pub fn get_message(&self) -> i32 {
        1
    }
    pub fn get_cause(&self) -> i32 {
        2
    }
}

/// A name that Windows keeps to itself.
pub mod nul {
    #[derive(Clone, Debug)]
    pub struct Object(pub(crate) super::String);
    impl Object {
        pub fn of(string: &super::String) -> Self {
            Object(string.clone())
        }
        pub fn default(&self) -> super::String {
            self.0.clone()
        }
    }
}

/// A keyword of Java.
pub mod native {
    #[derive(Clone, Debug)]
    pub struct Aux(u8);
    impl Aux {
        pub fn new(r#final: u8) -> Self {
            Aux(r#final)
        }
        pub fn r#try(&self) -> Result<u8, super::Exception> {
            if self.0 == 0 {
                Err(super::Exception)
            } else {
                Ok(self.0)
            }
        }
    }
    pub fn instanceof(object: &super::nul::Object) -> bool {
        let _ = object;
        true
    }
}

/// Makes one; `Vec<T>` and [`Foo`].
pub fn make(int: i32) -> String {
    String(int)
}

/// Consts named like what Java has already.
pub const NATIVE: i32 = 1;
pub const SERIAL: i32 = 2;
pub const CLASS: Foo = Foo;
pub const MAKE: Foo = Foo;
#[allow(non_upper_case_globals)]
pub const Serial: i32 = 3;
#[allow(non_upper_case_globals)]
pub const serial: &str = "4";

impl String {
    pub const CLOSE: i32 = 5;
    pub const HASH_CODE: String = String(6);
    pub const STRING: usize = 7;
    pub const GET_CLASS: &'static str = "8";
}

impl Exception {
    pub const GET_MESSAGE: Exception = Exception;
    pub const SERIAL_VERSION_UID: u128 = 9;
}

/// Fields named like what Java has already.
pub struct Fields {
    pub close: i32,
    pub class: i32,
    pub hash_code: i32,
    pub get_class: std::string::String,
    pub this: std::string::String,
    pub clear_poison: bool,
    pub scratch: Vec<i64>,
    pub r#type: [u8; 4],
    #[allow(non_snake_case)]
    pub NATIVE: char,
    pub value: String,
    pub set_value: Option<u8>,
    hidden: u8,
}

impl Fields {
    pub fn set_close(&self, close: i32) -> i32 {
        close + i32::from(self.hidden)
    }
}

/// Fields of an exception.
#[derive(Debug)]
pub struct Fault {
    pub message: std::string::String,
    pub get_message: i32,
    pub cause: std::string::String,
    pub value: i32,
    hidden: u8,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.hidden)
    }
}

impl std::error::Error for Fault {}

pub fn fault(fields: &Fields) -> Result<(), Fault> {
    let hidden = fields.hidden;
    Err(Fault { message: fields.this.clone(), get_message: 1, cause: "c".into(), value: 2, hidden })
}

pub fn fields() -> Fields {
    Fields {
        close: 1,
        class: 2,
        hash_code: 3,
        get_class: "4".into(),
        this: "5".into(),
        clear_poison: true,
        scratch: vec![],
        r#type: *b"type",
        NATIVE: 'N',
        value: String(6),
        set_value: None,
        hidden: 0,
    }
}

/// A record called so, of what is called like the JDK's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub record: [Integer; 1],
    pub object: Option<Integer>,
    pub struct_: i32,
    pub hash_code: std::string::String,
    pub equals: bool,
    pub name: Vec<Vec<u8>>,
}

impl Record {
    pub fn object(&self) -> i32 {
        self.struct_
    }
    pub fn debug(&self) -> u8 {
        0
    }
    pub fn same(&self, that: &Record) -> bool {
        self == that
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Integer(pub i32);

pub fn record(record: Record) -> Result<Record, Exception> {
    Ok(record)
}
