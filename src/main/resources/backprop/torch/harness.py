"""Drives an exported PyTorch program for the Backprop Workbench.

The program is executed as it is, with calls put in where a batch, a record and an epoch end. Commands come as lines on
standard input, answers go as lines to standard output, arrays into .npz files in this folder. The end of standard input
is the end of the run.

  batch, epoch, on   go on: by one batch; to the end of the epoch or for a moment; for a moment
                     -> any number of "record" and "batched", then "at" or "over"
  watch N            write the parameters after every Nth epoch -> done; later "parameters", each answered by "read"
  predictions        what the network says of the judged part -> done
  weights            the parameters -> done
  end REASON         nothing follows: the best weights are put back -> over
  state              everything that is needed to go on -> done

Here it starts and ends; the rest lies beside it:

  harness_answers.py  how answers are given
  harness_program.py  the program, cut and with calls put in
  harness_state.py    values as they are kept in order to go on
  harness_run.py      the run itself: goes on, stands still, does what it is asked for
"""

import os
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the workbench's: it asks for what is to be saved

# A torch.py in some folder is not PyTorch; this folder is not always searched by itself.
here = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [here, *(place for place in sys.path if place not in ("", here))]
os.chdir(here)  # a script that started Python may have gone elsewhere

from harness_answers import answer

import argparse
import threading
import time
import traceback


def watch_parent(options):
    """Ends with the workbench, even in the middle of a long batch."""
    parent = os.getppid()
    while os.getppid() == parent:
        time.sleep(0.5)
    leave(options)


def leave(options):
    if options.temporary:
        import shutil
        import tempfile

        folder = os.path.dirname(os.path.abspath(options.program))
        os.chdir(tempfile.gettempdir())  # Windows keeps a folder that somebody works in
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--judged", default="train")
    parser.add_argument("--metrics", default="after")
    parser.add_argument("--threads", type=int)
    parser.add_argument("--batches", action="store_true")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--temporary", action="store_true")
    parser.add_argument("--state")
    return parser.parse_args()


try:
    options = arguments()
    threading.Thread(target=watch_parent, args=[options], daemon=True).start()
    from harness_run import Run  # NumPy and PyTorch too, which takes seconds

    import torch

    torch.set_num_threads(options.threads or torch.get_num_threads())
    run = Run(options, lambda: leave(options))
    answer("ready", sys.version.split()[0], torch.__version__, torch.get_num_threads())
    if options.state:
        run.restore(options.state)
    run.train()
except BaseException as error:
    traceback.print_exc()
    sys.stderr.flush()
    answer("failed", type(error).__name__, str(error)[:2000])
    os._exit(1)
