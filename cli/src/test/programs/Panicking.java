// import rust "handles@path+handles" as handles

import dev.gantry.runtime.RustPanic;

import handles.Tally;

void main() {
    try (var tally = new Tally()) {
        tally.complain();
    } catch (RustPanic panic) {
        IO.println(panic.getMessage());
    }
    try (var tally = new Tally()) {
        IO.println("still here: " + tally.add(3).sum());
    }
}
