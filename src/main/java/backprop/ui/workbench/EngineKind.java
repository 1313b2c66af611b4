package backprop.ui.workbench;

/** What trains one leg of a run. */
enum EngineKind {
    ANALYTIC,
    PYTORCH
}
