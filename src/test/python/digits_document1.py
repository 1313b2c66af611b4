"""Document 1's training in NumPy, from a start and a data set that Java wrote down.

Reads a folder with x.csv, t.csv, xt.csv, tt.csv (train and test parts) and W1.csv, b1.csv, W2.csv, b2.csv; prints, per epoch,
training loss, test loss and test accuracy with all digits. Usage: digits_document1.py FOLDER EPOCHS
"""
import sys

import numpy as np


def load(folder, name):
    return np.loadtxt(f"{folder}/{name}.csv", delimiter=",", ndmin=2)


def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


def main(folder, epochs, eta=0.1, mu=0.9):
    x, xt = load(folder, "x"), load(folder, "xt")
    t, tt = load(folder, "t").astype(int).ravel(), load(folder, "tt").astype(int).ravel()
    names = ["W1", "b1", "W2", "b2"]
    w = {name: load(folder, name) for name in names}
    v = {name: 1e-5 * w[name] for name in names}
    onehot = np.eye(10)[t]
    n = len(t)
    for epoch in range(epochs):
        a = np.tanh(x @ w["W1"] + w["b1"])
        s = softmax(a @ w["W2"] + w["b2"])
        st = softmax(np.tanh(xt @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"])
        loss = -np.log(s[np.arange(n), t]).mean()
        test_loss = -np.log(st[np.arange(len(tt)), tt]).mean()
        print(epoch, repr(float(loss)), repr(float(test_loss)), repr(float((st.argmax(axis=1) == tt).mean())), sep=",")
        d2 = s - onehot
        d1 = (d2 @ w["W2"].T) * np.cosh(x @ w["W1"] + w["b1"]) ** -2
        g = {"W2": a.T @ d2 / n, "b2": d2.sum(0, keepdims=True) / n, "W1": x.T @ d1 / n, "b1": d1.sum(0, keepdims=True) / n}
        for name in names:
            v[name] = mu * v[name] + eta * np.clip(g[name], -1, 1)
            w[name] = w[name] - v[name]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
