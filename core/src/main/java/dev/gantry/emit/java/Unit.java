package dev.gantry.emit.java;

import dev.gantry.plan.Plan;
import dev.gantry.typemap.BoundType;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One class while its text is made: how it calls other classes, and the constants with the
/// addresses of its functions.
///
/// A unit is rendered twice: only when all class names are known is it clear which names no
/// variable may have.
final class Unit {
    static final String NATIVE = "dev.gantry.runtime.Native";
    static final String HANDLE = "dev.gantry.runtime.Handle";
    static final String HANDLE_TYPE = "dev.gantry.runtime.HandleType";
    static final String PLAIN_TYPE = "dev.gantry.runtime.PlainType";
    static final String PLAIN_VALUE = "dev.gantry.runtime.PlainValue";
    static final String SCRATCH = "dev.gantry.runtime.Scratch";
    static final String ENCODER = "dev.gantry.runtime.Encoder";
    static final String DECODER = "dev.gantry.runtime.Decoder";
    static final String CONTENT = "dev.gantry.runtime.Content";
    static final String WRITE_BACK = "dev.gantry.runtime.WriteBack";
    static final String FAILED = "dev.gantry.runtime.Failed";
    static final String RUST_EXCEPTION = "dev.gantry.runtime.RustException";
    static final String RUST_PANIC = "dev.gantry.runtime.RustPanic";

    private final UnitNames names;
    private final Optional<BoundType> own;
    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> reserved;

    /// What no local variable may hide.
    private final Set<String> shadowed;

    /// @param own the type of the class; empty for a holder
    /// @param prefix what the symbols of the members start with
    /// @param fields that the class has apart from those
    Unit(
            UnitNames names,
            Optional<BoundType> own,
            String prefix,
            List<Plan.Member> members,
            Collection<String> fields) {
        this.names = names;
        this.own = own;
        reserved = new HashSet<>(List.of("NATIVE", "$TYPE"));
        reserved.addAll(fields);
        members.stream()
                .filter(member -> member.kind() == Plan.Member.Kind.CONSTANT)
                .map(Plan.Member::javaName)
                .forEach(reserved::add);
        names.obscure(reserved);
        reserved.addAll(names.reserved());
        for (var member : members) constants.put(member.symbol(), constant(member, prefix));
        shadowed = new HashSet<>(reserved);
        // a parameter may be called as a component is: generated code reads components by methods
        if (own.filter(type -> type.kind() == BoundType.Kind.RECORD).isPresent()) {
            shadowed.removeAll(fields);
        }
    }

    private String constant(Plan.Member member, String prefix) {
        var name = member.symbol();
        if (name.startsWith(prefix + "_")) name = name.substring(prefix.length() + 1);
        var constant = name.toUpperCase(Locale.ROOT);
        if (!Character.isJavaIdentifierStart(constant.codePointAt(0))) constant = "_" + constant;
        while (!reserved.add(constant)) constant += "_";
        return constant;
    }

    /// The static final field with the address of the member's function.
    String constant(Plan.Member member) {
        return constants.getOrDefault(member.symbol(), member.symbol());
    }

    String use(String fullName) {
        return names.use(fullName);
    }

    String use(Class<?> type) {
        return names.use(type);
    }

    /// The expression of the type's `HandleType`.
    String type(BoundType type) {
        return own.filter(type::equals).isPresent() ? "$TYPE" : use(type.java()) + ".$TYPE";
    }

    /// The names of one member's parameters and variables.
    Locals locals() {
        return new Locals(shadowed);
    }

    /// The expression, which throws a NullPointerException with the text when it is null.
    ///
    /// @param text a Java expression
    String requireNonNull(String expression, String text) {
        return "%s.requireNonNull(%s, %s)".formatted(use(Objects.class), expression, text);
    }

    ValueTypes values() {
        return new ValueTypes(names);
    }

    JavaTypes types() {
        return new JavaTypes(names);
    }
}
