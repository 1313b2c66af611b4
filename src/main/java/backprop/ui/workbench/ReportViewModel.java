package backprop.ui.workbench;

import backprop.report.bundle.ReportedRun;
import backprop.report.bundle.RunProvenance;
import backprop.report.bundle.RunReport;
import backprop.report.page.PageFormat;
import backprop.report.page.PageWriter;
import backprop.text.Strings;
import backprop.training.Agreement;
import backprop.training.TrainingProgress;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.BooleanBinding;

/** Writes the run on the screen as a report; of two engines both, with how far they are apart. */
final class ReportViewModel {
    private final RunViewModel run;
    private final ProgramExportViewModel programs;
    private final Executor background;
    private final ExportViewModel said;
    private final Strings strings;
    private Where where = (format, proposedName) -> Optional.empty();

    /** Asks the user for a file. */
    interface Where {
        /** Where to write it; empty if the user thought better of it. */
        Optional<Path> file(PageFormat format, String proposedName);
    }

    /**
     * @param programs knows what the experiment is called, and shows why nothing was written
     * @param said where it is told what was written
     */
    ReportViewModel(
            RunViewModel run,
            ProgramExportViewModel programs,
            Executor background,
            ExportViewModel said,
            Strings strings) {
        this.run = run;
        this.programs = programs;
        this.background = background;
        this.said = said;
        this.strings = strings;
    }

    void setWhere(Where asks) {
        where = asks;
    }

    /** Whether there is a run to tell of. */
    BooleanBinding hasRun() {
        return run.isThere();
    }

    /** Asks where, and writes the report in the background. */
    void write(PageFormat format) {
        where.file(format, programs.runName() + "-report." + format.ending()).ifPresent(this::write);
    }

    private void write(Path file) {
        RunUpdate shown = run.updateProperty().get();
        if (shown == null) {
            programs.refuse(strings.get("report.noRun"));
            return;
        }
        said.say(strings.get("program.writing", file.getFileName()), false);
        if (!run.isLatest(shown)) {
            // Another one is being opened: of this one there is nothing but its end.
            write(file, shown, tell(shown));
            return;
        }
        // What the run holds belongs to the training thread.
        run.ask((spec, asked) -> {
            try {
                write(file, shown, asked.map(now -> tell(shown, now)).orElseGet(() -> tell(shown)));
            } catch (RuntimeException | OutOfMemoryError e) {
                refuse(file, e);
            }
        });
    }

    private void write(Path file, RunUpdate shown, ReportedRun last) {
        List<ReportedRun> runs = new ArrayList<>();
        List<RunUpdate> legs = shown.legs();
        legs.subList(0, legs.size() - 1).forEach(leg -> runs.add(named(leg, tell(leg))));
        runs.add(named(shown, last));
        Agreement agreement = shown.trained().agreement();
        List<Agreement.Row> apart = agreement == null ? List.of() : agreement.rows();
        background.execute(() -> {
            try {
                PageWriter.write(new RunReport(runs, apart).page(), RunProvenance.of(runs), file);
                said.say(strings.get("report.saved", file, last.epochsDone()), false);
            } catch (IOException e) {
                programs.refuse(String.valueOf(e.getMessage()));
            } catch (RuntimeException | OutOfMemoryError e) {
                refuse(file, e);
            }
        });
    }

    private void refuse(Path file, Throwable error) {
        programs.refuse(
                error instanceof OutOfMemoryError
                        ? strings.get("failure.memory")
                        : strings.get("export.failed", file, error));
    }

    private ReportedRun named(RunUpdate leg, ReportedRun told) {
        return leg.leg().plan().isSingle()
                ? told
                : told.named(strings.get(leg.leg().kind()));
    }

    private static ReportedRun tell(RunUpdate shown, TrainingRun now) {
        return ReportedRun.of(shown.experiment(), now, shown.trained().began());
    }

    /** A run whose network is gone. */
    private static ReportedRun tell(RunUpdate shown) {
        TrainingProgress progress = shown.progress();
        return new ReportedRun(
                "",
                shown.experiment(),
                shown.history(),
                shown.predictions(),
                progress.stopReason(),
                progress.epochsDone(),
                progress.seconds(),
                shown.trained().facts(),
                Optional.empty(),
                shown.trained().began());
    }
}
