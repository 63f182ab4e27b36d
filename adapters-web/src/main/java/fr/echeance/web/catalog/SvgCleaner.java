package fr.echeance.web.catalog;

import fr.echeance.domain.shared.InvalidValue;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a drawing anew from what is known to be harmless: shapes, text and colours. Whatever runs, loads, points outside or repeats itself
 * is left out; a document type, in which entities are declared, is refused unread.
 */
final class SvgCleaner {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 10_000;

    private final StringWriter out = new StringWriter();
    private int nodes;
    private int shapes;
    private int leftOut;

    private SvgCleaner() {}

    /**
     * @throws InvalidValue field {@code picture}: svg when it is no such drawing, svg-doctype, svg-empty, svg-large
     */
    static CleanPicture clean(byte[] bytes) {
        SvgCleaner cleaner = new SvgCleaner();
        Element root = parse(bytes).getDocumentElement();
        if (!isSvg(root) || !"svg".equals(root.getLocalName())) throw refused("svg");
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(cleaner.out);
            writer.setDefaultNamespace(SVG);
            cleaner.write(root, writer, 0);
            writer.close();
        } catch (XMLStreamException e) {
            throw refused("svg");
        }
        if (cleaner.shapes == 0) throw refused("svg-empty");
        return CleanPicture.svg(
                cleaner.out.toString().getBytes(StandardCharsets.UTF_8), cleaner.leftOut);
    }

    private void write(Element element, XMLStreamWriter writer, int depth)
            throws XMLStreamException {
        if (depth > DEEPEST || ++nodes > MOST_NODES) throw refused("svg-large");
        if (SvgParts.SHAPES.contains(element.getLocalName())) shapes++;
        writer.writeStartElement(SVG, element.getLocalName());
        if (depth == 0) writer.writeDefaultNamespace(SVG);
        for (Map.Entry<String, String> kept : attributes(element).entrySet())
            writer.writeAttribute(kept.getKey(), kept.getValue());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                if (isSvg(inner) && SvgParts.ELEMENTS.contains(inner.getLocalName()))
                    write(inner, writer, depth + 1);
                else leftOut++;
            } else if (child.getNodeType() == Node.TEXT_NODE
                    || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                writer.writeCharacters(child.getNodeValue());
            }
        }
        writer.writeEndElement();
    }

    /** A style becomes the attributes of the same names, which no policy needs to allow. */
    private Map<String, String> attributes(Element element) {
        Map<String, String> kept = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            if (name.equals("style")) {
                for (String declaration : attribute.getValue().split(";", -1)) {
                    String[] parts = declaration.split(":", 2);
                    if (parts.length == 2)
                        keep(kept, parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
                }
            } else if (!name.equals("xmlns") && !name.startsWith("xmlns:")) {
                keep(kept, name, attribute.getValue());
            }
        }
        return kept;
    }

    private void keep(Map<String, String> kept, String name, String value) {
        if (SvgParts.isHarmless(name, value)) kept.put(name, value);
        else leftOut++;
    }

    private static boolean isSvg(Element element) {
        return SVG.equals(element.getNamespaceURI()) && element.getPrefix() == null;
    }

    private static Document parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            throw refused(contains(bytes, "<!DOCTYPE") ? "svg-doctype" : "svg");
        } catch (IOException e) {
            throw refused("svg");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the parser of the JDK can be hardened", e);
        }
    }

    private static boolean contains(byte[] bytes, String word) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .toUpperCase(Locale.ROOT)
                .contains(word);
    }

    private static InvalidValue refused(String rule) {
        return new InvalidValue("picture", rule);
    }
}
