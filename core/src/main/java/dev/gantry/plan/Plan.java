package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Value;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What will be generated, each item accepted by rustc.
///
/// @param crates sorted by id
public record Plan(List<CratePlan> crates) {

    /// One wrapper crate and one root Java package.
    ///
    /// @param externName how the generated Rust names the crate: its lib name, with the version on
    ///   a clash
    /// @param symbol starts all exported names, such as `regex_1` or `rand_0_9`
    /// @param javaPackage with the prefix, such as `regex`
    /// @param externs the crates (this one too) whose types its signatures name, sorted
    /// @param types classes with native values, sorted by symbol
    /// @param holders classes of free functions, sorted by Java name
    /// @param interfaces for its traits, sorted by Java name
    /// @param ledger of all its public items; empty for a crate that is only shown
    public record CratePlan(
            CrateId crate,
            String externName,
            String symbol,
            String javaPackage,
            List<Extern> externs,
            List<TypePlan> types,
            List<Holder> holders,
            List<Interface> interfaces,
            Ledger ledger) {
        public List<Skipped> skipped() {
            return ledger.skipped();
        }

        /// All members of its classes.
        public Stream<Member> members() {
            return Stream.concat(
                    types.stream().flatMap(type -> type.members().stream()),
                    holders.stream().flatMap(holder -> holder.members().stream()));
        }

        /// The packages of its classes that call the library, and its own.
        public SortedSet<String> javaPackages() {
            var packages = new TreeSet<String>();
            packages.add(javaPackage);
            for (var type : types) packages.add(type.type().javaPackage());
            for (var holder : holders) packages.add(holder.java().replaceFirst("\\.?[^.]*$", ""));
            return packages;
        }

        public CratePlan with(
                List<TypePlan> types, List<Holder> holders, List<Interface> interfaces) {
            return new CratePlan(
                    crate,
                    externName,
                    symbol,
                    javaPackage,
                    externs,
                    types,
                    holders,
                    interfaces,
                    ledger);
        }
    }

    public record Extern(CrateId crate, String externName) {}

    /// A class with a native value.
    ///
    /// @param mode computed over the whole plan; exported by the bridge and not part of the Java
    ///   text
    public record TypePlan(
            BoundType type,
            Item.Meta meta,
            Content content,
            Facts facts,
            Mode mode,
            List<Member> members) {

        public TypePlan with(List<Member> others) {
            return new TypePlan(type, meta, content, facts, mode, others);
        }

        /// The symbols that the library exports of the type itself.
        public List<String> exports() {
            var symbol = type.symbol();
            return switch (type.kind()) {
                case HANDLE, ERROR -> List.of(Exports.drop(symbol), Exports.mode(symbol));
                case VALUE -> List.of(Exports.size(symbol), Exports.mode(symbol));
                case ENUM, RECORD -> List.of();
            };
        }
    }

    /// What a class shows of its values, apart from members.
    public sealed interface Content {
        /// The fields that it has for that: static ones, or those of a record.
        default List<String> fields() {
            return switch (this) {
                case Opaque() -> List.of();
                case Components(_, var parts) -> parts.stream().map(Part::javaName).toList();
                case Constants(var constants, var unknown) ->
                        Stream.concat(constants.stream().map(Part::javaName), unknown.stream())
                                .toList();
            };
        }

        /// A native value that Java knows nothing of.
        record Opaque() implements Content {}

        /// The constants of an enum, in the order of Rust's variants.
        ///
        /// @param unknown the constant for variants that Rust does not let us name
        record Constants(List<Part> constants, Optional<String> unknown) implements Content {}

        /// The components of a record, in the order of Rust's fields.
        ///
        /// @param parts as many as the value has
        record Components(Value.Struct value, List<Part> parts) implements Content {}
    }

    /// A constant of an enum, or a component of a record.
    public record Part(String javaName, Item.Meta meta) {}

    /// What rustc confirmed about a type.
    public record Facts(boolean send, boolean sync) {}

