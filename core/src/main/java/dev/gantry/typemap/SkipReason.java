package dev.gantry.typemap;

/// Why an item is not bound.
public enum SkipReason {
    BORROWED_RESULT("the result borrows from an argument and is no text or bytes"),
    VIEW_TYPE("the type is a view that borrows from another value"),
    GENERIC_TYPE("the type has parameters"),
    UNION("a union"),
    GENERIC_FUNCTION("no concrete type is known for a type parameter"),
    CLOSURE("takes or returns a closure"),
    TRAIT_METHOD("a method of a trait that no type with a class has"),
    STD_TRAIT("an impl of a trait of std"),
    FOREIGN_IMPL("an impl of a trait of std for a type of another crate"),
    OTHER_MEMBER("another member does the same"),
    NO_EQUALS("hashCode belongs to an equals, and the class has none of its own"),
    VIEW_ARGUMENT("an argument is a view that borrows from another value"),
    UNNAMEABLE("a type that cannot be named"),
    ASYNC("async"),
    UNSAFE("unsafe"),
    RAW_POINTER("a raw pointer in the signature"),
    MACRO("a macro"),
    TYPE_NOT_MAPPED("a type with no place in the table"),
    RECEIVER("a receiver other than self, &self and &mut self"),
    NEVER("never returns"),
    FIELD("a public field whose value can be neither copied nor cloned"),
    NOT_OF_FIELDS("Java cannot make one of its public fields"),
    CONSTANT("a constant or static"),
    STATIC_REFERENCE("a reference to a value that Rust keeps for the whole program"),
    TYPE_ALIAS("a type alias"),
    ENUM_VARIANT("a variant of an enum whose values are handles or exceptions"),
    ERROR_NOT_AN_ERROR("the error of the Result does not implement Error"),
    MUTABLE_VALUE("changes a value in place, which is immutable in Java"),
    OUT_PARAMETER("an argument that is written through"),
    TOO_MANY_PARAMETERS("more parameters than a Java method can have"),
    TOO_MANY_MEMBERS("more members than a Java class has room for"),
    NESTED_TOO_DEEP("a type within a type, too many times for Java"),
    MORE_TYPES("more types have the trait than there are overloads for"),
    NAME_CLASH("another member has the Java name"),
    REJECTED_BY_RUSTC("rustc does not accept the call"),
    TRAIT("a trait"),
    NOTHING_TO_CALL("a type of which nothing is bound"),
    UNKNOWN_KIND("rustdoc names a kind that is not known"),
    GANTRY_FAILED("Gantry fails on it, which is a bug in Gantry"),
    UNEXPLAINED("Gantry gives no reason, which is a bug in it");

    private final String sentence;

    SkipReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /// Whether it is told of an item that is bound in other forms too: Gantry, or Java, has a limit
    /// there, and Rust has none.
    public boolean isGantrys() {
        return switch (this) {
            case MORE_TYPES,
                    TOO_MANY_PARAMETERS,
                    TOO_MANY_MEMBERS,
                    NESTED_TOO_DEEP,
                    NOT_OF_FIELDS,
                    GANTRY_FAILED ->
                    true;
            default -> false;
        };
    }
}
