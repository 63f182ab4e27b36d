package fr.echeance.web.shared;

import fr.echeance.domain.account.Role;

import java.util.EnumSet;
import java.util.Set;

/** The rooms of the back office, and whose roles open them: the one place where that is said. */
public enum Room {
    ORDERS("/backoffice/orders", EnumSet.of(Role.SUPPORT, Role.SALES), Set.of()),
    CUSTOMERS("/backoffice/customers", EnumSet.of(Role.SUPPORT), Set.of()),
    ENQUIRIES("/backoffice/enquiries", EnumSet.of(Role.SUPPORT, Role.SALES), Set.of()),
    CATALOGUE("/backoffice/catalogue", EnumSet.of(Role.SALES), Set.of()),
    NEWSLETTER("/backoffice/newsletter", EnumSet.of(Role.COMMUNITY), Set.of()),
    AUDIENCE(
            "/backoffice/audience",
            EnumSet.of(Role.COMMUNITY, Role.SALES),
            EnumSet.of(Role.DPO, Role.AUDITOR)),
    BLOG("/backoffice/blog", EnumSet.of(Role.COMMUNITY), Set.of()),
    RETENTION("/backoffice/privacy", EnumSet.of(Role.DPO), EnumSet.of(Role.AUDITOR)),
    SECURITY("/backoffice/security", EnumSet.of(Role.ADMIN, Role.DPO), EnumSet.of(Role.AUDITOR)),
    TAKEOVERS("/backoffice/takeovers", EnumSet.of(Role.ADMIN), EnumSet.of(Role.DPO, Role.AUDITOR)),
    SETTINGS("/backoffice/settings", EnumSet.of(Role.ADMIN), Set.of()),
    STAFF("/backoffice/staff", EnumSet.of(Role.ADMIN), Set.of());

    private final String address;
    private final Set<Role> workers;
    private final Set<Role> onlookers;

    Room(String address, Set<Role> workers, Set<Role> onlookers) {
        this.address = address;
        this.workers = workers;
        this.onlookers = onlookers;
    }

    public String address() {
        return address;
    }

    /** As the texts {@code nav.office.<text>} name it. */
    public String text() {
        return address.substring("/backoffice/".length());
    }

    /** Who may change what is in it. */
    String[] workers() {
        return names(workers);
    }

    /** Who may look. */
    String[] lookers() {
        Set<Role> all = EnumSet.copyOf(workers);
        all.addAll(onlookers);
        return names(all);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
