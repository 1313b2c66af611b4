package backprop.cli;

import backprop.text.Strings;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Constants as they are written in a command: {@code report-column} for {@code REPORT_COLUMN}.
 *
 * @param command says why a word is none
 */
record Word(CommandLine command) {
    /**
     * The constant of that name.
     *
     * @param option that takes it, as it is written
     * @throws ParameterException if there is none; it names all
     */
    <E extends Enum<E>> E of(String option, E[] all, String text) {
        return Arrays.stream(all)
                .filter(constant -> of(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command, Strings.of("terminal").get("mistyped.word", option, list(all), text)));
    }

    /** All constants' words, in their order. */
    static String list(Enum<?>[] all) {
        return Arrays.stream(all).map(Word::of).collect(Collectors.joining(", "));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
