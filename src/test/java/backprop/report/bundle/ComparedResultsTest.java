package backprop.report.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import backprop.report.page.Block;
import backprop.report.page.Page;
import backprop.text.Strings;
import backprop.training.EngineFacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says so that what was obtained is not held against what it cannot be compared with. */
class ComparedResultsTest {
    private static final PartMetrics POOR = PartMetrics.ofClasses(2, 0.5);

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

    private static boolean says(Page page, String words) {
        return blocks(page, Block.Paragraph.class).stream()
                .anyMatch(paragraph -> paragraph.text().contains(words));
    }

    /** An experiment that has not been trained. */
    private static ReportedRun untrained(ExperimentSpec spec) throws DataException {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        return ReportedRun.of(prepared, prepared.newRun(), Optional.empty());
    }

    /** The same after an epoch with poor results. */
    private static ReportedRun obtained(ReportedRun run, PartMetrics validation) {
        History history = History.of(run.experiment().parts());
        history.add(new EpochResult(1, POOR, validation, POOR, 0.1, 1));
        return new ReportedRun(
                "",
                run.experiment(),
                history,
                run.predictions(),
                run.stop(),
                1,
                1,
                run.facts(),
                run.network(),
                run.date());
    }

    @Test
    void page_ofEditedSettings_saysWhichBesideWhatTheDocumentReports() throws Exception {
        ExperimentSpec published =
                BuiltInExperiments.find("digits-100-batches").orElseThrow().published();
        Page page = RunReport.of(
                obtained(untrained(published.withTraining(published.training().withEpochs(3))), PartMetrics.ABSENT));
        assertTrue(says(page, "and so may what they lead to: epochs: 3, not 100."));
        assertTrue(says(page, "Not all settings are those of the document's experiment"));
        List<String> row = table(page, "What the document reports").get(0);
        assertEquals("a curve only", row.get(1));
        assertEquals("outside the band, with other settings", row.get(4));
        PreparedExperiment whole = PreparedExperiment.prepare(
                BuiltInExperiments.find("digits-100").orElseThrow().textbook());
        Page asItCame = RunReport.of(ReportedRun.of(whole, whole.newRun(), Optional.empty()));
        assertFalse(says(asItCame, "settings differ"));
        assertTrue(says(asItCame, "and the bands, are of its published form; this run has the textbook form."));
    }

    @Test
    void page_ofAStandInForTheDocumentsData_comparesNothing() throws Exception {
        Page page = RunReport.of(obtained(
                untrained(BuiltInExperiments.find("letters-1000").orElseThrow().published()), POOR));
        assertTrue(says(page, "The document's data do not come along"));
        assertTrue(table(page, "What the document reports").stream()
                .allMatch(row -> row.get(4).equals("not comparable: of other data")));
    }

    @Test
    void page_ofEitherEngine_saysWhoComputedTheGradients() throws Exception {
        ReportedRun java = SavedRuns.of(SavedRuns.moons(), 0.5);
        Page own = RunReport.of(java.named(""));
        assertTrue(says(own, "Here it was trained by the workbench's own engine (Java 17, vectors)"));
        Page torch = RunReport.of(SavedRuns.byPyTorch(java).named(""));
        assertTrue(says(torch, "trained by PyTorch 2.13.0, Python 3.12.3, whose autograd computed the gradients."));
        assertFalse(says(torch, "own engine"));
        assertTrue(says(torch, "document 5 of the workbench, “The lecture: optimizers”"));
        Page both = new RunReport(
                        List.of(
                                java.named("Analytic"),
                                SavedRuns.byPyTorch(java).named("PyTorch")),
                        List.of())
                .page();
        assertTrue(says(both, "derived by hand, and by PyTorch 2.13.0, Python 3.12.3, whose autograd"));
        assertTrue(
                both.subtitle().endsWith("trained by Analytic (Java 17, vectors) and PyTorch 2.13.0, Python 3.12.3"));
    }

