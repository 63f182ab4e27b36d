package fr.echeance.domain.privacy;

import java.util.List;

/**
 * What a record of one kind is made of, by the names of its columns.
 *
 * @param live while it is in use
 * @param archived of these, what the archive keeps
 */
public record RecordFields(List<String> live, List<String> archived) {
    public RecordFields {
        live = List.copyOf(live);
        archived = List.copyOf(archived);
    }

    List<String> of(boolean inArchive) {
        return inArchive ? archived : live;
    }

    /** What the archive does not keep. */
    List<String> lost() {
        return live.stream().filter(field -> !archived.contains(field)).toList();
    }
}
