package fr.echeance.application.shared;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private final Processing processing = new FakeProcessing(FixedClock.standing(), keys);

    @Override
    protected Processing processing() {
        return processing;
    }

    @Override
    protected IdempotencyKeys keys() {
        return keys;
    }

    @Override
    protected void whileAnotherHolds(IdempotencyKeys.Request held, Runnable meanwhile) {
        keys.hold(held);
        meanwhile.run();
        keys.release(held);
    }
}
