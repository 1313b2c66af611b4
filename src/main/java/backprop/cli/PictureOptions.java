package backprop.cli;

import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.json.SavedFigure;
import backprop.text.Strings;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options about the look of a picture. */
final class PictureOptions {
    /** At which a picture without dots is checked. */
    private static final int COARSE = 72;

    private final Strings strings = Strings.of("terminal");

    @Option(names = "--preset", paramLabel = "PRESET")
    private @Nullable String preset;

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT")
    private @Nullable String size;

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--dpi", paramLabel = "N")
    private @Nullable Integer dpi;

    @Option(names = "--font", paramLabel = "PT")
    private @Nullable Double font;

    @Option(names = "--line", paramLabel = "FACTOR")
    private @Nullable Double line;

    @Option(names = "--legend", paramLabel = "PLACE")
    private @Nullable String legend;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--caption", paramLabel = "TEXT")
    private @Nullable String caption;

    @Option(names = "--greys", negatable = true)
    private @Nullable Boolean greys;

    @Option(names = "--transparent", negatable = true)
    private @Nullable Boolean transparent;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * @param look what is not given stays so
     * @param dots whether the resolution is of account
     * @throws ParameterException if an option makes no sense, or a picture cannot be so
     */
    PictureSpec spec(PictureSpec look, boolean dots) {
        Word word = new Word(command.commandLine());
        if (unit != null && size == null) {
            throw new ParameterException(command.commandLine(), strings.get("figureUnit"));
        }
        try {
            PictureSpec base = preset == null
                    ? look
                    : word.of("--preset", PicturePreset.values(), preset)
                            .spec()
                            .withTitle(look.title())
                            .withCaption(look.caption())
                            .withGreys(look.greys())
                            .withTransparent(look.transparent());
            LengthUnit of = unit != null
                    ? word.of("--unit", LengthUnit.values(), unit)
                    : size != null ? LengthUnit.CM : base.unit();
            double[] sides = size != null ? sides(size) : new double[] {base.width(), base.height()};
            PictureSpec coarse = new PictureSpec(
                    Optional.ofNullable(title).or(base::title),
                    Objects.requireNonNullElse(caption, base.caption()),
                    sides[0],
                    sides[1],
                    of,
                    COARSE,
                    Objects.requireNonNullElse(font, base.fontSize()),
                    Objects.requireNonNullElse(line, base.lineWidth()),
                    legend == null ? base.legend() : word.of("--legend", LegendPlace.values(), legend),
                    Objects.requireNonNullElse(greys, base.greys()),
                    Objects.requireNonNullElse(transparent, base.transparent()));
            // Where dots are of no account, too many of them are no reason against a picture.
            return dots || dpi != null
                    ? coarse.withDpi(Objects.requireNonNullElse(dpi, base.dpi()))
                    : coarse.withDpiUpTo(base.dpi());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether the legend was asked to stand where it has no room in a figure. */
    boolean isLegendElsewhere(SavedFigure figure) {
        return legend != null && figure.look().lacksRoomAtLineEnds(figure.chart());
    }

    /** @throws ParameterException if title, legend and caption leave the chart no room */
    void checkRoom(SavedFigure figure) {
        try {
            figure.look().checkRoom(figure.chart());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private double[] sides(String text) {
        String[] sides = text.toLowerCase(Locale.ROOT).split("[x×]", -1);
        try {
            if (sides.length == 2) {
                return new double[] {Double.parseDouble(sides[0].strip()), Double.parseDouble(sides[1].strip())};
            }
        } catch (NumberFormatException e) {
            // Said below, as any other text that is no size.
        }
        throw new IllegalArgumentException(strings.get("figureSize", text));
    }
}
