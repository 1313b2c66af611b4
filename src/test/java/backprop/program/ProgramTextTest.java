package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Batches;
import backprop.data.Dataset;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.math.RandomStream;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.numpy.NumpyArray;
import backprop.numpy.NumpyType;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.Schedule;
import backprop.training.StopRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a program and beside it, and what is not exported. */
class ProgramTextTest {
    private static Program program(ExperimentSpec spec, Dialect dialect) throws Exception {
        return Program.of(PreparedExperiment.prepare(spec), dialect);
    }

    private static ExperimentSpec builtIn(String id, boolean published) {
        BuiltIn builtIn = BuiltInExperiments.find(id).orElseThrow();
        return published ? builtIn.published() : builtIn.textbook();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void text_asPublished_marksEveryDeparture(Dialect dialect) throws Exception {
        ExperimentSpec spec = builtIn("moons-momentum", true);
        long marks = program(spec, dialect)
                .text()
                .lines()
                .filter(line -> line.strip().startsWith("# as published: "))
                .count();
        assertEquals(spec.origin().deviations().size(), marks);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void text_textbook_hasOnlyWhatItNeeds(Dialect dialect) throws Exception {
        String text = program(builtIn("moons-sgd", false), dialect).text();
        for (String other : List.of("as published", "softmax", "import math", "dropout", "def clip", "new_state")) {
            assertFalse(text.contains(other), other);
        }
        assertEquals(dialect == Dialect.PYTORCH, text.contains("import torch"));
    }

    @Test
    void text_pytorchHasTheRule_isThatOfTorchOptim() throws Exception {
        String text = program(builtIn("moons-adam", false), Dialect.PYTORCH).text();
        assertTrue(
                text.contains("torch.optim.Adam(network.parameters(), lr=0.001, betas=(0.9, 0.999), eps=1e-8)"), text);
        assertFalse(text.contains("def update"), text);
    }

    @Test
    void autograd_builtInWithoutSlipOfTheGradient_isTheProgramOfPytorch() throws Exception {
        for (Map.Entry<String, ExperimentSpec> each : ProgramCases.builtIn().entrySet()) {
            ExperimentSpec spec = each.getValue();
            PreparedExperiment prepared = PreparedExperiment.prepare(spec);
            boolean same = Program.autograd(prepared)
                    .text()
                    .equals(Program.of(prepared, Dialect.PYTORCH).text());
            assertEquals(spec.slips().stream().noneMatch(Slip::isOfGradient), same, each.getKey());
        }
    }

    @Test
    void autograd_slipsOfTheGradient_saysWhereTheyAreLeftOut() throws Exception {
        Set<Slip> slips = EnumSet.allOf(Slip.class);
        slips.removeIf(slip -> !slip.isOfGradient());
        Initializer zero = new Initializer.Zero();
        List<LayerSpec> layers = List.of(
                new LayerSpec.Dense(3, zero, zero),
                new LayerSpec.Stage(Activation.LOGISTIC),
                new LayerSpec.Dense(3, zero, zero),
                new LayerSpec.Stage(Activation.RELU),
                new LayerSpec.Dense(1, zero, zero));
        ExperimentSpec spec =
                SmallExperiments.moons().withNetwork(new NetworkSpec(2, layers)).withSlips(slips);
        String text = Program.autograd(PreparedExperiment.prepare(spec)).text();
        String end = "; here autograd's gradient";
        List<String> after = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(end)) {
                after.add(lines.get(i).replace(end, "") + " | " + lines.get(i + 1));
            }
        }
        List<String> expected = List.of(
                "# as published by hand: a = z/(1 + e⁻ᶻ), slope a(1 − a) | nn.SiLU(),",
                "# as published by hand: δ ← δ | nn.ReLU(),",
                "# as published by hand: dW = Zᵀδ | # as published by hand: dW = Aᵀ ∂L/∂a" + end,
                "# as published by hand: dW = Aᵀ ∂L/∂a | loss.backward()");
        assertEquals(expected, after);
        assertFalse(text.contains("Published"), text);
    }

    @Test
    void text_everyRuleThatPytorchHas_isOfTorchOptimWhateverItsStart() throws Exception {
        Set<String> written = Set.of("adagrad-inside", "rmsprop-inside", "rmsprop-array");
        for (Map.Entry<String, OptimizerSpec> each : OptimizerCases.all().entrySet()) {
            ExperimentSpec spec = SmallExperiments.moons().withOptimizer(each.getValue());
            assertTorchOptim(!written.contains(each.getKey()), spec, each.getKey());
        }
    }

