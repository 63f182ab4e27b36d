package fr.echeance.application.payment;

class FakeTransferTest extends PaymentProviderContract {
    @Override
    protected PaymentProvider provider() {
        return FakePaymentProvider.byTransfer();
    }
}
