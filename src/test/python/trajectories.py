"""Writes the trajectories that the program's training is compared with: src/test/resources/backprop/trajectories.

One command, from the project's root, writes everything anew, byte for byte the same on one machine:

    python3 src/test/python/trajectories.py

Each case is a folder with experiment.json, weights.npz (the start), expected.csv (the metrics of the reference trainer) and
perhaps expected-batches.csv and expected-weights.npz (the weights at the end); the data lie in ../data. Cases whose name
begins with float32- agree to 1e-4, the others to rounding. What is wrong with a case is said, and ends the command: nothing
may diverge unless that is the point, the loss has to move, rounding may not matter (the start disturbed by 1e-13 has to
give the same), and what a case is about has to show against the case it varies.
"""
import json
import pathlib
import shutil
import sys

import numpy as np
import trajectory_cases
import trajectory_data
from reference_trainer import run

ROOT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "backprop" / "trajectories"


def write_data(folder):
    folder.mkdir(parents=True)
    for name, arrays in trajectory_data.data_sets().items():
        np.savez(folder / f"{name}.npz", **arrays)


def start(case):
    """Weights of a moderate size, so that rounding stays small."""
    rng = np.random.default_rng(7)
    weights, fan_in = {}, case.experiment["network"]["inputs"]
    dense = [layer for layer in case.experiment["network"]["layers"] if layer["type"] == "dense"]
    for i, layer in enumerate(dense, 1):
        weights[f"W{i}"] = np.round(rng.normal(0, 1 / np.sqrt(fan_in), (fan_in, layer["units"])), 4)
        weights[f"b{i}"] = np.round(rng.normal(0, 0.3, layer["units"]), 4)
        fan_in = layer["units"]
    for name in case.zeroed:
        weights[name][:] = 0
    if case.row_biases:
        weights = {n: np.atleast_2d(w) for n, w in weights.items()}
    return weights


def metrics(done):
    rows = [line.split(",") for line in done.csv().splitlines()[1:]]
    return np.array([[float(cell) if cell else 0 for cell in row] for row in rows])


def problems(case, folder, data, weights, done, others):
    found = []
    values = metrics(done)
    if case.not_finite:
        if not (np.isnan(values[:, 5]).all() and (values[:, 6] == 1).all()):
            found.append("has a finite test loss, or an accuracy that hangs on NaN")
    elif not np.isfinite(values).all():
        found.append("is not finite")
    loss = values[:, 1]
    if abs(loss[-1] - loss[0]) < 0.005 * abs(loss[0]) or loss[-1] > 2 * loss[0]:
        found.append(f"moves from {loss[0]} to {loss[-1]}")
    if case.ends not in done.reason:
        found.append(f"ends by {done.reason}, not {case.ends}")
    if case.ends == "completed" and len(values) < 20 or len(values) < 4:
        found.append(f"has {len(values)} records")
    if len(done.lowered) < case.lowered:
        found.append(f"lowers the rate {len(done.lowered)} times")
    if case.experiment["training"]["precision"] == "float64":
        rng = np.random.default_rng(1)
        near = {n: w * (1 + 1e-13 * rng.normal(size=w.shape)) for n, w in weights.items()}
        again = metrics(run(folder / "experiment.json", data, near))
        if again.shape != values.shape:
            found.append("ends elsewhere when the start is disturbed")
        elif not np.allclose(again, values, rtol=1e-10, atol=1e-13, equal_nan=True):
            found.append(f"is off by {np.nanmax(np.abs(again / values - 1))} when the start is disturbed by 1e-13")
    if case.differs_from:
        other = others[case.differs_from]
        n = min(len(other), len(values))
        if np.allclose(other[:n, 1:], values[:n, 1:], rtol=1e-4, atol=0):
            found.append(f"does not differ from {case.differs_from}")
    return [f"{case.name} {problem}" for problem in found]


def write_case(case, others):
    folder = ROOT / case.name
    folder.mkdir()
    text = json.dumps(case.experiment, indent=2, ensure_ascii=False) + "\n"
    (folder / "experiment.json").write_text(text, "utf-8", newline="\n")
    weights = start(case)
    np.savez(folder / "weights.npz", **weights)
    data = ROOT / "data" / f"{case.data}.npz"
    renamed = ROOT / "data" / "renamed.npz"
    if case.experiment["data"]["split"].get("validationFrom") == "test":
        arrays = dict(np.load(data))
        np.savez(renamed, **{n.replace("_test", "_validation"): a for n, a in arrays.items()})
        data = renamed
    done = run(folder / "experiment.json", data, weights)
    (folder / "expected.csv").write_text(done.csv(), "utf-8", newline="\n")
    if case.batches:
        (folder / "expected-batches.csv").write_text(done.batches_csv(), "utf-8", newline="\n")
    if case.final:
        np.savez(folder / "expected-weights.npz", **done.network.parameters)
    found = problems(case, folder, data, weights, done, others)
    renamed.unlink(missing_ok=True)
    others[case.name] = metrics(done)
    return found


def main():
    shutil.rmtree(ROOT, ignore_errors=True)
    write_data(ROOT / "data")
    found, others = [], {}
    for case in trajectory_cases.cases():
        found += write_case(case, others)
    print(f"{len(others)} trajectories")
    sys.exit("\n".join(found) or None)


if __name__ == "__main__":
    main()
