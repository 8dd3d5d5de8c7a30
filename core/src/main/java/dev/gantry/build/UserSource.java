package dev.gantry.build;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.lang.model.SourceVersion;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A Java file of the user as javac sees it: under a legal name, though its messages show the name
/// the user wrote.
///
/// The class of a compact source file is named after the file (JLS 7.3, 8.1.8), and a file such as
/// `log-scan.java` gives no name; as in the launcher's source mode, a public class may be named
/// otherwise than its file.
final class UserSource extends SimpleJavaFileObject {
    private static final String EXTENSION = ".java";

    private final String shown;
    private final String text;

    private UserSource(String stem, String shown, String text) {
        super(uri(stem), JavaFileObject.Kind.SOURCE);
        this.shown = shown;
        this.text = text;
    }

    /// @param shown as messages name it
    /// @throws ProblemException when it is not UTF-8
    static UserSource read(Path file, String shown) {
        try {
            return new UserSource(stem(file), shown, Files.readString(file));
        } catch (MalformedInputException e) {
            throw new ProblemException(new JavaProblem.NotUtf8(shown));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file's name without its extension, made an identifier: `log-scan` is `log_scan`, `1st`
    /// is `_1st`.
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
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
        return kind == JavaFileObject.Kind.SOURCE;
    }

    private static URI uri(String stem) {
        try {
            return new URI("gantry", null, "/" + stem + EXTENSION, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e); // the constructor quotes whatever is not legal
        }
    }
}
