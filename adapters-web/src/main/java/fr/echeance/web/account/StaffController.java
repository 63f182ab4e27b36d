package fr.echeance.web.account;

import fr.echeance.application.account.ChangeRoles;
import fr.echeance.application.account.InviteStaff;
import fr.echeance.application.account.ListStaff;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.security.Happening;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Broken;
import fr.echeance.web.shared.Field;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Redirect;
import fr.echeance.web.shared.Room;
import fr.echeance.web.shared.SecurityNotes;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@RestController
@RequestMapping("/backoffice/staff")
class StaffController {
    private static final Set<String> NOTICES =
            Set.of("invited", "works_here", "roles_changed", "last_administrator");

    private final ListStaff listStaff;
    private final InviteStaff inviteStaff;
    private final ChangeRoles changeRoles;

    StaffController(ListStaff listStaff, InviteStaff inviteStaff, ChangeRoles changeRoles) {
        this.listStaff = listStaff;
        this.inviteStaff = inviteStaff;
        this.changeRoles = changeRoles;
    }

    @GetMapping
    StaffPage show(Shell shell, @RequestParam(defaultValue = "") String notice) {
        return page(
                shell,
                Field.empty("name"),
                Field.empty("email"),
                Set.of(),
                NOTICES.contains(notice) ? notice : null);
    }

    @PostMapping
    ResponseEntity<StaffPage> invite(
            Shell shell,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletRequest request) {
        Set<Role> asked = roles(roles);
        Broken broken = new Broken();
        broken.check(() -> new PersonName(name));
        broken.check(() -> new EmailAddress(email));
        if (!broken.rules().isEmpty() || asked.isEmpty())
            return ResponseEntity.badRequest()
                    .body(
                            page(
                                    shell,
                                    Field.empty("name").filled(name, broken.rules()),
                                    Field.empty("email").filled(email, broken.rules()),
                                    new TreeSet<>(roles),
                                    asked.isEmpty() ? "no_role" : null));
        return switch (inviteStaff.handle(
                new InviteStaff.Command(new EmailAddress(email), new PersonName(name), asked))) {
            case InviteStaff.Outcome.Invited _ -> {
                SecurityNotes.leave(request, Happening.STAFF_INVITED);
                yield said("invited");
            }
            case InviteStaff.Outcome.WorksHereAlready _ -> said("works_here");
        };
    }

    /** Without any role they leave. */
    @PostMapping("/{id}/roles")
    ResponseEntity<StaffPage> change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> roles,
            HttpServletRequest request) {
        return switch (changeRoles.handle(new ChangeRoles.Command(Asked.id(id), roles(roles)))) {
            case ChangeRoles.Outcome.Changed _ -> {
                SecurityNotes.leave(request, Happening.ROLES_CHANGED);
                yield said("roles_changed");
            }
            case ChangeRoles.Outcome.LastAdministrator _ -> said("last_administrator");
            case ChangeRoles.Outcome.UnknownMember _ -> throw Problem.of(HttpStatus.NOT_FOUND, "");
        };
    }

    private StaffPage page(
            Shell shell, Field name, Field email, Set<String> invited, @Nullable String notice) {
        return new StaffPage(
                shell.with(Room.STAFF.address(), shell.cartSize()),
                Wordings.of(shell, Purpose.ACCOUNTABILITY),
                listStaff.handle().stream().map(StaffController::member).toList(),
                Arrays.stream(Role.values()).map(Role::id).toList(),
                name,
                email,
                invited,
                notice);
    }

    private static StaffPage.Member member(StaffMember member) {
        return new StaffPage.Member(
                member.id().toString(),
                member.name().value(),
                member.email().value(),
                member.inOrder().stream().map(Role::id).toList());
    }

    private static Set<Role> roles(List<String> typed) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : typed)
            if (!role.isEmpty()) roles.add(Asked.choice("roles", role, Role.class));
        return roles;
    }

    private static ResponseEntity<StaffPage> said(String notice) {
        return Redirect.to(Room.STAFF.address() + "?notice=" + notice);
    }
}
