"""The workloads of Workload.java, with the same data and the same start, and the protocol of Workloads.java."""
import gc
import json
import statistics
import sys
import time
from dataclasses import dataclass

import numpy as np

CLASSES = 10
TEST_EXAMPLES = 100


@dataclass(frozen=True)
class Workload:
    """Without hidden units, the ReLU sits on the outputs."""

    examples: int
    inputs: int
    hidden: int
    activation: str
    batch: int
    epochs: int
    eta: float
    momentum: float

    @property
    def full(self):
        return self.batch == self.examples


WORKLOADS = {
    "a": Workload(1437, 64, 500, "tanh", 1437, 200, 0.1, 0.9),
    "b": Workload(1437, 64, 100, "tanh", 20, 10, 0.01, 0.9),
    "c": Workload(50_000, 784, 300, "logistic", 50, 1, 0.01, 0),
    "d": Workload(10_000, 784, 1000, "relu", 10_000, 4, 0.1, 0),
    "e": Workload(30_000, 784, 0, "relu", 32, 1, 0.01, 0),
}


class Data:
    """Examples and start of a workload: train and test are pairs of features and classes, start a list W1, b1, …"""

    def __init__(self, work, dtype):
        self.train = self._examples("train", work.examples, work.inputs, dtype)
        self.test = self._examples("test", TEST_EXAMPLES, work.inputs, dtype)
        widths = [work.inputs, work.hidden, CLASSES] if work.hidden else [work.inputs, CLASSES]
        self.start = []
        for layer, (fan_in, units) in enumerate(zip(widths, widths[1:]), 1):
            bound = 1 / np.sqrt(fan_in)
            self.start.append(_uniform(("init", f"W{layer}"), (fan_in, units), bound, dtype))
            self.start.append(_uniform(("init", f"b{layer}"), (units,), bound, dtype))

    @staticmethod
    def _examples(part, count, inputs, dtype):
        labels = (_bits(("labels/" + part,), 0, count) >> np.uint64(1)) % np.uint64(CLASSES)
        return _uniform(("features/" + part,), (count, inputs), 1, dtype), labels.astype(np.int64)


def _uniform(names, shape, bound, dtype):
    out = np.empty(shape, dtype)
    flat = out.reshape(-1)
    for at in range(0, flat.size, 1 << 16):
        part = flat[at : at + (1 << 16)]
        part[:] = 2 * bound * ((_bits(names, at, part.size) >> np.uint64(11)) * 2.0**-53) - bound
    return out


_GAMMA = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1


def _bits(names, first, count):
    """Numbers first, first + 1, … of a named stream of RandomStream.java, whose seed is 1."""
    key = _mix((1 + _GAMMA) & _ALL)
    for name in names:
        digest = 0xCBF29CE484222325
        for byte in name.encode():
            digest = ((digest ^ byte) * 0x100000001B3) & _ALL
        key = _mix(key ^ _mix(digest))
    with np.errstate(over="ignore"):
        counters = np.arange(first + 1, first + count + 1, dtype=np.uint64) * np.uint64(_GAMMA) + np.uint64(key)
        return _mixed(counters)


def _mix(z):
    return int(_mixed(np.array([z], dtype=np.uint64))[0])


def _mixed(z):
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def serve(trainer_class, program, version, threads):
    """Answers each line WORK PRECISION WARM_UP ROUNDS SECONDS on standard input with a line of JSON."""
    for line in sys.stdin:
        name, precision, warm_up, rounds, seconds = line.split()
        work = WORKLOADS[name]
        trainer = trainer_class(work, Data(work, np.dtype(precision)))
        gc.collect()
        times, loss = _times(trainer, work.epochs, float(warm_up), int(rounds), float(seconds))
        answer = {"program": program, "work": name, "precision": precision, "threads": threads}
        answer |= {"median": round(statistics.median(times), 6), "min": round(min(times), 6)}
        answer |= {"seconds": [round(t, 6) for t in times], "loss": loss, "version": version}
        print(json.dumps(answer), flush=True)


def _times(trainer, epochs, warm_up, rounds, seconds):
    begin = time.perf_counter()
    trainer.restart()
    while True:
        trainer.train(1)
        if time.perf_counter() - begin >= warm_up:
            break
    times = []
    while len(times) < rounds or sum(times) < seconds:
        trainer.restart()
        begin = time.perf_counter()
        loss = trainer.train(epochs)
        times.append(time.perf_counter() - begin)
    return times, loss
