"""llama.cpp takes long to compile and is in no extra: its test is collected where it is."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("llama_cpp") else ["test_llama_cpp.py"]
