package backprop.figure.json;

import backprop.figure.Chart;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the file, in this order.
 *
 * @param figure the version of the format; the first thing in the file, by which it is known
 */
record Document(int figure, Origin provenance, Look look, Chart chart) {
    static final String FIRST = "figure";
    static final int VERSION = 1;

    /** A {@link Provenance}; null for what is not known. */
    record Origin(
            String experiment,
            String form,
            String hash,
            @Nullable Long seed,
            String version,
            @JsonSetter(nulls = Nulls.SET) @Nullable String date) {
        static Origin of(Provenance all) {
            Long seed = all.seed().isPresent() ? all.seed().getAsLong() : null;
            String date = all.date().map(Instant::toString).orElse(null);
            return new Origin(all.experiment(), all.form(), all.hash(), seed, all.version(), date);
        }

        /** @throws java.time.DateTimeException if the date is none */
        Provenance provenance() {
            OptionalLong number = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
            return new Provenance(
                    experiment,
                    form,
                    hash,
                    number,
                    version,
                    Optional.ofNullable(date).map(Instant::parse));
        }
    }

    /** A {@link PictureSpec}; the title is null for the chart's own. */
    record Look(
            @JsonSetter(nulls = Nulls.SET) @Nullable String title,
            String caption,
            double width,
            double height,
            LengthUnit unit,
            int dpi,
            double fontSize,
            double lineWidth,
            LegendPlace legend,
            boolean greys,
            boolean transparent) {
        static Look of(PictureSpec all) {
            return new Look(
                    all.title().orElse(null),
                    all.caption(),
                    all.width(),
                    all.height(),
                    all.unit(),
                    all.dpi(),
                    all.fontSize(),
                    all.lineWidth(),
                    all.legend(),
                    all.greys(),
                    all.transparent());
        }

        /** @throws IllegalArgumentException if a picture cannot be so */
        PictureSpec spec() {
            return new PictureSpec(
                    Optional.ofNullable(title),
                    caption,
                    width,
                    height,
                    unit,
                    dpi,
                    fontSize,
                    lineWidth,
                    legend,
                    greys,
                    transparent);
        }
    }

    static Document of(SavedFigure saved) {
        return new Document(VERSION, Origin.of(saved.provenance()), Look.of(saved.look()), saved.chart());
    }

    /** @throws RuntimeException if a part cannot be so; the message says why */
    SavedFigure saved() {
        return new SavedFigure(chart, look.spec(), provenance.provenance());
    }
}
