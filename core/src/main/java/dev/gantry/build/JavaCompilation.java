package dev.gantry.build;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;

import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

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

    /// Compiles all `.java` files below a folder.
    ///
    /// @throws ProblemException with [JavaProblem.GeneratedDoesNotCompile]
    public void generated(Path sources) {
        try (var files = files()) {
            var found = javaFiles(sources);
            if (found.isEmpty()) return; // nothing of the crates could be bound
            var units = files.getJavaFileObjectsFromPaths(found);
            var said = new StringWriter();
            var quiet = List.of("-nowarn", "-Xlint:none");
            if (!task(files, said, quiet, units).call()) {
                throw new ProblemException(new JavaProblem.GeneratedDoesNotCompile(lines(said)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            var task = task(files, said, List.of(), List.of(unit));
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
            if (!task(files, said, List.of(), units).call()) {
                throw new ProblemException(new JavaProblem.DoesNotCompile(shown, lines(said)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JavacTask task(
            StandardJavaFileManager files,
            StringWriter said,
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
        return (JavacTask) compiler().getTask(said, files, null, options, null, units);
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
