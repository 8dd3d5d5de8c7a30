package dev.gantry.emit.rust;

import static java.util.stream.Collectors.joining;

import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Exports;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.List;

/// The shells: what the library exports, in the one canonical form. Each is a composition of
/// functions of `rt` around one call of the typed layer and has no logic of its own.
final class FfiLayer {
    private final RustTypes types;
    private final CodeLines lines = new CodeLines();

    FfiLayer(RustTypes types) {
        this.types = types;
        lines.add(
                """
                //! What the library exports: one shell for each typed function.
                #![allow(non_snake_case, unused_parens, unused_unsafe, unused_variables)]

                use crate::typed;
                use ::gantry_rt as rt;\
                """);
    }

    void member(Plan.Member member) {
        if (!member.isExported()) return;
        var words = new ArgumentWords(types);
        var arguments = new ArrayList<String>();
        var parameters = member.typed().parameters();
        member.receiver()
                .map(self -> words.expression(self, parameters.getFirst().type()))
                .ifPresent(arguments::add);
        int before = arguments.size();
        for (int at = 0; at < member.arguments().size(); at++)
            arguments.add(
                    words.expression(
                            member.arguments().get(at).mapping(),
                            parameters.get(before + at).type()));
        var call =
                "typed::%s(%s)"
                        .formatted(
                                RustNames.identifier(member.typed().name()),
                                String.join(", ", arguments));
        var body =
                new ResultWords(types, words)
                        .expression(member.result(), member.typed().result(), call);
        shell(member.symbol(), words.words(), around(words, body));
    }

    private static String around(ArgumentWords words, String body) {
        if (words.before().isEmpty()) return body;
        var lines = new CodeLines();
        words.before().forEach(lines::add);
        if (words.after().isEmpty()) return lines.add(body).toString();
        lines.add("let result = " + body + ";");
        words.after().forEach(lines::add);
        return lines.add("result").toString();
    }

    /// What is exported of the type itself.
    void type(Plan.TypePlan type) {
        switch (type.type().kind()) {
            case HANDLE, ERROR -> drop(type);
            case VALUE -> size(type);
            case ENUM, RECORD -> {}
        }
    }

    private void drop(Plan.TypePlan type) {
        var rust = types.render(type.type().rust());
        shell(
                Exports.drop(type.type().symbol()),
                List.of("a0"),
                "rt::drop_box::<" + rust + ">(a0)");
    }

    private void size(Plan.TypePlan type) {
        var rust = types.render(type.type().rust());
        shell(Exports.size(type.type().symbol()), List.of(), "rt::plain_size::<" + rust + ">()");
    }

    /// Text that Java compares with its own copy.
    void digest(String wrapper) {
        shell(Exports.digest(wrapper), List.of("a0"), "rt::text_out(crate::digest::DIGEST, a0)");
    }

    private void shell(String symbol, List<String> words, String body) {
        var parameters = words.stream().map(word -> word + ": i64").collect(joining(", "));
        lines.blank()
                .add("#[unsafe(no_mangle)]")
                .open("pub extern \"C\" fn %s(%s) -> i64 {".formatted(symbol, parameters))
                .open("rt::guard(%s, || unsafe {".formatted(RustNames.text(symbol)))
                .add(body)
                .close("})")
                .close("}");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
