package backprop.program;

import java.util.stream.Collectors;

/** How a program ends: what it keeps, and the picture. */
final class EndText {
    private EndText() {}

    /** @param parameters an expression: the parameters by name, NumPy's arrays */
    static String text(Setup setup, StopText stop, DialectText dialect, String parameters) {
        String restore = !stop.restoresBest()
                ? ""
                : "if best_parameters is not None:  # those of the best epoch\n" + Python.indent(1, dialect.restore());
        return restore
                + """
                np.savez(HERE.with_name(HERE.stem + "-weights.npz"), **%s)
                with open(HERE.with_suffix(".csv"), "w", newline="") as file:
                    table = csv.DictWriter(file, COLUMNS)
                    table.writeheader()
                    table.writerows(history)

                try:
                    import matplotlib
                except ImportError:
                    matplotlib = None
                if matplotlib:
                    matplotlib.use("Agg")
                    from matplotlib import pyplot

                    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4))
                    for axis, metric in zip(axes, [%s]):
                        for part in [%s]:
                            axis.plot(
                                [row["epoch"] for row in history],
                                [row[part + "_" + metric] for row in history],
                                label=part,
                            )
                        axis.set_xlabel("epoch")
                        axis.set_ylabel(metric)
                        axis.legend()
                    figure.savefig(HERE.with_suffix(".png"))
                    pyplot.close(figure)
                """.formatted(
                                parameters,
                                setup.ofClasses() ? "\"loss\", \"accuracy\"" : "\"loss\", \"r2\"",
                                setup.parts().stream()
                                        .map(part -> "\"" + Setup.name(part) + "\"")
                                        .collect(Collectors.joining(", ")));
    }
}
