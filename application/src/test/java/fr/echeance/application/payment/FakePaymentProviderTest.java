package fr.echeance.application.payment;

import fr.echeance.domain.shared.Money;

class FakePaymentProviderTest extends OnlinePaymentContract {
    private final FakePaymentProvider provider = new FakePaymentProvider();

    @Override
    protected PaymentProvider provider() {
        return provider;
    }

    @Override
    protected void pay(PaymentProvider.Page page) {
        provider.pay(ORDER);
    }

    @Override
    protected Money refunded(PaymentProvider.Page page) {
        return provider.refunded();
    }
}
