package backprop.ui.workbench;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInPair;
import backprop.report.page.PageFormat;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** The experiments: new, open, save, export, report, and those that come with the program. */
final class ExperimentMenu extends MenuButton {
    private final WorkbenchViewModel model;
    private final Strings strings;
    private final Menu recent;

    /**
     * @param rename begins to change the experiment's name
     * @param openFigure asks for a saved figure and opens it
     */
    ExperimentMenu(WorkbenchViewModel model, Runnable rename, Runnable openFigure) {
        this.model = model;
        this.strings = model.strings;
        setId("experiments");
        Controls.iconOnly(this, "fth-folder", strings.get("menu.help"));
        recent = new Menu(strings.get("menu.recent"));
        recent.setId("menu-recent");
        DocumentViewModel document = model.document;
        getItems()
                .addAll(
                        item("new", "Shortcut+N", document::createNew),
                        item("open", "Shortcut+O", document::open),
                        recent,
                        item("save", "Shortcut+S", document::save),
                        item("saveAs", "Shortcut+Shift+S", document::saveAs),
                        item("rename", "F2", rename),
                        new SeparatorMenuItem());
        for (ProgramExportViewModel.Kind kind : ProgramExportViewModel.Kind.values()) {
            getItems().add(item(kind));
        }
        getItems().add(reports());
        MenuItem figure = new MenuItem(strings.get("menu.openFigure"));
        figure.setId("menu-openFigure");
        figure.setOnAction(event -> openFigure.run());
        getItems().add(figure);
        getItems().add(new SeparatorMenuItem());
        for (LibraryViewModel.Shelf shelf : model.library.shelves()) {
            Menu menu = new Menu(shelf.heading());
            menu.setId("menu-document-" + shelf.document());
            shelf.experiments().forEach(builtIn -> menu.getItems().add(item(builtIn)));
            List<BuiltInPair> pairs = model.library.pairs(shelf.document());
            if (!pairs.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
                pairs.forEach(pair -> menu.getItems().add(item(pair)));
            }
            getItems().add(menu);
        }
        setOnShowing(event -> fillRecent());
        fillRecent();
    }

    private MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(strings.get("menu." + key));
        item.setId("menu-" + key);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(event -> action.run());
        return item;
    }

    private MenuItem item(ProgramExportViewModel.Kind kind) {
        MenuItem item = new MenuItem(strings.get("menu.export." + kind));
        item.setId("export-" + kind);
        item.setOnAction(event -> model.programs.export(kind));
        if (kind.isOfRun()) {
            item.disableProperty().bind(model.programs.hasRun().not());
        }
        return item;
    }

    private Menu reports() {
        Menu reports = new Menu(strings.get("menu.report"));
        reports.setId("menu-report");
        reports.disableProperty().bind(model.reports.hasRun().not());
        for (PageFormat format : PageFormat.values()) {
            MenuItem item = new MenuItem(strings.get("menu.report." + format));
            item.setId("report-" + format);
            item.setOnAction(event -> model.reports.write(format));
            reports.getItems().add(item);
        }
        return reports;
    }

    private MenuItem item(BuiltIn builtIn) {
        MenuItem item = new MenuItem(model.library.text(builtIn));
        item.setId("open-" + builtIn.id());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.document.open(builtIn));
        return item;
    }

    /** It needs PyTorch. */
    private MenuItem item(BuiltInPair pair) {
        MenuItem item = new MenuItem(model.library.text(pair));
        item.setId("open-" + pair.id());
        item.setMnemonicParsing(false);
        item.disableProperty().bind(model.engines.available.not());
        item.setOnAction(event -> model.open(pair));
        return item;
    }

    private void fillRecent() {
        recent.getItems().clear();
        for (Path file : model.document.recent()) {
            String name = String.valueOf(file.getFileName());
            MenuItem item = new MenuItem(Files.exists(file) ? name : strings.get("menu.recent.missing", name));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.document.open(file));
            recent.getItems().add(item);
        }
        if (recent.getItems().isEmpty()) {
            MenuItem none = new MenuItem(strings.get("menu.recent.none"));
            none.setDisable(true);
            recent.getItems().add(none);
        }
    }
}
