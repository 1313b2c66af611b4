package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BuiltInData;
import backprop.data.MadeUp;
import backprop.data.Part;
import backprop.experiment.Deviation;
import backprop.experiment.json.FileProblem;
import backprop.metrics.Change;
import backprop.network.Activation;
import backprop.report.ChartKind;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainerState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringsTest {
    private static final Pattern CALL = Pattern.compile("strings\\s*\\.get\\(");
    private static final Pattern LITERAL = Pattern.compile("(\\+\\s*)?\"([^\"]*)\"(\\s*\\+)?");
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?([a-zA-Z%])");

    private static final int MOST_PLACES = 9;

    /** The keys that a source file asks for in full, not pieced together. */
    private static List<String> keys(Path file) throws IOException {
        String source = Files.readString(file);
        List<String> found = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            LITERAL.matcher(firstArgument(source, call.end()))
                    .results()
                    .filter(literal -> literal.group(1) == null && literal.group(3) == null)
                    .map(literal -> literal.group(2))
                    .forEach(found::add);
        }
        return found;
    }

    private static String firstArgument(String source, int from) {
        int depth = 0;
        for (int at = from; ; at++) {
            char c = source.charAt(at);
            if (depth == 0 && (c == ',' || c == ')')) {
                return source.substring(from, at);
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "workbench, ui/workbench, 9",
        "data, ui/data, 9",
        "figure, ui/figure, 9",
        "charts, report, 1",
        "report, report/bundle, 9",
        "report, report/page, 9",
        "terminal, cli, 9",
        "engines, torch, 9"
    })
    void keys_writtenInTheCode_exist(String bundle, String folder, int depth) throws IOException {
        Strings strings = Strings.of(bundle);
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/backprop", folder), depth)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.addAll(keys(file));
            }
        }
        assertFalse(asked.isEmpty());
        asked.removeIf(strings::has);
        assertEquals(List.of(), List.copyOf(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbench", "data", "charts", "report", "terminal", "deviations", "engines", "figure"})
    void patterns_all_format(String bundle) {
        ResourceBundle texts = ResourceBundle.getBundle("backprop/strings/" + bundle);
        for (String key : texts.keySet()) {
            String pattern = texts.getString(key);
            List<MatchResult> places = PLACE.matcher(pattern).results().toList();
            if (!places.isEmpty()) {
                assertDoesNotThrow(() -> String.format(Locale.ROOT, pattern, values(places)), key);
            }
            assertFalse(pattern.isBlank(), key);
        }
    }

    private static Object[] values(List<MatchResult> places) {
        Object[] values = new Object[MOST_PLACES];
        int next = 0;
        for (MatchResult place : places) {
            if (!place.group(2).equals("%")) {
                int at = place.group(1) == null ? next++ : Integer.parseInt(place.group(1)) - 1;
                values[at] = switch (place.group(2)) {
                    case "d" -> 12;
                    case "s" -> "text";
                    default -> 0.5;
                };
            }
        }
        return values;
    }

    @Test
    void constants_shownToTheUser_haveATextEach() {
        Stream.<Enum<?>[]>of(Activation.values(), StartKind.values(), BuiltInData.values(), MistakeList.Order.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertFalse(Samples.STRINGS.get(constant).isBlank()));
        for (TrainerState state : TrainerState.values()) {
            assertTrue(Samples.STRINGS.has("transport." + state.name()), state.name());
        }
        for (StopReason reason : StopReason.values()) {
            assertTrue(Strings.of("terminal").has(reason.name()), reason.name());
            boolean ownHeadline = reason != StopReason.COMPLETED;
            assertEquals(ownHeadline, Samples.STRINGS.has("progress." + reason.name()), reason.name());
        }
        for (MadeUp source : Samples.MADE_UP) {
            assertTrue(Samples.STRINGS.has("source." + source.id() + ".help"), source.id());
            assertTrue(new DataTexts(Samples.STRINGS).described(source).endsWith(" · 60"), source.id());
            for (String column : List.of("examples", "inputs", "classes", "licence")) {
                assertTrue(Strings.of("terminal").has("data." + source.id() + "." + column), source.id());
            }
        }
        for (BuiltInData data : BuiltInData.values()) {
            for (String key : List.of("source.%s", "source.%s.help")) {
                assertTrue(Samples.STRINGS.has(key.formatted(data.name())), key);
            }
        }
    }

    @Test
    void data_everySet_hasItsLicence() {
        for (BuiltInData data : BuiltInData.values()) {
            assertTrue(Strings.of("data").has("licence." + data.name()), data.name());
        }
    }

    @Test
    void settings_each_haveNameHelpAndSymbolOrValues() {
        for (Group group : Settings.GROUPS) {
            assertTrue(Samples.STRINGS.has("group." + group.key()), group.key());
            group.rows().forEach(row -> assertTrue(Samples.STRINGS.has("row." + row.key()), row.key()));
        }
        for (Entry entry : Settings.all()) {
            assertTexts(entry.key(), "name", "help");
            if (entry instanceof Choice<?> choice) {
                choice.values()
                        .forEach(value -> assertFalse(Samples.STRINGS.get(value).isBlank()));
            } else {
                assertTexts(entry.key(), "symbol");
            }
        }
        ExperimentEditor editor = new ExperimentEditor(Samples.builtIn());
        DesignerViewModel designer = new DesignerViewModel(editor, new Problems(), Samples.STRINGS);
        for (StartViewModel start : List.of(designer.weights(), designer.bias())) {
            assertTexts(start.kind().key(), "name", "help");
            start.numbers().forEach(number -> assertTexts(number.key(), "name", "symbol", "help"));
        }
        assertTexts("units", "name", "symbol", "help");
        assertTexts("rate", "name", "symbol", "help");
        assertTexts("activation", "name", "help");
        assertTexts("function", "name", "help");
    }

    private static void assertTexts(String key, String... parts) {
        for (String part : parts) {
            assertTrue(Samples.STRINGS.has("field." + key + "." + part), key + "." + part);
        }
    }

    @Test
    void deviations_each_haveTheirFourTexts() {
        Strings texts = Strings.of("deviations");
        for (Deviation deviation : Deviation.values()) {
            for (String part : List.of("title", "formula", "effect", "textbook")) {
                String key = deviation.name() + "." + part;
                assertTrue(texts.has(key), key);
            }
        }
    }

    @Test
    void charts_eachKindAndPart_haveTheirTexts() {
        Strings texts = Strings.of("charts");
        for (ChartKind kind : ChartKind.values()) {
            assertTrue(texts.has(kind + ".title") && texts.has(kind + ".subtitle"), kind.name());
        }
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            assertTrue(texts.has(name) && texts.has("former." + name), name);
        }
        for (Change.Setting setting : Change.Setting.values()) {
            assertTrue(texts.has("change." + setting), setting.name());
        }
        for (FileProblem.Kind kind : FileProblem.Kind.values()) {
            assertFalse(Samples.STRINGS.get(kind).isBlank());
        }
    }
}
