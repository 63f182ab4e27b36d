package fr.echeance.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class SlowLibrariesTest {
    /** Spring says nothing when one fails. */
    @Test
    void areAllThere() {
        assertThatCode(() -> new SlowLibraries().preinitialize()).doesNotThrowAnyException();
    }

    @Test
    void areLoadedAtEachStart() {
        assertThat(
                        SpringFactoriesLoader.forDefaultResourceLocation()
                                .load(BackgroundPreinitializer.class))
                .hasAtLeastOneElementOfType(SlowLibraries.class);
    }
}
