package dev.gantry.emit;

import static dev.gantry.api.Type.Scalar.BOOL;
import static dev.gantry.api.Type.Scalar.CHAR;
import static dev.gantry.api.Type.Scalar.F32;
import static dev.gantry.api.Type.Scalar.F64;
import static dev.gantry.api.Type.Scalar.I32;
import static dev.gantry.api.Type.Scalar.I64;
import static dev.gantry.api.Type.Scalar.I8;
import static dev.gantry.api.Type.Scalar.U32;
import static dev.gantry.api.Type.Scalar.U64;
import static dev.gantry.api.Type.Scalar.U8;
import static dev.gantry.api.Type.Scalar.USIZE;
import static dev.gantry.emit.PlanBuilder.BYTES;
import static dev.gantry.emit.PlanBuilder.STR;
import static dev.gantry.emit.PlanBuilder.STRING;
import static dev.gantry.emit.PlanBuilder.VEC;
import static dev.gantry.emit.PlanBuilder.bytes;
import static dev.gantry.emit.PlanBuilder.mut;
import static dev.gantry.emit.PlanBuilder.named;
import static dev.gantry.emit.PlanBuilder.option;
import static dev.gantry.emit.PlanBuilder.ref;
import static dev.gantry.emit.PlanBuilder.result;
import static dev.gantry.emit.PlanBuilder.scalar;
import static dev.gantry.emit.PlanBuilder.std;
import static dev.gantry.plan.Plan.Member.Kind.CLONE;
import static dev.gantry.plan.Plan.Member.Kind.COMPARE;
import static dev.gantry.plan.Plan.Member.Kind.CONSTRUCTOR;
import static dev.gantry.plan.Plan.Member.Kind.DEBUG;
import static dev.gantry.plan.Plan.Member.Kind.DISPLAY;
import static dev.gantry.plan.Plan.Member.Kind.EQUALS;
import static dev.gantry.plan.Plan.Member.Kind.HASH;
import static dev.gantry.plan.Plan.Member.Kind.METHOD;
import static dev.gantry.plan.Plan.Member.Kind.STATIC;
import static dev.gantry.typemap.In.Access.CONSUMED;
import static dev.gantry.typemap.In.Access.EXCLUSIVE;
import static dev.gantry.typemap.In.Access.SHARED;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.Plan;
import dev.gantry.plan.TypedFn;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.BoundTypes;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The plan of the crate testdata/shapes, by hand.
public final class Shapes {
    public static final CrateId CRATE = new CrateId("shapes", "0.1.0", "shapes");

    private static final PlanBuilder P = new PlanBuilder(CRATE, "shapes_0_1");
    private static final BoundType COUNTER = P.handle("shapes", "Counter");
    private static final BoundType LOCAL = P.handle("shapes", "Local");
    private static final BoundType ERROR = P.error("shapes", "Error");
    private static final BoundType TEXT = P.handle("shapes.type", "type", "String");
    private static final BoundType OBJECT = P.handle("shapes.type", "type", "Object");
    private static final Out.ErrorType THROWN = new Out.ErrorType.Bound(ERROR);
    private static final Type PARSE_ERROR = std("num", "ParseIntError");

    private static final ValueFunctions VALUES =
            new ValueFunctions(
                    P,
                    new BoundTypes() {
                        @Override
                        public Optional<BoundType> find(Type.Named type) {
                            return Stream.of(COUNTER, ERROR)
                                    .filter(known -> known.rust().equals(type))
                                    .findFirst();
                        }

                        @Override
                        public Value content(BoundType type) {
                            throw new IllegalArgumentException(type + " is a handle");
                        }
                    });

    private Shapes() {}

    public static Plan plan() {
        return P.plan(
                "shapes",
                "shapes",
                List.of(counter(), error(), local(), object(), text()),
                List.of(
                        new Plan.Holder("shapes.Shapes", "", functions()),
                        new Plan.Holder("shapes.values.Values", "", VALUES.members())));
    }

