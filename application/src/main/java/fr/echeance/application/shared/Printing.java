package fr.echeance.application.shared;

/** Makes a document that someone files of a page. */
public interface Printing {
    /**
     * Answers a PDF (ISO 32000) with its own fonts in it.
     *
     * @param page well-formed XHTML with its style in it; no address in it is followed
     */
    byte[] pdf(String page);
}
