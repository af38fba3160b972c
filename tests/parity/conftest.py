"""llama.cpp takes long to compile and is in no extra: its tests are collected where it is there."""

from importlib.util import find_spec

collect_ignore = [] if find_spec("llama_cpp") else ["test_llama_cpp.py"]
