"""Writes small data files as NumPy users write them, with NumPy itself, that the tests of own data read.

Pixel i of the whole array is (7 i) mod 256, row by row, and label n is n mod 3; float images are those ÷ 255.

Usage: data_files.py FOLDER
"""
import sys
from pathlib import Path

import numpy as np


def images(n, *shape):
    return (7 * np.arange(n * int(np.prod(shape))) % 256).astype(np.uint8).reshape(n, *shape)


def labels(n, dtype):
    return (np.arange(n) % 3).astype(dtype)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        folder / "keras.npz",
        x_train=images(12, 9, 8), y_train=labels(12, np.uint8), x_test=images(5, 9, 8), y_test=labels(5, np.uint8))
    np.savez(
        folder / "keras_capitals.npz",
        X_train=images(6, 4), Y_train=labels(6, np.int32), X_test=images(3, 4), Y_test=labels(3, np.int32))
    np.savez_compressed(
        folder / "train_images.npz",
        train_images=images(6, 8, 8), train_labels=labels(6, np.int64),
        test_images=images(3, 8, 8), test_labels=labels(3, np.int64))
    np.savez_compressed(
        folder / "not_mnist_floats.npz",
        images=(images(9, 8, 8) / 255).astype(np.float32), labels=labels(9, np.int64))
    np.savez_compressed(
        folder / "bunch.npz",
        data=images(6, 64).astype(np.float64), target=labels(6, np.int64), images=images(6, 8, 8).astype(np.float64))
    np.savez(folder / "channels_first.npz", X=images(6, 1, 9, 8), y=labels(6, np.uint8))
    np.savez(folder / "one_hot_fortran.npz", x=np.asfortranarray(images(6, 5).astype(np.float64)), y=np.eye(3)[labels(6, int)])
    np.savez(folder / "two_sets.npz", moons_x=images(6, 2), moons_y=labels(6, int), blobs_x=images(6, 2), blobs_y=labels(6, int))
    np.savez(folder / "objects.npz", x=images(3, 2), y=np.array(["a", "b", None], dtype=object), allow_pickle=True)
    pair = folder / "pair"
    pair.mkdir(exist_ok=True)
    for part, n in [("train", 6), ("test", 3)]:
        np.save(pair / f"{part}_x.npy", images(n, 8, 8))
        np.save(pair / f"{part}_y.npy", labels(n, np.int64))
    np.save(pair / "moons_X.npy", images(6, 2) / 4)
    np.save(pair / "moons_y.npy", labels(6, np.float64))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
