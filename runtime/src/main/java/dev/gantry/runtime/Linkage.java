package dev.gantry.runtime;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/// Decides which classes get a [Native].
final class Linkage {

    private Linkage() {}

    static Library linked(MethodHandles.Lookup caller, String wrapper, String digest) {
        int all = MethodHandles.Lookup.ORIGINAL | MethodHandles.Lookup.PRIVATE;
        if ((caller.lookupModes() & all) != all) {
            throw new IllegalCallerException("only a class's own, full lookup is taken");
        }
        Class<?> generated = caller.lookupClass();
        Library library = Library.of(loaderOf(generated), wrapper, generated.getPackageName());
        checkPackage(generated, wrapper, library);
        checkDigest(generated, wrapper, library, digest);
        return library;
    }

    private static void checkPackage(Class<?> generated, String wrapper, Library library) {
        String packages = library.constant("gantry_packages_" + wrapper);
        if (!Arrays.asList(packages.split(";")).contains(generated.getPackageName())) {
            throw new IllegalCallerException(
                    "%s is in no package of %s".formatted(generated.getName(), wrapper));
        }
    }

    private static void checkDigest(
            Class<?> generated, String wrapper, Library library, String digest) {
        String loaded = library.constant("gantry_digest_" + wrapper);
        if (!loaded.equals(digest)) {
            throw new LinkageError(
                    "%s was generated for build %s of %s, but build %s was found; build again"
                            .formatted(generated.getName(), digest, wrapper, loaded));
        }
    }

    private static ClassLoader loaderOf(Class<?> generated) {
        ClassLoader loader = generated.getClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }
}
