package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A table of attacks: what is written anew has none of it, and still shows the circle. */
class SvgCleanerTest {
    private static final String CIRCLE = "<circle cx=\"5\" cy=\"5\" r=\"4\"/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>zz()</script>",
                "<script href='https://example.com/zz.js'/>",
                "<script xmlns='http://www.w3.org/1999/xhtml'>zz()</script>",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>zz()</h:script>",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>zz()</s:script>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'"
                        + " onload='zz()'/></foreignObject>",
                "<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://example.com/zz'/>",
                "<style>@import url(https://example.com/zz.css); * { fill: url(//zz) }</style>",
                "<image href='https://example.com/zz.png'/>",
                "<image xlink:href='data:image/svg+xml;base64,zz'"
                        + " xmlns:xlink='http://www.w3.org/1999/xlink'/>",
                "<use href='#zz'/>",
                "<use href='https://example.com/zz.svg#a'/>",
                "<a href='javascript:zz()'><circle r='1'/></a>",
                "<animate attributeName='href' values='javascript:zz()'/>",
                "<set attributeName='onclick' to='zz()'/>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>zz()</handler>",
                "<filter id='zz'><feImage href='https://example.com/zz'/></filter>",
                "<mask id='zz'/>",
                "<pattern id='zz'/>",
                "<metadata><zz/></metadata>",
                "<!-- zz -->",
                "<?xml-stylesheet href='https://example.com/zz.css'?>",
                "<g onclick='zz()'/>",
                "<g onload=\"zz()\" ONCLICK='zz()'/>",
                "<g style='fill:url(https://example.com/zz)'/>",
                "<g style='background:url(javascript:zz)'/>",
                "<g style='behavior:url(#zz)'/>",
                "<g style='fill:\\75rl(//zz)'/>",
                "<g style='fill:expression(zz)'/>",
                "<g fill='url(//example.com/zz#a)'/>",
                "<g fill='url(&quot;https://example.com/zz&quot;)'/>",
                "<g fill='image(zz)'/>",
                "<g fill='URL (//zz)'/>",
                "<g clip-path='url(zz.svg#a)'/>",
                "<g href='#zz' xlink:href='#zz' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
                "<g xml:base='https://example.com/zz/'/>",
                "<g class='zz' data-zz='1'/>",
                "<linearGradient id='a' href='https://example.com/zz#b'/>"
            })
    void leavesOutWhatRunsOrLoadsOrPointsOutside(String attack) {
        String clean =
                cleaned("<svg xmlns='http://www.w3.org/2000/svg'>" + attack + CIRCLE + "</svg>");
        assertThat(clean.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainIgnoringCase("zz", "script", "http:", "https:", "data:", "@import")
                .doesNotContainPattern("(?i)\\bon[a-z]+=|href|style")
                .contains("circle")
                .contains("r=\"4\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'><circle r='1'/></svg>",
                "<!DOCTYPE svg [<!ENTITY z SYSTEM 'file:///etc/passwd'>]><svg"
                        + " xmlns='http://www.w3.org/2000/svg'><text>&z;</text></svg>",
                "<!DOCTYPE s [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg"
                        + " xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>",
                "<!DOCTYPE svg SYSTEM 'http://localhost:1/zz.dtd'><svg"
                        + " xmlns='http://www.w3.org/2000/svg'><circle r='1'/></svg>"
            })
    void readsNoDocumentType(String drawing) {
        refuses(drawing, "svg-doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg",
                "<html xmlns='http://www.w3.org/1999/xhtml'><script>zz()</script></html>",
                "<svg><circle r='1'/></svg>",
                "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:circle r='1'/></s:svg>",
                "<g xmlns='http://www.w3.org/2000/svg'><circle r='1'/></g>",
                "<svg xmlns='http://www.w3.org/2000/svg'><circle r='1'/></svg><script/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><text>&zz;</text></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><circle r='1' r='2'/></svg>"
            })
    void takesNothingElseForADrawing(String drawing) {
        refuses(drawing, "svg");
    }

    @Test
    void refusesWhatDrawsNothingAndWhatIsEndless() {
        refuses("<svg xmlns='http://www.w3.org/2000/svg'><script>zz()</script></svg>", "svg-empty");
        refuses(svg("<g>".repeat(60) + CIRCLE + "</g>".repeat(60)), "svg-large");
        refuses(svg("<g/>".repeat(20_000)), "svg-large");
        refuses("<svg>" + "x".repeat(300_000) + "</svg>", "picture-large");
    }

    @Test
    void keepsTheLooksOfAStyleAsAttributes() {
        String clean =
                cleaned(
                        svg(
                                "<defs><linearGradient id=\"g\"><stop offset=\"1\""
                                        + " stop-color=\"#fff\"/></linearGradient></defs>"
                                        + "<path d=\"M1 1L2,-2.5e1z\" style=\"fill: url(#g);"
                                        + " stroke-width:2px\"/>"));
        assertThat(clean)
                .contains("fill=\"url(#g)\"", "stroke-width=\"2px\"", "d=\"M1 1L2,-2.5e1z\"")
                .contains("<stop offset=\"1\" stop-color=\"#fff\"");
    }

    @Test
    void escapesWhatIsText() {
        assertThat(cleaned(svg("<text>&lt;script&gt;&amp;]]&gt;<![CDATA[<b>]]></text>")))
                .contains("&lt;script&gt;&amp;", "&lt;b&gt;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void cleansTheSameAgainToTheSame() {
        String once = cleaned(svg("<g fill='red' onclick='zz()'>" + CIRCLE + "</g>"));
        assertThat(cleaned(once)).isEqualTo(once);
        assertThat(CleanPicture.of(once.getBytes(StandardCharsets.UTF_8)).leftOut()).isZero();
    }

    static Stream<Path> drawings() throws IOException {
        return Files.list(Path.of("../bootstrap/src/main/resources/sample/pictures")).sorted();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void takesNothingFromTheDrawingsOfTheSampleShop(Path drawing) throws IOException {
        assertThat(CleanPicture.of(Files.readAllBytes(drawing)).leftOut()).isZero();
    }

    private static String svg(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + inside + "</svg>";
    }

    private static String cleaned(String drawing) {
        CleanPicture picture = CleanPicture.of(drawing.getBytes(StandardCharsets.UTF_8));
        return new String(picture.image().bytes(), StandardCharsets.UTF_8);
    }

    private static void refuses(String drawing, String rule) {
        assertThatThrownBy(() -> CleanPicture.of(drawing.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("picture: " + rule);
    }
}
