package backprop.run;

import backprop.experiment.json.JsonObject;
import backprop.math.Compute;

/** Where a run was made: the machine, and the versions of what it was made with. */
record Surroundings(JsonObject machine, JsonObject versions) {

    static Surroundings here() {
        Runtime runtime = Runtime.getRuntime();
        JsonObject machine = JsonObject.builder()
                .put("architecture", System.getProperty("os.arch", "unknown"))
                .put("processors", runtime.availableProcessors())
                .put("memory", runtime.maxMemory())
                .put("arithmetic", Compute.standard().description())
                .build();
        JsonObject versions = JsonObject.builder()
                .put("program", ProgramVersion.text())
                .put("java", Runtime.version().toString())
                .put("os", System.getProperty("os.name", "unknown") + " " + System.getProperty("os.version", "unknown"))
                .build();
        return new Surroundings(machine, versions);
    }
}
