package fr.echeance.web.shared;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** Writes a page record as HTML: controllers answer records, templates are found by their names. */
@Component
final class PageConverter extends AbstractHttpMessageConverter<Page> {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    getClass().getClassLoader(),
                    "fr.echeance.web.templates");

    PageConverter() {
        super(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8));
        templates.setBinaryStaticContent(true);
    }

    /** The page as bytes in UTF-8. */
    byte[] render(Page page) {
        return output(page).toByteArray();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Page readInternal(Class<? extends Page> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("pages are not read", input);
    }

    @Override
    protected void writeInternal(Page page, HttpOutputMessage message) throws IOException {
        Utf8ByteOutput output = output(page);
        message.getHeaders().setContentLength(output.getContentLength());
        output.writeTo(message.getBody());
    }

    private Utf8ByteOutput output(Page page) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(page.template(), page, output);
        return output;
    }
}
