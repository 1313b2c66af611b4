package backprop.ui.figure;

import backprop.figure.Chart;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PictureSpec;
import backprop.text.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and chosen, as picture settings, or why it is none.
 *
 * @param spec null if something cannot be
 * @param reasons a sentence for each field that cannot be so; empty if there are settings
 */
record PictureCheck(@Nullable PictureSpec spec, Map<PictureField, String> reasons) {

    /**
     * What is chosen rather than typed.
     *
     * @param format dots an inch matter to PNG alone
     */
    record Choices(
            PictureFormat format,
            Optional<String> title,
            String caption,
            LengthUnit unit,
            LegendPlace legend,
            boolean greys,
            boolean transparent) {}

    /**
     * @param typed what stands in each field
     * @param chart that is to have room; null for none yet
     */
    static PictureCheck of(Map<PictureField, String> typed, Choices choices, @Nullable Chart chart, Strings strings) {
        Map<PictureField, String> reasons = new EnumMap<>(PictureField.class);
        Map<PictureField, Double> numbers = new EnumMap<>(PictureField.class);
        typed.forEach((field, text) -> {
            try {
                double value = number(field, text, strings);
                field.alone(value, choices.unit());
                numbers.put(field, value);
            } catch (IllegalArgumentException e) {
                reasons.put(field, String.valueOf(e.getMessage()));
            }
        });
        boolean dots = choices.format() == PictureFormat.PNG;
        if (!dots && reasons.remove(PictureField.DPI) != null) {
            numbers.put(PictureField.DPI, (double) COARSE);
        }
        return reasons.isEmpty() ? together(numbers, choices, chart, dots) : new PictureCheck(null, reasons);
    }

    private static final int COARSE = 72;

    /** An A4 page's width, in inches: room for letters of any usual size. */
    private static final double LONGER = 8;

    private static PictureCheck together(
            Map<PictureField, Double> numbers, Choices choices, @Nullable Chart chart, boolean dots) {
        PictureSpec coarse;
        try {
            coarse = withRoom(numbers, choices, chart);
        } catch (IllegalArgumentException e) {
            return refused(tooSmall(numbers, choices, chart), e);
        }
        try {
            double dpi = numbers.getOrDefault(PictureField.DPI, (double) COARSE);
            return new PictureCheck(coarse.withDpi((int) dpi), Map.of());
        } catch (IllegalArgumentException e) {
            return dots ? refused(PictureField.DPI, e) : new PictureCheck(coarse, Map.of());
        }
    }

    /** The side that would do if it were longer, or the first of both that would; the letters, if neither would. */
    private static PictureField tooSmall(Map<PictureField, Double> numbers, Choices choices, @Nullable Chart chart) {
        Map<PictureField, Double> longer = new EnumMap<>(numbers);
        for (List<PictureField> sides : List.of(
                List.of(PictureField.WIDTH),
                List.of(PictureField.HEIGHT),
                List.of(PictureField.WIDTH, PictureField.HEIGHT))) {
            longer.putAll(numbers);
            for (PictureField side : sides) {
                longer.computeIfPresent(
                        side,
                        (same, length) -> Math.max(2 * length, choices.unit().ofInches(LONGER)));
            }
            try {
                PictureSpec larger = spec(longer, choices);
                if (chart == null || larger.hasRoom(chart)) {
                    return sides.get(0);
                }
            } catch (IllegalArgumentException e) {
                // The next ones, then.
            }
        }
        return PictureField.FONT_SIZE;
    }

    private static PictureSpec withRoom(Map<PictureField, Double> numbers, Choices choices, @Nullable Chart chart) {
        PictureSpec spec = spec(numbers, choices);
        if (chart != null) {
            spec.checkRoom(chart);
        }
        return spec;
    }

    private static PictureCheck refused(PictureField field, IllegalArgumentException reason) {
        return new PictureCheck(null, Map.of(field, String.valueOf(reason.getMessage())));
    }

    /** At the lowest resolution, so that dots are no reason against it. */
    private static PictureSpec spec(Map<PictureField, Double> numbers, Choices choices) {
        return new PictureSpec(
                choices.title(),
                choices.caption().strip(),
                numbers.getOrDefault(PictureField.WIDTH, Double.NaN),
                numbers.getOrDefault(PictureField.HEIGHT, Double.NaN),
                choices.unit(),
                COARSE,
                numbers.getOrDefault(PictureField.FONT_SIZE, Double.NaN),
                numbers.getOrDefault(PictureField.LINE_WIDTH, Double.NaN),
                choices.legend(),
                choices.greys(),
                choices.transparent());
    }

    /** The number that a text is; empty if it is none. */
    static Optional<Double> read(String text) {
        String plain = text.strip();
        return plain.matches("[-−+]?(\\d{1,9}(\\.\\d*)?|\\.\\d+)")
                ? Optional.of(Double.parseDouble(plain.replace('−', '-')))
                : Optional.empty();
    }

    private static double number(PictureField field, String text, Strings strings) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(strings.get("number.empty", strings.get(field)));
        }
        if (plain.matches("\\d+,\\d+")) {
            throw new IllegalArgumentException(strings.get("number.comma", plain, plain.replace(',', '.')));
        }
        double value = read(plain)
                .orElseThrow(() -> new IllegalArgumentException(strings.get("number.none", strings.get(field), plain)));
        if (field == PictureField.DPI && value != Math.rint(value)) {
            throw new IllegalArgumentException(strings.get("number.whole", strings.get(field), plain));
        }
        return value;
    }
}
