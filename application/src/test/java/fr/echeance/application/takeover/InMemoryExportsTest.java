package fr.echeance.application.takeover;

class InMemoryExportsTest extends ExportsContract {
    private final InMemoryExports exports = new InMemoryExports();

    @Override
    protected Exports exports() {
        return exports;
    }
}
