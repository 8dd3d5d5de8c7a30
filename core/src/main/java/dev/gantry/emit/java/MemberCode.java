package dev.gantry.emit.java;

import static java.util.stream.Collectors.joining;

import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The body of one member: check all arguments, take all leases or none, consume, call, read the
/// result, give the leases back in reverse.
final class MemberCode {
    private static final int WORDS_OF_A_CALL = 16;

    /// What the body returns.
    enum Returns {
        VALUE,
        /// The pointer of a new handle, for its constructor.
        POINTER,
        /// The failure that holds a new error, for its constructor.
        FAILURE
    }

    private final Unit unit;
    private final Plan.Member member;
    private final Returns returns;
    private final List<String> parameters = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final ArgumentCode arguments;
    private final ResultCode result;
    private final Locals locals;
    private final String scratch;
    private final String out;
    private final String writeBack;

    MemberCode(Unit unit, Plan.Member member, Returns returns) {
        this.unit = unit;
        this.member = member;
        this.returns = returns;
        locals = unit.locals();
        for (var argument : member.arguments()) parameter(argument);
        scratch = locals.fresh("scratch");
        out = locals.fresh("out");
        writeBack = locals.fresh("writeBack");
        arguments = new ArgumentCode(unit, locals, scratch, writeBack);
        result = new ResultCode(unit, locals, out);
        member.receiver().ifPresent(arguments::receiver);
        int at = 0;
        for (var argument : member.arguments())
            if (!(argument.mapping() instanceof In.Unit))
                arguments.argument(names.get(at++), argument.mapping());
    }

    private void parameter(Plan.Argument argument) {
        if (argument.mapping() instanceof In.Unit) return;
        var name = locals.fresh(argument.name());
        names.add(name);
        parameters.add(unit.types().declared(argument.mapping()) + " " + name);
    }

    /// With types.
    String parameters() {
        return String.join(", ", parameters);
    }

    /// The variable of the `WriteBack` that the code of a constructor takes: what the user's
    /// holders do with it comes when there is an object that owns the result.
    Optional<String> writeBack() {
        return arguments.decoders().isEmpty() ? Optional.empty() : Optional.of(writeBack);
    }

    /// Without the arguments that are a unit; in order.
    List<String> names() {
        return List.copyOf(names);
    }

    void emit(CodeLines lines) {
        boolean usesScratch = arguments.usesScratch() || result.memory(member.result()).isPresent();
        boolean fails = fails(member.result());
        var mark = locals.fresh("mark");
        if (usesScratch)
            lines.add("%s %s = NATIVE.scratch();".formatted(unit.use(Unit.SCRATCH), scratch))
                    .add("long %s = %s.mark();".formatted(mark, scratch));
        if (usesScratch || fails) lines.open("try {");
        checked(lines);
        if (fails && writeBack().isEmpty()) failure(lines);
        if (usesScratch) lines.turn("} finally {").add("%s.release(%s);".formatted(scratch, mark));
        if (usesScratch || fails) lines.close("}");
    }

    private void checked(CodeLines lines) {
        arguments.checks().forEach(lines::add);
        Stream.concat(ResultCode.made(member.result()).stream(), madeInArguments())
                .distinct()
                .map(type -> "NATIVE.beforeCreation(" + unit.type(type) + ");")
                .forEach(lines::add);
        result.memory(member.result())
                .ifPresent(
                        size -> lines.add("long %s = %s.space(%s);".formatted(out, scratch, size)));
        if (writeBack().isPresent()) {
            toRefusing(lines);
            return;
        }
        if (!arguments.writtenBack().isEmpty()) lines.open("try {");
        leased(lines, arguments.leases());
        if (arguments.writtenBack().isEmpty()) return;
        lines.turn("} finally {");
        arguments.writtenBack().forEach(lines::add);
        lines.close("}");
    }

    /// The types of which the call may put values into what is written back.
    private Stream<BoundType> madeInArguments() {
        return member.arguments().stream()
                .map(Plan.Argument::mapping)
                .flatMap(in ->
                        in instanceof In.Written(var value, _) ? value.made() : Stream.empty());
    }

    /// Holders that the user may have written are changed last of all: when the buffers are given
    /// back, and what the call made has an owner.
    private void toRefusing(CodeLines lines) {
        var type = unit.use(Unit.WRITE_BACK);
        if (returns == Returns.VALUE)
            lines.add("%s %s = new %s();".formatted(type, writeBack, type));
        lines.open("try {");
        if (fails(member.result())) lines.open("try {");
        leased(lines, arguments.leases());
        if (fails(member.result())) {
            failure(lines);
            lines.close("}");
        }
        var thrown = locals.fresh("thrown");
        lines.turn("} catch (%s %s) {".formatted(unit.use(Throwable.class), thrown));
        lines.add(writeBack + ".failed(" + thrown + ");").add("throw " + thrown + ";");
        lines.turn("} finally {");
        lines.open("try (" + String.join(";\n        ", arguments.decoders()) + ") {");
        arguments.writtenBack().forEach(lines::add);
        var unread = locals.fresh("unread");
        lines.turn(
                "} catch (%s | %s %s) {"
                        .formatted(
                                unit.use(RuntimeException.class), unit.use(Error.class), unread));
        lines.add(writeBack + ".refused(" + unread + ");").close("}");
        var finish = returns == Returns.VALUE ? ".finish();" : ".finishFailed();";
        lines.add(writeBack + finish).close("}");
    }

