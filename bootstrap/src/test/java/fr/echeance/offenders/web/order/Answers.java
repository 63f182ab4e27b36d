package fr.echeance.offenders.web.order;

/** Answers some outcomes and shrugs at the others. */
class Answers {
    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused() implements Outcome {}
    }

    int status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> 201;
            default -> 500;
        };
    }

    String page(Outcome outcome) {
        String page;
        switch (outcome) {
            case Outcome.Refused _ -> page = "refused";
            default -> page = "";
        }
        return page;
    }
}
