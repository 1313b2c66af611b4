package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import backprop.ui.workbench.LostDataViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Stands in place of the charts, or below those of a run that has failed on its way: why there is no run, and what can be done. Data that moved or changed are no fault. */
final class FailureView extends StackPane {
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final LostDataViewModel lost;
    private final RunViewModel run;
    private final EnginesViewModel engines;
    private final FileDialogs dialogs;
    private final Strings strings;

    FailureView(WorkbenchViewModel model, FileDialogs dialogs) {
        this.lost = model.lost;
        this.run = model.run;
        this.engines = model.engines;
        this.dialogs = dialogs;
        this.strings = model.strings;
        getStyleClass().add("veil");
        Label heading = Controls.label("", "failure-heading");
        heading.setWrapText(true);
        Label text = Controls.label("");
        text.setId("failure");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        BooleanBinding isLost = lost.stateProperty().isNotEqualTo(State.FOUND);
        text.textProperty()
                .bind(Bindings.when(isLost).then(lost.textProperty()).otherwise(model.run.failureProperty()));
        Controls.showWhen(text, Bindings.isNotEmpty(text.textProperty()));
        Label problem = Controls.label(lost.problemProperty(), "reason");
        problem.setId("lost-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        Button retry = button("retry", strings.get("failure.retry"), "fth-rotate-cw", model.transport::rewind);
        VBox card = new VBox(
                heading, text, problem, new DetailsView(model.run.problemProperty(), strings), ways(retry, isLost));
        card.getStyleClass().add("failure-card");
        card.setMaxHeight(USE_PREF_SIZE);
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> strings.get(headingKey()), lost.stateProperty(), model.run.problemProperty()));
        lost.stateProperty().subscribe(state -> {
            boolean calm = state != State.FOUND;
            heading.pseudoClassStateChanged(CALM, calm);
            card.pseudoClassStateChanged(CALM, calm);
        });
        getChildren().add(card);
        Controls.showWhen(this, Bindings.isNotEmpty(model.run.failureProperty()));
    }

    private String headingKey() {
        return switch (lost.stateProperty().get()) {
            case FOUND -> isOfEngine() ? "failure.engine" : "failure.heading";
            case MISSING -> "lost.heading.missing";
            case CHANGED -> "lost.heading.changed";
            case OTHER -> "lost.heading.other";
        };
    }

    private boolean isOfEngine() {
        RunFailure known = run.problemProperty().get();
        return known != null && known.ofEngine();
    }

    private FlowPane ways(Button retry, BooleanBinding isLost) {
        Button file = button("lost-file", strings.get("lost.file"), "fth-file", this::chooseFile);
        Button folder = button("lost-folder", strings.get("lost.folder"), "fth-folder", this::chooseFolder);
        Button asItIs = button("lost-as-it-is", strings.get("lost.asItIs"), "fth-check", lost::useAnyway);
        Button anyway = button("lost-anyway", strings.get("lost.anyway"), "fth-check", lost::useAnyway);
        Controls.showWhen(file, isLost);
        Controls.showWhen(folder, isLost);
        Controls.showWhen(asItIs, lost.stateProperty().isEqualTo(State.CHANGED));
        Controls.showWhen(anyway, lost.stateProperty().isEqualTo(State.OTHER));
        Button analytic = button("use-analytic", strings.get("failure.analytic"), "fth-check", this::useAnalytic);
        Controls.showWhen(analytic, Bindings.createBooleanBinding(this::isOfEngine, run.problemProperty()));
        FlowPane ways = new FlowPane(anyway, asItIs, file, folder, retry, analytic);
        ways.getStyleClass().add("failure-ways");
        ways.disableProperty().bind(lost.busyProperty());
        return ways;
    }

    private void useAnalytic() {
        engines.choose(EngineChoice.ANALYTIC);
    }

    private static Button button(String id, String text, String icon, Runnable action) {
        Button button = new Button(text, Controls.icon(icon));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void chooseFile() {
        dialogs.open(getScene().getWindow(), strings.get("lost.file.title"), strings.get("lost.any"), "*")
                .ifPresent(lost::choose);
    }

    private void chooseFolder() {
        dialogs.openFolder(getScene().getWindow(), strings.get("lost.folder.title"))
                .ifPresent(lost::choose);
    }
}
