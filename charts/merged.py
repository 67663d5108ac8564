"""A figure drawn in two parts: what stays, and what a selection changes, laid over it."""

from typing import Any

Figure = dict[str, Any]


def merged(base: Figure, overlay: Figure) -> Figure:
    """Return base with overlay laid over it; neither is changed.

    overlay: data (parts of traces), traces (which trace of base each part belongs to) and layout.
    Objects are merged, all else is replaced. Raises ValueError for parts and traces that do not
    pair up, or a trace that base lacks.
    """
    data = list(base["data"])
    parts, traces = overlay["data"], overlay["traces"]
    if len(parts) != len(traces) or not set(traces) <= set(range(len(data))):
        raise ValueError(
            f"traces: '{traces}' for {len(parts)} parts; allowed is one index for each part, "
            f"from 0 to {len(data) - 1}"
        )
    for index, part in zip(traces, parts, strict=True):
        data[index] = laid_over(data[index], part)
    return {"data": data, "layout": laid_over(base["layout"], overlay["layout"])}


def laid_over(under: Any, over: Any) -> Any:  # noqa: ANN401 - any value of a figure
    """Return two values as one: objects key by key, of anything else the upper one."""
    if not isinstance(under, dict) or not isinstance(over, dict):
        return over
    both = {key: laid_over(under[key], over[key]) for key in over if key in under}
    return {**under, **over, **both}
