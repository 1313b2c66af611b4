package backprop.ui.workbench;

import java.util.List;

/** Which engines a run is trained by, one after the other. */
enum EngineChoice {
    ANALYTIC(EngineKind.ANALYTIC),
    PYTORCH(EngineKind.PYTORCH),
    BOTH(EngineKind.ANALYTIC, EngineKind.PYTORCH);

    private final List<EngineKind> kinds;

    EngineChoice(EngineKind... kinds) {
        this.kinds = List.of(kinds);
    }

    List<EngineKind> kinds() {
        return kinds;
    }

    boolean needsPyTorch() {
        return kinds.contains(EngineKind.PYTORCH);
    }
}
