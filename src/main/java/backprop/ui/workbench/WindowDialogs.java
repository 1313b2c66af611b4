package backprop.ui.workbench;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands before the window: the question about unsaved changes, what is wrong with a file, why something was refused. */
final class WindowDialogs extends ModalPane {
    private static final double WIDTH = 640;

    private final WorkbenchViewModel model;

    WindowDialogs(WorkbenchViewModel model) {
        this.model = model;
        // At once: a dialog that fades out would take away the one that comes after it.
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        model.document.askingProperty().addListener((value, old, now) -> refresh());
        model.document.errorProperty().addListener((value, old, now) -> refresh());
        model.programs.refusalProperty().addListener((value, old, now) -> refresh());
        model.engines.refusalProperty().addListener((value, old, now) -> refresh());
        displayProperty().addListener((value, old, shown) -> {
            if (!shown) {
                model.document.answer(DocumentViewModel.Answer.CANCEL);
                model.document.dismissError();
                model.programs.dismissRefusal();
                model.engines.dismissRefusal();
            }
        });
    }

    private void refresh() {
        FileErrorViewModel error = model.document.errorProperty().get();
        String refusal = model.programs.refusalProperty().get();
        String python = model.engines.refusalProperty().get();
        if (model.document.askingProperty().get()) {
            String name = model.names.plain(model.editor.spec());
            present(new UnsavedView(name, model.document::answer, model.strings));
        } else if (error != null) {
            present(new FileErrorView(error, model.document::repair, model.document::dismissError, model.strings));
        } else if (refusal != null) {
            present(refused("program.refused", refusal, model.programs::dismissRefusal));
        } else if (!python.isEmpty()) {
            present(refused("engines.python.refused", python, model.engines::dismissRefusal));
        } else {
            hide(true);
        }
    }

    private RefusalView refused(String title, String reason, Runnable dismiss) {
        return new RefusalView(model.strings.get(title), reason, dismiss, model.strings);
    }

    private void present(VBox card) {
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        show(card);
        card.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && button.isDefaultButton())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
