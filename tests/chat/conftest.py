"""What needs a package that the core does not need is collected only where that is installed."""

from importlib.util import find_spec

NEEDS = {
    "test_server.py": ("flask", "waitress"),
    "test_asked_bad_input.py": ("flask", "waitress"),
    "test_server_openai.py": ("flask", "waitress", "openai"),
    "test_server_langchain.py": ("flask", "waitress", "langchain_openai"),
    "test_show.py": ("flask", "waitress"),
}
collect_ignore = [
    name for name, packages in NEEDS.items() if any(find_spec(p) is None for p in packages)
]
