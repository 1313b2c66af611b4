package backprop.experiment.json;

import backprop.optimizer.Schedule;

/** "schedule": how the learning rate changes from epoch to epoch. */
final class ScheduleCodec {
    private static final Kinds<Schedule> KINDS = Kinds.<Schedule>none()
            .with("constant", new Schedule.Constant())
            .with(
                    "step",
                    Schedule.Step.class,
                    in -> new Schedule.Step(in.wholeNumber("every", 1, Ranges.NO_LIMIT), factor(in)),
                    (step, out) -> out.put("every", step.every()).put("factor", step.factor()))
            .with(
                    "exponential",
                    Schedule.Exponential.class,
                    in -> new Schedule.Exponential(factor(in)),
                    (exponential, out) -> out.put("factor", exponential.factor()))
            .with(
                    "cosine",
                    Schedule.Cosine.class,
                    in -> new Schedule.Cosine(in.number("minimum", Ranges.NOT_NEGATIVE, 0)),
                    (cosine, out) -> out.put("minimum", cosine.minimum()))
            .with(
                    "warm-up",
                    Schedule.WarmUp.class,
                    in -> new Schedule.WarmUp(
                            in.wholeNumber("epochs", 1, Ranges.NO_LIMIT), in.object("then", ScheduleCodec::read)),
                    (warmUp, out) -> out.put("epochs", warmUp.epochs()).put("then", write(warmUp.then())))
            .with(
                    "plateau",
                    Schedule.Plateau.class,
                    in -> new Schedule.Plateau(
                            in.object("monitor", MonitorCodec::read),
                            factor(in),
                            in.wholeNumber("patience", 0, Ranges.NO_LIMIT),
                            in.number("minDelta", Ranges.NOT_NEGATIVE, 0),
                            in.number("minimum", Ranges.NOT_NEGATIVE, 0)),
                    (plateau, out) -> out.put("monitor", MonitorCodec.write(plateau.monitor()))
                            .put("factor", plateau.factor())
                            .put("patience", plateau.patience())
                            .put("minDelta", plateau.minDelta())
                            .put("minimum", plateau.minimum()));

    private ScheduleCodec() {}

    static Schedule read(JsonObjectReader in) throws ExperimentFileException {
        return KINDS.read(in);
    }

    static JsonObject write(Schedule schedule) {
        return KINDS.write(schedule);
    }

    private static double factor(JsonObjectReader in) throws ExperimentFileException {
        return in.number("factor", Ranges.FACTOR);
    }
}
