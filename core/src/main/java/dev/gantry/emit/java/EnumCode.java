package dev.gantry.emit.java;

import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.BoundType;

import java.util.ArrayList;

/// What only an enum has: its constants, and how a position becomes one.
final class EnumCode {
    private static final String UNKNOWN = "A variant that this version of the crate does not name.";

    private final MemberDocs docs;
    private final CodeLines lines;

    EnumCode(MemberDocs docs, CodeLines lines) {
        this.docs = docs;
        this.lines = lines;
    }

    void constants(Plan.Content.Constants content) {
        int left = content.constants().size();
        for (var constant : content.constants()) {
            var tags = new ArrayList<String>();
            Javadoc.deprecation(constant.meta(), tags);
            new Javadoc(constant.meta().docs()).tags(tags).emit(lines);
            docs.deprecated(lines, constant.meta());
            boolean last = --left == 0 && content.unknown().isEmpty();
            lines.add(constant.javaName() + (last ? ";" : ","));
        }
        content.unknown()
                .ifPresent(unknown -> {
                    new Javadoc(UNKNOWN)
                            .paragraph("It comes from Rust only: as an argument it is refused.")
                            .emit(lines);
                    lines.add(unknown + ";");
                });
    }

    void lookup(BoundType type, Plan.Content.Constants content) {
        var name = type.javaSimpleName();
        var found = "$ALL[position]";
        var constant =
                content.unknown()
                        .map(unknown -> "position < 0 ? " + unknown + " : " + found)
                        .orElse(found);
        lines.blank()
                .add("private static final " + name + "[] $ALL = values();")
                .blank()
                .add("/// For generated code.")
                .open("public static " + name + " $of(int position) {")
                .add("return " + constant + ";")
                .close("}");
    }
}
