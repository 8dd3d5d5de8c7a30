package dev.gantry.emit;

import static dev.gantry.api.Type.Scalar.BOOL;
import static dev.gantry.api.Type.Scalar.I32;
import static dev.gantry.api.Type.Scalar.I64;
import static dev.gantry.api.Type.Scalar.I8;
import static dev.gantry.emit.PlanBuilder.STR;
import static dev.gantry.emit.PlanBuilder.STRING;
import static dev.gantry.emit.PlanBuilder.named;
import static dev.gantry.emit.PlanBuilder.option;
import static dev.gantry.emit.PlanBuilder.ref;
import static dev.gantry.emit.PlanBuilder.result;
import static dev.gantry.emit.PlanBuilder.scalar;
import static dev.gantry.plan.Plan.Member.Kind.CLONE;
import static dev.gantry.plan.Plan.Member.Kind.COMPARE;
import static dev.gantry.plan.Plan.Member.Kind.CONSTRUCTOR;
import static dev.gantry.plan.Plan.Member.Kind.DEBUG;
import static dev.gantry.plan.Plan.Member.Kind.EQUALS;
import static dev.gantry.plan.Plan.Member.Kind.HASH;
import static dev.gantry.plan.Plan.Member.Kind.METHOD;
import static dev.gantry.plan.Plan.Member.Kind.STATIC;
import static dev.gantry.typemap.In.Access.CONSUMED;
import static dev.gantry.typemap.In.Access.EXCLUSIVE;
import static dev.gantry.typemap.In.Access.SHARED;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.Plan;
import dev.gantry.plan.TypedFn;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A crate whose every name is one that generated code also needs.
public final class HostileNames {
    /// Classes of java.lang, of java.util, of the runtime, and what static fields are called.
    private static final List<String> TYPES =
            List.of(
                    "AssertionError",
                    "Boolean",
                    "Comparable",
                    "Deprecated",
                    "Double",
                    "Float",
                    "Handle",
                    "HandleType",
                    "Integer",
                    "Long",
                    "MemorySegment",
                    "MethodHandles",
                    "NEW",
                    "Native",
                    "Object",
                    "Objects",
                    "Optional",
                    "OptionalInt",
                    "Override",
                    "RuntimeException",
                    "RustException",
                    "RustPanic",
                    "Scratch",
                    "String",
                    "TEXT");

    /// What generated code calls its variables, its packages and its constants.
    private static final List<String> ARGUMENTS =
            List.of(
                    "scratch",
                    "mark",
                    "out",
                    "self",
                    "length",
                    "found",
                    "failed",
                    "panic",
                    "java",
                    "dev",
                    "hostile",
                    "NATIVE",
                    "Native",
                    "String",
                    "scratch0",
                    "scratch00",
                    "why");

    private static final String DOCS =
            "Ends */ here, \\u002a/ and \\u000a there.\r\n</pre>\r\n@deprecated no\n```\nopen";

    private static final PlanBuilder P =
            new PlanBuilder(new CrateId("hostile", "1.0.0", "hostile"), "hostile_1");
    private static final BoundType ERROR = P.error("hostile", "Error");

    private HostileNames() {}

    public static Plan plan() {
        var types = new ArrayList<Plan.TypePlan>();
        for (var name : TYPES) types.add(type(P.handle("hostile", name)));
        types.add(
                P.type(
                        ERROR,
                        Plan.Mode.SHARED,
                        DOCS,
                        P.fn(CONSTRUCTOR, "new", "Error", "new")
                                .of(ERROR)
                                .takes("failed", new In.Scalar(I32), scalar(I32))
                                .gives(new Out.Handle(ERROR), named(ERROR)),
                        cloned(ERROR)));
        var holders =
                List.of(
                        new Plan.Holder("hostile.Hostile", DOCS, List.of(manyArguments())),
                        new Plan.Holder("hostile.inner.Inner", "", List.of(manyArguments())));
        return P.plan("hostile", "hostile", types, holders);
    }

    private static Plan.TypePlan type(BoundType type) {
        var name = type.path().name();
        return P.type(
                type,
                Plan.Mode.COUNTED,
                DOCS,
                P.fn(CONSTRUCTOR, "new", name, "new")
                        .of(type)
                        .lifetimes("a")
                        .takes("key", new In.Text(), ref("a", STR))
                        .gives(
                                new Out.Fallible(
                                        new Out.Handle(type), new Out.ErrorType.Bound(ERROR)),
                                result(named(type), named(ERROR))),
                P.fn(METHOD, "new_", name, "make")
                        .self(type, EXCLUSIVE)
                        .takes(
                                "hostile",
                                new In.Optional(new In.Handle(ERROR, EXCLUSIVE)),
                                option(PlanBuilder.mut("a", named(ERROR))))
                        .takes("panic", new In.Handle(type, CONSUMED), named(type))
                        .meta(deprecated(type.path()))
                        .gives(new Out.Handle(ERROR), named(ERROR)),
                P.fn(METHOD, "text", name, "text")
                        .self(type, SHARED)
                        .takes("value", new In.Optional(new In.Scalar(I32)), option(scalar(I32)))
                        .gives(new Out.Optional(new Out.Scalar(I32)), option(scalar(I32))),
                P.fn(DEBUG, "debug", name)
                        .self(type, SHARED)
                        .call(new TypedFn.Call.DebugText())
                        .gives(new Out.OwnedText(), STRING),
                cloned(type),
                P.fn(METHOD, "same", name, "same")
                        .self(type, SHARED)
                        .gives(new Out.Unit(), Type.UNIT),
                compared(EQUALS, "equals", type, BOOL),
                P.fn(HASH, "hashCode", name, "hash")
                        .self(type, SHARED)
                        .gives(new Out.Scalar(I64), scalar(I64)),
                compared(COMPARE, "compareTo", type, I8));
    }

    private static Plan.Member compared(
            Plan.Member.Kind kind, String javaName, BoundType type, Type.Scalar result) {
        return P.fn(kind, javaName, type.path().name(), javaName)
                .self(type, SHARED)
                .takes("that", new In.Handle(type, SHARED), ref("a", named(type)))
                .gives(new Out.Scalar(result), scalar(result));
    }

    private static Plan.Member cloned(BoundType type) {
        return P.fn(CLONE, "clone", type.path().name(), "clone")
                .self(type, SHARED)
                .gives(new Out.Handle(type), named(type));
    }

    private static Item.Meta deprecated(ItemPath path) {
        var deprecation = new Item.Deprecation("1.\"0\"\n", "use */ \\u000a other\nthings");
        return new Item.Meta(
                path, List.of(), DOCS, List.of(), Optional.of(deprecation), List.of(), false);
    }

    private static Plan.Member manyArguments() {
        var fn = P.fn(STATIC, "new_", "manyArguments").lifetimes("a");
        for (var name : ARGUMENTS) fn = fn.takes(name, new In.Text(), ref("a", STR));
        return fn.gives(new Out.Optional(new Out.OwnedText()), option(STRING));
    }
}
