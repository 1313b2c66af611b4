"""The cases of trajectories.py: one experiment for every setting whose meaning has to be held."""
from trajectory_case import BCE, CE, MSE, TEST_IS_VALIDATION, case, loss, rate, watch


def cases():
    for group in (basic, optimizers, schedules, gradients, losses, activations, batches, stops, slips, shapes, float32):
        yield from group()


def basic():
    yield case("sgd", batches=True)
    yield case("half-moons", "half-moons", loss=BCE, batches=True)
    yield case("regression", "regression-1", loss=MSE, optimizer=rate("sgd", 0.05), batches=True)


STARTS = {
    "zero": {"type": "zero"}, "constant": {"type": "constant", "value": 0.02, "bias": False},
    "constant-bias": {"type": "constant", "value": 0.02, "bias": True}, "multiple": {"type": "multiple", "factor": 0.05},
}


def momentum(form, eta, initial="zero", mu=0.8):
    return rate("momentum", eta, momentum=mu, form=form, initialVelocity=STARTS[initial])


def adam(kind, eta=0.05, **more):
    return rate(kind, eta, beta1=0.9, beta2=0.99, epsilon=1e-6, **more)


def adaptive(kind, eta, place, epsilon=0.01, **more):
    return rate(kind, eta, **more, epsilon=epsilon, epsilonPlace=place)


def rmsprop(eta, place, scope, start, epsilon=0.01):
    return rate("rmsprop", eta, decay=0.8, epsilon=epsilon, epsilonPlace=place, scope=scope, start=start)


def optimizers():
    for form, eta in (("plain", 0.1), ("torch", 0.1), ("average", 0.4)):
        for initial in STARTS:
            yield case(f"momentum-{form}-{initial}", optimizer=momentum(form, eta, initial),
                       differs_from="" if initial == "zero" else f"momentum-{form}-zero")
    for initial in STARTS:
        nesterov = rate("nesterov", 0.1, momentum=0.8, initialVelocity=STARTS[initial])
        yield case(f"nesterov-{initial}", optimizer=nesterov, differs_from="momentum-torch-zero")
    for place in ("inside", "outside"):
        yield case(f"adagrad-{place}", optimizer=adaptive("adagrad", 0.2, place))
        for scope, start, eta in (("element", 0, 0.02), ("element", 1, 0.05), ("array", 0, 0.05), ("array", 1, 0.1)):
            yield case(f"rmsprop-{scope}-{place}-start-{start}", optimizer=rmsprop(eta, place, scope, start))
    yield case("rmsprop-array-no-epsilon", optimizer=rmsprop(0.05, "outside", "array", 1, epsilon=0))
    yield case("adadelta", optimizer=rate("adadelta", 1, decay=0.9, epsilon=1e-3))
    yield case("adam", optimizer=adam("adam"))
    yield case("adamw", optimizer=adam("adamw", weightDecay=0.1), differs_from="adam")
    yield case("amsgrad", optimizer=adam("amsgrad", 0.1) | {"beta2": 0.9})
    yield case("adam-for-amsgrad", optimizer=adam("adam", 0.1) | {"beta2": 0.9}, differs_from="amsgrad")
    yield case("nadam", optimizer=adam("nadam", momentumDecay=0.004), differs_from="adam")
    yield case("nadam-fast-decay", optimizer=adam("nadam", momentumDecay=0.5), differs_from="nadam")


def warm_up(epochs, **then):
    return {"type": "warm-up", "epochs": epochs, "then": then}


def plateau(metric, factor, patience, min_delta, minimum, part="train"):
    return {"type": "plateau", "monitor": watch(metric, part), "factor": factor, "patience": patience,
            "minDelta": min_delta, "minimum": minimum}


