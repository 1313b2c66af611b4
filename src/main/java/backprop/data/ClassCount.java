package backprop.data;

/** How many examples a class has. */
public record ClassCount(String name, int examples) {}
