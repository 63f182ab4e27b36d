package fr.echeance.web.catalog;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a drawing may be made of: shapes, text and colours (SVG 2). All else is left out, whatever it is. */
final class SvgParts {
    static final Set<String> ELEMENTS =
            Set.of(
                    "svg",
                    "g",
                    "path",
                    "circle",
                    "ellipse",
                    "line",
                    "polyline",
                    "polygon",
                    "rect",
                    "text",
                    "tspan",
                    "title",
                    "desc",
                    "defs",
                    "linearGradient",
                    "radialGradient",
                    "stop",
                    "clipPath");

    static final Set<String> SHAPES =
            Set.of("path", "circle", "ellipse", "line", "polyline", "polygon", "rect", "text");

    /** Geometry, and what places it. */
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "id",
                    "viewBox",
                    "preserveAspectRatio",
                    "width",
                    "height",
                    "x",
                    "y",
                    "x1",
                    "y1",
                    "x2",
                    "y2",
                    "cx",
                    "cy",
                    "r",
                    "rx",
                    "ry",
                    "fx",
                    "fy",
                    "dx",
                    "dy",
                    "d",
                    "points",
                    "transform",
                    "offset",
                    "gradientUnits",
                    "gradientTransform",
                    "spreadMethod",
                    "clipPathUnits",
                    "pathLength",
                    "rotate",
                    "textLength",
                    "lengthAdjust",
                    "role",
                    "aria-label",
                    "aria-hidden",
                    "version");

    /** How it looks; the same words stand in a style. */
    private static final Set<String> LOOKS =
            Set.of(
                    "fill",
                    "fill-opacity",
                    "fill-rule",
                    "stroke",
                    "stroke-width",
                    "stroke-opacity",
                    "stroke-linecap",
                    "stroke-linejoin",
                    "stroke-miterlimit",
                    "stroke-dasharray",
                    "stroke-dashoffset",
                    "opacity",
                    "color",
                    "stop-color",
                    "stop-opacity",
                    "clip-path",
                    "clip-rule",
                    "display",
                    "visibility",
                    "font-family",
                    "font-size",
                    "font-weight",
                    "font-style",
                    "text-anchor",
                    "letter-spacing",
                    "dominant-baseline",
                    "vector-effect",
                    "paint-order");

    /** No colon, so no scheme; no backslash, so nothing in disguise. */
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} \\t\\r\\n#%.,'+()/_-]*");

    private static final Pattern LOCAL = Pattern.compile("url\\(\\s*['\"]?#[\\w-]+['\"]?\\s*\\)");

    private static final Pattern FUNCTION =
            Pattern.compile("(?s).*(url|image|expression|import)\\s*\\(.*");

    private SvgParts() {}

    /** An attribute of a drawing that neither runs nor loads nor points outside. */
    static boolean isHarmless(String name, String value) {
        String rest = LOCAL.matcher(value).replaceAll("");
        return (ATTRIBUTES.contains(name) || LOOKS.contains(name))
                && VALUE.matcher(rest).matches()
                && !FUNCTION.matcher(rest.toLowerCase(Locale.ROOT)).matches();
    }
}
