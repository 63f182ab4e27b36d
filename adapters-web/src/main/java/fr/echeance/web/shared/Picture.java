package fr.echeance.web.shared;

/**
 * A picture of 400 by 400.
 *
 * @param name as served under /pictures
 */
public record Picture(String name, String alt) {
    public String address() {
        return "/pictures/" + name;
    }
}
