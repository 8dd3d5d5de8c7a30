package dev.gantry.emit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gantry.api.Type;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.Arguments;
import dev.gantry.typemap.BoundTypes;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Mapping;
import dev.gantry.typemap.Results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The functions of the module `values` of testdata/shapes, each on a line of its own there, mapped
/// by the table.
final class ValueFunctions {
    private static final Path SOURCE = Path.of("../testdata/shapes/src/values.rs");
    private static final Pattern FUNCTION =
            Pattern.compile("(?m)^pub fn (\\w+)(?:<'(\\w)>)?\\((.*?)\\)(?: -> (.*))? \\{$");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+): (.+?)(?:$|, (?=\\w+: ))");

    private final PlanBuilder plan;
    private final BoundTypes types;

    ValueFunctions(PlanBuilder plan, BoundTypes types) {
        this.plan = plan;
        this.types = types;
    }

    List<Plan.Member> members() {
        try {
            var source = Files.readString(SOURCE);
            return FUNCTION.matcher(source).results().map(this::member).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Plan.Member member(MatchResult function) {
        var name = function.group(1);
        var fn = plan.fn(Plan.Member.Kind.STATIC, camelCase(name), "values", name);
        if (function.group(2) != null) fn.lifetimes(function.group(2));
        var inputs = new ArrayList<In>();
        PARAMETER
                .matcher(function.group(3))
                .results()
                .forEach(parameter -> {
                    var type = type(parameter.group(2));
                    var in = mapped(new Arguments(types).map(type));
                    inputs.add(in);
                    fn.takes(parameter.group(1), in, type);
                });
        var result = function.group(4) == null ? Type.UNIT : type(function.group(4));
        var out = mapped(new Results(types).map(result, Optional.empty()));
        return fn.gives(out.given(inputs), result);
    }

    private static Type type(String text) {
        return RustSyntax.type(Shapes.CRATE, text);
    }

    private static <M> M mapped(Mapping<M> mapping) {
        return switch (mapping) {
            case Mapping.Mapped<M>(var place) -> place;
            case Mapping.Refused<M>(var reason, var detail) -> fail(reason + ": " + detail);
        };
    }

    private static String camelCase(String name) {
        return Pattern.compile("_(.)")
                .matcher(name)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
