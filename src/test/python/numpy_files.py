"""Writes the small NumPy files that the readers' tests read, with NumPy itself.

Files named good_* hold numbers that the tests compute again: element i of the array, row by row, is 3 i - 5 (unsigned
types: 3 i; floats: (3 i - 5) / 4; truth values: i is even). Files named bad_* hold what is refused.

Usage: numpy_files.py FOLDER
"""
import io
import sys
from pathlib import Path

import numpy as np

TYPES = ["<f8", ">f8", "<f4", ">f4", "<i8", ">i8", "<i4", ">i4", "<i2", ">i2", "|i1", "<u4", ">u4", "<u2", ">u2", "|u1", "|b1"]
BAD = {
    "object": np.array([1, "a", None], dtype=object),
    "complex": np.array([1 + 2j]),
    "unicode": np.array(["one", "three"]),
    "bytes": np.array([b"one"]),
    "time": np.array(["2020-01-01"], dtype="datetime64[D]"),
    "structured": np.zeros(2, dtype=[("x", "<f4"), ("n", "<i4")]),
    "void": np.zeros(2, dtype="V3"),
    "half": np.ones(2, dtype="<f2"),
    "uint64": np.ones(2, dtype="<u8"),
}


def numbers(dtype, shape):
    dtype = np.dtype(dtype)
    i = np.arange(int(np.prod(shape)))
    if dtype.kind == "b":
        values = i % 2 == 0
    elif dtype.kind == "u":
        values = 3 * i
    elif dtype.kind == "i":
        values = 3 * i - 5
    else:
        values = (3 * i - 5) / 4
    return values.astype(dtype).reshape(shape)


def save(path, array, version=None):
    with open(path, "wb") as file:
        np.lib.format.write_array(file, array, version=version)


class OneWay(io.RawIOBase):
    """A stream that cannot go back, so that the zip file gets data descriptors."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, part):
        self.bytes += part
        return len(part)


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for dtype in TYPES:
        order = {"<": "little", ">": "big", "|": "byte"}[dtype[0]]
        save(folder / f"good_{dtype[1:]}_{order}.npy", numbers(dtype, (2, 3)))
    for shape in [(), (5,), (2, 3, 4), (2, 1, 3, 2), (0,), (3, 0)]:
        for order in "CF":
            name = "x".join(map(str, shape)) or "scalar"
            save(folder / f"good_shape_{name}_{order}.npy", np.asarray(numbers(">i2", shape), order=order))
    save(folder / "good_shape_2x3_F.npy", np.asarray(numbers(">i2", (2, 3)), order="F"))
    for version in [(1, 0), (2, 0), (3, 0)]:
        save(folder / f"good_version_{version[0]}.npy", numbers("<f8", (2, 3)), version)
    save(folder / "good_extremes.npy", np.array([2**63 - 1, -(2**63), 2**53 + 1]))
    for name, array in BAD.items():
        np.save(folder / f"bad_{name}.npy", array, allow_pickle=True)
    arrays = {"W1": numbers("<f8", (2, 3)), "b1": numbers("<f4", (3,)), "größe/y": numbers("|u1", (4,))}
    np.savez(folder / "good_stored.npz", **arrays)
    np.savez_compressed(folder / "good_compressed.npz", **arrays)
    stream = OneWay()
    np.savez_compressed(stream, **arrays)
    (folder / "good_descriptors.npz").write_bytes(stream.bytes)
    np.savez(folder / "good_nothing.npz")
    np.savez(folder / "bad_object.npz", x=numbers("<f8", (2,)), y=BAD["object"], allow_pickle=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
