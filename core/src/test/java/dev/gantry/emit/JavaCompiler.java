package dev.gantry.emit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles emitted Java against the runtime.
public final class JavaCompiler {
    private JavaCompiler() {}

    /// What javac says of the sources, warnings too; the classes go to the folder.
    public static List<String> compile(List<SourceFile> sources, Path classes) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = javac.getStandardFileManager(diagnostics, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            var options = List.of("--release", "25", "-Xlint:all,-deprecation,-try,-overrides");
            javac.getTask(null, files, diagnostics, options, null, units(sources)).call();
        }
        return diagnostics.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static List<JavaFileObject> units(List<SourceFile> sources) {
        return sources.stream().<JavaFileObject>map(Unit::new).toList();
    }

    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(SourceFile source) {
            super(URI.create("string:///" + source.path()), Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
