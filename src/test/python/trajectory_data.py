"""The small data sets of trajectories.py, from one fixed seed."""
import numpy as np


def data_sets():
    rng = np.random.default_rng(20240229)
    blobs = blob_parts(rng, 36, 15)
    half = moons(rng, 42)
    regression = regressions(rng, 44)
    sets = {"blobs": blobs, "half-moons": labelled(*half, 30, (-1.0, 1.0)), "zero-one": labelled(*half, 30, (0.0, 1.0))}
    for outputs in (1, 3):
        x, y = regression
        y = y[:, 0] if outputs == 1 else y
        sets[f"regression-{outputs}"] = parts(x, y, 34)
    sets["whole"] = {"x": blobs["x_train"], "y": blobs["y_train"]}
    # The last test example is so far out that with the whole matrix's maximum every other row of the softmax is 0/0. All
    # are of class 0 and surely recognized: neither logits nor NaN can make another class the largest.
    test = np.outer([1, 1.5, 2, 2.5, 1e4], [1, 0, 0.5, -0.5])
    sets["outlier"] = blobs | {"x_test": test, "y_test": np.zeros(5)}
    return sets


def parts(x, y, train):
    return {"x_train": x[:train], "y_train": y[:train], "x_test": x[train:], "y_test": y[train:]}


def blob_parts(rng, train, test):
    n = train + test
    y = rng.permutation(np.arange(n) % 3)
    centres = np.array([[1.0, 0, 0.5, -0.5], [-1, 0.5, 0, 0.5], [0, -1, -0.5, 0]])
    x = np.round(centres[y] + rng.normal(0, 0.7, (n, 4)), 3)
    return parts(x, y.astype(float), train)


def moons(rng, n):
    second = rng.permutation(np.arange(n) % 2)
    angle = rng.uniform(0, np.pi, n)
    x = np.where(second, 1 - np.cos(angle), np.cos(angle)), np.where(second, 0.5 - np.sin(angle), np.sin(angle))
    return np.round(np.stack(x, axis=1) + rng.normal(0, 0.15, (n, 2)), 3), second


def labelled(x, second, train, labels):
    return parts(x, np.array(labels)[second], train)


def regressions(rng, n):
    x = np.round(rng.normal(0, 1, (n, 5)), 3)
    y = np.stack([np.sin(x[:, 0]) + x[:, 1], x[:, 2] * x[:, 3] - 0.5, 0.5 * x[:, 4] - x[:, 0] + 2], axis=1)
    return x, np.round(y + rng.normal(0, 0.1, y.shape), 3)
