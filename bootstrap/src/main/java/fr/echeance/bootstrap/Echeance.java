package fr.echeance.bootstrap;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.UseCase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The shop: only chooses who talks to whom. {@code --reset} begins anew. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("fr.echeance")
@ComponentScan({
    "fr.echeance.web",
    "fr.echeance.persistence",
    "fr.echeance.payment",
    "fr.echeance.mail",
    "fr.echeance.identity",
    "fr.echeance.files",
    "fr.echeance.invoicing",
    "fr.echeance.bootstrap"
})
@ComponentScan(
        basePackages = "fr.echeance.application",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {UseCase.class, NoPersonalData.class}))
class Echeance {
    static void main(String[] args) {
        application().run(args);
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(Echeance.class);
        application.addInitializers(new ProductionRefusal(), new EmbeddedDatabase());
        return application;
    }
}