def schedules():
    named = {
        "step": {"type": "step", "every": 7, "factor": 0.5},
        "exponential": {"type": "exponential", "factor": 0.9},
        "cosine": {"type": "cosine", "minimum": 0.01},
        "warm-up-constant": warm_up(5, type="constant"),
        "warm-up-step": warm_up(4, type="step", every=6, factor=0.3),
        "warm-up-exponential": warm_up(3, type="exponential", factor=0.85),
        "warm-up-cosine": warm_up(6, type="cosine", minimum=0),
    }
    for name, schedule in named.items():
        yield case(f"schedule-{name}", schedule=schedule, differs_from="sgd")
    yield case("schedule-plateau-loss", schedule=plateau("loss", 0.5, 1, 0.02, 0), lowered=2, differs_from="sgd")
    yield case("schedule-plateau-minimum", schedule=plateau("loss", 0.1, 0, 0.03, 0.05), lowered=1, differs_from="sgd")
    yield case("schedule-plateau-accuracy", schedule=plateau("accuracy", 0.5, 2, 0, 0, "test"), lowered=2,
               differs_from="sgd")
    yield case("schedule-plateau-error", schedule=plateau("error", 0.7, 3, 0.03, 0.01), lowered=2, differs_from="sgd")
    yield case("schedule-plateau-validation", split=TEST_IS_VALIDATION, differs_from="sgd", lowered=2,
               schedule=plateau("loss", 0.6, 2, 0.01, 0, "validation"))
    yield case("schedule-plateau-r2", "regression-1", loss=MSE, optimizer=rate("sgd", 0.05), lowered=2,
               schedule=plateau("r2", 0.5, 1, 0.02, 0, "test"), differs_from="regression")
    yield case("schedule-with-momentum-plain", schedule=named["step"], optimizer=momentum("plain", 0.1))
    yield case("schedule-with-momentum-torch", schedule=named["step"], optimizer=momentum("torch", 0.1),
               differs_from="schedule-with-momentum-plain")
    yield case("schedule-with-adamw", schedule=named["cosine"], optimizer=adam("adamw", weightDecay=0.1))


def gradients():
    for name, spec in (("element", {"type": "element", "bound": 0.05}), ("norm", {"type": "norm", "bound": 0.3})):
        yield case(f"clip-{name}", training={"clip": spec}, differs_from="sgd")
        yield case(f"clip-{name}-behind-penalty", training={"clip": spec}, loss=loss("cross-entropy", l2=0.1, l1=0.02),
                   differs_from=f"clip-{name}")
        yield case(f"clip-{name}-of-sum", training={"clip": spec, "reduction": "sum"}, differs_from=f"clip-{name}")
    for l1, l2 in ((0.01, 0), (0, 0.1), (0.01, 0.05)):
        name = "penalty" + "-l1" * (l1 > 0) + "-l2" * (l2 > 0)
        for bias in (False, True):
            yield case(name + "-bias" * bias, loss=loss("cross-entropy", l1=l1, l2=l2, bias=bias),
                       differs_from=name if bias else "sgd")
    yield case("penalty-l1-at-zero", loss=loss("cross-entropy", l1=0.02), zeroed=("W2",))
    yield case("reduction-sum", training={"reduction": "sum"}, optimizer=rate("sgd", 0.03), batches=True)
    yield case("reduction-sum-penalty", training={"reduction": "sum"}, optimizer=rate("sgd", 0.03),
               loss=loss("cross-entropy", l2=0.1), differs_from="reduction-sum")
    yield case("reduction-sum-regression", "regression-3", loss=MSE, training={"reduction": "sum"},
               optimizer=rate("sgd", 0.005))


HUBER = loss("huber", delta=0.6)
MAE = loss("mean-absolute-error")