    @Test
    void page_ofARunWhoseEngineIsNotKnown_leavesItOut() throws Exception {
        ReportedRun run = SavedRuns.of(SavedRuns.moons(), 0.5);
        Page page = RunReport.of(new ReportedRun(
                "",
                run.experiment(),
                run.history(),
                run.predictions(),
                run.stop(),
                1,
                1,
                new EngineFacts("", 0, 0),
                run.network(),
                run.date()));
        assertEquals("Textbook form · seed 1", page.subtitle());
        assertFalse(says(page, "Here it was trained by"));
        assertEquals(List.of("–", "–"), table(page, "Training time").get(0).subList(0, 2));
    }

    @Test
    void results_ofTwoEnginesThatAgree_standOnce() throws Exception {
        ReportedRun first = SavedRuns.of(SavedRuns.moons(), 0.5, 0.6);
        ReportedRun same = SavedRuns.byPyTorch(first).named("PyTorch");
        ReportedRun other =
                SavedRuns.byPyTorch(SavedRuns.of(SavedRuns.moons(), 0.5, 0.7)).named("PyTorch");
        Page once = new RunReport(List.of(first.named("Analytic"), same), List.of()).page();
        assertEquals(
                List.of("The best value of each part, and the last one · Analytic and PyTorch"),
                captions(once, "The best"));
        assertEquals(1, captions(once, "What the document").size());
        assertTrue(says(once, "Analytic and PyTorch: Epochs done: 2 of 6."));
        Page twice = new RunReport(List.of(first.named("Analytic"), other), List.of()).page();
        assertEquals(
                List.of(
                        "The best value of each part, and the last one · Analytic",
                        "The best value of each part, and the last one · PyTorch"),
                captions(twice, "The best"));
    }

    private static List<String> captions(Page page, String begin) {
        return blocks(page, Block.Table.class).stream()
                .map(Block.Table::caption)
                .filter(caption -> caption.startsWith(begin))
                .toList();
    }

    @Test
    void sections_thatBeginWithAPicture_sayFirstWhatItShows() throws Exception {
        Page page = RunReport.of(SavedRuns.of(SavedRuns.moons(), 0.5, 0.6).named(""));
        assertTrue(says(page, "The network is 2 → 20 ReLU → 40 ReLU → 20 ReLU → 1 logistic, with 1,741 parameters."));
        assertTrue(says(page, "2 epochs took 1.00 s of training, 500.00 ms each."));
        Page one = RunReport.of(SavedRuns.of(SavedRuns.moons(), 0.5).named(""));
        assertTrue(says(one, "One epoch took 1.00 s of training."));
        assertEquals("1.00 s", table(one, "Training time").get(0).get(4));
    }

    @Test
    void mistakes_probabilitiesThatRoundToAllOrNothing_areSaidAsWhatTheyAre() throws Exception {
        ClassTables tables = new ClassTables(SavedRuns.of(SavedRuns.moons(), 0.5), Strings.of("report"));
        assertEquals("> 0.999", tables.probability(0.9997));
        assertEquals("1.000", tables.probability(1));
        assertEquals("< 0.001", tables.probability(0.0004));
        assertEquals("0.000", tables.probability(0));
        assertEquals("0.999", tables.probability(0.9992));
    }

    @Test
    void values_ofResults_haveAsManyDigitsEach() throws Exception {
        Page page = RunReport.of(SavedRuns.of(SavedRuns.moons(), 0.12, 0.2666).named(""));
        List<List<String>> best = table(page, "The best value");
        assertEquals(List.of("test", "loss", "0.7334", "2", "0.7334"), best.get(2));
        assertEquals(List.of("train", "accuracy", "27.66 %", "2", "27.66 %"), best.get(1));
        List<List<String>> targets = table(page, "What the document reports");
        assertEquals(List.of("0.6921", "0.69 to 0.695"), targets.get(0).subList(1, 3));
    }
}
