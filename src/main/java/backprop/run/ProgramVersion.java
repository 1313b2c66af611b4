package backprop.run;

/** Which version of the program this is. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** As the packaged program's manifest has it; “development” where the classes are run as they were compiled. */
    public static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