def losses():
    yield case("cross-entropy-softmax-named", last="softmax")
    for data in ("half-moons", "zero-one"):
        for last in ("", "logistic"):
            yield case(f"binary-cross-entropy-{data}" + "-logistic-named" * bool(last), data, last=last, loss=BCE,
                       optimizer=adam("adam"))
    for name, spec in (("mean-squared-error", MSE), ("mean-absolute-error", MAE), ("huber", HUBER)):
        for outputs in (1, 3):
            yield case(f"{name}-regression-{outputs}", f"regression-{outputs}", loss=spec, optimizer=rate("sgd", 0.04))
        yield case(f"{name}-softmax", last="softmax", loss=spec)
        yield case(f"{name}-logistic", "half-moons", last="logistic", loss=spec)
        yield case(f"{name}-tanh", "zero-one", last="tanh", loss=spec, optimizer=rate("sgd", 0.05))
        yield case(f"{name}-classes", loss=spec, optimizer=rate("sgd", 0.05))
    yield case("mean-absolute-error-at-zero", network=(), loss=MAE, optimizer=rate("sgd", 0.05), zeroed=("W1", "b1"))
    yield case("report-per-element", loss=loss("cross-entropy", "per-element"), batches=True)
    yield case("report-per-element-regression", "regression-3", loss=loss("mean-squared-error", "per-element"),
               optimizer=rate("sgd", 0.04), batches=True)
    yield case("report-per-element-binary", "zero-one", loss=loss("binary-cross-entropy", "per-element"))
    yield case("report-per-element-plateau", loss=loss("cross-entropy", "per-element"), lowered=2,
               schedule=plateau("loss", 0.5, 1, 0.007, 0))


FUNCTIONS = ("logistic", "tanh", "relu", "leaky-relu", "elu", "silu", "gelu", "softplus", "identity", "softmax")


def activations():
    for function in FUNCTIONS:
        yield case(f"activation-{function}", network=(6, function, 5, function))
    yield case("activation-relu-at-zero", network=(6, "relu"), zeroed=("W1", "b1"))
    yield case("activation-two-in-a-row", network=(6, "relu", "tanh"))
    yield logits("relu")
    yield logits("relu", "softmax")


def logits(*functions):
    made = case("activation-on-logits" + "-softmax-named" * (len(functions) > 1), network=())
    made.experiment["network"]["layers"] += [{"type": "activation", "function": f} for f in functions]
    return made


def batches():
    for size in ("full", 1, 7, 36, 100):
        eta = {"full": 0.5, 1: 0.03}.get(size, 0.2)
        yield case(f"batch-{size}", training={"batchSize": size}, optimizer=rate("sgd", eta), batches=size in (7, 100))
    yield case("batch-dropped", training={"lastBatch": "dropped"}, batches=True, differs_from="sgd")
    yield case("batch-dropped-larger-than-part", training={"lastBatch": "dropped", "batchSize": 100})
    yield case("shuffle", training={"shuffle": "each-epoch"}, batches=True, differs_from="sgd")
    yield case("shuffle-seed", training={"shuffle": "each-epoch"}, seed=987654321, batches=True, differs_from="shuffle")
    yield case("shuffle-dropped", training={"shuffle": "each-epoch", "lastBatch": "dropped"}, batches=True,
               differs_from="shuffle")
    yield case("shuffle-one-by-one", training={"shuffle": "each-epoch", "batchSize": 1}, optimizer=rate("sgd", 0.03))
    yield case("shuffle-momentum", training={"shuffle": "each-epoch", "batchSize": 5}, optimizer=momentum("torch", 0.05))
    yield case("metrics-before", training={"metrics": "before"}, batches=True, final=True)
    yield case("metrics-before-shuffle", training={"metrics": "before", "shuffle": "each-epoch"}, final=True)
    yield case("split-none", "whole", differs_from="sgd")
    yield case("split-validation", split=TEST_IS_VALIDATION)


def early(metric, part, patience, min_delta=0, restore=True):
    rule = {"monitor": watch(metric, part), "patience": patience, "minDelta": min_delta, "restoreBest": restore}
    return {"earlyStopping": rule}


def target(metric, part, value):
    return {"target": {"monitor": watch(metric, part), "value": value}}


