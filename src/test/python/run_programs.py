"""Runs exported programs in one process, one after the other: run_programs.py FILE ...

What a program prints goes into FILE.out, its traceback, if it ends with one, into FILE.error.
"""
import contextlib
import runpy
import sys
import traceback

for file in sys.argv[1:]:
    with open(file + ".out", "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        try:
            runpy.run_path(file, run_name="__main__")
        except Exception:
            with open(file + ".error", "w", encoding="utf-8") as error:
                traceback.print_exc(file=error)
