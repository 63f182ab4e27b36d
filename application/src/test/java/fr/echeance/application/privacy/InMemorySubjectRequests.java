package fr.echeance.application.privacy;

import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySubjectRequests implements SubjectRequests, Rewindable {
    private final Map<UUID, SubjectRequest> requests = new LinkedHashMap<>();
    private final Map<UUID, Deadlines> deadlines = new LinkedHashMap<>();

    public Deadlines deadlines(UUID id) {
        return java.util.Objects.requireNonNull(deadlines.get(id));
    }

    @Override
    public void add(SubjectRequest request, PersonProof proof, Deadlines until) {
        save(request, until);
    }

    @Override
    public Optional<SubjectRequest> latest(Pseudonym person) {
        return requests.values().stream()
                .filter(request -> request.person().equals(person))
                .filter(request -> request.standing() != Standing.UNDONE)
                .max(Comparator.comparing(SubjectRequest::askedAt));
    }

    @Override
    public Optional<SubjectRequest> lock(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public void save(SubjectRequest request, Deadlines until) {
        requests.put(request.id(), request);
        deadlines.put(request.id(), until);
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return requests.values().stream()
                .filter(InMemorySubjectRequests::waits)
                .filter(request -> !request.dueAt().isAfter(now))
                .sorted(Comparator.comparing(SubjectRequest::dueAt))
                .limit(limit)
                .map(SubjectRequest::id)
                .toList();
    }

    @Override
    public List<Asked> list(int limit) {
        return requests.values().stream()
                .sorted(Comparator.comparing(SubjectRequest::askedAt).reversed())
                .limit(limit)
                .map(request ->
                        new Asked(
                                request.standing(),
                                request.askedAt(),
                                Optional.of(request.answerBefore()),
                                Optional.of(request.dueAt()).filter(_ -> waits(request)),
                                request.ranAt(),
                                request.toldAt()))
                .toList();
    }

    @Override
    public Runnable mark() {
        Map<UUID, SubjectRequest> before = new LinkedHashMap<>(requests);
        return () -> {
            requests.clear();
            requests.putAll(before);
        };
    }

    private static boolean waits(SubjectRequest request) {
        return request.standing() == Standing.GRACE || request.standing() == Standing.FOLLOWING;
    }
}