def stops():
    fast = rate("sgd", 0.6)
    stopped = {"final": True, "ends": "early stopping"}
    for restore in (True, False):
        yield case("early-stopping" + "-restore" * restore, network=(12, "tanh"), optimizer=fast,
                   split=TEST_IS_VALIDATION,
                   stop=early("loss", "validation", 4, restore=restore), training={"epochs": 60}, **stopped)
    yield case("early-stopping-before", network=(12, "tanh"), optimizer=fast, split=TEST_IS_VALIDATION,
               stop=early("loss", "validation", 3), training={"epochs": 60, "metrics": "before"}, **stopped)
    yield case("early-stopping-delta", stop=early("loss", "train", 2, 0.03, restore=False), **stopped)
    yield case("early-stopping-accuracy", stop=early("accuracy", "test", 5, restore=False), **stopped)
    yield case("early-stopping-r2", "regression-1", loss=MSE, optimizer=rate("sgd", 0.05),
               stop=early("r2", "test", 2, 0.01, restore=False), **stopped)
    yield case("early-stopping-patience-1", stop=early("loss", "train", 1, 0.02, restore=False), **stopped)
    reached = {"final": True, "ends": "target"}
    yield case("target-loss", stop=target("loss", "train", 0.5), **reached)
    yield case("target-accuracy", stop=target("accuracy", "train", 0.9), **reached)
    yield case("target-error-validation", split=TEST_IS_VALIDATION, stop=target("error", "validation", 0.15), **reached)
    yield case("target-mae", "regression-3", loss=MSE, optimizer=rate("sgd", 0.02), stop=target("mae", "test", 0.5),
               **reached)
    yield case("target-before", stop=target("loss", "train", 0.5), training={"metrics": "before"}, **reached)
    bound = {"final": True, "ends": "logit bound"}
    yield case("logit-bound", stop={"logitBound": 2.5}, **bound)
    yield case("logit-bound-before", stop={"logitBound": 2.5}, training={"metrics": "before"}, **bound)
    yield case("logit-bound-softmax-named", last="softmax", stop={"logitBound": 2.5}, **bound)
    yield case("logit-bound-binary", "half-moons", loss=BCE, stop={"logitBound": 2.5}, **bound)


RELU = (6, "relu", 5, "relu")


def slips():
    yield case("slip-1", network=RELU, slips=["relu-passes-all"], differs_from="activation-relu")
    made = logits("relu")
    made.name = made.experiment["name"] = "slip-1-on-logits"
    made.experiment["slips"], made.differs_from = ["relu-passes-all"], "activation-on-logits"
    yield made
    slip2 = {"slips": ["silu-with-logistic-backward"]}
    yield case("slip-2-logistic", network=(6, "logistic", 5, "logistic"), differs_from="activation-logistic", **slip2)
    yield case("slip-2-silu", network=(6, "silu", 5, "silu"), differs_from="activation-silu", **slip2)
    yield case("slip-2-output-logistic-stays", "half-moons", last="logistic", loss=BCE, network=(6, "logistic"), **slip2)
    yield case("slip-2-output-logistic-of-mse", "half-moons", last="logistic", loss=MSE, optimizer=rate("sgd", 0.05),
               differs_from="mean-squared-error-logistic", **slip2)
    slip3 = {"slips": ["output-gradient-from-preactivation"]}
    yield case("slip-3", network=RELU, differs_from="activation-relu", **slip3)
    yield case("slip-3-two-stages", network=(6, "relu", "tanh"), differs_from="activation-two-in-a-row", **slip3)
    for slip, word in (("4a", "softmax-whole-maximum"), ("4b", "softmax-unshifted")):
        yield case(f"slip-{slip}", slips=[word])
        yield case(f"slip-{slip}-outlier", "outlier", network=(), slips=[word], not_finite=True)
    yield case("slip-4-none-outlier", "outlier", network=())
    slip5 = {"slips": ["output-gradient-without-slope"]}
    for last in ("", "logistic"):
        yield case("slip-5" + "-logistic-named" * bool(last), "half-moons", last=last, loss=BCE,
                   optimizer=rate("sgd", 0.03),
                   differs_from="half-moons", **slip5)
    yield case("slip-5-zero-one", "zero-one", network=(6, "relu", 4, "relu"), loss=BCE, optimizer=rate("sgd", 0.03),
               **slip5)
    yield case("slip-5-softmax", optimizer=rate("sgd", 0.02), **slip5)
    yield case("slip-5-mean-squared-error", "half-moons", last="logistic", loss=MSE,
               differs_from="mean-squared-error-logistic", **slip5)
    yield case("slip-3-and-5", "half-moons", network=(6, "relu"), loss=BCE, optimizer=rate("sgd", 0.03),
               slips=slip3["slips"] + slip5["slips"])
    yield from optimizer_slips()


