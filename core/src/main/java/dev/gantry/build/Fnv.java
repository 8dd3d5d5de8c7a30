package dev.gantry.build;

/// The 64-bit FNV-1a hash. SHA-256 would load the JDK's security providers at every start, and
/// nobody forges what is hashed here.
final class Fnv {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = BASIS;

    Fnv add(String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return this;
    }

    String hex() {
        return Long.toHexString(hash);
    }
}
