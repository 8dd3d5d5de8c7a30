package dev.gantry.plan;

import static dev.gantry.plan.Shapes.byMut;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.mutable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.Type;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

class WrittenTextTest {
    private static final Type BYTES = mutable(new Type.Slice(new Type.Primitive(Type.Scalar.U8)));
    private static final Type TEXT = mutable(new Type.Str());

    @Test
    @DisplayName(
            "[PLAN-21] text in a buffer that was passed is a String, text of the receiver is not")
    void textInABufferThatWasPassedIsAString() {
        var plan =
                new Shapes()
                        .struct(
                                "Id",
                                List.of(),
                                byRef("Id", "encode", TEXT, BYTES),
                                byMut("Id", "text_mut", TEXT))
                        .plan()
                        .crates()
                        .getFirst();
        var members = plan.types().stream().flatMap(type -> type.members().stream()).toList();
        assertEquals(List.of("encode"), members.stream().map(Plan.Member::javaName).toList());
        assertEquals(new Out.Encoded(new Value.Text()), members.getFirst().result());
    }
}
