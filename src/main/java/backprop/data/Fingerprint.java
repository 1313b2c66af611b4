package backprop.data;

import backprop.file.DataException;
import backprop.file.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tells files from all others. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Path folder, List<Path> files, Reading reading) throws DataException, InterruptedException {
        if (files.size() == 1) {
            return Digest.sha256(files.get(0));
        }
        Map<String, Path> byName = new TreeMap<>();
        for (Path file : files) {
            byName.put(name(folder, file), file);
        }
        StringBuilder lines = new StringBuilder();
        int done = 0;
        for (Map.Entry<String, Path> file : byName.entrySet()) {
            reading.at((double) done++ / byName.size());
            lines.append(Digest.sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return Digest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Path folder, Path file) {
        Path relative = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        return relative.toString().replace('\\', '/');
    }
}
