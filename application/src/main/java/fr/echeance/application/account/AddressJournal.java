package fr.echeance.application.account;

import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.domain.newsletter.AddressHash;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;

import javax.crypto.SecretKey;

/** Notes outside the database that an account changed its address: a backup that knows the former one must not bring its owner back. */
record AddressJournal(JournalCopy copy, SecretKey proofKey) {
    /** Before the change is committed. */
    void moved(Pseudonym former, Pseudonym renamed, Instant now) {
        copy.append(
                new JournalCopy.Renamed(
                        PersonProof.of(former, proofKey), PersonProof.of(renamed, proofKey), now));
    }

    /** As the suppression list would know that address. */
    AddressHash listed(EmailAddress address) {
        return AddressHash.ofSuppression(address, proofKey);
    }
}
