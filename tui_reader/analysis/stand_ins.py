"""Light modules in place of those that the language engine imports and does not need to parse.

Most of what `import spacy` loads trains, checks and describes pipelines. A process that only parses, with a model
that it knows, can do without. What stands in for a module hands out placeholders for whatever is asked of it: they
may be inherited from, called as decorators and named in annotations. Once `seal` was called, any use of one is an
error, so that nothing can be computed with them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

EMPTY = frozenset(
    """
    catalogue confection importlib.metadata importlib_metadata packaging pydantic tqdm wasabi
    numpy._core._add_newdocs numpy._core._add_newdocs_scalars numpy._typing numpy.random
    spacy.kb spacy.language spacy.lang.tokenizer_exceptions spacy.schemas spacy.scorer
    spacy.pipeline._parser_internals._beam_utils_ spacy.training.alignment spacy.training.iob_utils
    srsly.ruamel_yaml
    thinc.api thinc.config thinc.loss thinc.optimizers thinc.schedules thinc.shims thinc.mypy
    thinc.backends._cupy_allocators thinc.backends._custom_kernels
    thinc.backends.cupy_ops thinc.backends.mps_ops
    """.split()
)
"""Modules of which nothing is needed, with all below them; `CHOSEN` names what is."""
BARE = frozenset(
    """
    spacy spacy.lang spacy.lang.en spacy.matcher spacy.ml spacy.ml.models spacy.pipeline spacy.training
    srsly srsly.msgpack thinc thinc.backends thinc.layers
    """.split()
)
"""Packages that are themselves left out; modules below them are loaded as ever."""
CHOSEN = {
    "thinc.api": {
        "Model": "thinc.model",
        "set_dropout_rate": "thinc.model",
        "NumpyOps": "thinc.backends.numpy_ops",
        "get_array_module": "thinc.util",
        "zero_init": "thinc.initializers",
        "HashEmbed": "thinc.layers.hashembed",
        "Linear": "thinc.layers.linear",
        "Maxout": "thinc.layers.maxout",
        "Softmax_v2": "thinc.layers.softmax",
        "chain": "thinc.layers.chain",
        "clone": "thinc.layers.clone",
        "concatenate": "thinc.layers.concatenate",
        "expand_window": "thinc.layers.expand_window",
        "list2array": "thinc.layers.list2array",
        "list2ragged": "thinc.layers.list2ragged",
        "ragged2list": "thinc.layers.ragged2list",
        "residual": "thinc.layers.residual",
        "with_array": "thinc.layers.with_array",
    },
    "thinc.backends": {
        "NumpyOps": "thinc.backends.numpy_ops",
        "Ops": "thinc.backends.ops",
        "ParamServer": "thinc.backends._param_server",
    },
}
"""Of modules above: names, and the modules that they truly come from."""
ABSENT = ("cupy", "torch", "h5py", "os_signpost")
"""Packages that are used where they are installed, and not here."""


class StandIns:
    """Finds the modules above before Python does. Only for a process that needs nothing else of these packages."""

    def __init__(self) -> None:
        self._seal = _Seal()

    def install(self) -> None:
        """Stand in from now on; nothing of the engine may have been imported. Raises `ImportError` if it was."""
        if "numpy" in sys.modules or "spacy" in sys.modules:
            raise ImportError("the language engine was imported before")
        for name in ABSENT:
            sys.modules[name] = None  # type: ignore[assignment]
        sys.meta_path.insert(0, self)

    def seal(self) -> None:
        """Make every further use of a placeholder an error."""
        self._seal.closed = True

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As the import system asks for it."""
        if name in BARE:
            real = PathFinder.find_spec(name, path)
            if real is None:
                return None
            spec = self._spec(name)
            spec.submodule_search_locations = real.submodule_search_locations
            return spec
        parent = name
        while parent:
            if parent in EMPTY:
                return self._spec(name)
            parent = parent.rpartition(".")[0]
        return None

    def _spec(self, name: str) -> ModuleSpec:
        # What a loader needs is here; the base class would load `importlib.abc`.
        return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """As the import system asks for it."""
        return _StandIn(spec.name, self._seal)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


class _Seal:
    """Whether placeholders may still be used."""

    closed = False

    def check(self, name: str) -> None:
        """Raise `RuntimeError` where they may not."""
        if self.closed:
            raise RuntimeError(f"{name} was left out of the language engine")


class _StandIn(ModuleType):
    """A module that knows the names of `CHOSEN` and the modules below it; anything else is a placeholder."""

    def __init__(self, name: str, seal: _Seal) -> None:
        super().__init__(name)
        self.__seal = seal

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        path = f"{self.__name__}.{name}"
        origin = CHOSEN.get(self.__name__, {}).get(name)
        if origin is not None:
            found = getattr(import_module(origin), name)
        elif self.__name__ in BARE and PathFinder.find_spec(path, self.__path__) is not None:
            found = import_module(path)
        else:
            self.__seal.check(path)
            found = _Placeholder(name, (), {"_seal": self.__seal, "_stands_in": True})
        setattr(self, name, found)
        return found


class _Placeholder(type):
    """The class of placeholders, which are classes: what inherits from one is an ordinary class."""

    _seal: _Seal

    def __call__(cls, *arguments: Any, **options: Any) -> Any:
        if "_stands_in" not in vars(cls):
            return super().__call__(*arguments, **options)
        cls._seal.check(cls.__name__)
        decorated = len(arguments) == 1 and not options and callable(arguments[0])
        return arguments[0] if decorated else cls

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        cls._seal.check(f"{cls.__name__}.{name}")
        return cls

    def __getitem__(cls, _: Any) -> Any:
        return cls

    def __or__(cls, _: Any) -> Any:
        return cls

    __ror__ = __or__
