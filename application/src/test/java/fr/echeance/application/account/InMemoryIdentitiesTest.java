package fr.echeance.application.account;

import fr.echeance.domain.account.Password;
import fr.echeance.domain.shared.EmailAddress;

class InMemoryIdentitiesTest extends IdentitiesContract {
    private final QuickPasswords passwords = new QuickPasswords();
    private final InMemoryIdentities identities = new InMemoryIdentities(passwords);

    @Override
    protected Identities identities() {
        return identities;
    }

    @Override
    protected String hash(String password) {
        return passwords.hash(new Password(password));
    }

    @Override
    protected boolean letsIn(EmailAddress email, String password) {
        return identities.letsIn(email, password);
    }
}
