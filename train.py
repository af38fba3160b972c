"""Train a model: `python train.py --synthetic`. The loop stands in axion_np/training/loop.py."""

import sys

from axion_np.commands.train import main

if __name__ == "__main__":
    sys.exit(main())
