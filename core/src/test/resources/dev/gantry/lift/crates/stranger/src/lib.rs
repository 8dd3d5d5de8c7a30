//! Of another repository.
mod inner {
    pub struct Guest;
    impl Guest {
        pub fn stay(&self) -> super::Luggage {
            super::Luggage
        }
    }
}
pub use inner::Guest;
pub struct Luggage;
pub fn never_walked() {}
