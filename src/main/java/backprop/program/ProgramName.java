package backprop.program;

import java.nio.file.Path;
import java.util.Locale;

/** What the files of an exported experiment are called, without their endings. */
public final class ProgramName {
    private ProgramName() {}

    /**
     * “digits-100-published”.
     *
     * @param idOrFile a built-in experiment's id, or an experiment's file
     * @param published whether it is exported as published, where it would be in its own form otherwise
     */
    public static String of(String idOrFile, boolean published) {
        Path last = Path.of(idOrFile).getFileName();
        String base = (last == null ? idOrFile : last.toString()).replaceFirst("(\\.experiment)?\\.json$", "");
        return published ? base + "-published" : base;
    }

    /** “digits-100-published-numpy”. */
    public static String of(String idOrFile, boolean published, Dialect dialect) {
        return of(idOrFile, published) + "-" + dialect.name().toLowerCase(Locale.ROOT);
    }
}
