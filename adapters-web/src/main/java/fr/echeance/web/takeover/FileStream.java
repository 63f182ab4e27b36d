package fr.echeance.web.takeover;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.Source;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

import java.io.IOException;
import java.io.InputStream;

/** The files of a form, one after the other as they come over the line: the container would keep each whole before it is looked at. */
final class FileStream {
    /** So much more is read of a form that was refused, so that the browser hears why. */
    private static final long DRAINED = 16L << 20;

    private FileStream() {}

    /** Takes a file; false ends it. */
    interface Taker {
        boolean take(Source source, InputStream content);
    }

    /** Throws {@link InvalidValue} with field {@code file}, rule {@code form} when it is no form with files. */
    static void each(HttpServletRequest request, Taker taker) throws IOException {
        try {
            FileItemIterator items =
                    new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                // A field for a file that nobody chose comes without a name.
                if (item.isFormField() || item.getName() == null || item.getName().isEmpty())
                    continue;
                try (InputStream content = item.openStream()) {
                    if (taker.take(Source.of(item.getFieldName()), content)) continue;
                }
                break;
            }
        } catch (FileUploadException | MultipartStream.MalformedStreamException malformed) {
            throw new InvalidValue("file", "form");
        } finally {
            drain(request.getInputStream());
        }
    }

    private static void drain(InputStream rest) throws IOException {
        byte[] waste = new byte[1 << 14];
        long drained = 0;
        for (int read = rest.read(waste); read >= 0 && drained < DRAINED; read = rest.read(waste))
            drained += read;
    }
}
