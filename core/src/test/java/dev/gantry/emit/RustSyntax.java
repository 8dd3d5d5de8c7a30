package dev.gantry.emit;

import dev.gantry.api.CrateId;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.api.Type.GenericArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads types as Rust writes them, so that tests can. Names of std are known without their
/// modules, all others are of the crate.
public final class RustSyntax {
    private static final Map<String, ItemPath> STD =
            Stream.of(
                            "string::String",
                            "vec::Vec",
                            "boxed::Box",
                            "borrow::Cow",
                            "option::Option",
                            "result::Result",
                            "rc::Rc",
                            "sync::Arc",
                            "collections::VecDeque",
                            "collections::LinkedList",
                            "collections::HashSet",
                            "collections::BTreeSet",
                            "collections::HashMap",
                            "collections::BTreeMap",
                            "vec::IntoIter",
                            "num::NonZero",
                            "num::NonZeroU8",
                            "path::Path",
                            "path::PathBuf",
                            "ffi::OsStr",
                            "ffi::OsString",
                            "time::Duration",
                            "time::SystemTime",
                            "net::IpAddr",
                            "net::Ipv4Addr",
                            "net::Ipv6Addr",
                            "net::SocketAddr",
                            "net::SocketAddrV4",
                            "net::SocketAddrV6",
                            "cmp::Ordering",
                            "ops::Bound",
                            "ops::Range",
                            "ops::RangeInclusive",
                            "ops::RangeFrom",
                            "ops::RangeTo",
                            "ops::RangeToInclusive",
                            "ops::RangeFull")
                    .map(path -> ItemPath.std(path.split("::")))
                    .collect(Collectors.toMap(ItemPath::name, path -> path));

    private final CrateId crate;
    private final String text;
    private int at = 0;

    private RustSyntax(CrateId crate, String text) {
        this.crate = crate;
        this.text = text;
    }

    /// @param crate whose items the names that std does not have are
    public static Type type(CrateId crate, String text) {
        var syntax = new RustSyntax(crate, text);
        var type = syntax.type();
        syntax.spaces();
        if (syntax.at != text.length()) throw syntax.unexpected();
        return type;
    }

    private Type type() {
        if (take("&")) return reference();
        if (take("(")) return new Type.Tuple(types(")"));
        if (take("[")) return sequence();
        var name = word();
        var scalar =
                Arrays.stream(Type.Scalar.values())
                        .filter(known -> known.rust().equals(name))
                        .findFirst();
        if (scalar.isPresent()) return new Type.Primitive(scalar.get());
        if (name.equals("str")) return new Type.Str();
        var arguments = take("<") ? arguments() : List.<GenericArgument>of();
        return new Type.Named(path(name), arguments);
    }

    private ItemPath path(String name) {
        var known = STD.get(name);
        return known != null ? known : new ItemPath(crate, List.of(name.split("::")));
    }

    private Type reference() {
        var lifetime = take("'") ? Optional.of(word()) : Optional.<String>empty();
        return new Type.Reference(lifetime, take("mut "), type());
    }

    private Type sequence() {
        var element = type();
        if (take("]")) return new Type.Slice(element);
        expect(";");
        var length = word();
        expect("]");
        return new Type.Array(element, length);
    }

    private List<GenericArgument> arguments() {
        var all = new ArrayList<GenericArgument>();
        while (!take(">")) {
            all.add(
                    take("'")
                            ? new GenericArgument.OfLifetime(word())
                            : new GenericArgument.OfType(type()));
            take(",");
        }
        return List.copyOf(all);
    }

    private List<Type> types(String end) {
        var all = new ArrayList<Type>();
        while (!take(end)) {
            all.add(type());
            take(",");
        }
        return List.copyOf(all);
    }

    private String word() {
        spaces();
        int from = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || path()))
            at++;
        if (at == from) throw unexpected();
        return text.substring(from, at);
    }

    private boolean path() {
        return text.charAt(at) == ':';
    }

    private boolean take(String token) {
        spaces();
        if (!text.startsWith(token, at)) return false;
        at += token.length();
        return true;
    }

    private void expect(String token) {
        if (!take(token)) throw unexpected();
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("at " + at + " of " + text);
    }
}
