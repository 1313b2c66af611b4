package backprop.experiment;

/** Which of its forms an experiment has. */
public enum Form {
    /** Every setting that can depart has the textbook's value. An experiment without departures has this form alone. */
    TEXTBOOK,
    /** All departures of its document, and no others. */
    PUBLISHED,
    /** Anything else. */
    OWN;

    public static Form of(ExperimentSpec spec) {
        return Deviation.isTextbook(spec) ? TEXTBOOK : Deviation.isAsPublished(spec) ? PUBLISHED : OWN;
    }
}