    private static Plan.TypePlan counter() {
        return P.type(
                COUNTER,
                Plan.Mode.COUNTED,
                "Counts under a label.",
                P.fn(CONSTRUCTOR, "new", "Counter", "new")
                        .of(COUNTER)
                        .lifetimes("a")
                        .takes("label", new In.Text(), ref("a", STR))
                        .gives(
                                new Out.Fallible(new Out.Handle(COUNTER), THROWN),
                                result(named(COUNTER), named(ERROR))),
                method("count").gives(new Out.Scalar(U32), scalar(U32)),
                method("label").gives(new Out.BorrowedText(), ref("s", STR)),
                P.fn(METHOD, "add", "Counter", "add")
                        .lifetimes("s")
                        .self(COUNTER, EXCLUSIVE)
                        .takes("by", new In.Scalar(U32), scalar(U32))
                        .gives(new Out.This(), mut("s", named(COUNTER))),
                P.fn(METHOD, "absorb", "Counter", "absorb")
                        .lifetimes("s", "a")
                        .self(COUNTER, EXCLUSIVE)
                        .takes("other", new In.Handle(COUNTER, SHARED), ref("a", named(COUNTER)))
                        .gives(new Out.Unit(), Type.UNIT),
                P.fn(METHOD, "merge", "Counter", "merge")
                        .self(COUNTER, CONSUMED)
                        .takes("other", new In.Handle(COUNTER, CONSUMED), named(COUNTER))
                        .gives(new Out.Handle(COUNTER), named(COUNTER)),
                P.fn(METHOD, "intoLabel", "Counter", "into_label")
                        .self(COUNTER, CONSUMED)
                        .gives(new Out.OwnedText(), STRING),
                method("find")
                        .takes("letter", new In.Scalar(CHAR), scalar(CHAR))
                        .gives(new Out.Optional(new Out.Scalar(USIZE)), option(scalar(USIZE))),
                method("split")
                        .takes("at", new In.Scalar(USIZE), scalar(USIZE))
                        .gives(new Out.Optional(new Out.Handle(COUNTER)), option(named(COUNTER))),
                method("failure").gives(new Out.Handle(ERROR), named(ERROR)),
                method("greater")
                        .lifetimes("s", "a")
                        .takes(
                                "other",
                                new In.Optional(new In.Handle(COUNTER, SHARED)),
                                option(ref("a", named(COUNTER))))
                        .gives(new Out.Scalar(U32), scalar(U32)),
                P.fn(DISPLAY, "toString", "Counter")
                        .lifetimes("s")
                        .self(COUNTER, SHARED)
                        .call(new TypedFn.Call.DisplayText())
                        .gives(new Out.OwnedText(), STRING),
                debug(COUNTER, "Counter"),
                P.fn(CLONE, "clone", "Counter", "clone")
                        .lifetimes("s")
                        .self(COUNTER, SHARED)
                        .call(
                                new TypedFn.Call.OfTrait(
                                        named(COUNTER),
                                        new Type.TraitRef(
                                                ItemPath.std("clone", "Clone"), List.of()),
                                        "clone"))
                        .gives(new Out.Handle(COUNTER), named(COUNTER)),
                equality(COUNTER, "Counter", "eq"),
                P.fn(HASH, "hashCode", "Counter", "hash")
                        .lifetimes("s")
                        .self(COUNTER, SHARED)
                        .call(new TypedFn.Call.HashOf())
                        .gives(new Out.Scalar(U64), scalar(U64)),
                P.fn(COMPARE, "compareTo", "Counter", "cmp")
                        .lifetimes("s", "a")
                        .self(COUNTER, SHARED)
                        .takes("other", new In.Handle(COUNTER, SHARED), ref("a", named(COUNTER)))
                        .call(order("Ord", "cmp", false))
                        .gives(new Out.Scalar(I8), scalar(I8)),
                P.fn(METHOD, "partialCompare", "Counter", "partial_cmp")
                        .lifetimes("s", "a")
                        .self(COUNTER, SHARED)
                        .takes("other", new In.Handle(COUNTER, SHARED), ref("a", named(COUNTER)))
                        .call(order("PartialOrd", "partial_cmp", true))
                        .gives(new Out.Optional(new Out.Scalar(I8)), option(scalar(I8))));
    }

    private static TypedFn.Call order(String trait, String name, boolean partial) {
        var call = PlanBuilder.ofTrait(COUNTER, ItemPath.std("cmp", trait), name);
        return new TypedFn.Call.Order(call, partial);
    }

    private static Plan.Member equality(BoundType type, String... segments) {
        return P.fn(EQUALS, "equals", segments)
                .lifetimes("s", "a")
                .self(type, SHARED)
                .takes("other", new In.Handle(type, SHARED), ref("a", named(type)))
                .call(PlanBuilder.ofTrait(type, ItemPath.std("cmp", "PartialEq"), "eq"))
                .gives(new Out.Scalar(BOOL), scalar(BOOL));
    }