    @Test
    void text_ruleThatPytorchHasNot_isWrittenOut() throws Exception {
        Momentum plain = new Momentum(0.05, 0.9, Momentum.Form.PLAIN, new InitialVelocity.Zero());
        Schedule step = new Schedule.Step(10, 0.5);
        Momentum.Form average = Momentum.Form.AVERAGE;
        ExperimentSpec moons = SmallExperiments.moons();
        assertTorchOptim(false, moons.withOptimizer(plain).withSchedule(step), "η inside v, which changes");
        assertTorchOptim(true, moons.withOptimizer(plain.withForm(average)).withSchedule(step), "η outside v");
        Set<Slip> reversed = Set.of(Slip.MOMENTUM_REVERSED_FIRST_EPOCH);
        assertTorchOptim(false, moons.withOptimizer(plain).withSlips(reversed), "reversed");
    }

    @Test
    void text_documents1And4AsPublished_giveTorchOptimTheirVelocity() throws Exception {
        String text = program(builtIn("digits-100", true), Dialect.PYTORCH).text();
        String rule = """
                optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9)
                # as published: v₀ = 1e-5·w₀ (textbook: v₀ = 0)
                for w in network.parameters():
                    optimizer.state[w]["momentum_buffer"] = 1e-5 / 0.1 * w.detach()
                """;
        assertTrue(text.contains(rule), text);
    }

    private static void assertTorchOptim(boolean expected, ExperimentSpec spec, String name) throws Exception {
        String text = program(spec, Dialect.PYTORCH).text();
        assertEquals(expected, text.contains("optimizer = torch.optim."), name);
        assertEquals(!expected, text.contains("def update("), name);
    }

    @Test
    void text_nameWithQuotesAndBackslashes_staysInsideItsString() throws Exception {
        ExperimentSpec spec = SmallExperiments.moons().withName("x \"\"\" \\ \n y");
        String text = program(spec, Dialect.NUMPY).text();
        assertTrue(text.startsWith("\"\"\"x ''' / y\n"), text);
    }

    @Test
    void arrays_shuffled_holdTheOrderInTheSmallestType() throws Exception {
        Program program = program(SmallExperiments.moons(), Dialect.NUMPY);
        List<String> expected = List.of(
                "x_train,t_train,x_validation,t_validation,x_test,t_test,W1,b1,W2,b2,W3,b3,order".split(",", -1));
        assertEquals(expected, new ArrayList<>(program.arrays().keySet()));
        NumpyArray order = Objects.requireNonNull(program.arrays().get("order"));
        assertEquals(orders(SmallExperiments.moons()), order);
    }

    /** The orders in which our own training takes the examples, all of them at once. */
    private static NumpyArray orders(ExperimentSpec spec) throws Exception {
        Dataset train = PreparedExperiment.prepare(spec).parts().train();
        RandomStream shuffle = RandomStream.seeded(spec.seed()).fork("shuffle");
        Batches batches = new Batches(train, spec.training().batches(), shuffle);
        int epochs = spec.training().epochs();
        int[] all = new int[epochs * train.size()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            batches.nextEpoch();
            System.arraycopy(batches.order(), 0, all, epoch * train.size(), train.size());
        }
        return NumpyArray.ofWholes(NumpyType.UINT8, all, 50, 40);
    }

    @Test
    void of_limitOfTime_isRefused() {
        ExperimentSpec spec = SmallExperiments.moons();
        StopRules stop = StopRules.NONE.withSeconds(OptionalDouble.of(10));
        assertRefused("limit of time", spec.withTraining(spec.training().withStop(stop)), Dialect.NUMPY);
    }

    @Test
    void of_orderOfTooManyEpochs_isRefusedAndSaysHowManyFit() {
        ExperimentSpec spec = builtIn("digits-100-batches", false);
        assertRefused(
                "Take at most 23,350 epochs,", spec.withTraining(spec.training().withEpochs(1_000_000)), Dialect.NUMPY);
    }

    @Test
    void of_masksThatWouldBeDrawnInAnotherOrder_isRefused() {
        Initializer zero = new Initializer.Zero();
        List<LayerSpec> layers = List.of(
                new LayerSpec.Dropout(0.1),
                new LayerSpec.Dense(1000, zero, zero),
                new LayerSpec.Stage(Activation.TANH),
                new LayerSpec.Dropout(0.1),
                new LayerSpec.Dense(10, zero, zero));
        ExperimentSpec spec = builtIn("digits-1000", false).withNetwork(new NetworkSpec(64, layers));
        assertRefused("dropout layers", spec, Dialect.NUMPY);
    }

    @Test
    void of_twoSlipsOfOneGradient_isRefusedInPytorchOnly() throws Exception {
        ExperimentSpec spec = SmallExperiments.moons()
                .withSlips(Set.of(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION, Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE));
        assertRefused("NumPy", spec, Dialect.PYTORCH);
        assertTrue(program(spec, Dialect.NUMPY).text().contains("slopeless"));
    }

    private static void assertRefused(String reason, ExperimentSpec spec, Dialect dialect) {
        String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> program(spec, dialect))
                .getMessage());
        assertTrue(said.contains(reason), said);
    }
}
