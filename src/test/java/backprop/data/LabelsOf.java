package backprop.data;

/** The labels of examples that have classes. */
public final class LabelsOf {
    private LabelsOf() {}

    public static int[] of(Dataset data) {
        return of(data.targets());
    }

    public static int[] of(Targets targets) {
        return ((Targets.Classes) targets).labels();
    }
}
