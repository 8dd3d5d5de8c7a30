package dev.gantry.bench;

/// What the start of a virtual machine costs, and nothing else.
final class Bare {
    private Bare() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
