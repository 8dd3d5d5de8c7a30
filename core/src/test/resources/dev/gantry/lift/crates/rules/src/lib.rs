//! One place for each rule of lifting.

/// Shapes.
pub mod shape {
    /// See [`Circle::new`], [Option] and [nowhere](crate::private::NotShown).
    #[derive(Clone)]
    pub struct Circle {
        pub radius: f64,
        #[doc(hidden)]
        pub secret: u8,
    }
    pub struct Pair(pub u8, u8);
    pub mod deep {
        pub struct Deepest;
    }
    #[non_exhaustive]
    pub enum Kind {
        Plain = 4,
        #[doc(hidden)]
        Hidden,
    }
}

mod private {
    pub struct Shown;
    pub struct NotShown;
    pub trait Sealed {}
    pub fn free() {}
}

pub mod paths {
    pub use crate::private::{free, Shown};
    pub use crate::shape::deep::Deepest;
    pub use crate::shape::Pair as Duo;

    pub mod prelude {
        pub use crate::shape::Kind;
    }

    pub mod one {
        pub struct Clash;
        pub struct Both;
    }
    pub mod two {
        pub struct Clash;
        pub struct Both;
    }
    pub mod globs {
        pub use super::one::*;
        pub use super::two::*;
        pub struct Both;
    }

    #[doc(hidden)]
    pub mod hidden {
        pub struct Behind;
        pub struct Buried;
    }
    pub use hidden::Behind;

    pub mod ring {
        pub use super::ring as again;
        pub mod a {
            pub use super::b::*;
            pub struct InA;
        }
        pub mod b {
            pub use super::a::*;
            pub struct InB;
        }
    }
}

pub mod foreign {
    pub use neighbour;
    pub use stranger;
    pub use stranger::Guest;

    pub fn luggage() -> stranger::Luggage {
        stranger::Luggage
    }
    pub fn guest() -> stranger::Guest {
        stranger::Guest
    }
}

pub mod signatures {
    use crate::private::{NotShown, Sealed};
    use crate::shape::Circle;
    use std::sync::Arc;

    pub trait Codec: Sealed {
        type Out;
        const SIZE: usize = 8;
        fn encode(&self) -> Self::Out;
        fn provided(self: Box<Self>) {}
        #[doc(hidden)]
        fn internal(&self) {}
    }
    impl Sealed for Circle {}
    pub trait Named {
        fn name(&self) {}
    }
    impl<T: Codec> Named for T {}
    impl Codec for Circle {
        type Out = Vec<u8>;
        fn encode(&self) -> Self::Out {
            Vec::new()
        }
    }
    impl<'a> From<&'a Circle> for f64 {
        fn from(circle: &'a Circle) -> f64 {
            circle.radius
        }
    }
    impl<'a> IntoIterator for &'a Circle {
        type Item = f64;
        type IntoIter = std::option::IntoIter<f64>;
        fn into_iter(self) -> Self::IntoIter {
            Some(self.radius).into_iter()
        }
    }
    impl Circle {
        pub fn new(radius: f64) -> Self {
            Circle { radius, secret: 0 }
        }
        pub fn both(_a: impl Into<String>, _b: impl Into<String>) {}
        pub fn grow(&mut self, (_x, _y): (f64, f64)) -> &mut Self {
            self
        }
        pub fn consume(self) -> Option<Self> {
            Some(self)
        }
        pub fn share<'s>(self: Arc<Self>, _name: &'s str) {}
        pub async fn wait(&self) -> u8 {
            0
        }
        pub fn visit<F: for<'a> Fn(&'a str) -> bool>(&self, _f: F) {}
        #[allow(dead_code)]
        fn not_public(&self) {}
        #[doc(hidden)]
        pub fn hidden(&self) {}
    }
    #[doc(hidden)]
    impl Circle {
        pub fn from_hidden_impl() {}
    }
    pub fn unnameable() -> NotShown {
        NotShown
    }
    pub fn array() -> [u8; 4 * 8] {
        [0; 32]
    }
    pub fn objects(_: Box<dyn Fn(u8) -> u16 + Send>) {}
}

#[cfg(feature = "extra")]
pub mod extra {
    pub fn with_feature() {}
}

#[deprecated(since = "0.2", note = "old")]
pub mod old {
    pub fn ancient() {}
}
