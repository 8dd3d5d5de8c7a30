package dev.gantry.runtime;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// What the JVM records an ahead-of-time cache from (JEP 483, 514), for programs that use the same
/// bindings: it walks the way to a first call, as far as no code of a crate or of a program runs.
/// What is linked at run time on that way, the call shapes above all, is then found linked.
final class Rehearsal {

    /// Longer than [Scratch] packs by itself.
    private static final String LONG = "a text of more than thirty-two characters";

    /// More than [Scratch] takes to write texts in its lasting way.
    private static final int TIMES = 100;

    private Rehearsal() {}

    /// @param args the folder of the bindings' resources; the class path holds jars only, since the
    ///   JVM caches nothing else
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        for (String name : classes()) {
            // Those of the bindings load their library when they are initialised.
            boolean ours = name.startsWith(Rehearsal.class.getPackageName() + ".");
            Class.forName(name, ours, Rehearsal.class.getClassLoader());
        }
        open();
        call();
        for (int time = 0; time < TIMES; time++) {
            cross("short");
            cross(LONG);
            cross("\u00fc" + LONG);
        }
        find(Path.of(args[0]));
    }

    private static List<String> classes() throws IOException {
        var names = new ArrayList<String>();
        for (String jar : System.getProperty("java.class.path").split(File.pathSeparator)) {
            try (var file = new JarFile(jar)) {
                file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .filter(name -> !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .map(name -> name.replace('/', '.'))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /// A library that the JVM has loaded itself.
    private static void open() {
        Path own = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("java"));
        if (!Files.exists(own)) return;
        var unused = SymbolLookup.libraryLookup(own, Arena.global()).find("JNI_OnLoad");
    }

    /// The usual call shapes. The C function takes one word and looks at no other.
    private static void call() {
        MemorySegment labs = Linker.nativeLinker().defaultLookup().findOrThrow("labs");
        Downcalls.call(labs, 1);
        Downcalls.call(labs, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static void cross(String text) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        long address = scratch.text(text, "text");
        if (!Memory.text(address, scratch.length()).equals(text)) throw new AssertionError(text);
        scratch.release(mark);
    }

    /// The libraries are found, and not loaded.
    private static void find(Path resources) throws IOException {
        try (var files = Files.newDirectoryStream(resources.resolve("META-INF").resolve("gantry"));
                var loader = new URLClassLoader(new URL[] {resources.toUri().toURL()})) {
            for (Path file : files) {
                String index = file.getFileName().toString().replace(".properties", "");
                int end = index.lastIndexOf('-');
                String wrapper = index.substring(end + 1);
                String inPackage = index.substring(0, end);
                var unused = LibraryFile.of(loader, wrapper, inPackage, Platform.current()).file();
            }
        }
    }
}
