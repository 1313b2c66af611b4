"""What a run is kept as in order to go on: one JSON structure, and arrays beside it in a .npz file. Nothing is ever executed of it."""

import json

import numpy as np
import torch


class State:
    """Values with arrays in them as JSON and a list of arrays, and back."""

    def __init__(self, arrays=()):
        self.arrays = list(arrays)

    def pack(self, value):
        if isinstance(value, (torch.nn.Module, torch.optim.Optimizer)):
            return {"parts": self.pack(value.state_dict())}
        if isinstance(value, torch.Tensor):
            return {"tensor": self.keep(value.detach().numpy())}
        if isinstance(value, (np.ndarray, np.generic)):
            return {"array": self.keep(np.asarray(value))}
        if isinstance(value, dict):
            return {"dict": [[self.pack(key), self.pack(item)] for key, item in value.items()]}
        if isinstance(value, (list, tuple)):
            return {type(value).__name__: [self.pack(item) for item in value]}
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        raise TypeError(f"cannot keep a {type(value).__name__}")

    def keep(self, array):
        self.arrays.append(np.ascontiguousarray(array))
        return [len(self.arrays) - 1, str(array.dtype), list(array.shape)]

    def unpack(self, packed):
        if not isinstance(packed, dict):
            return packed
        (kind, value), = packed.items()
        if kind == "parts":
            return self.unpack(value)
        if kind in ("tensor", "array"):
            number, dtype, shape = value
            array = self.arrays[number].astype(dtype).reshape(shape)
            return torch.from_numpy(array) if kind == "tensor" else array
        if kind == "dict":
            return {self.unpack(key): self.unpack(item) for key, item in value}
        items = [self.unpack(item) for item in value]
        return tuple(items) if kind == "tuple" else items

    def pack_values(self, names, values):
        """Of the program's values those that training changes or depends on; its inputs it has anyway."""
        kept = {}
        for name in sorted(names):
            value = values.get(name)
            if name not in ("p", "layers", "data", "COLUMNS") and not is_input(name) and is_plain(value):
                kept[name] = self.pack(value)
        return kept

    def restore_values(self, names, packed, values):
        """Puts back what pack_values made of them."""
        for name in sorted(names & packed.keys()):
            there, saved = values.get(name), self.unpack(packed[name])
            pairs = zip(there, saved) if isinstance(there, list) and name == "optimizers" else [(there, saved)]
            for old, new in pairs:
                if isinstance(old, (torch.nn.Module, torch.optim.Optimizer)):
                    old.load_state_dict(new)
            if not isinstance(there, (torch.nn.Module, torch.optim.Optimizer)) and name != "optimizers":
                values[name] = saved

    def file_of(self, packed):
        """The arrays of a file that holds what was packed."""
        structure = np.frombuffer(json.dumps(packed).encode(), dtype=np.uint8)
        return {"structure": structure, **{f"a{i}": array.reshape(-1) for i, array in enumerate(self.arrays)}}

    @staticmethod
    def read(file):
        """The state with its arrays, and the structure that was packed."""
        with np.load(file) as npz:
            packed = json.loads(npz["structure"].astype(np.uint8).tobytes())
            count = sum(name.startswith("a") for name in npz.files)
            return State(npz[f"a{i}"] for i in range(count)), packed


def is_input(name):
    return name == "order" or name.startswith(("x_", "t_"))


def is_plain(value):
    """Whether it is made of what a state can keep, and no parameter, which the network keeps."""
    if isinstance(value, dict):
        return all(is_plain(item) for item in value.values())
    if isinstance(value, (list, tuple)):
        return all(is_plain(item) for item in value)
    kept = (torch.nn.Module, torch.optim.Optimizer, torch.Tensor, np.ndarray, np.generic, bool, int, float, str)
    return value is not None and isinstance(value, kept) and not isinstance(value, torch.nn.Parameter)
