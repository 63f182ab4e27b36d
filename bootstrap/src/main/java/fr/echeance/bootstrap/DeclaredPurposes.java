package fr.echeance.bootstrap;

import fr.echeance.application.privacy.ServedPurposes;
import fr.echeance.application.shared.UseCase;
import fr.echeance.domain.privacy.Purpose;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Read from the use cases that are wired: nothing else can run, so nothing more can be claimed. */
@Component
final class DeclaredPurposes implements ServedPurposes {
    private final ListableBeanFactory beans;

    DeclaredPurposes(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<Purpose> all() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(UseCase.class))
                .map(name -> beans.findAnnotationOnBean(name, UseCase.class))
                .filter(Objects::nonNull)
                .map(UseCase::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