    private static PlanBuilder.Fn method(String name) {
        return P.fn(METHOD, name, "Counter", name).lifetimes("s").self(COUNTER, SHARED);
    }

    private static Plan.Member debug(BoundType type, String... segments) {
        return P.fn(DEBUG, "debug", segments)
                .lifetimes("s")
                .self(type, SHARED)
                .call(new TypedFn.Call.DebugText())
                .gives(new Out.OwnedText(), STRING);
    }

    private static Plan.TypePlan error() {
        return P.type(
                ERROR,
                Plan.Mode.SHARED,
                "What went wrong.",
                P.fn(METHOD, "code", "Error", "code")
                        .lifetimes("s")
                        .self(ERROR, SHARED)
                        .gives(new Out.Scalar(I32), scalar(I32)));
    }

    private static Plan.TypePlan local() {
        return P.type(
                LOCAL,
                Plan.Mode.CONFINED,
                "Not Send, not Sync.",
                P.fn(CONSTRUCTOR, "new", "Local", "new")
                        .of(LOCAL)
                        .takes("value", new In.Scalar(I64), scalar(I64))
                        .gives(new Out.Handle(LOCAL), named(LOCAL)),
                P.fn(METHOD, "get", "Local", "get")
                        .lifetimes("s")
                        .self(LOCAL, SHARED)
                        .gives(new Out.Scalar(I64), scalar(I64)));
    }

    private static Plan.TypePlan text() {
        return P.type(
                TEXT,
                Plan.Mode.SHARED,
                "A type that is named like one of Java's.",
                P.fn(CONSTRUCTOR, "new", "type", "String", "new")
                        .of(TEXT)
                        .lifetimes("a")
                        .takes("text", new In.Text(), ref("a", STR))
                        .gives(new Out.Handle(TEXT), named(TEXT)),
                P.fn(METHOD, "object", "type", "String", "object")
                        .lifetimes("s")
                        .self(TEXT, SHARED)
                        .gives(new Out.Handle(OBJECT), named(OBJECT)),
                debug(TEXT, "type", "String"));
    }

    private static Plan.TypePlan object() {
        return P.type(
                OBJECT,
                Plan.Mode.SHARED,
                "",
                P.fn(METHOD, "size", "type", "Object", "size")
                        .lifetimes("s", "a")
                        .self(OBJECT, SHARED)
                        .takes("string", new In.Handle(TEXT, SHARED), ref("a", named(TEXT)))
                        .gives(new Out.Scalar(USIZE), scalar(USIZE)),
                equality(OBJECT, "type", "Object", "eq"));
    }

