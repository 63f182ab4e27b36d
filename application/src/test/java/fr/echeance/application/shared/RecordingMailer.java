package fr.echeance.application.shared;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was handed to it; can refuse to take anything. */
public final class RecordingMailer implements Mailer {
    private final List<Mail> mails = new ArrayList<>();
    private boolean down;

    @Override
    public void send(Mail mail) {
        if (down) throw new IllegalStateException("the mail server does not answer");
        mails.add(mail);
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }
}
