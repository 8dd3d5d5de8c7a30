package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.plan.Coverage;
import dev.gantry.plan.Ledger;

import java.util.List;
import java.util.Optional;

/// What Java sees of a crate.
///
/// @param features that cargo activated, sorted
/// @param javaPackage of its root
/// @param rows one for each public item, in the order of its ledger
/// @param classes those of types, of functions, of traits, each sorted
public record Overview(
        CrateId crate,
        List<String> features,
        String javaPackage,
        List<Row> rows,
        List<JavaClass> classes) {

    public Overview {
        features = List.copyOf(features);
        rows = List.copyOf(rows);
        classes = List.copyOf(classes);
    }

    /// Some of the same crate.
    public Overview of(List<Row> some, List<JavaClass> ofThese) {
        return new Overview(crate, features, javaPackage, some, ofThese);
    }

    public Coverage coverage() {
        return Coverage.of(
                rows.stream()
                        .map(row -> new Coverage.Counted(row.entry(), row.reachable()))
                        .toList());
    }

    /// @param java declarations of the members that come of the item, one line each; none for what
    ///   is skipped, or is bound as a class
    /// @param reachable bound, and its arguments can be had from public members
    public record Row(Ledger.Entry entry, List<String> java, boolean reachable) {

        public Row {
            java = List.copyOf(java);
        }
    }

    /// What a class is to the one who uses it.
    public enum Kind {
        /// Rust's own memory, which is closed.
        HANDLE,
        /// The bytes of a Copy type.
        VALUE,
        RECORD,
        ENUM,
        EXCEPTION,
        /// Of a trait.
        INTERFACE,
        /// Static methods for free functions, or for what types of std have from a trait.
        FUNCTIONS
    }

    /// @param java fully qualified
    /// @param path of the type or trait that it is of; empty for functions
    /// @param components of a record, such as `int x`
    /// @param interfaces that it implements, fully qualified
    public record JavaClass(
            String java,
            Kind kind,
            Optional<ItemPath> path,
            List<String> components,
            List<String> interfaces,
            List<Member> members) {

        public JavaClass {
            components = List.copyOf(components);
            interfaces = List.copyOf(interfaces);
            members = List.copyOf(members);
        }

        public JavaClass with(List<Member> some) {
            return new JavaClass(java, kind, path, components, interfaces, some);
        }
    }

    /// @param from the Rust path of the trait, or of the type, that it comes of
    /// @param name in Rust
    /// @param rust its declaration, one line
    /// @param java likewise
    public record Member(String from, String name, String rust, String java) {}
}
