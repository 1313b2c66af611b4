package backprop.report.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Moons;
import backprop.data.Plane;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFiles;
import backprop.experiment.json.JsonText;
import backprop.figure.BarFigure;
import backprop.figure.FigureFile;
import backprop.figure.Provenance;
import backprop.figure.ScatterFigure;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.metrics.Prediction;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.optimizer.Sgd;
import backprop.report.page.Block;
import backprop.report.page.Page;
import backprop.run.RunFolder;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.training.StopReason;
import backprop.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunReportTest {
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");

    /** Words that the file format alone has. */
    private static final Pattern RAW = Pattern.compile("per-e|each-|binary-|squared-|l1|bias |logit bound|\\bfull$");

    @TempDir
    Path folder = Path.of("");

    private static ExperimentSpec spec(String id, int epochs) {
        ExperimentSpec spec = BuiltInExperiments.find(id).orElseThrow().published();
        return spec.withTraining(spec.training().withEpochs(epochs));
    }

    private static TrainingRun trained(PreparedExperiment prepared) {
        TrainingRun run = prepared.newRun();
        while (run.stopReason().isEmpty()) {
            run.advance(TrainingRun.Pace.END);
        }
        return run;
    }

    private static ReportedRun run(String id, int epochs) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec(id, epochs));
        return ReportedRun.of(prepared, trained(prepared), Optional.of(DATE));
    }

    private static <B extends Block> List<B> blocks(Page page, Class<B> kind) {
        return page.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<List<String>> table(Page page, String caption) {
        return blocks(page, Block.Table.class).stream()
                .filter(table -> table.caption().startsWith(caption))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void page_ofDigits_tellsWhatWasObtained() throws Exception {
        ReportedRun run = run("digits-100-batches", 3);
        Page page = RunReport.of(run);
        assertEquals("Digits, H = 100, tanh, batches of 20 (edited)", page.title());
        assertTrue(
                page.subtitle().startsWith("As published · seed 1 · trained by analytic gradients (Java "),
                page.subtitle());
        assertEquals(
                List.of("introduction", "results", "mistakes", "discussion"),
                blocks(page, Block.OwnWords.class).stream()
                        .map(Block.OwnWords::id)
                        .toList());
        assertEquals(List.of("train", "1,437", "64"), table(page, "The data").get(0));
        assertEquals("dense 1", table(page, "The layers").get(0).get(0));
        assertEquals(3, table(page, "Where the published code").size());
        assertEquals(10, table(page, "The classes").size());
        assertEquals(1, table(page, "What the document reports").size());
        int wrong = run.predictions().misclassified().size();
        assertTrue(blocks(page, Block.Paragraph.class).stream()
                .anyMatch(p -> p.text().startsWith(wrong + " of 360 examples")));
        assertEquals(Math.min(15, wrong), table(page, "The mistakes that").size());
        assertTrue(blocks(page, Block.Picture.class).stream()
                .map(Block.Picture::name)
                .toList()
                .containsAll(List.of("classes", "loss", "accuracy")));
    }

    @Test
    void run_thatGoesOn_isToldAsItWas() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 3));
        TrainingRun run = prepared.newRun();
        while (run.epochsDone() < 1) {
            run.advance(TrainingRun.Pace.EPOCH);
        }
        ReportedRun told = ReportedRun.of(prepared, run, Optional.of(DATE));
        int size = told.history().size();
        double[] said = told.predictions().outputs().toArray();
        double[] weights =
                told.network().orElseThrow().parameters().get(0).value().toArray();
        while (run.stopReason().isEmpty()) {
            run.advance(TrainingRun.Pace.END);
        }
        assertTrue(run.history().size() > size);
        assertEquals(size, told.history().size());
        assertArrayEquals(said, told.predictions().outputs().toArray());
        assertArrayEquals(
                weights,
                told.network().orElseThrow().parameters().get(0).value().toArray());
    }

    @Test
    void page_ofTwoEngines_comparesTheirTimes() throws Exception {
        ReportedRun run = run("digits-100-batches", 2);
        Page page = new RunReport(List.of(run.named("Analytic"), run.named("PyTorch")), List.of()).page();
        assertEquals(2, table(page, "Training time").size());
        Block.Picture times = blocks(page, Block.Picture.class).stream()
                .filter(picture -> picture.name().equals("times"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Analytic", "PyTorch"), ((BarFigure) times.chart()).categories());
        Path svg = folder.resolve("times.svg");
        FigureFile.write(times.chart(), times.look(), Provenance.NONE, svg);
        assertTrue(Files.readString(svg).contains(">seconds<"), "the unit is drawn");
    }

    private static boolean says(Page page, String words) {
        return blocks(page, Block.Paragraph.class).stream()
                .anyMatch(paragraph -> paragraph.text().contains(words));
    }

    @Test
    void page_ofTwoEnginesOfWhichOneStopped_saysWhoseAndHowFar() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 3));
        TrainingRun half = prepared.newRun();
        while (half.epochsDone() < 1) {
            half.advance(TrainingRun.Pace.EPOCH);
        }
        half.cancel();
        ReportedRun stopped = ReportedRun.of(prepared, half, Optional.of(DATE));
        ReportedRun whole = ReportedRun.of(prepared, trained(prepared), Optional.of(DATE));
        Page page = new RunReport(List.of(whole.named("Analytic"), stopped.named("PyTorch")), List.of()).page();
        assertTrue(page.subtitle().contains("trained by Analytic (")
                && page.subtitle().contains(" and PyTorch ("));
        assertTrue(says(page, "Analytic: Epochs done: 3 of 3."));
        assertTrue(says(page, "PyTorch: Epochs done: 1 of 3. It was stopped by hand."));
        for (String name : List.of("times", "confusion", "mistakes", "weights")) {
            Block.Picture picture = blocks(page, Block.Picture.class).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    picture.caption().endsWith(name.equals("times") ? "the time of an epoch." : "Trained by PyTorch."),
                    picture.caption());
        }
        assertTrue(blocks(page, Block.Table.class).stream()
                .map(Block.Table::caption)
                .anyMatch(caption -> caption.startsWith("The classes") && caption.endsWith("· PyTorch")));
    }

    @Test
    void page_ofARunThatDivergedOrHasNotBegun_saysSo() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 3));
        Page untrained = RunReport.of(ReportedRun.of(prepared, prepared.newRun(), Optional.empty()));
        assertTrue(says(untrained, "has not been trained yet"));
        TrainingRun begun = prepared.newRun();
        begun.advance(TrainingRun.Pace.BATCH);
        Page paused = RunReport.of(ReportedRun.of(prepared, begun, Optional.empty()));
        assertTrue(says(paused, "Epochs done: 0 of 3. It can go on."));
        assertTrue(blocks(paused, Block.Table.class).stream()
                .noneMatch(table -> table.rows().isEmpty()));
        ReportedRun late = SavedRuns.of(SavedRuns.moons());
        Page ended = RunReport.of(new ReportedRun(
                "",
                late.experiment(),
                late.history(),
                late.predictions(),
                Optional.of(StopReason.TIME),
                0,
                1,
                late.facts(),
                late.network(),
                late.date()));
        assertTrue(says(ended, "Epochs done: 0 of 6. It ended before its first result: the time is up."));
        assertTrue(blocks(ended, Block.Table.class).stream()
                .noneMatch(table -> table.rows().isEmpty()));
        ExperimentSpec textbook =
                BuiltInExperiments.find("digits-100").orElseThrow().textbook();
        PreparedExperiment steep = PreparedExperiment.prepare(textbook.withOptimizer(new Sgd(1e308))
                .withTraining(textbook.training().withEpochs(3)));
        Page diverged = RunReport.of(ReportedRun.of(steep, trained(steep), Optional.empty()));
        assertTrue(says(diverged, "Epochs done: 1 of 3. It stopped at epoch 1: the training loss is not a number."));
        assertFalse(
                blocks(diverged, Block.Table.class).stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.contains("NaN")),
                "numbers that are none");
        assertTrue(table(diverged, "The best value").contains(List.of("train", "loss", "–", "–", "–")));
        assertTrue(table(diverged, "What the document reports").stream()
                .allMatch(row -> row.get(4).equals("no such value in this run")
                        || row.get(4).equals("not comparable: of the published form")));
    }

    @Test
    void page_ofTwoExperiments_tellsWhereBothComeFrom() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons().withSeed(1), 0.5).named("one");
        ReportedRun second = SavedRuns.of(SavedRuns.moons().withSeed(2), 0.6).named("two");
        Page page = new RunReport(List.of(first, second), List.of()).page();
        assertTrue(page.subtitle().contains("seed 1 and 2"), page.subtitle());
        assertTrue(
                blocks(page, Block.Table.class).stream()
                        .flatMap(table -> table.rows().stream())
                        .anyMatch(row ->
                                row.get(0).equals("Experiment") && row.get(1).endsWith("(seeds 1, 2)")),
                "the second run is left out");
    }

    @Test
    void settings_namesOfTheUsersOwn_areNoPatterns() {
        SettingWords words = new SettingWords(Strings.of("report"));
        for (String own : List.of("count", "fraction", "none", "moons")) {
            assertEquals(own, words.said("label", JsonText.of(own)));
        }
    }

    @Test
    void page_ofRegions_saysWhetherWrongExamplesAreRinged() throws Exception {
        Block.Picture few = regions(new Moons(40, 5));
        int rings = ((ScatterFigure) few.chart()).highlighted().size();
        assertTrue(rings > 0 && rings < 40, few.caption());
        assertEquals(
                "What the network decides over the plane (train, wrong: " + rings
                        + " of 40); wrong examples are ringed.",
                few.caption());
        Block.Picture many = regions(new Moons(1000, 50));
        assertEquals(List.of(), ((ScatterFigure) many.chart()).highlighted());
        assertTrue(
                many.caption().matches("What the network decides over the plane \\(train, wrong: \\d+ of 1,000\\)\\."),
                many.caption());
    }

    private static Block.Picture regions(Moons moons) throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(
                spec("moons-sgd", 1).withData(new DataSpec(moons, 1, new SplitSpec.None(), new Scaling.None())));
        Page page = RunReport.of(ReportedRun.of(prepared, trained(prepared), Optional.of(DATE)));
        return blocks(page, Block.Picture.class).stream()
                .filter(picture -> picture.name().equals("regions"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mistakes_ofEachRow_haveThreeProbabilitiesAndTheTrueClass() throws Exception {
        ReportedRun run = run("digits-100-batches", 1);
        List<Prediction> wrong = run.predictions().misclassified();
        ClassTables tables = new ClassTables(run, Strings.of("report"));
        List<List<String>> rows = tables.mistakes(wrong).rows();
        boolean longer = false;
        for (int i = 0; i < rows.size(); i++) {
            List<String> classes = Stream.of(rows.get(i).get(3).split(", "))
                    .map(said -> said.substring(0, said.indexOf(':')))
                    .toList();
            assertEquals(tables.name(wrong.get(i).predicted()), classes.get(0));
            assertTrue(classes.contains(tables.name(wrong.get(i).trueClass())), classes::toString);
            assertTrue(classes.size() == 3 || classes.size() == 4, classes::toString);
            longer |= classes.size() == 4;
        }
        assertTrue(longer, "some true class is not among the three most probable");
    }

    static Stream<ExperimentSpec> all() {
        return BuiltInExperiments.all().stream().flatMap(builtIn -> Stream.of(builtIn.textbook(), builtIn.published()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void settings_ofEachBuiltIn_leaveNothingOut(ExperimentSpec spec) {
        SettingsTable table = new SettingsTable(spec, Strings.of("report"));
        List<List<String>> rows = table.settings().rows();
        String text = ExperimentFiles.text(spec, folder);
        assertEquals(spec.network().layers().size(), table.layers().rows().size());
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.get(1)
                                .equals(Numerals.format(spec.training().epochs()))),
                text);
        assertFalse(
                rows.stream()
                        .anyMatch(row ->
                                RAW.matcher(row.get(0) + "|" + row.get(1)).find()),
                rows::toString);
        assertFalse(
                rows.stream().anyMatch(row -> row.get(0).isBlank() || row.get(1).isBlank()), rows::toString);
        spec.origin().assumed().forEach((path, reason) -> {
            if (!path.startsWith("$.network") && !path.startsWith("$.start")) {
                assertTrue(rows.stream().anyMatch(row -> row.get(2).contains(reason)), path);
            }
        });
    }

    @Test
    void settings_thatWereEdited_areNoLongerAssumed() {
        ExperimentSpec whole =
                BuiltInExperiments.find("digits-100").orElseThrow().textbook();
        String said = "Assumed: The document's curves run over about as many epochs.";
        assertTrue(settings(whole).contains(List.of("Epochs", "1,000", said)), "as it came");
        ExperimentSpec edited = whole.withTraining(whole.training().withEpochs(3));
        List<List<String>> rows = settings(edited);
        assertTrue(rows.contains(List.of("Epochs", "3", "Edited; before: 1,000.")), rows::toString);
        assertTrue(
                rows.contains(
                        List.of("Learning rate η", "0.1", "Assumed: The document does not say its learning rate.")),
                rows::toString);
    }

    @Test
    void settings_ofTheFile_areSaidInTheFieldsWords() {
        List<List<String>> rows =
                settings(BuiltInExperiments.find("mnist-300").orElseThrow().published());
        assertTrue(
                rows.contains(List.of(
                        "Split",
                        "the set's own, train 55,000 examples, validation 5,000 examples, validation of train",
                        "")),
                rows::toString);
        assertTrue(rows.contains(List.of("Penalty", "none", "")), rows::toString);
    }

    private static List<List<String>> settings(ExperimentSpec spec) {
        return new SettingsTable(spec, Strings.of("report")).settings().rows();
    }

    @Test
    void result_ofASavedRun_isTheRun() throws Exception {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("digits-100-batches", 3));
        TrainingRun run = trained(prepared);
        RunFolder saved = RunFolder.create(folder.resolve("run"), false);
        saved.write(prepared, run);
        ReportedRun live = ReportedRun.of(prepared, run, Optional.of(DATE));
        ReportedRun read = ReportedRun.of(saved.result());
        assertEquals(live.history().results(), read.history().results());
        assertArrayEquals(
                live.predictions().outputs().toArray(),
                read.predictions().outputs().toArray());
        assertEquals(live.predictions().epoch(), read.predictions().epoch());
        assertEquals(live.stop(), read.stop());
        assertEquals(live.epochsDone(), read.epochsDone());
        assertEquals(live.seconds(), read.seconds());
        assertEquals(live.facts(), read.facts());
        for (int i = 0; i < live.network().orElseThrow().parameters().size(); i++) {
            assertArrayEquals(
                    live.network().orElseThrow().parameters().get(i).value().toArray(),
                    read.network().orElseThrow().parameters().get(i).value().toArray());
        }
        assertTrue(read.date().isPresent());
    }

    @Test
    void figure_ofClassesWhereNumbersArePredicted_isRefused() throws Exception {
        ReportedRun run = run("digits-100-batches", 1);
        assertEquals(10, ((BarFigure) RunFigure.CLASSES.of(run)).categories().size());
        Initializer start = new Initializer.Normal(0, 1);
        PreparedExperiment prepared = PreparedExperiment.prepare(spec("moons-sgd", 1)
                .withLoss(LossSpec.of(new LossKind.MeanSquaredError()))
                .withData(new DataSpec(new Plane(40, 2, 0.1), 1, new SplitSpec.None(), new Scaling.None()))
                .withNetwork(new NetworkSpec(2, List.of(new LayerSpec.Dense(1, start, start)))));
        ReportedRun numbers = ReportedRun.of(prepared, trained(prepared), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> RunFigure.CLASSES.of(numbers));
        assertEquals("R²", RunFigure.ACCURACY.of(numbers).title());
        assertTrue(RunReport.of(numbers).sections().stream()
                .noneMatch(section -> section.title().equals("Mistakes")));
    }
}
