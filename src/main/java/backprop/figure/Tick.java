package backprop.figure;

/** A labelled place on an axis. */
record Tick(double value, String label) {}