def optimizer_slips():
    by_position = {"slips": ["state-per-batch-position"]}
    yield case("slip-6a-momentum", optimizer=momentum("average", 0.4, "multiple"),
               differs_from="momentum-average-multiple", **by_position)
    yield case("slip-6a-adagrad", optimizer=adaptive("adagrad", 0.1, "inside"), **by_position)
    yield case("slip-6a-rmsprop", optimizer=rmsprop(0.05, "outside", "array", 1), **by_position)
    yield case("slip-6a-shuffle", training={"shuffle": "each-epoch"}, optimizer=momentum("torch", 0.1), **by_position)
    for form, eta in (("plain", 0.05), ("torch", 0.05), ("average", 0.2)):
        reversed_first = "momentum-reversed-first-epoch"
        yield case(f"slip-6b-{form}", optimizer=momentum(form, eta), slips=[reversed_first])
        yield case(f"slip-6a-6b-{form}", optimizer=momentum(form, eta),
                   slips=["state-per-batch-position", reversed_first],
                   differs_from=f"slip-6b-{form}")
    idle = "rmsprop-idle-first-epoch"
    yield case("slip-6c-array", optimizer=rmsprop(0.1, "inside", "array", 1), slips=[idle],
               differs_from="rmsprop-array-inside-start-1")
    yield case("slip-6c-element", optimizer=rmsprop(0.05, "outside", "element", 1), slips=[idle],
               differs_from="rmsprop-element-outside-start-1")
    yield case("slip-6a-6c", optimizer=rmsprop(0.1, "inside", "array", 1), slips=["state-per-batch-position", idle],
               differs_from="slip-6c-array")


def shapes():
    yield case("deep", network=(6, "tanh", 5, "elu", 4, "logistic", 5, "softplus"), optimizer=adam("adam"), final=True)
    yield case("deep-relu", "regression-3", network=(8, "relu", 7, "relu", 6, "relu", 5, "relu"), loss=MSE,
               optimizer=adam("adam", 0.01))
    yield case("no-hidden", network=(), final=True)
    yield case("no-hidden-regression", "regression-3", network=(), loss=MSE, optimizer=rate("sgd", 0.05))
    yield case("no-hidden-binary", "zero-one", network=(), loss=BCE)
    yield case("dense-upon-dense", network=(6, 5))
    yield case("row-biases", row_biases=True)


def float32():
    single = {"precision": "float32"}
    yield case("float32-sgd", training=single, batches=True, final=True)
    yield case("float32-momentum", training=single | {"shuffle": "each-epoch"},
               optimizer=momentum("plain", 0.1, "multiple"))
    yield case("float32-adam-deep", training=single, network=(6, "tanh", 5, "elu", 4, "logistic", 5, "softplus"),
               optimizer=adam("adam"))
    yield case("float32-rmsprop", training=single, network=(6, "gelu"), optimizer=rmsprop(0.05, "inside", "array", 1))
    yield case("float32-binary", "half-moons", training=single, loss=BCE, last="logistic")
    yield case("float32-regression", "regression-3", training=single, loss=MSE, optimizer=rate("sgd", 0.04))
    yield case("float32-mse-softmax", training=single, loss=MSE, last="softmax")
    yield case("float32-clip-penalty", training=single | {"clip": {"type": "norm", "bound": 0.3}},
               loss=loss("cross-entropy", l1=0.01, l2=0.05))
