package dev.gantry.emit.rust;

import static java.util.stream.Collectors.joining;

import dev.gantry.api.Type;
import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.Literal;
import dev.gantry.plan.TypedFn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The typed layer: safe functions that name every lifetime. That rustc accepts one is the proof of
/// what the plan says about it. The wrapper and the crate that asks rustc get the same text.
final class TypedLayer {
    private final RustTypes types;
    private final CodeLines lines = new CodeLines();

    TypedLayer(RustTypes types) {
        this.types = types;
        lines.add(
                """
                //! Safe Rust: one function for each bound item.
                #![forbid(unsafe_code)]
                #![allow(dead_code, deprecated, non_snake_case, unused_must_use, unused_parens)]\
                """);
    }

    /// The number, from 1, of the last line so far.
    int lastLine() {
        return lines.count();
    }

    void function(TypedFn fn) {
        var names = parameterNames(fn);
        lines.blank()
                .open(
                        "pub fn %s%s(%s)%s%s {"
                                .formatted(
                                        RustNames.identifier(fn.name()),
                                        lifetimes(fn.lifetimes()),
                                        parameters(fn, names),
                                        types.arrow(fn.result()),
                                        where(fn.outlives())))
                .add(call(fn.call(), names))
                .close("}");
    }

    /// Asserts the property of the type, whatever the lifetimes in it.
    void fact(String name, Type type, Property property) {
        var lifetimes = new Lifetimes();
        var named = types.render(lifetimes.named(type));
        lines.blank()
                .open(
                        "pub fn %s%s() {"
                                .formatted(
                                        RustNames.identifier(name), lifetimes(lifetimes.names())))
                .add("fn holds<T: %s + ?Sized>() {}".formatted(trait(property)))
                .add("holds::<%s>()".formatted(named))
                .close("}");
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    static String trait(Property property) {
        return switch (property) {
            case SIZED -> "::std::marker::Sized";
            case COPY -> "::std::marker::Copy";
            case SEND -> "::std::marker::Send";
            case SYNC -> "::std::marker::Sync";
            case CLONE -> "::std::clone::Clone";
            case DEBUG -> "::std::fmt::Debug";
            case DISPLAY -> "::std::fmt::Display";
            case ERROR -> "::std::error::Error";
        };
    }

    /// Those of the plan; a position where Rust could not use the name as it is.
    private static List<String> parameterNames(TypedFn fn) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var parameter : fn.parameters()) {
            var position = "argument" + names.size();
            boolean usable =
                    RustNames.isIdentifier(parameter.name()) && taken.add(parameter.name());
            names.add(usable ? RustNames.identifier(parameter.name()) : position);
        }
        return List.copyOf(names);
    }

    private String parameters(TypedFn fn, List<String> names) {
        var all = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++)
            all.add(names.get(i) + ": " + types.render(fn.parameters().get(i).type()));
        return String.join(", ", all);
    }

    private static String lifetimes(List<String> lifetimes) {
        return lifetimes.isEmpty()
                ? ""
                : lifetimes.stream().map(RustNames::lifetime).collect(joining(", ", "<", ">"));
    }

    private static String where(List<TypedFn.Outlives> outlives) {
        if (outlives.isEmpty()) return "";
        return outlives.stream()
                .map(o -> RustNames.lifetime(o.longer()) + ": " + RustNames.lifetime(o.shorter()))
                .collect(joining(", ", " where ", ""));
    }

    private static String converted(String value, int depth, TypedFn.Conversion conversion) {
        if (depth > 0) {
            return "%s.map(|value| %s)".formatted(value, converted("value", depth - 1, conversion));
        }
        return switch (conversion) {
            case COPIED_TEXT ->
                    "::std::string::String::from(::std::convert::AsRef::<str>::as_ref(&%s))"
                            .formatted(value);
            case COPIED_BYTES ->
                    "::std::convert::AsRef::<[u8]>::as_ref(&%s).to_vec()".formatted(value);
            case INTO -> "::std::convert::Into::into(%s)".formatted(value);
            case TO_OWNED -> value + ".to_owned()";
            case INTO_OWNED -> value + ".into_owned()";
        };
    }

    /// Java's `hashCode()` may differ from one run to the next, but a Rust set seeds each of its
    /// hashers anew: two equal values would differ.
    private static final String HASH_ONE =
            "::std::hash::BuildHasher::hash_one(&::std::hash::BuildHasherDefault::<::std::hash::DefaultHasher>::default(),"
                + " %s)";

    private String call(TypedFn.Call call, List<String> names) {
        var arguments = names.stream().collect(joining(", ", "(", ")"));
        return switch (call) {
            case TypedFn.Call.Free _, TypedFn.Call.Inherent _, TypedFn.Call.OfTrait _ ->
                    item(call) + arguments;
            case TypedFn.Call.Read(var item, var byReference, var literal) ->
                    literal.map(it -> asserted(item(item), it)).orElse("")
                            + (byReference ? "&" : "")
                            + item(item);
            case TypedFn.Call.OfField(var access, var name) -> field(access, name, names);
            case TypedFn.Call.Converted(var inner, var depth, var conversion) ->
                    converted(call(inner, names), depth, conversion);
            case TypedFn.Call.Equality(var equal) ->
                    "fn total<T: ::std::cmp::Eq + ?Sized>(_: &T) {} total(%s); %s"
                            .formatted(names.getFirst(), call(equal, names));
            case TypedFn.Call.Order(var compared, var partial) ->
                    call(compared, names) + (partial ? ".map(|order| order as i8)" : " as i8");
            case TypedFn.Call.HashOf() -> HASH_ONE.formatted(names.getFirst());
            case TypedFn.Call.ToOrdinal(var self, var variants, var open) ->
                    toOrdinal(types.render(self), variants, open, names.getFirst());
            case TypedFn.Call.FromOrdinal(var self, var variants) ->
                    fromOrdinal(types.render(self), variants, names.getFirst());
            case TypedFn.Call.ToParts(var fields) ->
                    fields.stream()
                            .map(name -> "&" + names.getFirst() + member(name) + ",")
                            .collect(joining(" ", "(", ")"));
            case TypedFn.Call.FromParts(var self, var fields) ->
                    fromParts(types.render(self), fields, names);
            case TypedFn.Call.DebugText() -> "::std::format!(\"{:?}\", " + names.getFirst() + ")";
            case TypedFn.Call.DisplayText() -> "::std::string::ToString::to_string" + arguments;
        };
    }

    private static String field(TypedFn.Access access, String name, List<String> names) {
        var self = names.getFirst();
        var field = member(name);
        return switch (access) {
            case COPIED -> self + field;
            case LENT -> "&" + self + field;
            case CLONED -> "::std::clone::Clone::clone(&" + self + field + ")";
            case SET -> self + field + " = " + names.get(1) + ";";
            case REPLACED ->
                    "let mut changed = *%s; changed%s = %s; changed"
                            .formatted(self, field, names.get(1));
        };
    }

    private static String member(String field) {
        return "." + fieldName(field);
    }

    private static String fieldName(String field) {
        return Character.isDigit(field.charAt(0)) ? field : RustNames.identifier(field);
    }

    /// Braces fit a struct of every style.
    private static String fromParts(String type, List<String> fields, List<String> values) {
        var all = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i++)
            all.add(fieldName(fields.get(i)) + ": " + values.get(i));
        // arguments of a path in an expression begin with ::
        return type.replaceFirst("<", "::<") + " { " + String.join(", ", all) + " }";
    }

    /// What is called or read.
    private String item(TypedFn.Call named) {
        return switch (named) {
            case TypedFn.Call.Free(var path) -> types.path(path);
            case TypedFn.Call.Inherent(var self, var name) ->
                    "<" + types.render(self) + ">::" + RustNames.identifier(name);
            case TypedFn.Call.OfTrait(var self, var trait, var name) ->
                    "<%s as %s>::%s"
                            .formatted(
                                    types.render(self),
                                    types.trait(trait),
                                    RustNames.identifier(name));
            default -> throw new IllegalArgumentException("no item: " + named);
        };
    }

    /// Java has the value in its class files: whoever has another one does not compile.
    private static String asserted(String constant, Literal literal) {
        return "const _: () = ::std::assert!(%s == %s); ".formatted(constant, literal.rust());
    }

    /// Braces fit a variant of every style.
    private static String variant(String type, String name) {
        return type + "::" + RustNames.identifier(name) + " {}";
    }

    private static String toOrdinal(
            String type, List<String> variants, boolean open, String value) {
        var arms = new CodeLines().open("match " + value + " {");
        for (int i = 0; i < variants.size(); i++)
            arms.add(variant(type, variants.get(i)) + " => " + i + ",");
        if (open) arms.add("_ => -1,");
        return arms.close("}").toString();
    }

    private static String fromOrdinal(String type, List<String> variants, String ordinal) {
        var arms = new CodeLines().open("::std::option::Option::Some(match " + ordinal + " {");
        for (int i = 0; i < variants.size(); i++)
            arms.add(i + " => " + variant(type, variants.get(i)) + ",");
        return arms.add("_ => return ::std::option::Option::None,").close("})").toString();
    }
}
