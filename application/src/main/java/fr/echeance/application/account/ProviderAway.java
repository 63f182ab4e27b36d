package fr.echeance.application.account;

/** Whoever lets people in does not answer, or not as it should: nothing was done, and asking again later may help. Names nobody. */
public abstract class ProviderAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected ProviderAway(String message) {
        super(message);
    }
}
