package dev.gantry.typemap;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;

import java.util.List;
import java.util.Optional;

/// Types and traits of std that the table names, by their importable paths.
public enum Std {
    STRING("string", "String"),
    VEC("vec", "Vec"),
    BOX("boxed", "Box"),
    RC("rc", "Rc"),
    ARC("sync", "Arc"),
    COW("borrow", "Cow"),
    VEC_DEQUE("collections", "VecDeque"),
    LINKED_LIST("collections", "LinkedList"),
    VEC_INTO_ITER("vec", "IntoIter"),
    HASH_SET("collections", "HashSet"),
    BTREE_SET("collections", "BTreeSet"),
    HASH_MAP("collections", "HashMap"),
    BTREE_MAP("collections", "BTreeMap"),
    NON_ZERO("num", "NonZero"),
    BOUND("ops", "Bound"),
    PATH("path", "Path"),
    PATH_BUF("path", "PathBuf"),
    OS_STR("ffi", "OsStr"),
    OS_STRING("ffi", "OsString"),
    OPTION("option", "Option"),
    RESULT("result", "Result"),
    IO_RESULT("io", "Result"),
    IO_ERROR("io", "Error"),
    FMT_RESULT("fmt", "Result"),
    FMT_ERROR("fmt", "Error"),
    ERROR("error", "Error"),
    DISPLAY("fmt", "Display"),
    DEBUG("fmt", "Debug"),
    CLONE("clone", "Clone"),
    EQ("cmp", "Eq"),
    PARTIAL_EQ("cmp", "PartialEq"),
    ORD("cmp", "Ord"),
    PARTIAL_ORD("cmp", "PartialOrd"),
    HASH("hash", "Hash"),
    DEFAULT("default", "Default"),
    FROM_STR("str", "FromStr"),
    TRY_FROM("convert", "TryFrom"),
    TRY_INTO("convert", "TryInto"),
    DEREF("ops", "Deref"),
    COPY("marker", "Copy"),
    DROP("ops", "Drop"),
    AS_REF("convert", "AsRef"),
    INTO("convert", "Into"),
    FROM("convert", "From"),
    BORROW("borrow", "Borrow"),
    TO_OWNED("borrow", "ToOwned"),
    INTO_ITERATOR("iter", "IntoIterator"),
    ITERATOR("iter", "Iterator"),
    DOUBLE_ENDED_ITERATOR("iter", "DoubleEndedIterator"),
    EXACT_SIZE_ITERATOR("iter", "ExactSizeIterator"),
    RANGE_BOUNDS("ops", "RangeBounds"),
    TO_SOCKET_ADDRS("net", "ToSocketAddrs"),
    TO_STRING("string", "ToString"),
    FROM_ITERATOR("iter", "FromIterator"),
    FN("ops", "Fn"),
    FN_MUT("ops", "FnMut"),
    FN_ONCE("ops", "FnOnce");

    private final ItemPath path;

    Std(String... segments) {
        this.path = ItemPath.std(segments);
    }

    public ItemPath path() {
        return path;
    }

    /// Whether the path is this one. `std`, `core` and `alloc` count as one crate.
    public boolean is(ItemPath other) {
        return other.crate().isStd() && other.segments().equals(path.segments());
    }

    /// The type arguments, if the type is this one; lifetimes are left out.
    public Optional<List<Type>> of(Type type) {
        if (!(type instanceof Type.Named(var named, var arguments)) || !is(named)) {
            return Optional.empty();
        }
        return Optional.of(types(arguments));
    }

    /// The type arguments, without lifetimes, constants and bindings.
    public static List<Type> types(List<Type.GenericArgument> arguments) {
        return arguments.stream()
                .filter(Type.GenericArgument.OfType.class::isInstance)
                .map(argument -> ((Type.GenericArgument.OfType) argument).type())
                .toList();
    }

    public Type type(Type... arguments) {
        return new Type.Named(
                path,
                List.of(arguments).stream()
                        .<Type.GenericArgument>map(Type.GenericArgument.OfType::new)
                        .toList());
    }
}
