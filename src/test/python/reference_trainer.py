"""Trains an experiment in NumPy, as the program under test is to train it, sharing no code with it.

Usage: reference_trainer.py EXPERIMENT.json DATA.npz WEIGHTS.npz [--out FILE] [--batches FILE] [--final FILE]

DATA.npz holds x_train, y_train and perhaps x_validation, y_validation, x_test, y_test (or x, y alone), already split and
scaled: of the experiment's data setting only the order of the parts matters. WEIGHTS.npz holds the start: W1, b1, W2, ...

Prints, or writes to --out, the metrics of every recorded epoch as CSV with all digits; --batches takes the loss of each
batch before its update (epoch and batch counted from 1), --final the weights at the end as npz. Why the run ended is told
on standard error. Not here: dropout, and the limit of time.
"""
import argparse
import json
import pathlib
import sys

import numpy as np
from reference_network import OWN_STAGE, Loss, Network
from reference_optimizer import Improvement, Optimizer, Schedule, add_penalty, clip, watched

PARTS = ("train", "validation", "test")
MASK = (1 << 64) - 1


class ShuffleStream:
    """The program's stream of the epochs' orders: SplitMix64, forked from the seed by name."""

    def __init__(self, seed):
        name = 0xCBF29CE484222325
        for byte in b"shuffle":
            name = ((name ^ byte) * 0x100000001B3) & MASK
        root = self._mix((seed + 0x9E3779B97F4A7C15) & MASK)
        self.state = self._mix(root ^ self._mix(name))

    @staticmethod
    def _mix(z):
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def _below(self, bound):
        while True:
            self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
            bits = self._mix(self.state) >> 1
            if bits - bits % bound + bound - 1 < 1 << 63:
                return bits % bound

    def shuffle(self, order):
        for i in range(len(order) - 1, 0, -1):
            j = self._below(i + 1)
            order[i], order[j] = order[j], order[i]


def load_parts(file, outputs, task, dtype):
    """{part: (x, t)} with t as the loss wants it, and the number of classes (0 for regression)."""
    data = dict(np.load(file))
    if "x_train" not in data:
        data = {"x_train": data["x"], "y_train": data["y"]}
    parts = [p for p in PARTS if f"x_{p}" in data]
    every = np.concatenate([data[f"y_{p}"] for p in parts])
    values, classes = np.unique(every), 0
    if task == "classes" or (task == "auto" and (values == np.floor(values)).all() and len(values) <= 1000):
        classes = len(values)
    result = {}
    for part in parts:
        x, y = data[f"x_{part}"].astype(dtype), data[f"y_{part}"]
        if classes:
            y = np.searchsorted(values, y.ravel())
            t = y[:, None] if outputs == 1 else np.eye(outputs)[y]
        else:
            t = y.reshape(len(x), -1)
        result[part] = (x, t.astype(dtype))
    return result, classes


