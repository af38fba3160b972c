"""Ask a trained model, or talk to it: the same as `python -m axion_np generate`."""

import sys

from axion_np.commands.generate import main

if __name__ == "__main__":
    sys.exit(main())
