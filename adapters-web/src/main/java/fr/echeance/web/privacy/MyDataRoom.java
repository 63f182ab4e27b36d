package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ExportPersonalRecords;
import fr.echeance.application.privacy.PreviewErasure;
import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.ViewPersonalRecords;
import fr.echeance.application.shared.Clock;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Cookies;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Shell;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/** Lays out the rooms of My data for whoever the person is and however they were recognised: a guest by a mail link, an account by its sign-in. */
@Component
class MyDataRoom {
    private final ViewPersonalRecords viewPersonalRecords;
    private final ExportPersonalRecords exportPersonalRecords;
    private final PreviewErasure previewErasure;
    private final Clock clock;
    private final Cookies cookies;

    MyDataRoom(
            ViewPersonalRecords viewPersonalRecords,
            ExportPersonalRecords exportPersonalRecords,
            PreviewErasure previewErasure,
            Clock clock,
            Cookies cookies) {
        this.viewPersonalRecords = viewPersonalRecords;
        this.exportPersonalRecords = exportPersonalRecords;
        this.previewErasure = previewErasure;
        this.clock = clock;
        this.cookies = cookies;
    }

    MyDataPage kept(Shell shell, String base, Pseudonym person) {
        Instant now = clock.now();
        return new MyDataPage(
                shell.with(base + "/kept", shell.cartSize()),
                base,
                viewPersonalRecords.handle(person).stream()
                        .map(kind -> MyDataWords.of(shell, kind, now))
                        .toList(),
                cookies.told(shell));
    }

    MyDataExportPage export(Shell shell, String base, Pseudonym person) {
        ExportPersonalRecords.Export export = exportPersonalRecords.handle(person);
        return new MyDataExportPage(
                shell.with(base + "/export", shell.cartSize()),
                base,
                export.at(),
                MyDataCopy.kinds(shell, export));
    }

    byte[] json(Pseudonym person, String schema) {
        return MyDataCopy.json(exportPersonalRecords.handle(person), schema);
    }

    ErasurePage erasure(
            Shell shell, String base, Pseudonym person, Field email, @Nullable String notice) {
        PreviewErasure.Preview preview = previewErasure.handle(person);
        Optional<SubjectRequest> request = preview.request();
        return new ErasurePage(
                shell.with(base + "/erasure", shell.cartSize()),
                base,
                MyDataWords.fates(shell, preview.plan()),
                request.filter(SubjectRequest::isInGrace).map(SubjectRequest::dueAt).orElse(null),
                request.filter(r -> r.ranAt().isPresent())
                        .map(ran -> MyDataWords.receipt(shell, ran))
                        .orElse(null),
                email,
                notice);
    }
}