class Run:
    def __init__(self, experiment, data, weights):
        training = experiment["training"]
        self.training = training
        self.slips = experiment["slips"]
        self.loss_spec = experiment["loss"]
        dtype = np.dtype(training["precision"])
        self.network = Network(experiment["network"]["layers"], self.loss_spec, weights, self.slips, dtype)
        self.loss = Loss(self.loss_spec, self.slips)
        outputs = self.network.parameters[f"b{self.network.dense}"].size
        task = experiment["data"]["source"].get("task", "auto")
        self.parts, self.classes = load_parts(data, outputs, task, dtype)
        eta = experiment["optimizer"]["learningRate"]
        self.schedule = Schedule(experiment["schedule"], eta, training["epochs"])
        self.start = {n: w.copy() for n, w in self.network.parameters.items()}
        self.optimizer_spec = experiment["optimizer"]
        self.optimizers = {}
        self.order = list(range(len(self.parts["train"][0])))
        self.stream = ShuffleStream(experiment["seed"])
        self.early = training["stop"]["earlyStopping"]
        self.improvement = Improvement(self.early) if self.early else None
        self.best = None
        self.records, self.batch_losses = [], []
        self.reason = "completed"
        self.lowered = []

    def batches(self):
        if self.training["shuffle"] == "each-epoch":
            self.stream.shuffle(self.order)
        n = len(self.order)
        size = n if self.training["batchSize"] == "full" else min(self.training["batchSize"], n)
        stop = n - n % size if self.training["lastBatch"] == "dropped" else n
        return [self.order[i : i + size] for i in range(0, stop, size)]

    def update(self, rows, eta, epoch, batch):
        x, t = (a[rows] for a in self.parts["train"])
        values = self.network.forward(x)
        y = values[-1]
        self.batch_losses.append((epoch + 1, batch + 1, self.loss.report(y, t)))
        share = len(rows) if self.training["reduction"] == "mean" else 1
        d = self.loss.gradient(y, t)
        without_slope = None
        if "output-gradient-without-slope" in self.slips:
            without_slope = (self.loss.without_slope(y, t, d) / share).astype(d.dtype)
        gradients = self.network.backward(values, d / d.dtype.type(share), without_slope)
        add_penalty(gradients, self.network.parameters, self.loss_spec["penalty"])
        clip(gradients, self.training["clip"])
        self.optimizer(batch).step(self.network.parameters, gradients, eta, epoch)

    def optimizer(self, batch):
        if "state-per-batch-position" not in self.slips:
            batch = 0
        elif self.optimizer_spec["type"] not in ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adadelta"):
            raise ValueError("It is not said whether slip 6a counts Adam's steps per batch position.")
        if batch not in self.optimizers:
            self.optimizers[batch] = Optimizer(self.optimizer_spec, self.start, self.slips)
        return self.optimizers[batch]

    def record(self, epoch):
        """Takes the metrics; False if they end the run."""
        record = {"epoch": epoch}
        for part, (x, t) in self.parts.items():
            if len(x):
                y = self.network.output(x)
                record[part] = self.loss.metrics(y, t, self.classes)
                if part == "train":
                    largest = y.max()
        self.records.append(record)
        if self.schedule.observe(record):
            self.lowered.append(epoch)
        return not self.ends(record, largest)

    def ends(self, record, largest):
        stop = self.training["stop"]
        reasons = []
        if not np.isfinite(record["train"]["loss"]):
            reasons.append("diverged")
        if stop["logitBound"] is not None:
            if self.loss.kind not in OWN_STAGE:
                raise ValueError("It is not said what the logits are without a softmax or logistic loss.")
            if largest > stop["logitBound"]:
                reasons.append("logit bound")
        if self.improvement:
            if self.improvement.observe(record):
                self.best = {n: w.copy() for n, w in self.network.parameters.items()}
            if self.improvement.bad >= self.early["patience"]:
                reasons.append("early stopping")
                if self.early["restoreBest"]:
                    self.network.parameters.update(self.best)
        if stop["target"]:
            monitor, value = stop["target"]["monitor"], stop["target"]["value"]
            goal = watched({monitor["part"]: {monitor["metric"]: value}}, monitor)
            if watched(record, monitor) >= goal:
                reasons.append("target")
        if reasons:
            self.reason = ", ".join(reasons)
        return bool(reasons)

    def train(self):
        before = self.training["metrics"] == "before"
        for epoch in range(self.training["epochs"]):
            if before and not self.record(epoch):
                break
            eta = self.schedule.at(epoch)
            for batch, rows in enumerate(self.batches()):
                self.update(rows, eta, epoch, batch)
            if not before and not self.record(epoch + 1):
                break
        return self

    def csv(self):
        columns = [(p, m) for p in PARTS for m in ("loss", "accuracy")]
        if not self.classes:
            columns += [(p, m) for p in PARTS for m in ("mse", "mae", "r2")]
        lines = ["epoch," + ",".join(f"{p}_{m}" for p, m in columns)]
        for record in self.records:
            cells = (number(record.get(p, {}).get(m)) for p, m in columns)
            lines.append(",".join([str(record["epoch"]), *cells]))
        return "\n".join(lines) + "\n"

    def batches_csv(self):
        return "epoch,batch,loss\n" + "".join(f"{e},{b},{number(v)}\n" for e, b, v in self.batch_losses)


def number(value):
    if value is None:
        return ""
    value = float(value)
    return repr(value) if np.isfinite(value) else "NaN" if np.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def run(experiment_file, data_file, weights):
    experiment = json.loads(pathlib.Path(experiment_file).read_text("utf-8"))
    with np.errstate(divide="ignore", invalid="ignore", over="ignore", under="ignore"):
        return Run(experiment, data_file, weights).train()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("experiment", "data", "weights"):
        arguments.add_argument(name)
    for name in ("--out", "--batches", "--final"):
        arguments.add_argument(name)
    a = arguments.parse_args()
    done = run(a.experiment, a.data, dict(np.load(a.weights)))
    if a.out:
        pathlib.Path(a.out).write_text(done.csv(), "utf-8", newline="\n")
    else:
        sys.stdout.write(done.csv())
    if a.batches:
        pathlib.Path(a.batches).write_text(done.batches_csv(), "utf-8", newline="\n")
    if a.final:
        np.savez(a.final, **done.network.parameters)
    print(f"{done.reason} after {len(done.records)} records", file=sys.stderr)


if __name__ == "__main__":
    main()
