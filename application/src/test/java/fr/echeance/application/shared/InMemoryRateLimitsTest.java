package fr.echeance.application.shared;

class InMemoryRateLimitsTest extends RateLimitsContract {
    @Override
    protected RateLimits limits() {
        return new InMemoryRateLimits();
    }
}
