package backprop.ui.figure;

import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** How the picture of a chart is to look, as it is typed and chosen. */
final class LookViewModel {
    /** Lengths that are shown alike differ by less, in inches. */
    private static final double SAME = 0.002;

    final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    final ObjectProperty<TitleChoice> title = new SimpleObjectProperty<>(TitleChoice.OWN);

    /** Of use where the title is another one than the chart's. */
    final StringProperty titleText = new SimpleStringProperty("");

    final StringProperty caption = new SimpleStringProperty("");
    final ObjectProperty<LegendPlace> legend = new SimpleObjectProperty<>(LegendPlace.LINE_ENDS);
    final BooleanProperty greys = new SimpleBooleanProperty();
    final BooleanProperty transparent = new SimpleBooleanProperty();

    /** Whether the figure with its numbers is kept beside the picture, to be changed later. */
    final BooleanProperty keep = new SimpleBooleanProperty(true);

    /** What this is, or why it is nothing. */
    final ObjectBinding<PictureCheck> check;

    /** Which preset the sizes are those of; null for none. */
    final ObjectBinding<@Nullable PicturePreset> preset;

    /** How large the picture becomes; empty if it cannot be. */
    final StringBinding size;

    private final Strings strings;
    private final Map<PictureField, StringProperty> fields = new EnumMap<>(PictureField.class);
    private final ReadOnlyObjectWrapper<LengthUnit> unit = new ReadOnlyObjectWrapper<>(LengthUnit.CM);
    private final ObservableValue<@Nullable FigureToSave> figure;

    /** @param figure the chart that must have room in the picture; null while there is none */
    LookViewModel(Strings strings, ObservableValue<@Nullable FigureToSave> figure) {
        this.strings = strings;
        this.figure = figure;
        List<Observable> news =
                new ArrayList<>(List.of(format, title, titleText, caption, unit, legend, greys, transparent));
        for (PictureField field : PictureField.values()) {
            StringProperty text = new SimpleStringProperty("");
            fields.put(field, text);
            news.add(text);
        }
        news.add(figure);
        check = Bindings.createObjectBinding(this::checked, news.toArray(Observable[]::new));
        preset = Bindings.createObjectBinding(this::findPreset, check);
        size = Bindings.createStringBinding(this::sizeText, check, format);
    }

    /** What stands in a field. */
    StringProperty text(PictureField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    ReadOnlyObjectProperty<LengthUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Another unit for the same size. */
    void setUnit(LengthUnit other) {
        LengthUnit before = unit.get();
        unit.set(other);
        for (PictureField side : List.of(PictureField.WIDTH, PictureField.HEIGHT)) {
            // A text that is no number stays as it is, with what is said of it.
            PictureCheck.read(text(side).get())
                    .ifPresent(length ->
                            text(side).set(PictureField.length(other.ofInches(before.toInches(length)), other)));
        }
    }

    /** Takes a preset's sizes; title, caption, colours and background stay. */
    void use(PicturePreset chosen) {
        sizes(chosen.spec());
    }

    /** Takes settings that were kept; title and caption stay. */
    void fill(FigureSettings settings) {
        PictureSpec look = settings.look();
        format.set(settings.format());
        title.set(settings.untitled() ? TitleChoice.NONE : TitleChoice.OWN);
        greys.set(look.greys());
        transparent.set(look.transparent());
        keep.set(settings.kept());
        sizes(look);
    }

    /**
     * Takes the look of a picture that was saved, title and caption too.
     *
     * @param ownTitle the chart's, to begin with where the picture has no other
     */
    void show(PictureSpec look, String ownTitle) {
        fill(new FigureSettings(format.get(), false, true, true, look));
        title.set(TitleChoice.of(look.title()));
        titleText.set(look.title().filter(text -> !text.isEmpty()).orElse(ownTitle));
        caption.set(look.caption());
    }

    /** What is set now, to be kept. */
    FigureSettings settings(PictureSpec spec, boolean captioned) {
        return new FigureSettings(format.get(), title.get() == TitleChoice.NONE, captioned, keep.get(), spec);
    }

    private void sizes(PictureSpec look) {
        unit.set(look.unit());
        legend.set(look.legend());
        show(look, PictureField.values());
    }

    private void show(PictureSpec look, PictureField... shown) {
        for (PictureField field : shown) {
            text(field).set(field.text(look));
        }
    }

    private PictureCheck checked() {
        Map<PictureField, String> typed = new EnumMap<>(PictureField.class);
        fields.forEach((field, text) -> typed.put(field, text.get()));
        FigureToSave open = figure.getValue();
        return PictureCheck.of(
                typed,
                new PictureCheck.Choices(
                        format.get(),
                        title.get().of(titleText.get()),
                        caption.get(),
                        unit.get(),
                        legend.get(),
                        greys.get(),
                        transparent.get()),
                open == null ? null : open.chart(),
                strings);
    }

    private @Nullable PicturePreset findPreset() {
        PictureSpec now = check.get().spec();
        for (PicturePreset each : PicturePreset.values()) {
            if (now != null && isLike(now, each.spec())) {
                return each;
            }
        }
        return null;
    }

    private static boolean isLike(PictureSpec one, PictureSpec other) {
        return Math.abs(one.widthInches() - other.widthInches()) < SAME
                && Math.abs(one.heightInches() - other.heightInches()) < SAME
                && one.dpi() == other.dpi()
                && one.fontSize() == other.fontSize()
                && one.lineWidth() == other.lineWidth()
                && one.legend() == other.legend();
    }

    private String sizeText() {
        PictureSpec now = check.get().spec();
        if (now == null) {
            return "";
        }
        LengthUnit shown = now.unit() == LengthUnit.PX ? LengthUnit.CM : now.unit();
        String lengths = strings.get(
                "size.lengths",
                PictureField.length(shown.ofInches(now.widthInches()), shown),
                PictureField.length(shown.ofInches(now.heightInches()), shown),
                shown.symbol());
        return format.get() == PictureFormat.PNG
                ? strings.get("size.dots", lengths, now.pixelWidth(), now.pixelHeight())
                : lengths;
    }
}