    /// One lease around the rest.
    private void leased(CodeLines lines, List<ArgumentCode.Lease> leases) {
        if (leases.isEmpty()) {
            call(lines);
            return;
        }
        var lease = leases.getFirst();
        var kind = lease.isExclusive() ? "xclusive" : "hared";
        var take =
                "NATIVE.%s%s(%s, %s)"
                        .formatted(
                                lease.isExclusive() ? "e" : "s",
                                kind,
                                lease.handle(),
                                lease.type());
        var guard = lease.nullable() ? lease.handle() + " == null ? 0 : " : "";
        lines.add("long %s = %s%s;".formatted(lease.word(), guard, take)).open("try {");
        leased(lines, leases.subList(1, leases.size()));
        lines.turn("} finally {");
        var end =
                "NATIVE.end%s%s(%s, %s);"
                        .formatted(
                                lease.isExclusive() ? "E" : "S",
                                kind,
                                lease.handle(),
                                lease.type());
        lines.add(ifPresent(lease) + end).close("}");
    }

    private static String ifPresent(ArgumentCode.Lease lease) {
        return lease.nullable() ? "if (" + lease.handle() + " != null) " : "";
    }

    private void call(CodeLines lines) {
        var exclusive = having(In.Access.EXCLUSIVE);
        if (!exclusive.isEmpty()) lines.open("try {");
        for (var lease : having(In.Access.CONSUMED))
            lines.add(
                    "%sNATIVE.consume(%s, %s);"
                            .formatted(
                                    ifPresent(lease), lease.handle(), JavaText.literal(label())));
        switch (returns) {
            case VALUE -> result.emit(lines, member.result(), callExpression());
            case POINTER -> lines.add("return " + callExpression() + ";");
            case FAILURE -> result.emit(lines, member.result(), callExpression());
        }
        if (!exclusive.isEmpty()) poison(lines, exclusive);
    }

    private List<ArgumentCode.Lease> having(In.Access access) {
        return arguments.leases().stream().filter(lease -> lease.access() == access).toList();
    }

    private void poison(CodeLines lines, List<ArgumentCode.Lease> exclusive) {
        var panic = locals.fresh("panic");
        lines.turn("} catch (%s %s) {".formatted(unit.use(Unit.RUST_PANIC), panic));
        for (var lease : exclusive)
            if (lease.nullable())
                lines.add(
                        ifPresent(lease) + "NATIVE.poison(" + panic + ", " + lease.handle() + ");");
        var handles =
                exclusive.stream()
                        .filter(lease -> !lease.nullable())
                        .map(ArgumentCode.Lease::handle);
        lines.add(
                Stream.concat(Stream.of(panic), handles)
                        .collect(joining(", ", "throw NATIVE.poison(", ");")));
        lines.close("}");
    }

    /// The call that consumes, as the message of a later use names it.
    private String label() {
        var path = member.item().path();
        return path.segments().size() < 2
                ? member.javaName() + "()"
                : path.segments().get(path.segments().size() - 2) + "." + member.javaName() + "()";
    }

    private String callExpression() {
        var words = new ArrayList<>(arguments.words());
        words.addAll(result.words(member.result()));
        var constant = unit.constant(member);
        var call = member.kind() == Plan.Member.Kind.CONSTANT ? "NATIVE.read(" : "NATIVE.call(";
        if (words.isEmpty()) return call + constant + ")";
        var list = String.join(", ", words);
        return words.size() <= WORDS_OF_A_CALL
                ? call + constant + ", " + list + ")"
                : "NATIVE.call(" + constant + ", new long[] {" + list + "})";
    }

    private static boolean fails(Out result) {
        return result instanceof Out.Fallible
                || ResultCode.isError(result)
                || result instanceof Out.Optional(var value) && ResultCode.isError(value);
    }

    private void failure(CodeLines lines) {
        var failed = locals.fresh("failed");
        lines.turn("} catch (%s %s) {".formatted(unit.use(Unit.FAILED), failed));
        lines.add(
                switch (member.result()) {
                    case Out.Fallible(_, Out.ErrorType.Bound(var type)) ->
                            "throw new %s(%s);".formatted(unit.use(type.java()), failed);
                    case Out.Fallible(_, Out.ErrorType.Plain _) ->
                            "throw new %s(%s);".formatted(unit.use(Unit.RUST_EXCEPTION), failed);
                    case Out.Optional(Out.Handle(var type)) ->
                            "return %s.of(new %s(%s));"
                                    .formatted(
                                            unit.use(Optional.class),
                                            unit.use(type.java()),
                                            failed);
                    case Out.Handle(var type) ->
                            returns == Returns.FAILURE
                                    ? "return " + failed + ";"
                                    : "return new %s(%s);".formatted(unit.use(type.java()), failed);
                    case Out.Unit _,
                            Out.Scalar _,
                            Out.This _,
                            Out.FixedBytes _,
                            Out.Encoded _,
                            Out.Optional _ ->
                            throw new IllegalStateException("does not fail");
                    case Out.BorrowedText _,
                            Out.OwnedText _,
                            Out.BorrowedBytes _,
                            Out.OwnedBytes _ ->
                            throw new IllegalStateException("does not fail");
                });
    }
}
