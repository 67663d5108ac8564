"""Colours as different eyes see them: contrast, difference and simulated colour vision."""

import numpy as np
import numpy.typing as npt

from charts.style import Look

Triple = npt.NDArray[np.float64]

# Full protanopia, deuteranopia and tritanopia in linear RGB: G. M. Machado, M. M. Oliveira and
# L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
# IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0.
WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in luminance, ITU-R BT.709
MATRICES = {
    "usual": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
    "grey": np.array([WEIGHTS] * 3),
}
VISIONS = tuple(MATRICES)
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ.sum(axis=1)  # D65
HATCHED = 1.25 / 6  # the share of the hatch's lines: 1.25 of every 6 pixels


def linear(colour: str) -> Triple:
    """Give a colour '#rrggbb' as red, green and blue light from 0 to 1."""
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def written(light: Triple) -> str:
    """Give light from 0 to 1 as '#rrggbb'."""
    channels = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(float(channel) * 255):02x}" for channel in channels)


def seen(colour: str, vision: str) -> Triple:
    """Give the light that stands for what somebody of that vision sees."""
    return np.clip(MATRICES[vision] @ linear(colour), 0, 1)


def contrast(one: str, other: str, vision: str = "usual") -> float:
    """Give the contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted(float(seen(colour, vision) @ WEIGHTS) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Triple) -> Triple:
    """Give light as CIE 1976 L*, a* and b*."""
    ratio = TO_XYZ @ light / WHITE
    cubed = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    x, y, z = cubed
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one: str, other: str, vision: str) -> float:
    """Give the CIE 1976 colour difference as somebody of that vision sees it."""
    return float(np.linalg.norm(lab(seen(one, vision)) - lab(seen(other, vision))))


def chroma(colour: str) -> int:
    """Give how far a colour is from grey, from 0 to 255."""
    channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return max(channels) - min(channels)


def hatched(look: Look) -> str:
    """Give the average colour of a hatched place."""
    light = linear(look.no_record) * (1 - HATCHED) + linear(look.hatch) * HATCHED
    return written(light)
