"""Document 1's training in NumPy, from a start and a data set that Java wrote down.

An independent check: it follows the document's listing and shares no code with the program under test.

Reads a folder with x.csv, t.csv, xt.csv, tt.csv (features and classes of the training and test parts) and W1.csv, b1.csv,
W2.csv, b2.csv (weights of shape fan_in x fan_out); prints, per epoch and before its update, the training loss, the test loss
and the test accuracy with all digits. As in the document it stops, after recording, when a training logit exceeds 100.

Usage: digits_document1.py FOLDER EPOCHS
"""
import sys

import numpy as np


def load(folder, name):
    return np.loadtxt(f"{folder}/{name}.csv", delimiter=",", ndmin=2)


def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def forward(x, w):
    z1 = x @ w["W1"] + w["b1"]
    a1 = np.tanh(z1)
    z2 = a1 @ w["W2"] + w["b2"]
    return z1, a1, z2, softmax(z2)


def average_ce(s, onehot):
    return -np.sum(np.log(s) * onehot) / len(onehot)


def main(folder, epochs, eta=0.1, mu=0.9):
    x, xt = load(folder, "x"), load(folder, "xt")
    t, tt = load(folder, "t").astype(int).ravel(), load(folder, "tt").astype(int).ravel()
    names = ["W1", "b1", "W2", "b2"]
    w = {name: load(folder, name) for name in names}
    v = {name: 1e-5 * w[name] for name in names}
    onehot, onehot_test = np.eye(10)[t], np.eye(10)[tt]
    n = len(t)
    print("epoch,train_loss,test_loss,test_accuracy")
    for epoch in range(epochs):
        z1, a1, z2, s = forward(x, w)
        _, _, _, st = forward(xt, w)
        accuracy = (st.argmax(axis=1) == tt).mean()
        print(epoch, *(repr(float(m)) for m in (average_ce(s, onehot), average_ce(st, onehot_test), accuracy)), sep=",")
        if z2.max() > 100:
            break
        d2 = s - onehot
        d1 = (d2 @ w["W2"].T) * np.cosh(z1) ** -2
        g = {"W2": a1.T @ d2 / n, "b2": d2.sum(0) / n, "W1": x.T @ d1 / n, "b1": d1.sum(0) / n}
        for name in names:
            v[name] = mu * v[name] + eta * np.clip(g[name], -1, 1)
            w[name] = w[name] - v[name]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
