package fr.echeance.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The shop: only chooses who talks to whom. */
@SpringBootApplication(scanBasePackages = "fr.echeance")
class Echeance {
    static void main(String[] args) {
        SpringApplication.run(Echeance.class, args);
    }
}
