package dev.gantry.emit;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Origin;
import dev.gantry.plan.Plan;
import dev.gantry.plan.TypedFn;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes plans by hand, as the planner would make them.
public final class PlanBuilder {
    public static final Type STR = new Type.Str();
    public static final Type STRING = std("string", "String");
    public static final Type U8 = scalar(Type.Scalar.U8);
    public static final Type BYTES = new Type.Slice(U8);
    public static final Type VEC = generic(ItemPath.std("vec", "Vec"), U8);

    private final CrateId crate;
    private final String symbol;

    public PlanBuilder(CrateId crate, String symbol) {
        this.crate = crate;
        this.symbol = symbol;
    }

    public BoundType handle(String javaPackage, String... segments) {
        return bound(BoundType.Kind.HANDLE, javaPackage, segments);
    }

    public BoundType error(String javaPackage, String... segments) {
        return bound(BoundType.Kind.ERROR, javaPackage, segments);
    }

    private BoundType bound(BoundType.Kind kind, String javaPackage, String... segments) {
        var path = new ItemPath(crate, List.of(segments));
        return new BoundType(
                path,
                symbol + "_" + String.join("_", segments),
                javaPackage + "." + path.name(),
                kind);
    }

    public static Type scalar(Type.Scalar scalar) {
        return new Type.Primitive(scalar);
    }

    public static Type std(String... segments) {
        return new Type.Named(ItemPath.std(segments), List.of());
    }

    public static Type named(BoundType type) {
        return new Type.Named(type.path(), List.of());
    }

    public static Type ref(String lifetime, Type target) {
        return new Type.Reference(Optional.of(lifetime), false, target);
    }

    public static Type mut(String lifetime, Type target) {
        return new Type.Reference(Optional.of(lifetime), true, target);
    }

    public static Type bytes(int length) {
        return new Type.Array(U8, Integer.toString(length));
    }

    public static Type option(Type value) {
        return generic(ItemPath.std("option", "Option"), value);
    }

    public static Type result(Type value, Type error) {
        return generic(ItemPath.std("result", "Result"), value, error);
    }

    private static Type generic(ItemPath path, Type... arguments) {
        return new Type.Named(
                path,
                Arrays.stream(arguments)
                        .<Type.GenericArgument>map(Type.GenericArgument.OfType::new)
                        .toList());
    }

    /// `<T as trait>::name(..)`, of a trait of std.
    public static TypedFn.Call ofTrait(BoundType type, ItemPath trait, String name) {
        return new TypedFn.Call.OfTrait(named(type), new Type.TraitRef(trait, List.of()), name);
    }

    public static Item.Meta meta(ItemPath path, String docs) {
        return new Item.Meta(path, List.of(), docs, List.of(), Optional.empty(), List.of(), false);
    }

    public Fn fn(Plan.Member.Kind kind, String javaName, String... segments) {
        return new Fn(kind, javaName, List.of(segments));
    }

    /// One member, and the typed function behind it.
    public final class Fn {
        private final Plan.Member.Kind kind;
        private final String javaName;
        private final ItemPath path;
        private final List<Plan.Argument> arguments = new ArrayList<>();
        private final List<TypedFn.Parameter> parameters = new ArrayList<>();
        private Optional<In> receiver = Optional.empty();
        private List<String> lifetimes = List.of();
        private TypedFn.Call call;
        private Item.Meta meta;

        private Fn(Plan.Member.Kind kind, String javaName, List<String> segments) {
            this.kind = kind;
            this.javaName = javaName;
            path = new ItemPath(crate, segments);
            call = new TypedFn.Call.Free(path);
            meta = PlanBuilder.meta(path, "");
        }

        public Fn lifetimes(String... names) {
            lifetimes = List.of(names);
            return this;
        }

        public Fn of(BoundType self) {
            call = new TypedFn.Call.Inherent(named(self), path.name());
            return this;
        }

        public Fn self(BoundType self, In.Access access) {
            receiver = Optional.of(new In.Handle(self, access));
            var type = named(self);
            parameters.add(
                    new TypedFn.Parameter(
                            "this",
                            switch (access) {
                                case SHARED -> ref("s", type);
                                case EXCLUSIVE -> mut("s", type);
                                case COPIED, CONSUMED -> type;
                            }));
            return of(self);
        }

        public Fn call(TypedFn.Call other) {
            call = other;
            return this;
        }

        public Fn meta(Item.Meta other) {
            meta = other;
            return this;
        }

        public Fn takes(String name, In in, Type type) {
            return takes(name, name, in, type);
        }

        public Fn takes(String rustName, String javaName, In in, Type type) {
            parameters.add(new TypedFn.Parameter(rustName, type));
            arguments.add(new Plan.Argument(javaName, in));
            return this;
        }

        public Plan.Member gives(Out out, Type type) {
            var name =
                    String.join("_", path.segments())
                            + switch (kind) {
                                case DISPLAY -> "_fmt_display";
                                case DEBUG -> "_fmt_debug";
                                case CONSTRUCTOR,
                                        STATIC,
                                        METHOD,
                                        CONSTANT,
                                        CLONE,
                                        EQUALS,
                                        HASH,
                                        COMPARE ->
                                        "";
                            };
            var typed = new TypedFn(name, lifetimes, List.of(), parameters, type, call);
            return new Plan.Member(
                    symbol + "_" + name,
                    kind,
                    javaName,
                    meta,
                    receiver,
                    arguments,
                    out,
                    typed,
                    new Origin.Plain(Ledger.Kind.METHOD),
                    "pub fn " + path.name() + "(..)");
        }
    }

    public Plan.TypePlan type(BoundType type, Plan.Mode mode, String docs, Plan.Member... members) {
        boolean shared = mode == Plan.Mode.SHARED || mode == Plan.Mode.COUNTED;
        var facts = new Plan.Facts(mode != Plan.Mode.CONFINED, shared);
        return new Plan.TypePlan(
                type,
                meta(type.path(), docs),
                new Plan.Content.Opaque(),
                facts,
                mode,
                List.of(members));
    }

    public Plan plan(
            String externName,
            String javaPackage,
            List<Plan.TypePlan> types,
            List<Plan.Holder> holders) {
        var own = new Plan.Extern(crate, externName);
        var externs = Stream.of(own, new Plan.Extern(CrateId.STD, "std")).toList();
        return new Plan(
                List.of(
                        new Plan.CratePlan(
                                crate,
                                externName,
                                symbol,
                                javaPackage,
                                externs,
                                types,
                                holders,
                                List.of(),
                                Ledger.EMPTY)));
    }
}
