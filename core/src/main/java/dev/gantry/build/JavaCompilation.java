package dev.gantry.build;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

import dev.gantry.problem.ProblemException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles Java within this process, by the JDK that runs Gantry. Generated bindings and the
/// user's code are compiled apart, so that the bindings' classes can be kept while the user's code
/// changes.
///
/// The folder for classes must exist and be empty: the caller makes it complete or absent.
///
/// @param classPath in order
/// @param release the feature release of the language and the JDK's API, 25 or more
/// @param classes where class files go
public record JavaCompilation(List<Path> classPath, int release, Path classes) {

    /// @param mainClass binary name
    /// @param messages javac's warnings and notes, a line each
    public record Program(String mainClass, List<String> messages) {}

    public JavaCompilation {
        classPath = List.copyOf(classPath);
    }

    /// Why javac refuses generated Java.
    ///
    /// @param errors those that have a place
    /// @param words all that it says
    public record Generated(List<GeneratedError> errors, List<String> words) {}

    /// @param file absolute
    /// @param line from 1
    /// @param message its first line
    public record GeneratedError(Path file, int line, String message) {}

    /// Compiles all `.java` files below a folder.
    ///
    /// @return empty when javac accepts them
    public Optional<Generated> generated(Path sources) {
        try (var files = files()) {
            var found = javaFiles(sources);
            if (found.isEmpty()) return Optional.empty(); // nothing of the crates could be bound
            var units = files.getJavaFileObjectsFromPaths(found);
            var said = new StringWriter();
            var errors = new ArrayList<Diagnostic<? extends JavaFileObject>>();
            var options = List.of("-nowarn", "-Xlint:none", "-Xmaxerrs", ALL);
            boolean accepted = task(files, said, collector(errors), options, units).call();
            return accepted ? Optional.empty() : Optional.of(refused(errors, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of javac's errors, which are a hundred otherwise.
    private static final String ALL = "1000000";

    private static DiagnosticListener<JavaFileObject> collector(
            List<Diagnostic<? extends JavaFileObject>> errors) {
        return diagnostic -> {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) errors.add(diagnostic);
        };
    }

    private static Generated refused(
            List<Diagnostic<? extends JavaFileObject>> errors, StringWriter said) {
        var placed = new ArrayList<GeneratedError>();
        var words = new ArrayList<String>();
        for (var error : errors) {
            error.toString().lines().forEach(words::add);
            var file = error.getSource();
            if (file == null || error.getLineNumber() == Diagnostic.NOPOS) continue;
            var message = error.getMessage(Locale.ROOT).lines().findFirst().orElse("");
            int line = Math.toIntExact(error.getLineNumber());
            placed.add(new GeneratedError(Path.of(file.toUri()), line, message));
        }
        words.addAll(lines(said));
        return new Generated(List.copyOf(placed), List.copyOf(words));
    }

    /// Compiles a program that is one file: a compact source file (JLS 7.3) or ordinary classes,
    /// with or without a package.
    ///
    /// @param shown how javac's messages name the file; ends in its name
    /// @throws ProblemException with [JavaProblem.DoesNotCompile], [JavaProblem.NoMain]
    public Program singleFile(String shown, String text) {
        var unit = UserSource.alone(shown, text);
        var main = new MainClass();
        try (var files = files()) {
            var said = new StringWriter();
            var task = task(files, said, null, List.of(), List.of(unit));
            task.addTaskListener(listener(main, task));
            if (!task.call()) {
                throw new ProblemException(new JavaProblem.DoesNotCompile(shown, lines(said)));
            }
            return main.chosen(UserSource.stem(shown))
                    .map(name -> new Program(name, lines(said)))
                    .orElseThrow(() -> new ProblemException(new JavaProblem.NoMain(shown)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compiles all `.java` files of a project.
    ///
    /// @param shown how a message names them all
    /// @param texts by absolute path
    /// @throws ProblemException with [JavaProblem.DoesNotCompile]
    public void project(String shown, SortedMap<Path, String> texts) {
        if (texts.isEmpty()) return;
        try (var files = files()) {
            var units = new ArrayList<UserSource>();
            texts.forEach((path, text) -> units.add(UserSource.ofProject(path, text)));
            var said = new StringWriter();
            if (!task(files, said, null, List.of(), units).call()) {
                throw new ProblemException(new JavaProblem.DoesNotCompile(shown, lines(said)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavacTask task(
            StandardJavaFileManager files,
            StringWriter said,
            @Nullable DiagnosticListener<JavaFileObject> listener,
            List<String> more,
            Iterable<? extends JavaFileObject> units)
            throws IOException {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        // Sources are given one by one: javac is not to look for others on the class path.
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        var options = new ArrayList<String>();
        options.addAll(List.of("--release", Integer.toString(release), "-proc:none", "-g"));
        options.addAll(more);
        return (JavacTask) compiler().getTask(said, files, listener, options, null, units);
    }

    private static TaskListener listener(MainClass main, JavacTask task) {
        return new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
                    main.consider(event.getTypeElement(), task.getElements(), task.getTypes());
                }
            }
        };
    }

    private static StandardJavaFileManager files() {
        return compiler().getStandardFileManager(null, null, StandardCharsets.UTF_8);
    }

    private static JavaCompiler compiler() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ProblemException(
                    new JavaProblem.NoCompiler(System.getProperty("java.home", "")));
        }
        return compiler;
    }

    /// Sorted, so that javac's messages and its order of work do not depend on the file system.
    private static List<Path> javaFiles(Path folder) throws IOException {
        try (var below = Files.walk(folder)) {
            return below.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> lines(StringWriter said) {
        return said.toString().lines().toList();
    }
}
