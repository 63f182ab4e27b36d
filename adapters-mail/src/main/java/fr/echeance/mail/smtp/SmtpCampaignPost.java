package fr.echeance.mail.smtp;

import fr.echeance.application.newsletter.CampaignLetters;
import fr.echeance.application.newsletter.CampaignPost;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

@Component
@ConditionalOnProperty("spring.mail.host")
final class SmtpCampaignPost implements CampaignPost {
    private final Smtp smtp;
    private final ReportAddresses addresses;

    SmtpCampaignPost(Smtp smtp, ReportAddresses addresses) {
        this.smtp = smtp;
        this.addresses = addresses;
    }

    @Override
    public Answer hand(CampaignLetters.Message message, UUID delivery) {
        Map<String, String> headers =
                message.unsubscribe()
                        .map(SmtpCampaignPost::withWayOut)
                        .orElseGet(() -> Map.of("Precedence", "bulk"));
        return switch (smtp.send(message.mail(), headers, addresses.of(delivery))) {
            case TAKEN -> Answer.TAKEN;
            case BOUNCED -> Answer.BOUNCED;
            case REFUSED -> Answer.REFUSED;
            case LATER -> Answer.LATER;
            case AWAY -> Answer.AWAY;
            case LOST -> Answer.LOST;
        };
    }

    private static Map<String, String> withWayOut(String unsubscribe) {
        return Map.of(
                "List-Unsubscribe", "<" + unsubscribe + ">",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                "Precedence", "bulk");
    }
}
