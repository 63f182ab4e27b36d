package fr.echeance.web.account;

import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Who works here, and what their roles open.
 *
 * @param purpose under which the room looks, in words
 * @param roles that there are, as the form sends them; their names are the texts {@code role.<role>}
 * @param invited the roles that were ticked for whom is invited
 * @param notice text {@code notice.<notice>}: what just happened
 */
public record StaffPage(
        Shell shell,
        String purpose,
        List<Member> members,
        List<String> roles,
        Field name,
        Field email,
        Set<String> invited,
        @Nullable String notice)
        implements Page {
    /** @param roles none: they have left, and are forgotten with the day */
    public record Member(String id, String name, String email, List<String> roles) {}
}