    /// Static methods for the free functions of a module.
    ///
    /// @param java fully qualified name of the class
    public record Holder(String java, String docs, List<Member> members) {
        public Holder with(List<Member> others) {
            return new Holder(java, docs, others);
        }
    }

    /// One Java member and the exported function behind it.
    ///
    /// @param symbol of the exported function
    /// @param item the Rust item, for documentation and coverage
    /// @param receiver how `this` crosses; empty for constructors and static methods
    /// @param arguments without the receiver; same order as the typed fn's parameters after it
    /// @param rustSignature as the docs print it, one line
    public record Member(
            String symbol,
            Kind kind,
            String javaName,
            Item.Meta item,
            Optional<In> receiver,
            List<Argument> arguments,
            Out result,
            TypedFn typed,
            Origin origin,
            String rustSignature) {

        public enum Kind {
            CONSTRUCTOR,
            STATIC,
            METHOD,
            /// `toString()`, from Display.
            DISPLAY,
            /// `debug()`, from Debug; also `toString()` where there is no Display.
            DEBUG,
            /// `clone()`.
            CLONE,
            /// `equals()`, from PartialEq of a type that has Eq.
            EQUALS,
            /// `hashCode()`, from Hash of a type that has `equals()`.
            HASH,
            /// `compareTo()`, from Ord.
            COMPARE,
            /// A `static final` field; the function gives its value.
            CONSTANT
        }

        /// The same, which no member with a trait's interface calls.
        public Member alone() {
            return new Member(
                    symbol,
                    kind,
                    javaName,
                    item,
                    receiver,
                    arguments.stream().map(Argument::alone).toList(),
                    result,
                    typed,
                    origin,
                    rustSignature);
        }

        /// The value of a constant that Java needs not ask for.
        public Optional<Literal> literal() {
            return kind == Kind.CONSTANT ? typed.call().literal() : Optional.empty();
        }

        /// Whether the library has a function for it.
        public boolean isExported() {
            return literal().isEmpty();
        }
    }

    /// @param name a legal Java identifier, unique in its member
    /// @param trait of a crate that bounds the argument in Rust; its type is one implementor
    public record Argument(String name, In mapping, Optional<ItemPath> trait) {
        public Argument(String name, In mapping) {
            this(name, mapping, Optional.empty());
        }

        Argument with(In other) {
            return new Argument(name, other, trait);
        }

        private Argument alone() {
            return new Argument(name, mapping);
        }
    }

    /// A trait of the crate as Java sees it.
    ///
    /// @param java fully qualified name of the interface
    /// @param implementors the classes that implement it, sorted; at least one
    /// @param methods those that all of them have in the same form, as the first of them has them
    public record Interface(
            String java,
            Item.Meta meta,
            String rustSignature,
            List<BoundType> implementors,
            List<Member> methods) {}

    /// Which handle mode a type has; the codes are exported by the bridge.
    public enum Mode {
        SHARED(0),
        COUNTED(1),
        SEND_ONLY(2),
        CONFINED(3);

        private final int code;

        Mode(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// An item that is not bound, with the true reason.
    ///
    /// @param detail the type or bound that stands in the way, or rustc's message; may be empty
    /// @param override what in gantry.toml could bind it all the same
    /// @param impl of a trait, of which no member comes: many of one type share a path
    public record Skipped(
            ItemPath item,
            SkipReason reason,
            String detail,
            Optional<String> override,
            Optional<Origin.TraitImpl> impl) {

        public Skipped(ItemPath item, SkipReason reason, String detail, Optional<String> override) {
            this(item, reason, detail, override, Optional.empty());
        }

        /// With what stood in the way of it.
        Skipped because(Skipped refused) {
            var why = "%s: %s: %s".formatted(detail, refused.reason.sentence(), refused.detail);
            return new Skipped(item, reason, why, override, impl);
        }

        Skipped of(Origin.TraitImpl origin) {
            return new Skipped(item, reason, detail, override, Optional.of(origin));
        }
    }
}
