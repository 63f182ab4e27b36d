package fr.echeance.web.shared;

import fr.echeance.domain.security.Happening;
import fr.echeance.domain.security.Whose;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What the security log should know, left at the request by whoever did it or refused it. It is written down when the answer is made: outside
 * every transaction, and without any say in the answer.
 */
public final class SecurityNotes {
    private static final String LEFT = SecurityNotes.class.getName();

    private SecurityNotes() {}

    /** Of who is signed in. */
    public static void leave(HttpServletRequest request, Happening happening) {
        add(request, new Note(happening, null));
    }

    public static void leave(HttpServletRequest request, Happening happening, Whose whose) {
        add(request, new Note(happening, whose));
    }

    static List<Note> of(HttpServletRequest request) {
        List<Note> notes = new ArrayList<>();
        if (request.getAttribute(LEFT) instanceof List<?> left)
            for (Object one : left) if (one instanceof Note note) notes.add(note);
        return notes;
    }

    private static void add(HttpServletRequest request, Note note) {
        List<Note> notes = of(request);
        notes.add(note);
        request.setAttribute(LEFT, List.copyOf(notes));
    }

    /** @param whose null: whoever is signed in */
    record Note(Happening happening, @Nullable Whose whose) {}
}
