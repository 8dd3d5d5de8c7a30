package bench;

/// Many calls in one loop; what they gave, so that none is left out.
interface Shape {
    long run(int times) throws Throwable;
}
