package dev.gantry.build;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A Java file of the user as javac sees it: the text that was read before, under the name that
/// messages show.
///
/// The class of a compact source file is named after the file (JLS 7.3, 8.1.8), and a file such as
/// `log-scan.java` gives no name: javac is told a legal one. As in the launcher's source mode, a
/// public class of a file that is alone may be named otherwise than it.
final class UserSource extends SimpleJavaFileObject {
    private static final String EXTENSION = ".java";

    private final String shown;
    private final String text;
    private final boolean alone;

    private UserSource(URI uri, String shown, String text, boolean alone) {
        super(uri, JavaFileObject.Kind.SOURCE);
        this.shown = shown;
        // the mark that some editors write first; javac knows none
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.alone = alone;
    }

    /// A program that is one file.
    ///
    /// @param shown as messages name it
    static UserSource alone(String shown, String text) {
        return new UserSource(uri(stem(shown)), shown, text, true);
    }

    static UserSource ofProject(Path file, String text) {
        return new UserSource(file.toUri(), file.toString(), text, false);
    }

    /// A file's name without its extension, made an identifier: `log-scan` is `log_scan`, `1st` is
    /// `_1st`.
    ///
    /// @param file its path
    static String stem(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        String stem =
                name.endsWith(EXTENSION)
                        ? name.substring(0, name.length() - EXTENSION.length())
                        : name;
        var legal = new StringBuilder();
        stem.codePoints()
                .forEach(c -> legal.appendCodePoint(Character.isJavaIdentifierPart(c) ? c : '_'));
        if (legal.isEmpty() || !Character.isJavaIdentifierStart(legal.codePointAt(0))) {
            legal.insert(0, '_');
        }
        String identifier = legal.toString();
        return SourceVersion.isKeyword(identifier) ? identifier + "_" : identifier;
    }

    @Override
    public String getName() {
        return shown;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
        return alone
                ? kind == JavaFileObject.Kind.SOURCE
                : super.isNameCompatible(simpleName, kind);
    }

    private static URI uri(String stem) {
        try {
            return new URI("gantry", null, "/" + stem + EXTENSION, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e); // the constructor quotes whatever is not legal
        }
    }
}
