package fr.echeance.mail.shared;

import java.util.List;

/** A letter in the making: each piece is written once and becomes HTML and its text twin, so that both say the same. */
public final class Draft {
    private static final String BODY =
            "margin:0;background:#f6f1e7;color:#1d1a16;font:16px/1.5 Georgia,'Times New"
                    + " Roman',serif";
    private static final String COLUMN =
            "max-width:600px;margin:0 auto;padding:24px;background:#fffdf8";

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();

    public Draft heading(String text) {
        html.append("<h2 style=\"font-size:20px;margin:24px 0 8px\">")
                .append(escape(text))
                .append("</h2>\n");
        plain.append('\n')
                .append(text)
                .append('\n')
                .append("-".repeat(Math.min(72, text.length())))
                .append("\n\n");
        return this;
    }

    public Draft paragraph(String text) {
        html.append("<p style=\"margin:0 0 12px\">")
                .append(escape(text).replace("\n", "<br>"))
                .append("</p>\n");
        plain.append(text).append("\n\n");
        return this;
    }

    /** What was written elsewhere, and its text twin; whoever hands it in has made it harmless. */
    public Draft written(String markup, String text) {
        html.append(markup);
        plain.append(text.strip()).append("\n\n");
        return this;
    }

    /** What stands below the letter. */
    public Draft foot() {
        html.append("<hr style=\"border:0;border-top:1px solid #d9cfbd;margin:24px 0 12px\">\n");
        plain.append("-- \n");
        return this;
    }

    /** Rows of a label and an amount, the last one strong. */
    public Draft amounts(List<Amount> rows) {
        html.append("<table style=\"width:100%;border-collapse:collapse;margin:0 0 12px\">\n");
        for (int i = 0; i < rows.size(); i++) {
            String weight =
                    i == rows.size() - 1 ? ";font-weight:bold;border-top:1px solid #1d1a16" : "";
            Amount row = rows.get(i);
            html.append("<tr><td style=\"padding:4px 0")
                    .append(weight)
                    .append("\">")
                    .append(escape(row.label()));
            html.append("</td><td style=\"padding:4px 0;text-align:right;white-space:nowrap")
                    .append(weight)
                    .append("\">");
            html.append(escape(row.amount())).append("</td></tr>\n");
            plain.append(row.label()).append(" : ").append(row.amount()).append('\n');
        }
        html.append("</table>\n");
        plain.append('\n');
        return this;
    }

    /** A link on a line of its own; its address is read in the text twin. */
    public Draft link(String text, String address) {
        html.append("<p style=\"margin:0 0 12px\"><a href=\"")
                .append(escape(address))
                .append("\">")
                .append(escape(text))
                .append("</a></p>\n");
        plain.append(text).append("\n").append(address).append("\n\n");
        return this;
    }

    public String html(String subject, String language) {
        return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="%s"><div style="%s">
        <h1 style="font-size:24px;margin:0 0 16px">%s</h1>
        %s</div></body>
        </html>
        """
                .formatted(language, escape(subject), BODY, COLUMN, escape(subject), html);
    }

    public String plain(String subject) {
        return subject + "\n\n" + plain.toString().strip() + "\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public record Amount(String label, String amount) {}
}
