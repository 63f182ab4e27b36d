package fr.echeance.web.newsletter;

import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.application.newsletter.ImportSubscribers.Verdict;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Csv;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;
import fr.echeance.web.shared.Wordings;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes in people who agreed elsewhere, and demands to know where. What was sent does not go back into the page. */
@RestController
@RequestMapping("/backoffice/newsletter/import")
class SubscriberImportController {
    private static final int SHOWN = 100;

    private final ImportSubscribers importSubscribers;

    SubscriberImportController(ImportSubscribers importSubscribers) {
        this.importSubscribers = importSubscribers;
    }

    @GetMapping
    SubscriberImportPage show(Shell shell) {
        return page(shell, Typed.of(Map.of()), TopicsForm.empty(), null);
    }

    /** Answers with its result and no redirection: the same file again adds nobody twice. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<SubscriberImportPage> take(
            Shell shell,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") List<String> topics,
            @RequestPart(required = false) @Nullable MultipartFile file)
            throws IOException {
        Typed form = Typed.of(Map.of("source", source, "wording", wording));
        Set<Topic> wanted = TopicsForm.read(topics);
        TopicsForm ticked = wanted.isEmpty() ? TopicsForm.none() : TopicsForm.of(wanted);
        Map<String, String> rules = new HashMap<>();
        ConsentSource from = source(source.strip(), wording, rules);
        SubscriberFile read = file(file, wanted, rules);
        if (from == null || read == null || wanted.isEmpty())
            return ResponseEntity.badRequest().body(page(shell, form.broken(rules), ticked, null));
        Map<Verdict, Integer> verdicts =
                importSubscribers.handle(new ImportSubscribers.Command(from, read.rows()));
        return ResponseEntity.ok(page(shell, form, ticked, report(verdicts, read.faults())));
    }

    private static @Nullable ConsentSource source(
            String source, String wording, Map<String, String> rules) {
        try {
            return new ConsentSource(source, wording);
        } catch (InvalidValue invalid) {
            rules.put(invalid.field(), invalid.rule());
            return null;
        }
    }

    private static @Nullable SubscriberFile file(
            @Nullable MultipartFile file, Set<Topic> topics, Map<String, String> rules)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) throw new InvalidValue("file", "required");
            String text = Csv.decode(file.getBytes());
            return topics.isEmpty() ? null : SubscriberFile.read(text, topics);
        } catch (InvalidValue invalid) {
            rules.put("file", invalid.rule());
            return null;
        }
    }

    private static SubscriberImportPage.Report report(
            Map<Verdict, Integer> verdicts, List<SubscriberFile.Fault> faults) {
        return new SubscriberImportPage.Report(
                verdicts.entrySet().stream()
                        .map(one ->
                                new SubscriberImportPage.Verdict(
                                        one.getKey().name().toLowerCase(Locale.ROOT),
                                        one.getValue()))
                        .toList(),
                faults.stream()
                        .limit(SHOWN)
                        .map(one -> new SubscriberImportPage.Fault(one.line(), one.rule()))
                        .toList(),
                Math.max(0, faults.size() - SHOWN));
    }

    private static SubscriberImportPage page(
            Shell shell,
            Typed form,
            TopicsForm topics,
            SubscriberImportPage.@Nullable Report report) {
        return new SubscriberImportPage(
                shell, Wordings.of(shell, Purpose.NEWSLETTER_SENDING), form, topics, report);
    }
}
