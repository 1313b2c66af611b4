"""A case of trajectories.py, and the words that its experiment is put together with."""
import copy
import dataclasses


@dataclasses.dataclass
class Case:
    """An experiment, and what is to be written and to hold of its trajectory."""

    name: str
    data: str
    experiment: dict
    batches: bool = False
    final: bool = False
    not_finite: bool = False
    ends: str = "completed"
    lowered: int = 0
    differs_from: str = ""
    zeroed: tuple = ()
    row_biases: bool = False


INPUTS = {"blobs": 4, "outlier": 4, "whole": 4, "half-moons": 2, "zero-one": 2, "regression-1": 5, "regression-3": 5}
OUTPUTS = {"blobs": 3, "outlier": 3, "whole": 3, "half-moons": 1, "zero-one": 1, "regression-1": 1, "regression-3": 3}
TEST_IS_TEST = {"validation": {"count": 0}, "validationFrom": "train", "test": "rest"}
TEST_IS_VALIDATION = {"validation": "rest", "validationFrom": "test", "test": {"count": 0}}
OFF = {"seconds": None, "logitBound": None, "earlyStopping": None, "target": None}


def dense(units):
    return {"type": "dense", "units": units, "weights": {"type": "glorot-uniform"}, "bias": {"type": "zero"}}


def layers(data, *between, last=None):
    """A number is a dense layer, a word an activation; the output layer follows, and last behind it."""
    stages = [*between, OUTPUTS[data], *([last] if last else [])]
    return [dense(s) if isinstance(s, int) else {"type": "activation", "function": s} for s in stages]


def loss(kind, report="per-example", l1=0, l2=0, bias=False, **more):
    return {"type": kind, **more, "report": report, "penalty": {"l1": l1, "l2": l2, "bias": bias}}


CE, BCE, MSE = loss("cross-entropy"), loss("binary-cross-entropy"), loss("mean-squared-error")
SGD = {"type": "sgd", "learningRate": 0.2}


def rate(kind, eta, **more):
    return {"type": kind, "learningRate": eta, **more}


def watch(metric, part="train"):
    return {"part": part, "metric": metric}


def case(name, data="blobs", network=(5, "tanh"), last=None, loss=CE, optimizer=SGD, schedule=None, slips=(),
         split=None, stop=None, training=None, seed=3, **more):
    settings = {
        "epochs": 25, "batchSize": 8, "shuffle": "never", "lastBatch": "kept", "reduction": "mean",
        "clip": {"type": "none"}, "metrics": "after", "batchMetrics": more.get("batches", False), "precision": "float64",
        "stop": OFF | (stop or {}),
    }
    split = {"type": "none"} if data == "whole" else {"type": "own", "train": "rest", **(split or TEST_IS_TEST)}
    experiment = {
        "format": "backprop-experiment", "version": 1, "name": name, "description": "", "document": 0, "seed": seed,
        "data": {
            "source": {"type": "file", "path": f"../data/{data}.npz", "task": "auto"},
            "seed": 1, "split": split, "scaling": {"type": "none"},
        },
        "network": {"inputs": INPUTS[data], "layers": layers(data, *network, last=last)},
        "loss": loss, "optimizer": optimizer, "schedule": schedule or {"type": "constant"},
        "training": settings | (training or {}),
        "slips": list(slips), "deviations": [], "assumed": {}, "targets": [],
    }
    return Case(name, data, copy.deepcopy(experiment), **more)
