"""Holds the trajectories against PyTorch's autograd, losses, optimizers and schedules. Needs torch; run by hand.

Usage: check_with_torch.py [CASE ...]

Trains every case anew with PyTorch in the case's precision and prints the largest relative difference from expected.csv, and
whether the update rule was torch's own. Update rules that torch has not are written out, on torch's gradients. Nothing is
taken from the reference trainer but the order of the shuffle.
"""
import csv
import json
import pathlib
import sys

import numpy as np
import torch
import torch.nn.functional as F
from reference_trainer import ShuffleStream
from torch_model import Model
from torch_optimizers import optimizer

ROOT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "backprop" / "trajectories"
PARTS = ("train", "validation", "test")


def scheduler(s, made, epochs):
    schedules = torch.optim.lr_scheduler
    match s["type"]:
        case "step":
            return schedules.StepLR(made, s["every"], s["factor"])
        case "exponential":
            return schedules.ExponentialLR(made, s["factor"])
        case "cosine":
            return schedules.CosineAnnealingLR(made, epochs, s["minimum"])
        case "plateau":
            mode = "min" if s["monitor"]["metric"] in ("loss", "error", "mse", "mae") else "max"
            return schedules.ReduceLROnPlateau(
                made, mode, s["factor"], s["patience"], s["minDelta"], "abs", min_lr=s["minimum"]
            )
        case "warm-up":
            k = s["epochs"]
            then = scheduler(s["then"], made, epochs - k)
            for group in made.param_groups:
                group["lr"] = group["initial_lr"]
            return schedules.SequentialLR(made, [schedules.LambdaLR(made, lambda e: (e + 1) / k), then], [k])
    return schedules.LambdaLR(made, lambda e: 1)


def read_parts(experiment, folder, dtype):
    data = dict(np.load(folder / experiment["data"]["source"]["path"]))
    if "x" in data:
        data = {"x_train": data["x"], "y_train": data["y"]}
    values = np.unique(np.concatenate([data[n] for n in data if n[0] == "y"]))
    classes = (values % 1 == 0).all()
    second = "validation" if experiment["data"]["split"].get("validationFrom") == "test" else "test"
    k = [layer["units"] for layer in experiment["network"]["layers"] if layer["type"] == "dense"][-1]
    parts = {}
    for source, part in (("train", "train"), ("test", second)):
        if f"x_{source}" in data:
            x, y = data[f"x_{source}"], data[f"y_{source}"]
            if classes:
                index = np.array([list(values).index(v) for v in y])
                y = index if k == 1 else (index[:, None] == np.arange(k)).astype(float)
            parts[part] = (torch.tensor(x, dtype=dtype), torch.tensor(y, dtype=dtype).reshape(len(x), k))
    return parts, classes


def measure(model, x, t, classes):
    with torch.no_grad():
        y = model(x)
        loss = model.sum_of_losses(y, t).item() / (t.numel() if model.loss["report"] == "per-element" else len(t))
        if not classes:
            spread = (t - t.mean(0)).square().sum(0)
            r2 = (1 - (y - t).square().sum(0) / spread).mean().item()
            return {"loss": loss, "mse": F.mse_loss(y, t).item(), "mae": F.l1_loss(y, t).item(), "r2": r2}
        if t.shape[1] == 1:
            said = torch.sigmoid(y) > 0.5 if model.loss["type"] == "binary-cross-entropy" else y > 0.5
            accuracy = (said == (t == 1)).double().mean().item()
        else:
            accuracy = (y.argmax(1) == t.argmax(1)).double().mean().item()
        return {"loss": loss, "accuracy": accuracy, "error": 1 - accuracy}


def train(folder):
    experiment = json.loads((folder / "experiment.json").read_text("utf-8"))
    training = experiment["training"]
    dtype = getattr(torch, training["precision"])
    torch.set_default_dtype(dtype)  # NAdam keeps its product of momenta in the default type
    model = Model(experiment, dict(np.load(folder / "weights.npz")), dtype)
    parts, classes = read_parts(experiment, folder, dtype)
    slips, constant_rate = experiment["slips"], experiment["schedule"]["type"] == "constant"

    def new_optimizer():
        return optimizer(experiment["optimizer"], model, constant_rate, slips, lambda: epoch)

    made, own = new_optimizer()
    schedule = scheduler(experiment["schedule"], made, training["epochs"])
    positions = {i: new_optimizer()[0] for i in range(len(parts["train"][0]))} if "state-per-batch-position" in slips else {}
    x, t = parts["train"]
    order, stream = list(range(len(x))), ShuffleStream(experiment["seed"])
    records = []

    def record():
        records.append({part: measure(model, *parts[part], classes) for part in parts})

    for epoch in range(sum(1 for _ in (folder / "expected.csv").open()) - 1):
        if training["metrics"] == "before":
            record()
        if training["shuffle"] == "each-epoch":
            stream.shuffle(order)
        size = len(x) if training["batchSize"] == "full" else min(len(x), training["batchSize"])
        for i in range(0, len(x), size):
            rows = order[i : i + size]
            if len(rows) < size and training["lastBatch"] == "dropped":
                continue
            made.zero_grad()
            scale = len(rows) if training["reduction"] == "mean" else 1
            (model.sum_of_losses(model(x[rows]), t[rows]) / scale + model.penalty()).backward()
            model.mend_last_gradient(t[rows], scale)
            clip = training["clip"]
            if clip["type"] == "element":
                torch.nn.utils.clip_grad_value_(model.p, clip["bound"])
            elif clip["type"] == "norm":  # torch's clip_grad_norm_ divides by the norm + 1e-6
                norm = torch.sqrt(sum(w.grad.square().sum() for w in model.p))
                for w in model.p:
                    w.grad *= min(1, clip["bound"] / norm)
            positions.get(i // size, made).step()
        if training["metrics"] == "after":
            record()
        if experiment["schedule"]["type"] == "plateau":
            monitor = experiment["schedule"]["monitor"]
            schedule.step(records[-1][monitor["part"]][monitor["metric"]])
        else:
            schedule.step()
    return records, own, training["precision"]


def difference(folder, records):
    worst = 0.0
    with (folder / "expected.csv").open() as file:
        for row, record in zip(csv.DictReader(file), records, strict=True):
            for part in PARTS:
                for metric in ("loss", "accuracy", "mse", "mae", "r2"):
                    cell, value = row.get(f"{part}_{metric}", ""), record.get(part, {}).get(metric)
                    if (cell == "") != (value is None):
                        return float("inf")
                    if cell and not (np.isnan(float(cell)) and np.isnan(value)):
                        worst = max(worst, abs(float(cell) - value) / max(abs(value), 1e-3))
    return worst


def main(names):
    worst = {}
    for folder in sorted(f for f in ROOT.iterdir() if (f / "experiment.json").exists()):
        if names and folder.name not in names:
            continue
        records, own, precision = train(folder)
        off = difference(folder, records)
        print(f"{folder.name:45} {off:.1e} {'torch.optim' if own else 'by hand'}")
        worst.setdefault(precision, []).append(off)
    for precision, all_off in worst.items():
        print(f"{precision}: {len(all_off)} cases, at most {max(all_off):.1e}")
    sys.exit(any(max(all_off) > limit for p, all_off in worst.items() for limit in [1e-11 if p == "float64" else 1e-4]))


if __name__ == "__main__":
    main(sys.argv[1:])
