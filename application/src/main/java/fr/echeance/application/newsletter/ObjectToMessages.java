package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import java.util.Optional;
import java.util.UUID;

/**
 * A customer objects to informational messages for reasons of their own situation (opposition, GDPR art. 21(1)), or wants them again. The
 * shop asks for no reason: it has none of its own that would outweigh theirs. The last word counts, and a message that is being handed over is
 * waited for.
 */
@UseCase(Purpose.INFORMATION_MESSAGES)
public final class ObjectToMessages {
    private final Processing processing;
    private final InformedCustomers customers;

    ObjectToMessages(Processing processing, InformedCustomers customers) {
        this.processing = processing;
        this.customers = customers;
    }

    /**
     * An account that is not there changes nothing.
     *
     * @param objects false: they want them again
     */
    public void handle(UUID account, boolean objects) {
        processing.run(
                ObjectToMessages.class,
                now -> {
                    customers
                            .hold(account)
                            .filter(one -> one.objectedAt().isPresent() != objects)
                            .ifPresent(one ->
                                    customers.object(
                                            account,
                                            objects ? Optional.of(now) : Optional.empty()));
                    return now;
                });
    }
}
