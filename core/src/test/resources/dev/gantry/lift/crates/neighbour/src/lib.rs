//! Of the same repository.
pub fn greet() {}
pub struct House;
