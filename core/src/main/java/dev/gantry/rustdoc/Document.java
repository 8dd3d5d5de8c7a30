package dev.gantry.rustdoc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One document of rustdoc: a crate as one compilation of it sees it.
///
/// @param format the number of the format it was written in
/// @param root id of the crate's root module
/// @param index the items that the document describes, by id
/// @param paths the definition of each item that it mentions, other crates' too, by id
/// @param externalCrates by number; 0 is the crate itself and not among them
public record Document(
        int format,
        int root,
        Optional<String> crateVersion,
        Map<Integer, Item> index,
        Map<Integer, Summary> paths,
        Map<Integer, ExternalCrate> externalCrates) {

    /// @param crate number of the crate that defines it
    /// @param links text of a link in the docs to the id it leads to
    public record Item(
            int id,
            int crate,
            Optional<String> name,
            Visibility visibility,
            String docs,
            Map<String, Integer> links,
            List<Attribute> attributes,
            Optional<Deprecation> deprecation,
            Inner inner) {}

    public enum Visibility {
        PUBLIC,
        /// As public as the parent: variants and their fields, items of traits and of trait impls.
        INHERITED,
        RESTRICTED
    }

    public sealed interface Attribute {
        record NonExhaustive() implements Attribute {}

        record MustUse(Optional<String> reason) implements Attribute {}

        record MacroExport() implements Attribute {}

        record AutomaticallyDerived() implements Attribute {}

        /// An attribute that rustdoc gives as text: source, or the compiler's debug form of it.
        record Text(String source) implements Attribute {}

        /// One with a form of its own of which no use is made here, such as `repr`, or one that is
        /// new.
        record Other(String kind) implements Attribute {}
    }

    public record Deprecation(Optional<String> since, Optional<String> note) {}

    /// @param path of the definition, the crate's lib name first
    /// @param kind rustdoc's name, such as `struct`
    public record Summary(int crate, List<String> path, String kind) {}

    /// @param artifact the `.rmeta` or `.rlib` that the compiler read; absolute, of the machine
    ///   that wrote the document
    public record ExternalCrate(String libName, String artifact) {}
}
