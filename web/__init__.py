"""THE HTTP DOOR: answers beside the pages, and what every request and answer passes through."""

from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Route
from streamlit import config

from web import changes, compare, extract, figures, health, scripts, series, shapes, topojson
from web.failures import FailureAnswer
from web.headers import SafeHeaders
from web.hosts import HostGate
from web.messages import MessageGate
from web.preloads import Preloads
from web.private import PrivateMetrics
from web.prompt import Prompt
from web.targets import TargetLimit


def routes() -> list[BaseRoute]:
    """List the routes beside Streamlit's own, under `server.baseUrlPath` where one is set."""
    base = config.get_option("server.baseUrlPath").strip("/")
    prefix = f"/{base}" if base else ""
    return [
        Route(f"{prefix}/compare.csv", compare.answer),
        Route(f"{prefix}/changes.atom", changes.atom),
        Route(f"{prefix}/changes.csv", changes.extract),
        Route(f"{prefix}/extract.csv", extract.answer),
        Route(f"{prefix}/figures/{{version}}/{{name}}.json", figures.answer),
        Route(f"{prefix}/healthz", health.answer),
        Route(f"{prefix}/mount/{{version}}/{{name}}", scripts.ours),
        Route(f"{prefix}/plotly/{{version}}/plotly.min.js", scripts.plotly),
        Route(f"{prefix}/series.json", series.answer),
        Route(f"{prefix}/shapes/{{version}}/world.geojson", shapes.answer),
        Route(f"{prefix}/topojson/{{name}}.json", topojson.answer),
    ]


def middleware() -> list[Middleware]:
    """List what wraps all answers, Streamlit's own included, the outermost first."""
    return [
        Middleware(Prompt),
        Middleware(SafeHeaders),
        Middleware(FailureAnswer),
        Middleware(TargetLimit),
        Middleware(HostGate),
        Middleware(PrivateMetrics),
        Middleware(MessageGate),
        Middleware(Preloads),
    ]
