package backprop.ui.data;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.DataShape;
import backprop.data.DataSource;
import backprop.data.DataSummary;
import backprop.data.ImageShape;
import backprop.data.MadeUp;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.Adapted;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import backprop.ui.common.DataShelf;
import backprop.ui.workbench.DataTexts;
import backprop.ui.workbench.ExperimentEditor;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The data screen: the sources, the one that is looked at, and what was found in it. The experiment is changed by {@link #use} alone. */
public final class DataViewModel implements DataLoading.Listener {
    final Strings strings;
    final DataTexts texts;
    private final ExperimentEditor editor;
    private final DataLoading loading;
    private final ObservableList<SourceEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SourceEntry> chosen;
    private final ReadOnlyObjectWrapper<@Nullable Examples> examples = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DataSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private boolean awake;
    private DataSpec own;

    /**
     * @param background reads data, one task at a time
     * @param screen where properties change
     */
    public DataViewModel(ExperimentEditor editor, DataShelf shelf, Executor background, Executor screen) {
        this.editor = editor;
        strings = Strings.of("data");
        texts = new DataTexts(Strings.of("workbench"));
        loading = new DataLoading(shelf, background, screen);
        own = editor.spec().data();
        entries.add(ownEntry());
        Offers.BUILT_IN.forEach(source -> entries.add(entry(SourceEntry.Group.BUILT_IN, source)));
        Offers.MADE_UP.forEach(source -> entries.add(entry(SourceEntry.Group.MADE_UP, source)));
        chosen = new ReadOnlyObjectWrapper<>(entries.get(0));
        editor.specProperty().addListener((value, old, spec) -> edited(spec));
    }

    /** The sources: the experiment's own first. */
    ObservableList<SourceEntry> entries() {
        return entries;
    }

    ReadOnlyObjectProperty<SourceEntry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Where what is shown comes from. */
    Origin origin() {
        SourceEntry entry = chosen.get();
        return new Origin(entry.name(), entry.isOwn() ? editor.spec() : null, strings);
    }

    /** The examples of the chosen source; null until they are there. */
    ReadOnlyObjectProperty<@Nullable Examples> examplesProperty() {
        return examples.getReadOnlyProperty();
    }

    /** Their figures; null until they are there. */
    ReadOnlyObjectProperty<@Nullable DataSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why there are no examples: what, where and what to try; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What came of the last use of a source. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** How far loading has come, 0..1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether data are being loaded or looked through. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the chosen source can be put into the experiment. */
    BooleanBinding canUse() {
        return Bindings.createBooleanBinding(() -> !chosen.get().isOwn() && examples.get() != null, chosen, examples);
    }

    /** The screen has come to the front: what it shows is loaded, if it is not there. */
    public void wake() {
        awake = true;
        if (examples.get() == null && !busy.get()) {
            load();
        }
    }

    void choose(SourceEntry entry) {
        if (!entry.equals(chosen.get())) {
            note.set("");
            chosen.set(entry);
            load();
        }
    }

    /** Loads the chosen source anew, after a failure. */
    void retry() {
        load();
    }

    /** Adds a source that was opened, and shows it. */
    public void open(DataSource source) {
        SourceEntry entry = entry(SourceEntry.Group.OPENED, source);
        if (!entries.contains(entry)) {
            int at = 1;
            while (at < entries.size() && entries.get(at).group() == SourceEntry.Group.OPENED) {
                at++;
            }
            entries.add(at, entry);
        }
        awake = true;
        choose(entry);
    }

    /** Shows what was imported, and, if it is wanted, puts it into the experiment, as one edit. */
    void take(DataFile file, RawData data, boolean wanted) {
        open(file);
        if (wanted) {
            put(file, data);
        }
    }

    /** Puts the chosen source into the experiment, as one edit, and shows it as the experiment's own. */
    void use() {
        Examples taken = examples.get();
        if (taken == null || chosen.get().isOwn()) {
            return;
        }
        put(chosen.get().source(), taken.data());
    }

    private void put(DataSource source, RawData data) {
        try {
            editor.edit(spec -> Adapted.to(spec, source, data));
        } catch (IllegalArgumentException e) {
            note.set(strings.get("use.failed", String.valueOf(e.getMessage())));
            return;
        }
        choose(entries.get(0));
        note.set(strings.get("use.done", texts.name(source)));
    }

    private void edited(ExperimentSpec spec) {
        if (spec.data().equals(own)) {
            return;
        }
        own = spec.data();
        boolean shown = chosen.get().isOwn();
        SourceEntry entry = ownEntry();
        entries.set(0, entry);
        if (shown) {
            note.set("");
            chosen.set(entry);
            if (awake) {
                load();
            }
        }
    }

    private void load() {
        SourceEntry entry = chosen.get();
        examples.set(null);
        summary.set(null);
        failure.set("");
        progress.set(0);
        busy.set(true);
        DataSpec spec = entry.isOwn()
                ? own
                : new DataSpec(entry.source(), own.seed(), new SplitSpec.None(), new Scaling.None());
        loading.load(new DataLoading.Wanted(spec, entry.isOwn()), this);
    }

    @Override
    public void progressed(double share) {
        progress.set(share);
    }

    @Override
    public void loaded(Examples found) {
        examples.set(found);
    }

    @Override
    public void summarised(DataSummary found) {
        busy.set(false);
        summary.set(found);
    }

    @Override
    public void failed(String message) {
        busy.set(false);
        failure.set(message.isEmpty() ? strings.get("failure.memory") : message);
    }

    private SourceEntry ownEntry() {
        return entry(SourceEntry.Group.OWN, own.source());
    }

    private SourceEntry entry(SourceEntry.Group group, DataSource source) {
        return new SourceEntry(group, source, texts.name(source), detail(source));
    }

    /** “70,000 images of 28×28, 10 classes”. */
    private String detail(DataSource source) {
        Optional<DataShape> shape = source.shape();
        if (shape.isEmpty()) {
            return strings.get("source.file");
        }
        String answers = shape.get().classes() > 0
                ? strings.get("source.classes", shape.get().classes())
                : strings.get("source.values", shape.get().values());
        if (source instanceof BuiltInData builtIn) {
            int size = builtIn.trainSize() + builtIn.testSize();
            if (builtIn.image().isPresent()) {
                ImageShape image = builtIn.image().get();
                return strings.get("source.images", size, image.width(), image.height(), answers);
            }
            return strings.get("source.rows", size, features(builtIn.inputs()), answers);
        }
        if (source instanceof MadeUp madeUp) {
            return strings.get(
                    "source.points", madeUp.count(), features(shape.get().inputs()), answers);
        }
        return strings.get("source.made", features(shape.get().inputs()), answers);
    }

    private String features(int count) {
        return count == 1 ? strings.get("source.feature") : strings.get("source.features", count);
    }
}
