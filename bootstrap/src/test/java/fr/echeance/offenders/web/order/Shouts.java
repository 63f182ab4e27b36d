package fr.echeance.offenders.web.order;

/** Tells the console. */
public class Shouts {
    void handle() {
        System.out.println("done");
    }
}
