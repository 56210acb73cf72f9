"""`python -m journeycode.hosting github` or `gitlab`: what a pipeline runs."""

import sys

from journeycode.hosting.pipeline import main

sys.exit(main(sys.argv[1:]))
