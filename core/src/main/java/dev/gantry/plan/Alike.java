package dev.gantry.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gantry.api.Type;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Instantiations of one function that Java could not tell apart, neither by what they take nor by
/// what they give: regex implements `Replacer` for `&str`, `String`, `Cow<str>` and references to
/// them. One is enough, the first that rustc accepts.
final class Alike {

    private record Form(Optional<In> receiver, List<In> arguments, Out result) {}

    private Alike() {}

    /// @param drafts of one function
    static List<Draft> onLadders(List<Draft> drafts) {
        Map<Form, List<Draft>> alike =
                drafts.stream().collect(groupingBy(Alike::form, LinkedHashMap::new, toList()));
        return alike.values().stream().flatMap(all -> onLadder(all).stream()).toList();
    }

    private static List<Draft> onLadder(List<Draft> alike) {
        var rung = new Draft.Rung(alike.getFirst().ladder(), Optional.empty());
        boolean one = alike.size() == 1;
        return alike.stream()
                .map(draft -> one || draft.rung().isPresent() ? draft : draft.on(rung))
                .toList();
    }

    static boolean areOne(Draft draft, Draft other) {
        return form(draft).equals(form(other));
    }

    private static Form form(Draft draft) {
        var arguments = draft.arguments().stream().map(it -> java(it.mapping())).toList();
        return new Form(draft.receiver(), arguments, draft.result());
    }

    /// What Java passes, whether Rust borrows it or owns it. A handle that is consumed is another
    /// argument than one that is lent.
    private static In java(In in) {
        return switch (in) {
            case In.OwnedText(), In.Encoded(Value.Text()) -> new In.Text();
            case In.OwnedBytes() -> new In.Bytes();
            case In.Encoded(Value.Numbers(var element, var length))
                    when element == Type.Scalar.U8 && length.isEmpty() ->
                    new In.Bytes();
            case In.Optional(var value) -> new In.Optional(java(value));
            default -> in;
        };
    }
}