    private static List<Plan.Member> functions() {
        return List.of(
                same("negateI8", "negate_i8", I8),
                same("sameU8", "same_u8", U8),
                same("sameU32", "same_u32", U32),
                same("sameI64", "same_i64", I64),
                same("sameUsize", "same_usize", USIZE),
                same("halfF32", "half_f32", F32),
                same("not", "not", BOOL),
                optional("halfF64", "half_f64", F64, F64),
                optional("next", "next", CHAR, CHAR),
                optional("isEven", "is_even", I32, BOOL),
                free("trim")
                        .lifetimes("a")
                        .takes("text", new In.Text(), ref("a", STR))
                        .gives(new Out.BorrowedText(), ref("a", STR)),
                free("repeat")
                        .takes("text", new In.OwnedText(), STRING)
                        .takes("times", new In.Scalar(USIZE), scalar(USIZE))
                        .gives(new Out.OwnedText(), STRING),
                free("suffix")
                        .lifetimes("a", "b")
                        .takes("text", new In.Text(), ref("a", STR))
                        .takes("prefix", new In.Text(), ref("b", STR))
                        .gives(new Out.Optional(new Out.BorrowedText()), option(ref("a", STR))),
                free("lossy")
                        .lifetimes("a")
                        .takes("bytes", new In.Bytes(), ref("a", BYTES))
                        .gives(new Out.OwnedText(), cow("a")),
                free("reversed")
                        .takes("bytes", new In.OwnedBytes(), VEC)
                        .gives(new Out.OwnedBytes(), VEC),
                free("tail")
                        .lifetimes("a")
                        .takes("bytes", new In.Bytes(), ref("a", BYTES))
                        .gives(new Out.Optional(new Out.BorrowedBytes()), option(ref("a", BYTES))),
                free("swap")
                        .takes("bytes", new In.FixedBytes(4, false), bytes(4))
                        .gives(new Out.FixedBytes(4, false), bytes(4)),
                P.fn(STATIC, "firstTwo", "first_two")
                        .lifetimes("a")
                        .takes("bytes", new In.FixedBytes(4, true), ref("a", bytes(4)))
                        .gives(new Out.Optional(new Out.FixedBytes(2, false)), option(bytes(2))),
                free("describe")
                        .lifetimes("a")
                        .takes("text", new In.Optional(new In.Text()), option(ref("a", STR)))
                        .takes("number", new In.Optional(new In.Scalar(I32)), option(scalar(I32)))
                        .takes("flag", new In.Optional(new In.Scalar(BOOL)), option(scalar(BOOL)))
                        .gives(new Out.OwnedText(), STRING),
                free("parse")
                        .lifetimes("a")
                        .takes("text", new In.Text(), ref("a", STR))
                        .gives(
                                new Out.Fallible(
                                        new Out.Scalar(I32),
                                        new Out.ErrorType.Plain(PARSE_ERROR, true)),
                                result(scalar(I32), PARSE_ERROR)),
                free("check")
                        .takes("code", new In.Scalar(I32), scalar(I32))
                        .gives(
                                new Out.Fallible(new Out.Unit(), THROWN),
                                result(Type.UNIT, named(ERROR))),
                free("lookup")
                        .takes("code", new In.Scalar(I32), scalar(I32))
                        .gives(
                                new Out.Fallible(new Out.Optional(new Out.OwnedText()), THROWN),
                                result(option(STRING), named(ERROR))),
                converted("digitsText", "digits", 0, TypedFn.Conversion.COPIED_TEXT)
                        .gives(new Out.OwnedText(), STRING),
                converted("digitsBytes", "digits", 0, TypedFn.Conversion.COPIED_BYTES)
                        .gives(new Out.OwnedBytes(), VEC),
                converted("digitsInto", "digits", 0, TypedFn.Conversion.INTO)
                        .gives(new Out.OwnedBytes(), VEC),
                converted("evenDigits", "even_digits", 2, TypedFn.Conversion.COPIED_TEXT)
                        .gives(
                                new Out.Fallible(new Out.Optional(new Out.OwnedText()), THROWN),
                                result(option(STRING), named(ERROR))),
                hostile());
    }

    private static PlanBuilder.Fn converted(
            String name, String function, int depth, TypedFn.Conversion conversion) {
        var call = new TypedFn.Call.Free(new ItemPath(CRATE, List.of(function)));
        return P.fn(STATIC, name, name)
                .call(new TypedFn.Call.Converted(call, depth, conversion))
                .takes("number", new In.Scalar(U32), scalar(U32));
    }

    private static Plan.Member hostile() {
        return free("match")
                .lifetimes("a")
                .takes("scratch", new In.Scalar(I32), scalar(I32))
                .takes("mark", new In.Text(), ref("a", STR))
                .takes("out", new In.Scalar(I32), scalar(I32))
                .takes("self0", new In.Scalar(I32), scalar(I32))
                .takes("final", "final_", new In.Scalar(I32), scalar(I32))
                .takes("shapes", new In.Scalar(I32), scalar(I32))
                .gives(new Out.OwnedText(), STRING);
    }

    private static PlanBuilder.Fn free(String name) {
        return P.fn(STATIC, name, name);
    }

    private static Plan.Member same(String javaName, String name, Type.Scalar scalar) {
        return P.fn(STATIC, javaName, name)
                .takes("value", new In.Scalar(scalar), scalar(scalar))
                .gives(new Out.Scalar(scalar), scalar(scalar));
    }

    private static Plan.Member optional(
            String javaName, String name, Type.Scalar in, Type.Scalar out) {
        return P.fn(STATIC, javaName, name)
                .takes("value", new In.Scalar(in), scalar(in))
                .gives(new Out.Optional(new Out.Scalar(out)), option(scalar(out)));
    }

    private static Type cow(String lifetime) {
        return new Type.Named(
                ItemPath.std("borrow", "Cow"),
                List.of(
                        new Type.GenericArgument.OfLifetime(lifetime),
                        new Type.GenericArgument.OfType(STR)));
    }
}
