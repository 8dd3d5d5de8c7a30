package dev.gantry.emit.java;

import dev.gantry.emit.CodeLines;
import dev.gantry.emit.Owner;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The door of the room: the Java of one crate.
public final class JavaSources {
    private final Plan.CratePlan crate;
    private final String digest;
    private final DocTargets targets;

    private JavaSources(Plan.CratePlan crate, String digest) {
        this.crate = crate;
        this.digest = digest;
        this.targets = new DocTargets(crate);
    }

    /// @param digest of the crate's wrapper
    /// @return one file for each class, in the order of the plan, then one for each package; paths
    ///   relative to a source root
    public static List<SourceFile> emit(Plan.CratePlan crate, String digest) {
        return new JavaSources(crate, digest).files((_, _) -> {});
    }

    /// The resources by which the runtime finds the library, one for each package of the crate.
    ///
    /// @param libraries the file name of the library by platform, such as `linux-x86_64`
    public static List<SourceFile> resources(
            Plan.CratePlan crate, SortedMap<String, String> libraries) {
        var lines = new CodeLines();
        libraries.forEach((platform, library) -> lines.add(platform + "=" + library));
        var files = new ArrayList<SourceFile>();
        for (var name : crate.javaPackages()) {
            var path = "META-INF/gantry/" + name + "-" + crate.symbol() + ".properties";
            files.add(new SourceFile(path, lines.toString()));
        }
        return List.copyOf(files);
    }

    /// Whose the lines of the same files are.
    ///
    /// @return by path, by the number of the first line
    public static Map<String, NavigableMap<Integer, Owner>> owners(
            Plan.CratePlan crate, String digest) {
        var sources = new JavaSources(crate, digest);
        Map<String, NavigableMap<Integer, Owner>> all = new HashMap<>();
        var unused = sources.files((path, laid) -> all.put(path, laid.owners()));
        return all;
    }

    private List<SourceFile> files(BiConsumer<String, Laid> whose) {
        var files = new ArrayList<SourceFile>();
        for (var type : crate.types())
            files.add(file(type.type().java(), names -> code(names).type(type), whose));
        for (var trait : crate.interfaces())
            files.add(file(trait.java(), names -> code(names).trait(trait), whose));
        for (var holder : crate.holders())
            files.add(file(holder.java(), names -> code(names).holder(holder), whose));
        var packages =
                files.stream()
                        .map(file -> file.path().replaceFirst("[^/]*$", ""))
                        .distinct()
                        .sorted();
        packages.toList().forEach(folder -> files.add(nullMarked(folder)));
        return distinct(files);
    }

    /// @throws IllegalStateException when two classes would be one file
    private static List<SourceFile> distinct(List<SourceFile> files) {
        var paths = new HashSet<String>();
        for (var file : files) {
            if (!paths.add(file.path())) {
                throw new IllegalStateException("two classes in " + file.path());
            }
        }
        return List.copyOf(files);
    }

    /// @param folder of the package, ending in a slash
    private static SourceFile nullMarked(String folder) {
        var name = folder.substring(0, folder.length() - 1).replace('/', '.');
        return new SourceFile(
                folder + "package-info.java",
                """
                @NullMarked
                package %s;

                import org.jspecify.annotations.NullMarked;
                """
                        .formatted(name));
    }

    private ClassCode code(UnitNames names) {
        return new ClassCode(crate, digest, names, targets);
    }

    /// Renders twice: see [Unit].
    private SourceFile file(
            String fullName,
            Function<UnitNames, CodeLines> render,
            BiConsumer<String, Laid> whose) {
        var inPackage = packageOf(fullName);
        var names = new UnitNames(inPackage, neighbours(inPackage));
        var body = new CodeLines();
        for (int pass = 0; pass < 2; pass++) body = render.apply(names);
        var header = new CodeLines().add("package " + inPackage + ";").blank();
        names.imports().forEach(name -> header.add("import " + name + ";"));
        header.blank();
        var path = fullName.replace('.', '/') + ".java";
        whose.accept(path, new Laid(body, header.count()));
        return new SourceFile(path, Layout.of(header + body.toString()));
    }

    /// A file before its long lines are broken.
    ///
    /// @param header how many lines stand before the body
    private record Laid(CodeLines body, int header) {
        private NavigableMap<Integer, Owner> owners() {
            var owners = new TreeMap<Integer, Owner>();
            int from = header + 1;
            int number = 1;
            for (var line : body.toString().split("\n", -1)) {
                var owner = body.owners().get(number++);
                if (owner != null) owners.put(from, owner);
                from += Layout.lines(line);
            }
            return owners;
        }
    }

    private List<String> neighbours(String inPackage) {
        return Stream.of(
                        crate.types().stream().map(type -> type.type().java()),
                        crate.interfaces().stream().map(Plan.Interface::java),
                        crate.holders().stream().map(Plan.Holder::java))
                .flatMap(names -> names)
                .filter(name -> packageOf(name).equals(inPackage))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    private static String packageOf(String fullName) {
        return fullName.substring(0, fullName.lastIndexOf('.'));
    }
}
