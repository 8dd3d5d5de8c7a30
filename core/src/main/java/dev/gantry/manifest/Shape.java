package dev.gantry.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What the value of a key of gantry.toml may be.
///
/// ```
/// Shape = Text | OneOf | Count | Anything
///       | ListOf(Shape)                 [a, b]
///       | Keys(name: Shape, ...)        a table whose keys are known
///       | Named(Shape)                  a table whose keys the user chooses
/// ```
sealed interface Shape {

    /// @param expected what a message asks for, such as `a string`
    record Text(String expected, Predicate<String> valid) implements Shape {}

    /// @param values booleans, longs and strings
    record OneOf(List<Object> values) implements Shape {}

    /// A number from 1.
    record Count() implements Shape {}

    record Anything() implements Shape {}

    record ListOf(Shape each) implements Shape {}

    /// @param required those that must be there
    record Keys(Map<String, Shape> keys, Set<String> required) implements Shape {}

    /// @param expected what a message asks of a key
    record Named(String expected, Predicate<String> valid, Shape each) implements Shape {}

    Shape STRING = new Text("a string", text -> !text.isBlank());
    Shape FLAG = new OneOf(List.of(true, false));

    static Shape oneOf(Object... values) {
        return new OneOf(List.of(values));
    }

    static Shape named(Shape each) {
        return new Named("a name", name -> !name.isBlank(), each);
    }
}
